package org.masteryhive.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** A door that takes fingerprints, and counts how often somebody looked into what came. */
final class FingerprintedWorkbooks implements Workbooks {

  private final Workbooks door;
  private final List<Picture> seen = new ArrayList<>();
  private int looks;

  FingerprintedWorkbooks(Workbooks door) {
    this.door = door;
  }

  int looks() {
    return looks;
  }

  @Override
  public Arrival fetch(WorkbookId id) {
    Arrival arrival = Arrival.of(door.read(id));
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

  @Override
  public Picture read(WorkbookId id) {
    return door.read(id);
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    return door.readForSetup(id);
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    return door.write(id, plan, watched);
  }

  @Override
  public WorkbookId create(String title, String timeZone, String locale) {
    return door.create(title, timeZone, locale);
  }

  @Override
  public void look(WorkbookId id) {
    door.look(id);
  }

  @Override
  public boolean canEdit(WorkbookId id) {
    return door.canEdit(id);
  }
}
