package org.masteryhive.sheets.value.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.sheets.value.Values;

class FormulasTest {

  private final GivenSheets sheets = new GivenSheets()
      .withSheet("My Tab")
      .typed("A1", "Name", "Points", "Passed", "On", "Pay")
      .typed("A2", "Ada", "4", "TRUE", "3/4/2026", "$10")
      .typed("A3", "Ben", "2", "FALSE", "3/5/2026", "$2.50")
      .typed("A4", "Cleo", "3", "TRUE", "3/6/2026", "$1")
      .typed("A5", "ada", "", "", "", "")
      .typed("'My Tab'!A1", "7", "x")
      .named("Marks", "B2:B4");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+2*3            | 7",
        "=(1+2)*3          | 9",
        "=2^3^2            | 64",
        "=-2^2             | 4",
        "=50%              | 0.5",
        "=10-2-3           | 5",
        "=1/4              | 0.25",
        "=\"5\"+1          | 6",
        "=TRUE+1           | 2",
        "=\"a\"&\"b\"&1    | ab1",
        "=1/3&\"\"         | 0.333333333333333",
        "=1=1              | TRUE",
        "=\"A\"=\"a\"      | TRUE",
        "=1=\"1\"          | FALSE",
        "=1<\"a\"          | TRUE",
        "=B9=0             | TRUE",
        "=B9=\"\"          | TRUE",
        "=B2               | 4",
        "=$B$2+B3          | 6",
        "='My Tab'!A1*2    | 14",
        "='my tab'!B1      | x",
        "=SUM(B2:B4)       | 9",
        "=SUM(B:B)         | 9",
        "=SUM(2:2)         | 46099",
        "=SUM(A2:B)        | 9",
        "=SUM(Marks)       | 9",
        "=SUM(B2,B3,\"4\") | 10",
        "=SUM(B4:B2)       | 9",
        "=AVERAGE(B2:B4)   | 3",
        "=COUNT(A1:C4)     | 3",
        "=COUNTA(A1:B5)    | 9",
        "=COUNTBLANK(B1:B5) | 1",
        "=COUNTIF(A2:A5,\"ada\") | 2",
        "=COUNTIF(B2:B5,\">2\")  | 2",
        "=COUNTIF(B2:B5,\"<>2\") | 3",
        "=COUNTIF(A2:A5,\"*e*\") | 2",
        "=COUNTIF(C2:C5,TRUE)    | 2",
        "=COUNTIF(B2:B5,\"\")    | 1",
        "=COUNTIFS(B2:B4,\">2\",C2:C4,TRUE) | 2",
        "=SUMIF(A2:A4,\"B*\",B2:B4) | 2",
        "=AVERAGEIF(C2:C4,TRUE,B2:B4) | 3.5",
        "=MIN(B2:B4)       | 2",
        "=MAX(B2:B4)       | 4",
        "=MEDIAN(B2:B4,10) | 3.5",
        "=ROUND(2.345,2)   | 2.35",
        "=ROUND(1234,-2)   | 1200",
        "=INT(-2.5)        | -3",
        "=ABS(-3)          | 3",
        "=MOD(-7,3)        | 2",
        "=IF(B2>3,\"yes\",\"no\") | yes",
        "=IF(B3>3,\"yes\") | FALSE",
        "=IFS(B3>3,\"a\",B3>1,\"b\") | b",
        "=IFERROR(1/0,\"none\") | none",
        "=IFERROR(5)       | 5",
        "=IFNA(VLOOKUP(\"z\",A:B,2,FALSE),\"-\") | -",
        "=AND(TRUE,1)      | TRUE",
        "=OR(FALSE,0)      | FALSE",
        "=NOT(C2)          | FALSE",
        "=CONCATENATE(\"a\",1,TRUE) | a1TRUE",
        "=CONCAT(\"a\",\"b\") | ab",
        "=JOIN(\", \",A2:A4) | Ada, Ben, Cleo",
        "=TEXTJOIN(\"-\",TRUE,A2:A4,B9,\"z\") | Ada-Ben-Cleo-z",
        "=LEFT(\"abc\",2)  | ab",
        "=RIGHT(\"abc\")   | c",
        "=MID(\"abcd\",2,2) | bc",
        "=LEN(\"abc\")     | 3",
        "=TRIM(\"  a   b \") | a b",
        "=UPPER(\"a\")&LOWER(\"B\") | Ab",
        "=TEXT(0.5,\"0%\") | 50%",
        "=TEXT(D2,\"yyyy-mm-dd\") | 2026-03-04",
        "=VALUE(\"12%\")   | 0.12",
        "=YEAR(D2)*10000+MONTH(D2)*100+DAY(D2) | 20260304",
        "=WEEKDAY(D2)      | 4",
        "=WEEKDAY(D2,2)    | 3",
        "=VLOOKUP(\"ben\",A2:B4,2,FALSE) | 2",
        "=VLOOKUP(3,{1,\"a\";3,\"b\";5,\"c\"},2) | b",
        "=VLOOKUP(4,{1,\"a\";3,\"b\";5,\"c\"},2,TRUE) | b",
        "=HLOOKUP(\"Points\",A1:B4,3,FALSE) | 2",
        "=INDEX(A1:B4,3,2) | 2",
        "=INDEX(B2:B4,2)   | 2",
        "=MATCH(\"Cleo\",A1:A5,0) | 4",
        "=MATCH(4,{1,3,5}) | 2",
        "=XLOOKUP(\"Ben\",A2:A4,B2:B4) | 2",
        "=XLOOKUP(\"Zoe\",A2:A4,B2:B4,\"nobody\") | nobody",
        "=XLOOKUP(5,{1,4,9},{\"a\",\"b\",\"c\"},\"\",-1) | b",
        "=ISBLANK(B9)      | TRUE",
        "=ISNUMBER(B2)     | TRUE",
        "=ISTEXT(A2)       | TRUE",
        "=ISERROR(1/0)     | TRUE",
        "=ROW()            | 99",
        "=COLUMN(C1)       | 3",
        "=ROWS(A2:A5)      | 4",
        "=SUBSTITUTE(\"a-b-c\",\"-\",\"\") | abc",
        "=SUMPRODUCT(B2:B4*(A2:A4=\"Ada\")) | 4",
        "=SWITCH(B2,1,\"one\",4,\"four\") | four",
        "=ISBLANK(IF(,,))  | TRUE",
        "=N(B9)            | 0",
        "=TYPE(B9)         | 1",
        "=SUM(B2;B3)       | 6",
        "=SUM(B2:B4        | 9",
        "= 1 + 1           | 2",
        "=sum(b2:b3)       | 6",
      })
  void aFormulaShowsWhatSheetsShows(String formula, String shown) {
    assertThat(sheets.shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1/0 | DIVIDE_BY_ZERO | Function DIVIDE parameter 2 cannot be zero.",
        "=1/B9 | DIVIDE_BY_ZERO | Function DIVIDE parameter 2 cannot be zero.",
        "=\"a\"+1 | VALUE | Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number.",
        "=2*A2 | VALUE | Function MULTIPLY parameter 2 expects number values. But 'Ada' is a text and cannot be coerced to a number.",
        "=SQRT(-1) | NUM | Function SQRT parameter 1 value is negative. It should be positive or zero.",
        "=NotARealFunction() | NAME | Unknown function: 'NotARealFunction'.",
        "=Stefan | NAME | Unknown range name: 'STEFAN'.",
        "=A1:Z1 A30:Z30 | ERROR | Formula parse error.",
        "=1+ | ERROR | Formula parse error.",
        "=) | ERROR | Formula parse error.",
        "=VLOOKUP(\"nope\", B1, 1, FALSE) | N_A | Did not find value 'nope' in VLOOKUP evaluation.",
        "=MATCH(\"q\",A1:A4,0) | N_A | Did not find value 'q' in MATCH evaluation.",
        "=VLOOKUP(\"Ada\",A2:B4) | N_A | Wrong number of arguments to VLOOKUP. Expected between 3 and 4 arguments, but got 2 arguments.",
        "=VLOOKUP(\"Ada\",A2:B4,3,FALSE) | REF | VLOOKUP evaluates to an out of bounds range.",
        "=Gone!A1 | REF | Unresolved sheet name 'Gone'.",
        "=#REF!+1 | REF | Reference does not exist.",
        "=AVERAGE(A2:A4) | DIVIDE_BY_ZERO | Evaluation of function AVERAGE caused a divide by zero error.",
        "=A2:B4+1 | VALUE | An array value could not be found.",
        "=Z99 | REF | Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
      })
  void anErrorIsWordedAsGoogleWordsIt(String formula, String type, String message) {
    assertThat(sheets.gives(formula).value()).isEqualTo(Values.error(type, message));
  }

  @Test
  void notAvailableHasNoMessage() {
    assertThat(sheets.gives("=NA()").value()).isEqualTo(Values.error("N_A", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "=DATE(2023;3;19), DATE, 3/19/2023",
    "=TODAY(), DATE, 3/2/2026",
    "=NOW(), DATE_TIME, 3/2/2026 9:30:00",
    "=NOW()+TIME(0;3;0), DATE_TIME, 3/2/2026 9:33:00",
    "=D2, DATE, 3/4/2026",
    "=D2+1, DATE, 3/5/2026",
    "=MAX(D2:D4), DATE, 3/6/2026",
    "=SUM(E2:E4), CURRENCY, $14",
    "=E3*2, CURRENCY, $5.00",
  })
  void aResultBringsTheFormatOfWhatItIsMadeOf(String formula, String type, String shown) {
    Outcome outcome = sheets.gives(formula);

    assertThat(outcome.format().orElseThrow().getType()).isEqualTo(type);
    assertThat(sheets.shows(formula)).isEqualTo(shown);
  }

  @Test
  void daysBetweenTwoDatesAreAPlainNumber() {
    assertThat(sheets.shows("=D4-D2")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=B9",
        "=IF(,,)",
        "=VLOOKUP(\"Ada\",{\"Ada\",B9},2,FALSE)",
        "=SPARKLINE(B2:B4)",
        "=IMAGE(\"https://example.org/a.png\")"
      })
  void nothingIsTheValueOfWhatIsEmpty(String formula) {
    assertThat(sheets.gives(formula).value()).isEmpty();
  }

  @Test
  void aHyperlinkShowsItsLabelAndKeepsItsTarget() {
    Outcome outcome = sheets.gives("=HYPERLINK(\"https://example.com\", \"click\")");

    assertThat(outcome.value()).isEqualTo(Values.text("click"));
    assertThat(outcome.hyperlink()).contains("https://example.com");
  }

  @Test
  void aRangeWhereOneValueIsWantedGivesTheCellOfItsOwnRow() {
    Outcome outcome = sheets.givesIn("F3", "=B2:B4*10");

    assertThat(outcome.value()).isEqualTo(Values.number(20));
  }

  @Test
  void commasPartNumbersAndSemicolonsArgumentsWhereTheDecimalSeparatorIsAComma() {
    assertThat(new GivenSheets().locale("de_DE").shows("=SUM(1,5;2,25)")).isEqualTo("3,75");
  }

  @Test
  void deeplyNestedFormulasDoNotTakeForever() {
    String nested =
        IntStream.range(0, 60).mapToObj(i -> "").collect(Collectors.joining("IFERROR("));

    assertThat(sheets.shows("=" + nested + "1/0" + ")".repeat(59))).isEmpty();
  }

  @Test
  void aFormulaSaysWhatItReads() {
    assertThat(Formulas.references(
            Formulas.parse("=SUM(B2:B4)+'My Tab'!A1+Marks+Gone!A1+LEN(\"C3\")", "en_US"),
            sheets,
            0))
        .containsExactly(new Area(0, 1, 1, 4, 2), new Area(1, 0, 0, 1, 1), new Area(0, 1, 1, 4, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=VLOOKUP(\"b1:b1\", b1:B1, 1, FALSE) | =VLOOKUP(\"b1:b1\", B1, 1, FALSE)",
        "=sum(a1:$a$3 )   | =sum(A1:$A$3 )",
        "=SUM(A1:A3       | =SUM(A1:A3)",
        "=1+              | =1+",
        "=SUM(B4:A2)      | =SUM(A2:B4)",
      })
  void aFormulaIsKeptAsTypedWithItsReferencesTidied(String typed, String kept) {
    assertThat(Formulas.canonical(typed, "en_US")).isEqualTo(kept);
  }
}
