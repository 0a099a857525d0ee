package org.masteryhive.sheets.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.masteryhive.sheets.control.AllowList;
import org.masteryhive.sheets.http.Routes;

/** The page's addresses: the page, its files, the add-on's files, and what a spreadsheet shows. */
public final class Page implements Routes {

  private static final String EDITOR = "/spreadsheets/d/{id}/edit";

  private final Views views;
  private final AddOn addOn;

  public Page(Views views, AddOn addOn) {
    this.views = views;
    this.addOn = addOn;
  }

  /** From now on the add-on in the page calls the service at this address. */
  public void callService(URI address) {
    addOn.callService(address);
  }

  /** What the add-on's manifest lets it fetch. */
  public AllowList allowed() {
    return addOn.manifest().map(AllowList::ofManifest).orElseGet(AllowList::none);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/spreadsheets/d/{id}", Page::toEditor);
    routes.get(EDITOR, isolated(ctx -> file(ctx, PageFile.find("page.html"))));
    routes.get(
        "/emulator/page/{file}", isolated(ctx -> file(ctx, PageFile.find(ctx.pathParam("file")))));
    routes.get(
        "/emulator/page/stand-ins/{file}",
        isolated(ctx -> file(ctx, PageFile.find("stand-ins/" + ctx.pathParam("file")))));
    routes.get(
        "/emulator/add-on/<file>", isolated(ctx -> file(ctx, addOn.file(ctx.pathParam("file")))));
    routes.get("/emulator/v1/add-on", isolated(ctx -> json(ctx, addOn.describe())));
    routes.get("/emulator/v1/views/{id}", isolated(this::view));
  }

  private static void toEditor(Context ctx) {
    String id = URLEncoder.encode(ctx.pathParam("id"), StandardCharsets.UTF_8);
    ctx.redirect(EDITOR.replace("{id}", id));
  }

  private void view(Context ctx) {
    Views.Asked asked = new Views.Asked(
        ctx.pathParam("id"),
        Optional.ofNullable(ctx.header("Authorization"))
            .orElse("")
            .replaceFirst("(?i)^Bearer ", ""),
        Optional.ofNullable(ctx.queryParam("tab")),
        Optional.ofNullable(ctx.queryParam("known")).orElse(""));
    views.look(asked).ifPresentOrElse(view -> json(ctx, view), () -> ctx.status(204));
  }

  private static void json(Context ctx, byte[] body) {
    ctx.contentType("application/json; charset=UTF-8").result(body);
  }

  private static void file(Context ctx, Optional<PageFile> found) {
    found.ifPresentOrElse(
        file -> ctx.contentType(file.contentType()).result(file.bytes()),
        () -> ctx.status(404).contentType("text/plain").result("There is no such file."));
  }

  /**
   * Keeps everything from elsewhere out of the page, and the page out of everything else: only so may its
   * add-on, which runs beside the page, wait for an answer from it.
   */
  private static Handler isolated(Handler handler) {
    return ctx -> {
      ctx.header(
          "Content-Security-Policy",
          "default-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
      ctx.header("Cross-Origin-Opener-Policy", "same-origin");
      ctx.header("Cross-Origin-Embedder-Policy", "require-corp");
      ctx.header("Cross-Origin-Resource-Policy", "same-origin");
      ctx.header("X-Content-Type-Options", "nosniff");
      ctx.header("Referrer-Policy", "no-referrer");
      ctx.header("Cache-Control", "no-cache");
      handler.handle(ctx);
    };
  }
}
