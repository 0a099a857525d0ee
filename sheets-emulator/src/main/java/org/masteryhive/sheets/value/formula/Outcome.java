package org.masteryhive.sheets.value.formula;

import com.google.api.services.sheets.v4.model.ExtendedValue;
import com.google.api.services.sheets.v4.model.NumberFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a formula gives: its value (an empty one for nothing), the number format that comes with it, a link when the
 * formula is a {@code HYPERLINK}, and, when it gives more than one cell, all its values row by row, the first of them being
 * {@code value} again.
 */
public record Outcome(
    ExtendedValue value,
    Optional<NumberFormat> format,
    Optional<String> hyperlink,
    List<List<ExtendedValue>> spill) {

  public Outcome {
    spill = List.copyOf(spill);
  }

  static Outcome of(Scalar scalar) {
    return new Outcome(scalar.value(), scalar.format(), scalar.link(), List.of());
  }
}
