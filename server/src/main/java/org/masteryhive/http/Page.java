package org.masteryhive.http;

import io.javalin.http.Context;
import org.masteryhive.signin.ConnectEnd.Refused.Why;

/** A page that tells a person how it went: plain, readable aloud, and without a script. */
record Page(int status, String heading, String text, String next) {

  private static final String STYLE =
      "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;"
          + "color:#1f2933;background:#fff}h1{font-size:1.6rem;line-height:1.25}"
          + "p.next{border-left:.25rem solid #2f7d4f;padding-left:1rem}";

  /** Lets the page's own style through, by its digest, and nothing else. */
  static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
      + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  static Page connected(String email) {
    return new Page(
        200,
        "You are connected",
        "Mastery Hive can now work in your gradebooks as " + email
            + ", and only while you ask for it.",
        "Close this page, go back to your spreadsheet and choose Recompute again.");
  }

  static Page picked() {
    return new Page(
        200,
        "The spreadsheet is chosen",
        "Mastery Hive may now use this spreadsheet.",
        "Close this page, go back to your spreadsheet and choose Recompute again.");
  }

  static Page googleSilent() {
    return new Page(
        502,
        "Google did not answer",
        "You are not connected yet, and nothing was stored.",
        "Wait a minute, then choose Connect in your spreadsheet again.");
  }

  static Page refused(Why why) {
    String again = "Go back to your spreadsheet and choose Connect again.";
    return switch (why) {
      case TICKET_OVER ->
        new Page(
            400,
            "This link is over",
            "Such a link is good for ten minutes, for one person.",
            again);
      case TICKET_SPENT ->
        new Page(
            400,
            "This link was used already",
            "Such a link serves once. If you see this after connecting, all is well.",
            "Go back to your spreadsheet. If it still asks you to connect, choose Connect again.");
      case UNKNOWN_STATE ->
        new Page(
            400,
            "Nobody is waiting for this answer",
            "It came too late, or for a second time.",
            again);
      case OTHER_BROWSER ->
        new Page(
            403,
            "This began in another browser",
            "For your safety, connecting must begin and end in the same browser. Nothing was stored.",
            again);
      case DECLINED ->
        new Page(
            403,
            "You are not connected",
            "Google says that you chose not to allow it. Nothing was stored.",
            "If you change your mind, choose Connect in your spreadsheet again.");
      case CODE_NOT_TAKEN ->
        new Page(
            400,
            "Google did not confirm this",
            "The answer was too old, or was used already. Nothing was stored.",
            again);
      case OTHER_ACCOUNT ->
        new Page(
            403,
            "That was another Google account",
            "You allowed it with another account than the one your spreadsheet is open with."
                + " Nothing was stored.",
            "Choose Connect again, and on Google's page pick the account that your spreadsheet is open"
                + " with.");
      case PARTIAL ->
        new Page(
            403,
            "Something was left out",
            "Mastery Hive needs everything that Google's page listed, to read your gradebook and to"
                + " write the computed tabs. A box was left unticked, so nothing was stored.",
            "Choose Connect again, and tick every box on Google's page.");
      case NOT_LASTING ->
        new Page(
            403,
            "Google did not give lasting access",
            "Without it you would have to connect every hour. Nothing was stored.",
            "Open myaccount.google.com/connections, remove Mastery Hive, and choose Connect again.");
      case NOT_PICKED ->
        new Page(
            403,
            "The spreadsheet was not chosen",
            "Google does not let Mastery Hive use that spreadsheet yet. Perhaps another file was chosen,"
                + " or another account.",
            "Go back to your spreadsheet and try again. Choose the same spreadsheet, with the same"
                + " account.");
      case NOT_CONNECTED -> new Page(403, "Connect first", "You are not connected yet.", again);
    };
  }

  void send(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.status(status).contentType("text/html; charset=utf-8").result(html());
  }

  private String html() {
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>" + escaped(heading) + " · Mastery Hive</title>\n<style>" + STYLE + "</style>\n"
        + "</head>\n<body>\n<main>\n<h1>" + escaped(heading) + "</h1>\n<p>" + escaped(text)
        + "</p>\n<p class=\"next\">" + escaped(next) + "</p>\n</main>\n</body>\n</html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String digest(String style) {
    try {
      return java.util.Base64.getEncoder()
          .encodeToString(java.security.MessageDigest.getInstance("SHA-256")
              .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
