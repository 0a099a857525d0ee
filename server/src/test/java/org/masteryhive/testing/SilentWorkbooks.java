package org.masteryhive.testing;

import java.util.List;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** A door behind which one spreadsheet cannot be read, for some reason. */
public record SilentWorkbooks(Workbooks door, WorkbookId silent, Why why) implements Workbooks {

  @Override
  public Workbooks guardedBy(Guard guard) {
    return new SilentWorkbooks(door.guardedBy(guard), silent, why);
  }

  @Override
  public Picture read(WorkbookId id) {
    if (id.equals(silent)) {
      throw new WorkbookException(why);
    }
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
