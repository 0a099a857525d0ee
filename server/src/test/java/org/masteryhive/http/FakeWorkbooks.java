package org.masteryhive.http;

import java.util.List;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Plan;

/** A door that only shows which token it was opened with. */
record FakeWorkbooks(Doors.Key key) implements Workbooks {

  @Override
  public FakeWorkbooks guardedBy(Guard guard) {
    return this;
  }

  @Override
  public Picture read(WorkbookId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WorkbookId create(String title, String timeZone, String locale) {
    return new WorkbookId("made-with-" + key.value());
  }

  @Override
  public boolean canEdit(WorkbookId id) {
    return true;
  }

  @Override
  public void look(WorkbookId id) {}
}
