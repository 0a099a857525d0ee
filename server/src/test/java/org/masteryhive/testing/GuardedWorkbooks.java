package org.masteryhive.testing;

import java.util.List;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** A door with somebody beside it. */
public record GuardedWorkbooks(Workbooks door, Guard guard) implements Workbooks {

  @Override
  public Workbooks guardedBy(Guard another) {
    return new GuardedWorkbooks(door, another);
  }

  @Override
  public Picture read(WorkbookId id) {
    guard.beforeReading();
    return door.read(id);
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    guard.beforeReading();
    return door.readForSetup(id);
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    guard.beforeWriting();
    Landing landing = door.write(id, plan, watched);
    guard.afterWriting();
    return landing;
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
