package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault of ours as the log may have it: classes and lines, never an exception's own words, which may quote a cell. */
final class FaultWords {

  private static final int FRAMES = 12;
  private static final int CAUSES = 5;

  private FaultWords() {}

  static String of(Throwable fault) {
    List<String> words = new ArrayList<>();
    @Nullable Throwable one = fault;
    for (int i = 0; i < CAUSES && one != null; i++) {
      words.add(one.getClass().getName() + " at "
          + Arrays.stream(one.getStackTrace())
              .limit(FRAMES)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(" < ")));
      one = one.getCause();
    }
    return String.join(", caused by ", words);
  }
}
