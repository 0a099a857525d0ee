package org.masteryhive.google;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.mentorfiles.MentorFilesContract;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;

/** The contract, over Google's API as the emulator speaks it, with the one scope that reaches our own files only. */
@SuppressWarnings("NullAway.Init")
class DriveMentorFilesContractTest extends MentorFilesContract {

  private static Emulator emulator;
  private static AccessToken token;
  private static Google google;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    emulator = Emulator.start(EmulatorOptions.standard());
    String teacher = accessToken("teacher@school.example.org");
    accessToken("lind@school.example.org");
    token = new AccessToken() {
      @Override
      public String value() {
        return teacher;
      }

      @Override
      public String renewed(String refused) {
        return teacher;
      }
    };
    google = new Google(
        Optional.of(URI.create(emulator.url())), Patience.USUAL, new Quotas(Quotas.Limits.OFF));
  }

  @AfterAll
  static void stop() {
    emulator.close();
  }

  private static String accessToken(String email) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create(emulator.url() + "/emulator/v1/access-tokens"))
        .timeout(Duration.ofMinutes(1))
        .header("Content-Type", "application/json")
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "{\"email\":\"" + email
                    + "\",\"scopes\":[\"openid\",\"email\",\"https://www.googleapis.com/auth/drive.file\"]}"))
        .build();
    String body = HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body();
    return JsonParser.parseString(body).getAsJsonObject().get("token").getAsString();
  }

  @Override
  protected MentorFiles files() {
    return google.mentorFiles("teacher", token);
  }

  @Override
  protected Workbooks workbooks() {
    return google.workbooks("teacher", token);
  }

  @Override
  protected String knownAddress() {
    return "lind@school.example.org";
  }
}
