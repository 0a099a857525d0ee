package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Picture;
import org.masteryhive.testing.PassedOnWorkbooks;

/** A door that takes fingerprints, and counts how often somebody looked into what came. */
final class FingerprintedWorkbooks extends PassedOnWorkbooks {

  private final List<Picture> seen = new ArrayList<>();
  private int looks;

  FingerprintedWorkbooks(Workbooks door) {
    super(door);
  }

  int looks() {
    return looks;
  }

  @Override
  public Arrival fetch(WorkbookId id) {
    Arrival arrival = Arrival.of(read(id));
    return new Arrival() {
      @Override
      public Optional<Fingerprint> fingerprint() {
        return Optional.of(fingerprintOf(arrival.picture()));
      }

      @Override
      public long cells() {
        return arrival.cells();
      }

      @Override
      public Picture picture() {
        looks++;
        return arrival.picture();
      }
    };
  }

  private Arrival.Fingerprint fingerprintOf(Picture picture) {
    if (!seen.contains(picture)) {
      seen.add(picture);
    }
    return new Arrival.Fingerprint("number " + seen.indexOf(picture));
  }

  @Override
  public Workbooks guardedBy(Guard guard) {
    return this;
  }
}
