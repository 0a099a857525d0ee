package org.masteryhive.sheets.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;

/** Comments, as the reference tells of them. */
class CommentsTest {

  private final GivenSpreadsheet given = new GivenSpreadsheet(10, 5);

  private JsonObject inserted(int row, int column, String more) {
    String answer =
        given.batch("{\"insertComment\": {\"coordinate\": {\"sheetId\": 0, \"rowIndex\": "
            + row + ", \"columnIndex\": " + column + "}, \"content\": \"Is <this> right?\"" + more
            + "}}");
    return reply(answer, "insertComment").getAsJsonObject("commentThread");
  }

  private JsonObject replied(String comment, String post) {
    String answer = given.batch(
        "{\"addCommentReply\": {\"commentId\": \"" + comment + "\", \"post\": " + post + "}}");
    return reply(answer, "addCommentReply").getAsJsonObject("post");
  }

  private static JsonObject reply(String answer, String kind) {
    return JsonParser.parseString(answer)
        .getAsJsonObject()
        .getAsJsonArray("replies")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject(kind);
  }

  private JsonObject read(String... ranges) {
    return JsonParser.parseString(given.read(
            "spreadsheets.get",
            "",
            Map.of(
                "commentsViewMode",
                List.of("COMMENTS_VIEW_MODE_INCLUDED"),
                "ranges",
                List.of(ranges)),
            FieldMask.parse("comments,sheets.commentAnchors")))
        .getAsJsonObject();
  }

  private JsonObject onlyThread() {
    JsonArray threads = read().getAsJsonArray("comments");
    assertThat(threads).hasSize(1);
    return threads.get(0).getAsJsonObject();
  }

  private String anchors() {
    return read().getAsJsonArray("sheets").toString();
  }

  private void refused(String request) {
    String before = given.whole();
    assertThatThrownBy(() -> given.batch(request)).isInstanceOf(ApiException.class);
    assertThat(given.whole()).isEqualTo(before);
  }

  @Test
  void aThreadSaysWhoWroteWhatAndWhere() {
    given.values("A1", "[[\"\", \"\"], [\"\", 0.5]]");

    JsonObject thread = inserted(1, 1, "");

    JsonObject post = thread.getAsJsonObject("headPost");
    assertThat(thread.get("status").getAsString()).isEqualTo("OPEN");
    assertThat(thread.get("plainTextQuote").getAsString()).isEqualTo("0.5");
    assertThat(post.get("content").getAsString()).isEqualTo("Is <this> right?");
    assertThat(post.get("contentHtml").getAsString()).isEqualTo("Is &lt;this&gt; right?");
    assertThat(post.get("createTime").getAsString()).isEqualTo("2026-03-02T14:00:00Z");
    assertThat(post.getAsJsonObject("author").toString())
        .isEqualTo("{\"displayName\":\"Owner\",\"me\":true}");
    assertThat(onlyThread()).isEqualTo(thread);
    assertThat(anchors()).contains("\"anchorId\":" + thread.get("anchorId"), "\"startRowIndex\":1");
  }

  @Test
  void commentsAreLeftOutUnlessTheyAreAskedFor() {
    inserted(0, 0, "");

    assertThat(given.whole()).doesNotContain("comment");
  }

  @Test
  void anUnknownViewIsRefused() {
    assertThatThrownBy(() -> given.read(
            "spreadsheets.get", "", Map.of("commentsViewMode", List.of("SOME")), FieldMask.ALL))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void repliesStandInTheirOrderAndMayResolveAndReopen() {
    String id = inserted(0, 0, "").get("commentId").getAsString();

    replied(id, "{\"content\": \"Yes.\"}");
    replied(id, "{\"commentAction\": \"RESOLVE\"}");
    assertThat(onlyThread().get("status").getAsString()).isEqualTo("RESOLVED");
    replied(id, "{\"commentAction\": \"REOPEN\", \"content\": \"No.\"}");

    assertThat(onlyThread().get("status").getAsString()).isEqualTo("OPEN");
    assertThat(onlyThread().getAsJsonArray("replies"))
        .extracting(one -> String.valueOf(one.getAsJsonObject().get("content")))
        .containsExactly("\"Yes.\"", "null", "\"No.\"");
  }

  @Test
  void whatIsAssignedMayBeAssignedAnewAndNothingElse() {
    String open = inserted(0, 0, "").get("commentId").getAsString();
    refused("{\"addCommentReply\": {\"commentId\": \"" + open
        + "\", \"post\": {\"content\": \"Yours\", \"assigneeEmail\": \"kim@school.example\"}}}");

    String assigned = inserted(1, 0, ", \"assigneeEmailAddress\": \"ana@school.example\"")
        .get("commentId")
        .getAsString();
    refused(
        "{\"addCommentReply\": {\"commentId\": \"" + assigned
            + "\", \"post\": {\"commentAction\": \"RESOLVE\", \"assigneeEmail\": \"kim@school.example\"}}}");
    assertThat(
            replied(assigned, "{\"content\": \"Yours\", \"assigneeEmail\": \"kim@school.example\"}")
                .get("assigneeEmail")
                .getAsString())
        .isEqualTo("kim@school.example");
  }

  @Test
  void itsAuthorMayChangeAPostAndNobodyElse() {
    JsonObject thread = inserted(0, 0, "");
    String update = "{\"updateCommentPost\": {\"commentId\": " + thread.get("commentId")
        + ", \"postId\": " + thread.getAsJsonObject("headPost").get("postId")
        + ", \"content\": \"Is it?\"}}";

    assertThatThrownBy(() -> given.perform(
            "spreadsheets.batchUpdate", Map.of(), "{\"requests\": [" + update + "]}", false))
        .isInstanceOf(ApiException.class);
    given.batch(update);

    assertThat(onlyThread().getAsJsonObject("headPost").get("content").getAsString())
        .isEqualTo("Is it?");
  }

  @Test
  void aReplyThatIsDeletedLosesItsWords() {
    String id = inserted(0, 0, "").get("commentId").getAsString();
    String post = replied(id, "{\"content\": \"Yes.\"}").get("postId").toString();

    given.batch(
        "{\"deleteCommentReply\": {\"commentId\": \"" + id + "\", \"postId\": " + post + "}}");

    assertThat(onlyThread().getAsJsonArray("replies").toString())
        .contains("\"deleted\":true")
        .doesNotContain("Yes.");
  }

  @Test
  void aThreadThatIsDeletedIsGoneWithItsAnchor() {
    String id = inserted(0, 0, "").get("commentId").getAsString();

    given.batch("{\"deleteComment\": {\"commentId\": \"" + id + "\"}}");

    assertThat(read().has("comments")).isFalse();
    assertThat(anchors()).doesNotContain("anchorId");
  }

  @Test
  void anAnchorFollowsItsCellAndAThreadOutlivesIt() {
    inserted(3, 1, "");

    given.batch(
        "{\"insertDimension\": {\"range\": {\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": 0,"
            + " \"endIndex\": 2}}}");
    assertThat(anchors()).contains("\"startRowIndex\":5");

    given.batch(
        "{\"deleteDimension\": {\"range\": {\"sheetId\": 0, \"dimension\": \"ROWS\", \"startIndex\": 5,"
            + " \"endIndex\": 6}}}");
    assertThat(anchors()).doesNotContain("anchorId");
    assertThat(onlyThread().get("status").getAsString()).isEqualTo("OPEN");
  }

  @Test
  void aRangeHasTheThreadsOnItsCells() {
    inserted(0, 0, "");
    JsonObject other = inserted(4, 4, "");

    assertThat(read().getAsJsonArray("comments")).hasSize(2);
    assertThat(read("Sheet1!C1:E9").getAsJsonArray("comments")).containsExactly(other);
    assertThat(read("Sheet1!B2").has("comments")).isFalse();
  }

  @Test
  void aCopyOfATabHasNoComments() {
    inserted(0, 0, "");

    given.batch("{\"duplicateSheet\": {\"sourceSheetId\": 0, \"newSheetId\": 7}}");

    assertThat(read().getAsJsonArray("comments")).hasSize(1);
    assertThat(anchors().split("anchorId", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"insertComment\": {\"content\": \"Where?\"}}",
        "{\"insertComment\": {\"coordinate\": {\"sheetId\": 0}}}",
        "{\"insertComment\": {\"coordinate\": {\"sheetId\": 0, \"rowIndex\": 10}, \"content\": \"x\"}}",
        "{\"insertComment\": {\"coordinate\": {\"sheetId\": 9}, \"content\": \"x\"}}",
        "{\"addCommentReply\": {\"commentId\": \"none\", \"post\": {\"content\": \"x\"}}}",
        "{\"updateCommentPost\": {\"commentId\": \"none\", \"postId\": \"none\", \"content\": \"x\"}}",
        "{\"deleteComment\": {}}",
        "{\"deleteCommentReply\": {\"commentId\": \"none\", \"postId\": \"none\"}}",
      })
  void whatNamesNothingIsRefused(String request) {
    refused(request);
  }
}
