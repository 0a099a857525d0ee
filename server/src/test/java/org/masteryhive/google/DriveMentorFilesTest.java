package org.masteryhive.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.mentorfiles.KeptFile.Grant;
import org.masteryhive.mentorfiles.Marks;
import org.masteryhive.mentorfiles.MentorFiles;
import org.masteryhive.mentorfiles.MentorFiles.Shared;
import org.masteryhive.mentorfiles.MentorFiles.Sharing;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;

/** What is said to Drive, word for word: what keeps a file closed is not seen in what comes back. */
@WireMockTest
class DriveMentorFilesTest {

  private static final WorkbookId FILE = new WorkbookId("a-file");

  private static final AccessToken TOKEN = new AccessToken() {
    @Override
    public String value() {
      return "a-token";
    }

    @Override
    public String renewed(String refused) {
      return "a-token";
    }
  };

  private MentorFiles files;

  @BeforeEach
  void connect(WireMockRuntimeInfo google) {
    files = new Google(
            Optional.of(URI.create(google.getHttpBaseUrl())),
            new Patience(
                Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(4), waited -> {}),
            new Quotas(Quotas.Limits.OFF))
        .mentorFiles("ada", TOKEN);
  }

  @Test
  void aNewFileIsOpenToNobodyWhateverTheSchoolHasSet(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(
            any(anyUrl()).willReturn(okJson("{\"id\": \"a-file\", \"name\": \"Mentoring\"}")));

    files.make("Mentoring", new Marks("a-gradebook", "a-name", ""));

    google
        .getWireMock()
        .verifyThat(
            1,
            postRequestedFor(urlPathEqualTo("/drive/v3/files"))
                .withQueryParam("ignoreDefaultVisibility", equalTo("true"))
                .withRequestBody(matchingJsonPath(
                    "$.mimeType", equalTo("application/vnd.google-apps.spreadsheet")))
                .withRequestBody(matchingJsonPath(
                    "$.appProperties.masteryHiveGradebook", equalTo("a-gradebook"))));
  }

  @Test
  void aFileIsSharedToLookAtAndNobodyGetsAMail(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(any(anyUrl())
            .willReturn(okJson("{\"id\": \"0815\", \"type\": \"user\", \"role\": \"reader\","
                + " \"emailAddress\": \"Ada.Lind@school.example.org\"}")));

    Shared shared = files.share(FILE, "lind@school.example.org");

    assertThat(shared)
        .isEqualTo(new Shared(
            Sharing.SHARED,
            Optional.of(new Grant("0815", "user", "reader", "ada.lind@school.example.org"))));
    google
        .getWireMock()
        .verifyThat(
            1,
            postRequestedFor(urlPathEqualTo("/drive/v3/files/a-file/permissions"))
                .withQueryParam("sendNotificationEmail", equalTo("false"))
                .withQueryParam("fields", equalTo("id,type,role,emailAddress"))
                .withRequestBody(matchingJsonPath("$.role", equalTo("reader")))
                .withRequestBody(matchingJsonPath("$.type", equalTo("user")))
                .withRequestBody(
                    matchingJsonPath("$.emailAddress", equalTo("lind@school.example.org"))));
  }

  @Test
  void marksThatThereAreNoneOfAreTakenAway(WireMockRuntimeInfo google) {
    google.getWireMock().register(any(anyUrl()).willReturn(okJson("{\"id\": \"a-file\"}")));

    files.mark(FILE, new Marks("a-gradebook", "a-name", "an-address", "0815", ""));

    google
        .getWireMock()
        .verifyThat(
            1,
            patchRequestedFor(urlPathEqualTo("/drive/v3/files/a-file"))
                .withRequestBody(
                    matchingJsonPath("$.appProperties.masteryHiveGrant", equalTo("0815")))
                .withRequestBody(
                    matchingJsonPath("$.appProperties[?(@.masteryHiveStudent == null)]")));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "400, invalidSharingRequest, NO_ACCOUNT",
    "403, domainPolicy, NOT_ALLOWED",
    "403, sharingRateLimitExceeded, TOO_OFTEN",
    "429, rateLimitExceeded, TOO_OFTEN",
  })
  void whyGoogleDidNotShareIsKnown(
      int status, String reason, Sharing how, WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(error(reason))));

    assertThat(files.share(FILE, "lind@school.example.org")).isEqualTo(Shared.not(how));
  }

  @Test
  void aTokenThatMayNotReachDriveIsTheOperatorsAffair(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(any(anyUrl())
            .willReturn(aResponse().withStatus(403).withBody(error("insufficientPermissions"))));

    assertThatThrownBy(() -> files.madeFor(new WorkbookId("a-gradebook")))
        .isInstanceOfSatisfying(
            WorkbookException.class,
            refused -> assertThat(refused.why()).isEqualTo(Why.MISCONFIGURED));
  }

  private static String error(String reason) {
    return "{\"error\": {\"code\": 403, \"errors\": [{\"reason\": \"" + reason + "\"}]}}";
  }
}
