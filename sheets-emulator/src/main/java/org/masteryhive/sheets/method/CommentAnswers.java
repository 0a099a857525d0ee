package org.masteryhive.sheets.method;

import com.google.api.services.sheets.v4.model.AddCommentReplyResponse;
import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.InsertCommentResponse;
import com.google.api.services.sheets.v4.model.Post;
import com.google.api.services.sheets.v4.model.PostAuthor;
import com.google.api.services.sheets.v4.model.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.masteryhive.sheets.edit.Editor;
import org.masteryhive.sheets.error.ApiException;

/** Comments as one reader is told of them: authors by their names, and which of them is the reader. */
public final class CommentAnswers {

  private static final String MODE = "COMMENTS_VIEW_MODE_";

  private CommentAnswers() {}

  /** Whether a call wants comments; they are left out unless it says so. */
  static boolean areWanted(String mode) {
    if (!mode.isEmpty() && !mode.startsWith(MODE)) {
      throw ApiException.badField(
          "comments_view_mode",
          "Invalid value at 'comments_view_mode' (type.googleapis.com/google.apps.sheets.v4.CommentsViewMode), \""
              + mode + "\"");
    }
    return mode.equals(MODE + "INCLUDED") || mode.equals(MODE + "DEFAULT_FOR_CURRENT_ACCESS");
  }

  /** A reply to a request, in the words for whoever made it. */
  static Response told(Response reply, Editor reader) {
    if (reply.getInsertComment() != null) {
      return new Response()
          .setInsertComment(new InsertCommentResponse()
              .setCommentThread(told(reply.getInsertComment().getCommentThread(), reader)));
    }
    return reply.getAddCommentReply() == null
        ? reply
        : new Response()
            .setAddCommentReply(new AddCommentReplyResponse()
                .setPost(told(reply.getAddCommentReply().getPost(), reader)));
  }

  /** Threads in a reader's words. */
  public static List<CommentThread> told(List<CommentThread> threads, Editor reader) {
    return threads.stream().map(thread -> told(thread, reader)).toList();
  }

  static CommentThread told(CommentThread thread, Editor reader) {
    CommentThread told = thread.clone().setHeadPost(told(thread.getHeadPost(), reader));
    return thread.getReplies() == null
        ? told
        : told.setReplies(
            thread.getReplies().stream().map(post -> told(post, reader)).toList());
  }

  static Post told(Post post, Editor reader) {
    String author = post.getAuthor().getUser();
    return post.clone()
        .setAuthor(
            new PostAuthor().setDisplayName(name(author)).setMe(reader.email().equals(author)));
  }

  private static String name(String email) {
    return Arrays.stream(email.replaceFirst("@.*", "").split("[._+-]+", -1))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining(" "));
  }
}
