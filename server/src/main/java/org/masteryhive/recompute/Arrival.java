package org.masteryhive.recompute;

import java.util.Optional;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

/**
 * A spreadsheet as it came. To look into it takes memory and a processor; to see whether it is the same as before takes
 * neither.
 */
public interface Arrival {

  /** All that came, in a few letters: of two that are equal, the spreadsheets are equal. None where nobody worked it out. */
  Optional<Fingerprint> fingerprint();

  /** About how many cells there are to look into. */
  long cells();

  /** What it says. Asked for once. */
  Picture picture();

  /** Such a few letters. */
  record Fingerprint(String letters) {}

  /** One that was looked into already. */
  static Arrival of(Picture picture) {
    return new Arrival() {
      @Override
      public Optional<Fingerprint> fingerprint() {
        return Optional.empty();
      }

      @Override
      public long cells() {
        long cells = 0;
        for (Tab tab : picture.tabs()) {
          for (int row = 0; row < tab.cells().rows(); row++) {
            cells += tab.cells().columns(row);
          }
        }
        return cells;
      }

      @Override
      public Picture picture() {
        return picture;
      }
    };
  }
}
