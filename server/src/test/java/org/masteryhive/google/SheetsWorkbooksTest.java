package org.masteryhive.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masteryhive.recompute.Arrival;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.CellWrite;
import org.masteryhive.tab.Change;
import org.masteryhive.tab.Format;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Shade;
import org.masteryhive.tab.Value;

@WireMockTest
class SheetsWorkbooksTest {

  private static final WorkbookId ID = new WorkbookId("a-spreadsheet-id");
  private static final Plan ONE_CELL = new Plan(
      List.of(
          new Change.Write(7, 2, 3, List.of(List.of(CellWrite.value(Value.of("=HYPERLINK(1)")))))),
      1);

  private final List<Long> waits = new ArrayList<>();
  private Workbooks workbooks;
  private RenewableToken token;

  @BeforeEach
  void connect(WireMockRuntimeInfo google) {
    token = new RenewableToken();
    Patience patience = new Patience(
        Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(8), waits::add);
    workbooks = new Google(
            Optional.of(URI.create(google.getHttpBaseUrl())),
            patience,
            new Quotas(Quotas.Limits.OFF))
        .workbooks("ada", token);
  }

  @Test
  void aReadIsOneCallAndGivesWhatStandsInTheCells(WireMockRuntimeInfo google) {
    google.getWireMock().register(any(anyUrl()).willReturn(okJson("""
                        {"spreadsheetId": "a-spreadsheet-id",
                         "properties": {"title": "Algebra", "timeZone": "America/New_York", "locale": "en_US"},
                         "developerMetadata": [{"metadataId": 5, "metadataKey": "k", "metadataValue": "v"}],
                         "sheets": [
                          {"properties": {"sheetId": 9, "title": "Chart", "sheetType": "OBJECT"}},
                          {"properties": {"sheetId": 7, "title": "Roster", "sheetType": "GRID", "hidden": true,
                            "gridProperties": {"rowCount": 20, "columnCount": 5, "frozenRowCount": 1}},
                           "merges": [{"sheetId": 7, "startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 2, "endColumnIndex": 4}],
                           "data": [{"columnMetadata": [{}, {"developerMetadata": [{"metadataId": 6, "metadataKey": "c", "metadataValue": "name"}]}],
                             "rowData": [{}, {"values": [
                              {"effectiveValue": {"stringValue": "00123"}, "formattedValue": "00123", "note": "n"},
                              {"userEnteredValue": {"formulaValue": "=1+1"}, "effectiveValue": {"numberValue": 0.5}, "formattedValue": "50%",
                               "effectiveFormat": {"numberFormat": {"type": "PERCENT", "pattern": "0%"}}},
                              {"userEnteredFormat": {"backgroundColorStyle": {"rgbColor": {"green": 0.8, "blue": 1}}}},
                              {"effectiveValue": {"errorValue": {"type": "REF", "message": "m"}}, "formattedValue": "#REF!"},
                              {"effectiveValue": {"boolValue": true}, "formattedValue": "TRUE", "hyperlink": "#gid=1"},
                              {"effectiveValue": {"stringValue": "Biology"}, "formattedValue": "Biology",
                               "chipRuns": [{}, {"startIndex": 1, "chip": {"richLinkProperties": {"uri": "https://drive.google.com/open?id=1"}}}]}]}]}]}]}
                        """)));

    Picture picture = workbooks.read(ID);

    var roster = picture.tabs().get(0);
    assertThat(picture.tabs()).hasSize(1);
    assertThat(picture.timeZone()).isEqualTo("America/New_York");
    assertThat(picture.stamped("k")).contains("v");
    assertThat(roster.hidden()).isTrue();
    assertThat(roster.size().frozenRows()).isEqualTo(1);
    assertThat(roster.stamped(1, "c")).contains("name");
    assertThat(roster.extras().merges()).hasSize(1);
    assertThat(roster.cells().at(1, 0).value()).isEqualTo(Value.of("00123"));
    assertThat(roster.cells().at(1, 0).note()).isEqualTo("n");
    assertThat(roster.cells().at(1, 1).formula()).isTrue();
    assertThat(roster.cells().at(1, 1).format()).isEqualTo(Format.PERCENT);
    assertThat(roster.cells().at(1, 2).shade()).contains(new Shade(0x00CCFF));
    assertThat(roster.cells().at(1, 3).value()).isEqualTo(new Value.Failed("REF"));
    assertThat(roster.cells().at(1, 4).value()).isEqualTo(new Value.Truth(true));
    assertThat(roster.cells().at(1, 4).link()).isEqualTo("#gid=1");
    assertThat(roster.cells().at(1, 5).link()).isEqualTo("https://drive.google.com/open?id=1");
    google.getWireMock().verifyThat(1, getRequestedFor(anyUrl()));
  }

  @Test
  void aNameThatLooksLikeAFormulaIsWrittenAsText(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(post(anyUrl()).willReturn(okJson("{\"spreadsheetId\":\"a-spreadsheet-id\"}")));

    workbooks.write(ID, ONE_CELL, List.of());

    String body = google.getWireMock().getServeEvents().get(0).getRequest().getBodyAsString();
    assertThat(body).contains("\"stringValue\":\"=HYPERLINK(1)\"").doesNotContain("formulaValue");
    assertThat(body).contains("\"startRowIndex\":2").contains("\"fields\":\"userEnteredValue\"");
  }

  @Test
  void overEightMegabytesAreTooMuchAtOnceAndWhatGoogleNeverTakesIsNotSent(
      WireMockRuntimeInfo google) {
    assertThat(workbooks.isTooMuchAtOnce(texts(9_000, 700))).isFalse();
    assertThat(workbooks.isTooMuchAtOnce(texts(9_000, 900))).isTrue();

    assertThatThrownBy(() -> workbooks.write(ID, texts(9_000, 1_200), List.of()))
        .isInstanceOfSatisfying(
            WorkbookException.class, failure -> assertThat(failure.why()).isEqualTo(Why.TOO_LARGE));
    google.getWireMock().verifyThat(0, postRequestedFor(anyUrl()));
  }

  private static Plan texts(int cells, int letters) {
    CellWrite text = CellWrite.value(Value.of("x".repeat(letters)));
    return new Plan(
        List.of(new Change.Write(7, 0, 0, List.of(Collections.nCopies(cells, text)))), cells);
  }

  @Test
  void cellsThatSayTheSameAspectsGoTogether(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(post(anyUrl()).willReturn(okJson("{\"spreadsheetId\":\"a-spreadsheet-id\"}")));
    CellWrite text = CellWrite.value(Value.of("x"));

    workbooks.write(
        ID,
        new Plan(
            List.of(new Change.Write(
                7,
                0,
                0,
                List.of(
                    List.of(text, text, CellWrite.NOTHING, text),
                    List.of(text, text, text, text)))),
            7),
        List.of());

    String body = google.getWireMock().getServeEvents().get(0).getRequest().getBodyAsString();
    assertThat(body.split("updateCells", -1)).hasSize(4);
  }

  @Test
  void aReadIsMadeAgainWhenGoogleIsBusyAndTheWaitsGrow(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(get(anyUrl())
            .inScenario("busy")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(429))
            .willSetStateTo("unwell"));
    google
        .getWireMock()
        .register(get(anyUrl())
            .inScenario("busy")
            .whenScenarioStateIs("unwell")
            .willReturn(aResponse().withStatus(503))
            .willSetStateTo("well"));
    google
        .getWireMock()
        .register(get(anyUrl())
            .inScenario("busy")
            .whenScenarioStateIs("well")
            .willReturn(okJson("{\"spreadsheetId\": \"a-spreadsheet-id\"}")));

    assertThat(workbooks.read(ID).id()).isEqualTo("a-spreadsheet-id");
    assertThat(waits).hasSize(2);
  }

  @Test
  void waitingEndsWithOurPatience(WireMockRuntimeInfo google) {
    google.getWireMock().register(get(anyUrl()).willReturn(aResponse().withStatus(429)));

    assertThat(whyOf(() -> workbooks.read(ID))).isEqualTo(Why.BUSY);
    assertThat(waits.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(8000);
  }

  @Test
  void aWaitThatGoogleAsksForIsKept(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(
            get(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3")));

    assertThat(whyOf(() -> workbooks.read(ID))).isEqualTo(Why.BUSY);
    assertThat(waits).containsExactly(3000L, 3000L);
  }

  @Test
  void aWaitMayBeGivenAsADate(WireMockRuntimeInfo google) {
    String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(40));
    google
        .getWireMock()
        .register(
            get(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", then)));
    Workbooks patient = new Google(
            Optional.of(URI.create(google.getHttpBaseUrl())),
            new Patience(Duration.ZERO, Duration.ZERO, Duration.ofHours(1), waits::add),
            new Quotas(Quotas.Limits.OFF))
        .workbooks("ada", token);

    assertThat(whyOf(() -> patient.read(ID))).isEqualTo(Why.BUSY);
    assertThat(Duration.ofMillis(waits.get(0)))
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(40));
  }

  @Test
  void waitsAreDrawnFromNothingUpToADoublingCeilingAndNeverExceed64SecondsInAll(
      WireMockRuntimeInfo google) {
    google.getWireMock().register(get(anyUrl()).willReturn(aResponse().withStatus(500)));
    Patience usual = new Patience(
        Patience.USUAL.first(), Patience.USUAL.longest(), Patience.USUAL.inAll(), waits::add);
    List<Long> firsts = new ArrayList<>();
    for (int call = 0; call < 40; call++) {
      waits.clear();
      Workbooks patient = new Google(
              Optional.of(URI.create(google.getHttpBaseUrl())),
              usual,
              new Quotas(Quotas.Limits.OFF))
          .workbooks("ada", token);

      assertThat(whyOf(() -> patient.read(ID))).isEqualTo(Why.FAILED);

      assertThat(waits.stream().mapToLong(Long::longValue).sum()).isBetween(40_000L, 64_000L);
      assertThat(waits).allMatch(wait -> wait <= 16_000);
      firsts.add(waits.get(0));
    }
    assertThat(firsts)
        .allMatch(wait -> wait <= 500)
        .anyMatch(wait -> wait < 250)
        .anyMatch(wait -> wait > 250);
  }

  @Test
  void afterALostAnswerTheNextCallWaitsAMoment(WireMockRuntimeInfo google) {
    google.getWireMock().register(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    google
        .getWireMock()
        .register(get(anyUrl()).willReturn(okJson("{\"spreadsheetId\":\"a-spreadsheet-id\"}")));

    assertThat(whyOf(() -> workbooks.write(ID, ONE_CELL, List.of()))).isEqualTo(Why.ANSWER_LOST);
    workbooks.read(ID);
    workbooks.read(ID);

    assertThat(waits).hasSize(1);
  }

  @Test
  void aWriteMayTakeAsLongAsGoogleGivesIt() {
    assertThat(Google.TimeLimits.USUAL.write()).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void aZippedAnswerIsKnownByItsBytesAndLookedIntoLater(WireMockRuntimeInfo google) {
    String body = "{\"spreadsheetId\":\"a-spreadsheet-id\",\"properties\":{\"title\":\"%s\"}}";
    String grid = " ".repeat(3000);
    google
        .getWireMock()
        .register(any(anyUrl()).willReturn(okJson(body.formatted("Algebra") + grid)));
    Arrival first = workbooks.fetch(ID);
    Arrival again = workbooks.fetch(ID);
    google
        .getWireMock()
        .register(any(anyUrl()).willReturn(okJson(body.formatted("Biology") + grid)));
    Arrival other = workbooks.fetch(ID);

    assertThat(first.fingerprint()).isPresent().isEqualTo(again.fingerprint());
    assertThat(other.fingerprint()).isPresent().isNotEqualTo(first.fingerprint());
    assertThat(first.cells()).isBetween(70L, 90L);
    assertThat(first.picture().title()).isEqualTo("Algebra");
    assertThat(other.picture().title()).isEqualTo("Biology");
  }

  @Test
  void anAnswerThatTurnsOutToBeNoneIsAskedForAgain(WireMockRuntimeInfo google) {
    google.getWireMock().register(any(anyUrl()).willReturn(okJson("<html>" + " ".repeat(3000))));
    Arrival arrival = workbooks.fetch(ID);
    google
        .getWireMock()
        .register(any(anyUrl()).willReturn(okJson("{\"spreadsheetId\":\"a-spreadsheet-id\"}")));

    assertThat(arrival.picture().id()).isEqualTo("a-spreadsheet-id");
  }

  @Test
  void anAnswerThatDidNotComeZippedHasNoFingerprint(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(any(anyUrl())
            .willReturn(okJson("{\"spreadsheetId\":\"a-spreadsheet-id\"}").withGzipDisabled(true)));

    Arrival arrival = workbooks.fetch(ID);

    assertThat(arrival.fingerprint()).isEmpty();
    assertThat(arrival.picture().id()).isEqualTo("a-spreadsheet-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1, 2]",
        "<html>Welcome</html>",
        "{\"spreadsheetId\": \"a-sp",
        "\"a\"",
        "{\"sheets\": 7}"
      })
  void whatIsNotGooglesAnswerIsNoAnswer(String body, WireMockRuntimeInfo google) {
    google.getWireMock().register(any(anyUrl()).willReturn(okJson(body)));

    assertThat(whyOf(() -> workbooks.read(ID))).isEqualTo(Why.FAILED);
    assertThat(whyOf(() -> workbooks.write(ID, ONE_CELL, List.of()))).isEqualTo(Why.ANSWER_LOST);
    google.getWireMock().verifyThat(1, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void aWriteWhoseAnswerIsLostIsNeverSentAgain(Fault fault, WireMockRuntimeInfo google) {
    google.getWireMock().register(post(anyUrl()).willReturn(aResponse().withFault(fault)));

    assertThat(whyOf(() -> workbooks.write(ID, ONE_CELL, List.of()))).isEqualTo(Why.ANSWER_LOST);
    google.getWireMock().verifyThat(1, postRequestedFor(anyUrl()));
  }

  @Test
  void aWriteThatGoogleCouldNotAnswerIsNotSentAgainBecauseItMayHaveBeenMade(
      WireMockRuntimeInfo google) {
    google.getWireMock().register(post(anyUrl()).willReturn(aResponse().withStatus(503)));

    assertThat(whyOf(() -> workbooks.write(ID, ONE_CELL, List.of()))).isEqualTo(Why.ANSWER_LOST);
    google.getWireMock().verifyThat(1, postRequestedFor(anyUrl()));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | Requested entity was not found. | NO_ACCESS",
        "403 | The caller does not have permission | NO_ACCESS",
        "403 | Google Sheets API has not been used in project 1 before or it is disabled. | MISCONFIGURED",
        "403 | Request had insufficient authentication scopes. | MISCONFIGURED",
        "400 | You are trying to edit a protected cell or object. | PROTECTED",
        "400 | This operation is not supported for this document. The document must not be an Office file. | NOT_A_SPREADSHEET",
        "400 | This action would increase the number of cells in the workbook above the limit of 10000000 cells. | TOO_LARGE",
        "400 | Invalid requests[0].updateCells: No grid with id: 7 | CHANGED_MEANWHILE",
        "413 | too large | TOO_LARGE",
      })
  void whatGoogleRefusesSaysWhoseMoveItIs(
      int status, String message, Why why, WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(any(anyUrl())
            .willReturn(aResponse()
                .withStatus(status)
                .withBody(
                    "{\"error\": {\"code\": " + status + ", \"message\": \"" + message + "\"}}")));

    assertThat(whyOf(() -> workbooks.write(ID, ONE_CELL, List.of()))).isEqualTo(why);
  }

  @Test
  void whoMayOnlyLookIsToldSo(WireMockRuntimeInfo google) {
    google.getWireMock().register(any(anyUrl()).willReturn(aResponse().withStatus(403)));

    WorkbookException failure = catchThrowableOfType(
        WorkbookException.class, () -> workbooks.write(ID, ONE_CELL, List.of()));

    assertThat(failure.why()).isEqualTo(Why.NO_ACCESS);
    assertThat(failure.detail()).contains("not change it");
  }

  @Test
  void whatGoogleQuotesOfACellIsNotPassedOn(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(any(anyUrl())
            .willReturn(aResponse().withStatus(400).withBody("Invalid: Amina Okafor")));

    WorkbookException failure = catchThrowableOfType(
        WorkbookException.class, () -> workbooks.write(ID, ONE_CELL, List.of()));

    assertThat(failure).hasStackTraceContaining("WorkbookException");
    assertThat(failure.toString() + failure.getCause()).doesNotContain("Amina");
  }

  @Test
  void aTokenThatGoogleRefusesIsRenewedOnce(WireMockRuntimeInfo google) {
    google.getWireMock().register(get(anyUrl()).willReturn(aResponse().withStatus(401)));
    google
        .getWireMock()
        .register(get(anyUrl())
            .withHeader("Authorization", equalTo("Bearer fresh"))
            .willReturn(okJson("{\"spreadsheetId\": \"a-spreadsheet-id\"}")));

    assertThat(workbooks.read(ID).id()).isEqualTo("a-spreadsheet-id");
    assertThat(token.renewals).isEqualTo(1);
  }

  @Test
  void aSpreadsheetInTheTrashIsToldFromOneThatIsNotThere(WireMockRuntimeInfo google) {
    google
        .getWireMock()
        .register(get(urlPathMatching("/v4/.*")).willReturn(aResponse().withStatus(404)));
    google
        .getWireMock()
        .register(
            get(urlPathMatching("/drive/v3/files/.*")).willReturn(okJson("{\"trashed\": true}")));

    assertThat(whyOf(() -> workbooks.read(ID))).isEqualTo(Why.NOT_A_SPREADSHEET);
  }

  private static Why whyOf(ThrowingCallable call) {
    return catchThrowableOfType(WorkbookException.class, call).why();
  }

  /** A token that can be renewed. */
  private static final class RenewableToken implements AccessToken {

    private int renewals;

    @Override
    public String value() {
      return "stale";
    }

    @Override
    public String renewed(String refused) {
      renewals++;
      return "fresh";
    }
  }
}
