package org.masteryhive.mentorfiles;

import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.Workbooks;

/**
 * One attempt at a run, in one turn of the spreadsheet's. It begins with its first reading, which may wait for the turn. Once the
 * turn is over, nothing more is read or written: what was worked out from an older picture might bring back what another
 * instance of the service has taken away since, in rows or in access. Then the run has to begin anew.
 */
final class Attempt implements Workbooks.Guard {

  private final Workbooks.Guard turn;
  private boolean begun;
  private boolean over;

  /** @param turn who knows whether the spreadsheet's turn still lasts */
  Attempt(Workbooks.Guard turn) {
    this.turn = turn;
  }

  synchronized void beginAnew() {
    begun = false;
    over = false;
  }

  /** Whether the turn ended before the run did. */
  synchronized boolean isOver() {
    return over;
  }

  @Override
  public void beforeReading() {
    if (isFirst()) {
      turn.beforeReading();
    } else {
      beforeWriting();
    }
  }

  @Override
  public void beforeWriting() {
    if (isOver()) {
      throw new WorkbookException(Why.CHANGED_MEANWHILE);
    }
    ask(turn::beforeWriting);
  }

  @Override
  public void afterWriting() {
    ask(turn::afterWriting);
  }

  private synchronized boolean isFirst() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  private void ask(Runnable question) {
    try {
      question.run();
    } catch (WorkbookException gone) {
      synchronized (this) {
        over = true;
      }
      throw gone;
    }
  }
}
