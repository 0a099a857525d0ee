package org.masteryhive.testing;

import java.util.List;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** A door with somebody beside it. */
public final class GuardedWorkbooks extends PassedOnWorkbooks {

  private final Guard guard;

  public GuardedWorkbooks(Workbooks door, Guard guard) {
    super(door);
    this.guard = guard;
  }

  @Override
  public Guard guard() {
    return guard;
  }

  @Override
  public Workbooks guardedBy(Guard another) {
    return new GuardedWorkbooks(door(), another);
  }

  @Override
  public Picture read(WorkbookId id) {
    guard.beforeReading();
    return super.read(id);
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    guard.beforeReading();
    return super.readForSetup(id);
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    guard.beforeWriting();
    Landing landing = super.write(id, plan, watched);
    guard.afterWriting();
    return landing;
  }
}
