package org.masteryhive.recompute;

import org.masteryhive.testing.InMemoryWorkbooks;

/** The contract, for spreadsheets in memory. */
class InMemoryWorkbooksTest extends WorkbooksContract {

  @Override
  protected Workbooks workbooks() {
    return new InMemoryWorkbooks();
  }
}
