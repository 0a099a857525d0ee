package org.masteryhive.mastery;

import java.util.Arrays;
import java.util.List;
import org.masteryhive.roster.Spelling;

/** The types of assessment that are tracked and do not count. Every other type counts, and a blank one. */
public record UncountedTypes(List<String> types) {

  public static final UncountedTypes DEFAULT =
      parse("Practice, Formative, Homework, Classwork, Do Now, Diagnostic, Self");

  public UncountedTypes {
    types =
        types.stream().map(Spelling::nameKey).filter(type -> !type.isEmpty()).toList();
  }

  /** Types separated by commas. */
  public static UncountedTypes parse(String text) {
    return new UncountedTypes(Arrays.asList(text.split("[,;\n]", -1)));
  }

  public boolean counts(String type) {
    return !types.contains(Spelling.nameKey(type));
  }
}
