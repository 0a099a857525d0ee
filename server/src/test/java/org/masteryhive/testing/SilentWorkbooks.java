package org.masteryhive.testing;

import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;

/** A door behind which one spreadsheet cannot be read, for some reason. */
public final class SilentWorkbooks extends PassedOnWorkbooks {

  private final WorkbookId silent;
  private final Why why;

  public SilentWorkbooks(Workbooks door, WorkbookId silent, Why why) {
    super(door);
    this.silent = silent;
    this.why = why;
  }

  @Override
  public Workbooks guardedBy(Guard guard) {
    return new SilentWorkbooks(door().guardedBy(guard), silent, why);
  }

  @Override
  public Picture read(WorkbookId id) {
    if (id.equals(silent)) {
      throw new WorkbookException(why);
    }
    return super.read(id);
  }
}
