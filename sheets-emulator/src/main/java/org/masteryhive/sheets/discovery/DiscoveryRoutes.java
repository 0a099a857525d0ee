package org.masteryhive.sheets.discovery;

import com.google.api.client.googleapis.services.AbstractGoogleClient;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.sheets.v4.Sheets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.http.Routes;
import org.masteryhive.sheets.json.JsonText;

/** The addresses where clients look for the documents. */
public final class DiscoveryRoutes implements Routes {

  /** Builds addresses only; a request through it would be a fault of ours. */
  private static final HttpTransport NOWHERE = new HttpTransport() {
    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
      throw new IllegalStateException("a document is made without asking anybody: " + url);
    }
  };

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/discovery/v1/apis/sheets/v4/rest", DiscoveryRoutes::sheets);
    routes.get("/discovery/v1/apis/drive/v3/rest", DiscoveryRoutes::drive);
    routes.get("/$discovery/rest", ctx -> {
      if ("v3".equals(ctx.queryParam("version"))) {
        drive(ctx);
      } else {
        sheets(ctx);
      }
    });
  }

  private static void sheets(Context ctx) {
    Sheets client = new Sheets.Builder(NOWHERE, GsonFactory.getDefaultInstance(), null)
        .setApplicationName("discovery")
        .build();
    answer(ctx, new Document("sheets", "v4", "Google Sheets API"), client);
  }

  private static void drive(Context ctx) {
    Drive client = new Drive.Builder(NOWHERE, GsonFactory.getDefaultInstance(), null)
        .setApplicationName("discovery")
        .build();
    answer(ctx, new Document("drive", "v3", "Google Drive API"), client);
  }

  private static void answer(Context ctx, Document document, AbstractGoogleClient client) {
    String root = "http://" + ctx.header("Host") + "/";
    ctx.contentType("application/json; charset=UTF-8")
        .result(JsonText.body(document.of(client, root), FieldMask.ALL, true).bytes());
  }
}
