package org.masteryhive.google;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.sheets.v4.Sheets;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.recompute.Workbooks;

/** Where Google's API is, and how patiently we talk to it. Opens the door to spreadsheets for one caller at a time. */
public final class Google {

  private static final JsonFactory JSON = GsonFactory.getDefaultInstance();
  private static final String NAME = "mastery-hive";
  private static final int CONNECTIONS = 100;

  /**
   * How long we wait on the wire, for one call.
   *
   * @param connect for the connection
   * @param read for the next bytes of a call that reads
   * @param write for the next bytes of a call that writes
   */
  public record TimeLimits(Duration connect, Duration read, Duration write) {

    /** Google itself gives a write up to three minutes: shorter would lose answers that are on their way. */
    public static final TimeLimits USUAL =
        new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(190));

    void set(HttpRequest request, boolean isWrite) {
      request.setConnectTimeout((int) connect.toMillis());
      request.setReadTimeout((int) (isWrite ? write : read).toMillis());
      request.setNumberOfRetries(0);
    }
  }

  private final Optional<URI> root;
  private final Patience patience;
  private final Quotas quotas;
  private final TimeLimits limits;
  private final Zipping zipping;
  private @Nullable HttpTransport transport;

  /**
   * @param root another server that answers as Google does, on this machine; empty for Google
   */
  public Google(Optional<URI> root, Patience patience, Quotas quotas) {
    this(root, patience, quotas, TimeLimits.USUAL);
  }

  public Google(Optional<URI> root, Patience patience, Quotas quotas, TimeLimits limits) {
    this.root = root;
    this.patience = patience;
    this.quotas = quotas;
    this.limits = limits;
    this.zipping = root.isPresent() ? Zipping.ANSWERS_ALONE : Zipping.WHERE_IT_SAVES;
  }

  /** The door to spreadsheets with the caller's own token. {@code person} is whose quota it uses. */
  public Workbooks workbooks(String person, AccessToken token) {
    Sheets.Builder sheets =
        new Sheets.Builder(transport(), JSON, request -> {}).setApplicationName(NAME);
    Drive.Builder drive =
        new Drive.Builder(transport(), JSON, request -> {}).setApplicationName(NAME);
    root.ifPresent(uri -> {
      sheets.setRootUrl(withSlash(uri));
      drive.setRootUrl(withSlash(uri));
    });
    return new SheetsWorkbooks(
        sheets.build(), drive.build(), new Calls(token, person, patience, quotas, limits, zipping));
  }

  /** The door to the mentors' files in Drive. Drive's limits are its own: ours are about Sheets. */
  public MentorFiles mentorFiles(String person, AccessToken token) {
    Drive.Builder drive =
        new Drive.Builder(transport(), JSON, request -> {}).setApplicationName(NAME);
    root.ifPresent(uri -> drive.setRootUrl(withSlash(uri)));
    return new DriveMentorFiles(
        drive.build(),
        new Calls(token, person, patience, new Quotas(Quotas.Limits.OFF), limits, zipping));
  }

  /** Makes ready what the first call would else wait for: certificates take a while to read. */
  public void prepare() {
    transport();
  }

  /** Keeps connections open. Sends nothing twice by itself: the JDK's client may repeat a write whose connection broke. */
  private synchronized HttpTransport transport() {
    if (transport == null) {
      transport = new ApacheHttpTransport(ApacheHttpTransport.newDefaultHttpClientBuilder()
          .disableAutomaticRetries()
          .disableContentCompression()
          .setMaxConnTotal(CONNECTIONS)
          .setMaxConnPerRoute(CONNECTIONS)
          .build());
    }
    return transport;
  }

  private static String withSlash(URI uri) {
    String text = uri.toString();
    return text.endsWith("/") ? text : text + "/";
  }
}
