package org.masteryhive.sheets.edit;

import com.google.api.services.sheets.v4.model.AddCommentReplyRequest;
import com.google.api.services.sheets.v4.model.AddCommentReplyResponse;
import com.google.api.services.sheets.v4.model.CommentAnchor;
import com.google.api.services.sheets.v4.model.CommentThread;
import com.google.api.services.sheets.v4.model.DeleteCommentReplyRequest;
import com.google.api.services.sheets.v4.model.DeleteCommentRequest;
import com.google.api.services.sheets.v4.model.InsertCommentRequest;
import com.google.api.services.sheets.v4.model.InsertCommentResponse;
import com.google.api.services.sheets.v4.model.Post;
import com.google.api.services.sheets.v4.model.PostAuthor;
import com.google.api.services.sheets.v4.model.Response;
import com.google.api.services.sheets.v4.model.UpdateCommentPostRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.range.Box;
import org.masteryhive.sheets.spreadsheet.SheetDraft;
import org.masteryhive.sheets.spreadsheet.SheetState;

/**
 * Comments: a thread belongs to the spreadsheet, its anchor to a cell. When the cell goes the thread stays, without an
 * anchor. An author is kept by address; readers are told a name.
 */
final class Comments {

  private static final Set<String> WITHOUT_WORDS = Set.of("RESOLVE", "REOPEN");
  private static final int LONGEST_ADDRESS = 2048;

  private Comments() {}

  static Response insert(Batch batch, InsertCommentRequest request) {
    if (request.getCoordinate() == null) {
      throw new Refused("coordinate is required.");
    }
    Box cell = Batch.corner(request.getCoordinate());
    SheetDraft sheet = batch.write(request.getCoordinate().getSheetId());
    if (!sheet.whole().contains(cell.startRow(), cell.startColumn())) {
      throw Batch.beyond(sheet, cell);
    }
    String anchor = newId(batch);
    CommentThread thread = new CommentThread()
        .setCommentId(newId(batch))
        .setAnchorId(anchor)
        .setHeadPost(post(batch, request.getContent())
            .setAssigneeEmail(address(request.getAssigneeEmailAddress())))
        .setStatus("OPEN")
        .setPlainTextQuote(quoted(batch, sheet, cell));
    List<CommentAnchor> anchors = new ArrayList<>(sheet.anchors());
    anchors.add(new CommentAnchor().setAnchorId(anchor).setRange(cell.toRange(sheet.id())));
    sheet.setAnchors(anchors);
    List<CommentThread> threads = new ArrayList<>(batch.draft().comments());
    threads.add(thread);
    batch.draft().setComments(threads);
    return new Response().setInsertComment(new InsertCommentResponse().setCommentThread(thread));
  }

  /** What the cell shows; nothing when it shows nothing. */
  private static @Nullable String quoted(Batch batch, SheetState sheet, Box cell) {
    var values = batch.draft().evaluation(batch.now());
    var value = values.effective(sheet, cell.startRow(), cell.startColumn());
    return value == null ? null : values.shown(sheet, cell.startRow(), cell.startColumn(), value);
  }

  static Response reply(Batch batch, AddCommentReplyRequest request) {
    Post asked = Objects.requireNonNullElseGet(request.getPost(), Post::new);
    CommentThread thread = needed(batch, request.getCommentId());
    String action = asked.getCommentAction();
    boolean wordless = action != null && WITHOUT_WORDS.contains(action);
    if (asked.getAssigneeEmail() != null
        && (wordless || thread.getHeadPost().getAssigneeEmail() == null)) {
      throw new Refused("The thread cannot be assigned to anyone by this reply.");
    }
    Post made =
        wordless && isEmpty(asked.getContent()) ? stamped(batch) : post(batch, asked.getContent());
    made.setCommentAction(action).setAssigneeEmail(address(asked.getAssigneeEmail()));
    change(batch, thread, before -> {
      List<Post> replies = new ArrayList<>(repliesOf(before));
      replies.add(made);
      CommentThread after = before.clone().setReplies(replies);
      return wordless ? after.setStatus("RESOLVE".equals(action) ? "RESOLVED" : "OPEN") : after;
    });
    return new Response().setAddCommentReply(new AddCommentReplyResponse().setPost(made));
  }

  static Response update(Batch batch, UpdateCommentPostRequest request) {
    String words = request.getContent();
    if (isEmpty(words)) {
      throw new Refused("content is required.");
    }
    changePost(
        batch,
        request.getCommentId(),
        request.getPostId(),
        true,
        post -> post.clone()
            .setContent(words)
            .setContentHtml(html(words))
            .setUpdateTime(batch.now().toString()));
    return Edit.NOTHING;
  }

  static Response delete(Batch batch, DeleteCommentRequest request) {
    CommentThread gone = needed(batch, request.getCommentId());
    batch
        .draft()
        .setComments(
            batch.draft().comments().stream().filter(one -> !one.equals(gone)).toList());
    for (SheetState sheet : List.copyOf(batch.draft().sheets())) {
      List<CommentAnchor> left = sheet.anchors().stream()
          .filter(anchor -> !anchor.getAnchorId().equals(gone.getAnchorId()))
          .toList();
      if (left.size() < sheet.anchors().size()) {
        batch.draft().write(sheet).setAnchors(left);
      }
    }
    return Edit.NOTHING;
  }

  /** A reply that is deleted stays in its place, without its words. */
  static Response deleteReply(Batch batch, DeleteCommentReplyRequest request) {
    changePost(
        batch,
        request.getCommentId(),
        request.getPostId(),
        false,
        post -> new Post()
            .setPostId(post.getPostId())
            .setAuthor(post.getAuthor())
            .setCreateTime(post.getCreateTime())
            .setUpdateTime(batch.now().toString())
            .setDeleted(true));
    return Edit.NOTHING;
  }

  /** Changes a post of the editor's own; the first of a thread only where that is meant. */
  private static void changePost(
      Batch batch,
      @Nullable String commentId,
      @Nullable String postId,
      boolean orTheFirst,
      UnaryOperator<Post> change) {
    CommentThread thread = needed(batch, commentId);
    Function<Post, Post> ifMeant =
        post -> post.getPostId().equals(postId) ? change.apply(own(batch, post)) : post;
    boolean first = orTheFirst && thread.getHeadPost().getPostId().equals(postId);
    if (!first && repliesOf(thread).stream().noneMatch(post -> post.getPostId().equals(postId))) {
      throw new Refused("No post with id: " + postId);
    }
    change(batch, thread, before -> {
      CommentThread after = before.clone();
      if (first) {
        return after.setHeadPost(ifMeant.apply(before.getHeadPost()));
      }
      return after.setReplies(
          new ArrayList<>(repliesOf(before).stream().map(ifMeant).toList()));
    });
  }

  private static Post own(Batch batch, Post post) {
    if (!batch.editor().email().equals(post.getAuthor().getUser())) {
      throw new Refused("Only the author of a post can change it.");
    }
    return post;
  }

  private static void change(
      Batch batch, CommentThread thread, UnaryOperator<CommentThread> change) {
    batch
        .draft()
        .setComments(batch.draft().comments().stream()
            .map(one -> one.getCommentId().equals(thread.getCommentId()) ? change.apply(one) : one)
            .toList());
  }

  private static CommentThread needed(Batch batch, @Nullable String id) {
    return batch.draft().comments().stream()
        .filter(one -> one.getCommentId().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused("No comment with id: " + id));
  }

  private static List<Post> repliesOf(CommentThread thread) {
    return thread.getReplies() == null ? List.of() : thread.getReplies();
  }

  private static Post post(Batch batch, @Nullable String words) {
    if (isEmpty(words)) {
      throw new Refused("content is required.");
    }
    return stamped(batch).setContent(words).setContentHtml(html(String.valueOf(words)));
  }

  private static Post stamped(Batch batch) {
    String now = batch.now().toString();
    return new Post()
        .setPostId(newId(batch))
        .setAuthor(new PostAuthor().setUser(batch.editor().email()))
        .setCreateTime(now)
        .setUpdateTime(now);
  }

  private static @Nullable String address(@Nullable String email) {
    if (email != null && email.length() > LONGEST_ADDRESS) {
      throw new Refused("The assignee's address is too long.");
    }
    return isEmpty(email) ? null : email;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static String newId(Batch batch) {
    return "AAAA" + Integer.toString(batch.newId(taken -> false), 36);
  }

  private static String html(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br>");
  }
}
