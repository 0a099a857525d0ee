package org.masteryhive.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.masteryhive.recompute.FilesResult;
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
    Optional<Result> recomputed = operation.result().map(Recomputed::of);
    return new OperationAnswer(
        operation.id(),
        word(operation.state()),
        word(operation.phase()),
        operation.progress(),
        recomputed.or(() -> operation.files().map(FilesKept::of)).orElse(null),
        operation.failure().map(problem).map(Problem::body).orElse(null));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** How it went, by what it was about. */
  interface Result {}

  /** How it went to bring the mentors' files up to date. */
  record FilesKept(
      String message,
      List<FileAnswer> files,
      int changedCells,
      int reads,
      int writes,
      int problems,
      int notes,
      List<FoundAnswer> findings)
      implements Result {

    static FilesKept of(FilesResult result) {
      return new FilesKept(
          result.message(),
          result.files().stream().map(FileAnswer::of).toList(),
          result.changedCells(),
          result.reads(),
          result.writes(),
          result.problems(),
          result.notes(),
          found(result.findings()));
    }
  }

  /** One mentor's file. */
  record FileAnswer(String mentor, int students, String link, boolean shared, String what) {

    static FileAnswer of(FilesResult.MentorFile file) {
      return new FileAnswer(
          file.mentor(), file.students(), file.link(), file.shared(), word(file.what()));
    }
  }

  /** How a recompute went. */
  record Recomputed(
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
      List<FoundAnswer> findings)
      implements Result {

    static Recomputed of(RecomputeResult result) {
      return new Recomputed(
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
          found(result.findings()));
    }
  }

  private static List<FoundAnswer> found(List<Finding> findings) {
    return findings.stream().limit(FINDINGS_SENT).map(FoundAnswer::of).toList();
  }

  /** Something to look at, by its address. */
  record FoundAnswer(String severity, String tab, String cell, String message) {

    static FoundAnswer of(Finding finding) {
      return new FoundAnswer(
          finding.severity().word(), finding.tab(), finding.cell(), finding.message());
    }
  }
}
