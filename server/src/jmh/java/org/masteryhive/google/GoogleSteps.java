package org.masteryhive.google;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** What this package does between two calls, for the measure alone. */
public final class GoogleSteps {

  private GoogleSteps() {}

  /** The mask of a recompute's read. */
  public static String fields() {
    return PictureReader.FIELDS_OF_A_RECOMPUTE;
  }

  /** The mask of a write's answer. */
  public static String landingFields() {
    return LandingReader.FIELDS;
  }

  /** An answer's bytes as a picture. */
  public static Picture read(byte[] body) {
    try {
      return PictureReader.read(new ByteArrayInputStream(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan as the bytes of a request. */
  public static byte[] write(Plan plan) {
    return BatchBody.of(plan, List.of());
  }
}
