package org.masteryhive.sheets.drive;

import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comments in the words of Drive, which lists those of a spreadsheet too. */
final class DriveComments {

  private DriveComments() {}

  static List<Map<String, Object>> of(List<CommentThread> threads, boolean deleted) {
    return threads.stream().map(thread -> comment(thread, deleted)).toList();
  }

  private static Map<String, Object> comment(CommentThread thread, boolean deleted) {
    Map<String, Object> comment = post("drive#comment", thread.getHeadPost());
    comment.put("id", thread.getCommentId());
    comment.put("resolved", "RESOLVED".equals(thread.getStatus()));
    List<Post> replies = Optional.ofNullable(thread.getReplies()).orElse(List.of());
    comment.put(
        "replies",
        replies.stream()
            .filter(reply -> deleted || reply.getDeleted() == null)
            .map(reply -> post("drive#reply", reply))
            .toList());
    if (thread.getPlainTextQuote() != null) {
      comment.put(
          "quotedFileContent",
          Map.of("mimeType", "text/plain", "value", thread.getPlainTextQuote()));
    }
    return comment;
  }

  private static Map<String, Object> post(String kind, Post post) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", kind);
    told.put("id", post.getPostId());
    told.put("createdTime", post.getCreateTime());
    told.put("modifiedTime", post.getUpdateTime());
    told.put(
        "author",
        Map.of(
            "kind",
            "drive#user",
            "displayName",
            post.getAuthor().getDisplayName(),
            "me",
            post.getAuthor().getMe()));
    told.put("deleted", Boolean.TRUE.equals(post.getDeleted()));
    Optional.ofNullable(post.getContent()).ifPresent(words -> told.put("content", words));
    Optional.ofNullable(post.getContentHtml()).ifPresent(html -> told.put("htmlContent", html));
    Optional.ofNullable(post.getCommentAction())
        .ifPresent(action -> told.put("action", action.toLowerCase(java.util.Locale.ROOT)));
    return told;
  }
}
