package org.masteryhive.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.masteryhive.recompute.Gradebooks;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;

/** Gradebooks that fail as they are told. */
final class FakeGradebooks implements Gradebooks {

  Optional<RuntimeException> failure = Optional.empty();

  @Override
  public WorkbookId create(
      Workbooks workbooks,
      String title,
      Template template,
      Optional<String> timeZone,
      Optional<String> locale) {
    fail();
    return workbooks.create(title, timeZone.orElse(""), locale.orElse(""));
  }

  @Override
  public SetUp setUp(Workbooks workbooks, WorkbookId id) {
    fail();
    return new SetUp(List.of("Settings", "Scale"), "Two tabs were added.");
  }

  @Override
  public Status status(String person, Workbooks workbooks, WorkbookId id) {
    fail();
    return new Status(
        true, Optional.of(new LastRun(Instant.parse("2026-03-01T10:00:00Z"), 12, 1, 2)));
  }

  void failWith(WorkbookException.Why why) {
    failure = Optional.of(new WorkbookException(why));
  }

  private void fail() {
    failure.ifPresent(it -> {
      throw it;
    });
  }
}
