package org.masteryhive.sheets.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.services.sheets.v4.model.CellFormat;
import com.google.api.services.sheets.v4.model.Color;
import com.google.api.services.sheets.v4.model.Spreadsheet;
import com.google.api.services.sheets.v4.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.masteryhive.sheets.error.ApiException;

class FieldMaskTest {

  @ParameterizedTest(name = "{0} names {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b(c,d),e/f.g | a | true",
        "a,b(c,d),e/f.g | a.anything | true",
        "a,b(c,d),e/f.g | b.d | true",
        "a,b(c,d),e/f.g | b.e | false",
        "a,b(c,d),e/f.g | e.f.g | true",
        "a,b(c,d),e/f.g | e.f.h | false",
        "* | whatever.there.is | true",
        "sheets(*) | sheets.data | true",
        "sheets(data/rowData(values(note))) | sheets.data.rowData.values.note | true",
        "user_entered_value | userEnteredValue | true",
      })
  void aMaskNamesWhatItSays(String mask, String path, boolean named) {
    assertThat(FieldMask.parse(mask).hasPath(path)).isEqualTo(named);
  }

  @Test
  void anAnswerIsNotAskedForWhatItDoesNotHave() {
    FieldMask mask = FieldMask.parse("sheets(properties(title,size))");

    assertThatThrownBy(() -> MaskCheck.answer(mask, Spreadsheet.class))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused ->
                assertThat(refused.details().toString()).contains("path 'sheets.properties.size'"));
  }

  @Test
  void anOverlayTakesAwayWhatIsNamedAndNotThere() {
    CellFormat bold = new CellFormat()
        .setTextFormat(new TextFormat().setBold(true).setItalic(true))
        .setWrapStrategy("WRAP");

    CellFormat after =
        Overlay.of(bold, new CellFormat(), FieldMask.parse("textFormat.bold,wrapStrategy"));

    assertThat(after.getTextFormat()).isEqualTo(new TextFormat().setItalic(true));
    assertThat(after.getWrapStrategy()).isNull();
    assertThat(bold.getTextFormat().getBold()).isTrue();
  }

  @Test
  void aColorAndItsTwinAreOneThing() {
    CellFormat asked = new CellFormat().setBackgroundColor(new Color().setRed(0.9f));
    Colors.settle(asked);

    CellFormat after = Overlay.of(new CellFormat(), asked, FieldMask.parse("backgroundColor"));

    assertThat(after.getBackgroundColorStyle().getRgbColor().getRed()).isEqualTo(229 / 255f);
  }

  @ParameterizedTest
  @CsvSource({"244,199,195", "252,232,178", "183,225,205", "164,194,244", "239,239,239", "1,2,3"})
  void everyStepOfAColorComesBackAsItself(int red, int green, int blue) {
    CellFormat format = new CellFormat()
        .setBackgroundColor(
            new Color().setRed(red / 255f).setGreen((float) (green / 255.0)).setBlue(blue / 255f));

    Colors.settle(format);

    assertThat(format.getBackgroundColor()).isEqualTo(Colors.rgb(red, green, blue));
  }
}
