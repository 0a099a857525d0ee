package org.masteryhive.testing;

import java.util.List;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** A door that passes all on to another. Who extends it says what is different, and who stands beside it. */
public abstract class PassedOnWorkbooks implements Workbooks {

  private final Workbooks door;

  protected PassedOnWorkbooks(Workbooks door) {
    this.door = door;
  }

  /** The other door. */
  protected Workbooks door() {
    return door;
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
