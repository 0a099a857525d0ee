package org.masteryhive.drawing;

import org.masteryhive.mastery.OnTrack;
import org.masteryhive.tab.Shade;

/** The colors that do not come from a rating. Each stands beside its word, and none is bright. */
final class Shades {

  static final Shade GREEN = new Shade(0xB7E1CD);
  static final Shade YELLOW = new Shade(0xFCE8B2);
  static final Shade RED = new Shade(0xF4C7C3);
  static final Shade BLUE = new Shade(0xCFE2F3);

  /** Too little evidence for a conclusion. */
  static final Shade GREY = new Shade(0xEFEFEF);

  private Shades() {}

  static Shade of(OnTrack onTrack) {
    return switch (onTrack) {
      case ON_TRACK -> GREEN;
      case CLOSE -> YELLOW;
      case NEEDS_SUPPORT -> RED;
    };
  }
}
