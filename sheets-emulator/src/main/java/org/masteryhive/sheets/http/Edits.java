package org.masteryhive.sheets.http;

import java.util.ArrayList;
import java.util.List;

/** Edits by a person that wait for a call: they happen right after it, before its answer is seen. */
public final class Edits {

  /**
   * A batch that waits for a call.
   *
   * @param afterRead whether it waits for a read; else for a write
   * @param skip so many such calls are let by first
   * @param body a batch of requests, as JSON
   */
  public record Edit(String spreadsheetId, boolean afterRead, int skip, String body) {}

  private List<Edit> waiting = List.of();

  /** Puts these edits in the place of all that still wait. */
  public synchronized void set(List<Edit> others) {
    waiting = List.copyOf(others);
  }

  /** The edits whose turn has come now that this call is answered. */
  synchronized List<Edit> due(String spreadsheetId, boolean read) {
    List<Edit> due = new ArrayList<>();
    List<Edit> left = new ArrayList<>();
    for (Edit edit : waiting) {
      if (!edit.spreadsheetId().equals(spreadsheetId) || edit.afterRead() != read) {
        left.add(edit);
      } else if (edit.skip() > 0) {
        left.add(new Edit(edit.spreadsheetId(), read, edit.skip() - 1, edit.body()));
      } else {
        due.add(edit);
      }
    }
    waiting = List.copyOf(left);
    return due;
  }
}
