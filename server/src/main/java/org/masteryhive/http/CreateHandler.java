package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.Gradebooks.Template;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.signin.Identity;

/** {@code POST /v1/gradebooks}: a new spreadsheet from a template, in the caller's own Drive. */
final class CreateHandler implements Handler {

  private static final int LONGEST_TITLE = 200;

  private final Entrance entrance;
  private final Gradebooks gradebooks;
  private final String sheets;

  /** @param sheets where spreadsheets open in the browser */
  CreateHandler(Entrance entrance, Gradebooks gradebooks, String sheets) {
    this.entrance = entrance;
    this.gradebooks = gradebooks;
    this.sheets = sheets;
  }

  @Override
  public void handle(Context ctx) {
    Identity identity = entrance.identity(ctx);
    Body body = Body.of(ctx, Set.of("title", "template", "timeZone", "locale"));
    String title = body.text("title")
        .filter(text -> text.length() <= LONGEST_TITLE)
        .orElseThrow(() -> Body.bad("Give a “title” of 1 to 200 letters."));
    Template template = template(body.text("template").orElse("gradebook"));
    Optional<String> timeZone = body.text("timeZone");
    timeZone.ifPresent(CreateHandler::checkTimeZone);
    Optional<String> locale = body.text("locale");
    locale.ifPresent(CreateHandler::checkLocale);
    Caller caller = entrance.connected(ctx, identity);
    WorkbookId id = gradebooks.create(caller.workbooks().get(), title, template, timeZone, locale);
    Acts.made(ctx, id.value());
    Json.answer(ctx, 201, new Made(id.value(), sheets + "/spreadsheets/d/" + id.value() + "/edit"));
  }

  private static Template template(String name) {
    for (Template template : Template.values()) {
      if (template.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return template;
      }
    }
    throw Body.bad("There is no such template. There are “gradebook” and “mentoring-tracker”.");
  }

  private static void checkTimeZone(String zone) {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Body.bad("There is no such time zone. Write it as America/New_York.");
    }
  }

  private static void checkLocale(String locale) {
    if (!locale.matches("[a-z]{2,3}(_[A-Z]{2}|_[0-9]{3})?")) {
      throw Body.bad("There is no such locale. Write it as en_US.");
    }
  }

  private record Made(String spreadsheetId, String url) {}
}
