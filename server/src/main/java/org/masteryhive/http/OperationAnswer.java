package org.masteryhive.http;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.workbook.Finding;

/** An operation as it is sent. */
record OperationAnswer(
    String id,
    String state,
    String phase,
    double progress,
    @Nullable Result result,
    Problem.@Nullable Body error) {

  private static final int FINDINGS_SENT = 100;

  static OperationAnswer of(Operation operation, Function<RecomputeFailure, Problem> problem) {
    return new OperationAnswer(
        operation.id(),
        word(operation.state()),
        word(operation.phase()),
        operation.progress(),
        operation.result().map(Result::of).orElse(null),
        operation.failure().map(problem).map(Problem::body).orElse(null));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** How it went. */
  record Result(
      String message,
      List<String> tabs,
      int changedCells,
      int students,
      int outcomes,
      int ratings,
      int reads,
      int writes,
      int newlyMet,
      List<RecomputeResult.Went> wentDown,
      int problems,
      int notes,
      List<FoundAnswer> findings) {

    static Result of(RecomputeResult result) {
      return new Result(
          result.message(),
          result.tabs(),
          result.changedCells(),
          result.students(),
          result.outcomes(),
          result.ratings(),
          result.reads(),
          result.writes(),
          result.newlyMet(),
          result.wentDown(),
          result.problems(),
          result.notes(),
          result.findings().stream().limit(FINDINGS_SENT).map(FoundAnswer::of).toList());
    }
  }

  /** Something to look at, by its address. */
  record FoundAnswer(String severity, String tab, String cell, String message) {

    static FoundAnswer of(Finding finding) {
      return new FoundAnswer(
          finding.severity().word(), finding.tab(), finding.cell(), finding.message());
    }
  }
}
