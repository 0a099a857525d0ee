package org.masteryhive.sheets.value.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.masteryhive.sheets.value.NumberText;
import org.masteryhive.sheets.value.TypedInput;
import org.masteryhive.sheets.value.Values;

/** Whatever is typed, there is an answer. The seed of a failing case is in its message. */
class NothingThrowsTest {

  private static final String[] PIECES = {
    "1",
    "2.5",
    "-",
    "+",
    "*",
    "/",
    "^",
    "&",
    "=",
    "<>",
    "%",
    "(",
    ")",
    ",",
    ";",
    "{",
    "}",
    "\"",
    "\"a\"",
    "A1",
    "B2:B4",
    "A:A",
    "$C$3",
    "2:2",
    "'My Tab'!A1",
    "#REF!",
    "TRUE",
    "SUM(",
    "IF(",
    "VLOOKUP(",
    "INDEX(",
    "ROUND(",
    "TEXT(",
    "MID(",
    "DATE(",
    "SPLIT(",
    "REPT(",
    "CHAR(",
    "REGEXREPLACE(",
    "COUNTIFS(",
    "ARRAYFORMULA(",
    "XLOOKUP(",
    "SORT(",
    "EXP(",
    "9E99",
    "1E308",
    "\"[\"",
    "\"$9\"",
    " ",
    "'",
    "Marks",
    "NOW()",
    "1000000000"
  };
  private static final String[] FORM_PIECES = {
    "0", "#", "?", ".", ",", "%", "E+", "e-", "/", "@", "\"", "\"x\"", "_", "*", "[", "]", "[h]",
    "[$€]", "[>5]", ";", "y", "mmm", "dd", "h", "ss", "am/pm", "General", "\\", "-", " "
  };

  private final GivenSheets sheets = new GivenSheets()
      .withSheet("My Tab")
      .typed("A1", "x", "2", "3")
      .typed("A2", "4", "5", "")
      .named("Marks", "B2:B4");

  @Test
  void everyFormulaHasAValueOrAnError() {
    for (int seed = 0; seed < 20_000; seed++) {
      String formula = "=" + random(seed, PIECES, 12);

      Outcome outcome = sheets.givesIn("F9", Formulas.canonical(formula, "en_US"));

      assertThat(NumberText.format(outcome.value(), outcome.format(), "en_US"))
          .as("seed " + seed)
          .isNotNull();
    }
  }

  @Test
  void everyTextThatIsTypedIsTaken() {
    for (int seed = 0; seed < 20_000; seed++) {
      TypedInput input =
          TypedInput.parse(random(seed, PIECES, 5), Optional.empty(), "de_DE", GivenSheets.NOW);

      assertThat(input.userEntered()).as("seed " + seed).isNotNull();
    }
  }

  @Test
  void everyPatternShowsEveryNumber() {
    double[] numbers = {0, 1, -1.5, 46085.75, 1e-9, 123456789.987, -1e20};
    for (int seed = 0; seed < 20_000; seed++) {
      String pattern = random(seed, FORM_PIECES, 8);
      double number = numbers[seed % numbers.length];

      assertThat(NumberText.format(
              Values.number(number), Optional.of(Values.format("NUMBER", pattern)), "en_US"))
          .as("seed " + seed)
          .isNotNull();
    }
  }

  @Test
  void veryLongFormulasAreWorkedOut() {
    String sum =
        IntStream.range(0, 20_000).mapToObj(i -> "1").collect(Collectors.joining("+", "=", ""));

    assertThat(sheets.shows(sum)).isEqualTo("20000");
    assertThat(sheets.shows("=LEN(\"" + "a\"\"".repeat(15_000) + "\")")).isEqualTo("30000");
    assertThat(sheets.shows("=" + "(".repeat(5_000) + "1")).isEqualTo("#ERROR!");
    assertThat(sheets.shows("=" + "-".repeat(5_000) + "1")).isEqualTo("#ERROR!");
    assertThat(sheets.shows("='" + "a".repeat(40_000))).isEqualTo("#ERROR!");
  }

  @Test
  void aNumberBeyondAllBoundsIsAnError() {
    assertThat(sheets.shows("=EXP(1000)")).isEqualTo("#NUM!");
    assertThat(sheets.shows("=1E308*10&\"\"")).isEqualTo("#NUM!");
  }

  private static String random(int seed, String[] pieces, int most) {
    Random random = new Random(seed);
    int length = 1 + random.nextInt(most);
    return IntStream.range(0, length)
        .mapToObj(i -> pieces[random.nextInt(pieces.length)])
        .collect(Collectors.joining());
  }
}
