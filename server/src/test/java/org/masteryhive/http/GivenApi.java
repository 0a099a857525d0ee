package org.masteryhive.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.masteryhive.audit.AuditLog;
import org.masteryhive.lease.Instance;
import org.masteryhive.ledger.StoredRuns;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.mentorfiles.UpdateMentorFiles;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.signin.FakeGoogle;
import org.masteryhive.signin.GivenSignIn;
import org.masteryhive.signin.PassedAccess;
import org.masteryhive.testing.InMemoryMentorFiles;
import org.masteryhive.testing.InMemoryWorkbooks;

/** The real API on a free port, over a fake Google and fake recomputes. */
final class GivenApi implements AutoCloseable {

  static final String SHEET = "1sheetsheetsheetsheetsheetsheetsheetsheetsheet";

  final GivenSignIn signIn = new GivenSignIn();
  final FakeRecomputes recomputes = new FakeRecomputes();
  final FakeGradebooks gradebooks = new FakeGradebooks();
  final List<String> seen = new CopyOnWriteArrayList<>();
  final StoredRuns runs = new StoredRuns(
      signIn.database,
      Instance.begin(signIn.database),
      new AuditLog(signIn.database, signIn.seal.keeper()));
  final Api api;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  GivenApi() {
    this(GivenSignIn.SERVICE, false, true);
  }

  GivenApi(URI service, boolean passed, boolean picks) {
    api = Api.start(
        new Options(0, service, "https://docs.google.com", picks),
        new Parts(
            signIn.identities,
            passed ? new PassedAccess(signIn.signIn, Set.of(FakeGoogle.ADDON)) : signIn.access,
            passed ? Optional.empty() : Optional.of(signIn.flow),
            recomputes,
            gradebooks,
            new UpdateMentorFiles(Clock.fixed(GivenSignIn.NOW, ZoneOffset.UTC)),
            doors(),
            runs::forget,
            Optional.empty(),
            (person, spreadsheet, act, outcome) -> seen.add(act.word() + " " + outcome)));
  }

  private static Doors doors() {
    return new Doors() {
      @Override
      public Workbooks open(String person, Key key) {
        return new FakeWorkbooks(key);
      }

      @Override
      public MentorFiles mentorFiles(String person, Key key) {
        return new InMemoryMentorFiles(new InMemoryWorkbooks());
      }
    };
  }

  /** A request as the add-on sends it. */
  Request as(String subject) {
    return new Request()
        .with(
            "Authorization",
            "Bearer " + FakeGoogle.identityToken(subject, GivenSignIn.NOW, Map.of()));
  }

  Request asNobody() {
    return new Request();
  }

  @Override
  public void close() {
    api.close();
    signIn.close();
  }

  /** A request that is being put together. */
  final class Request {
    private final HttpRequest.Builder builder = HttpRequest.newBuilder();

    Request with(String header, String value) {
      builder.header(header, value);
      return this;
    }

    Answer get(String path) {
      return send(path, "GET", HttpRequest.BodyPublishers.noBody());
    }

    Answer delete(String path) {
      return send(path, "DELETE", HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path) {
      return send(path, "POST", HttpRequest.BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
      builder.setHeader("Content-Type", "application/json");
      return send(path, "POST", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer send(String path, String method, HttpRequest.BodyPublisher body) {
      try {
        URI address = URI.create("http://127.0.0.1:" + api.port() + path);
        return new Answer(http.send(
            builder.uri(address).method(method, body).build(),
            HttpResponse.BodyHandlers.ofString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    JsonObject json() {
      return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The code at the end of a problem's type. */
    String code() {
      return json().get("type").getAsString().replaceAll(".*/", "");
    }
  }
}
