package org.masteryhive.ledger;

import com.google.gson.Gson;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masteryhive.recompute.FilesResult;
import org.masteryhive.recompute.Operation;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeFailure.Fault;
import org.masteryhive.recompute.RecomputeFailure.Interrupted;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeFailure.Unreachable;
import org.masteryhive.recompute.RecomputeResult;
import org.masteryhive.recompute.WorkbookException;

/**
 * How a run ended, as a text. The findings are left out, and so are the mentors' files: they quote what stands
 * in cells. The findings' number stays.
 *
 * @param result when a recompute succeeded
 * @param files when the mentors' files are up to date
 * @param failure when it did not
 */
record Outcome(
    @Nullable RecomputeResult result,
    @Nullable FilesResult files,
    @Nullable Failure failure) {

  private static final Gson GSON = new Gson();

  static String toJson(Operation over) {
    return GSON.toJson(new Outcome(
        over.result().map(RecomputeResult::forKeeping).orElse(null),
        over.files().map(FilesResult::forKeeping).orElse(null),
        over.failure().map(Failure::of).orElse(null)));
  }

  /** In one word, for the audit log. */
  static String word(Operation over) {
    return over.failure()
        .map(failure -> failure.<String>fold(
            it -> it.reason().name(), it -> it.why().name(), it -> "interrupted", it -> "fault"))
        .orElse("done")
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  static Operation parse(String operationId, String json) {
    Outcome outcome = GSON.fromJson(json, Outcome.class);
    Optional<RecomputeFailure> failure =
        Optional.ofNullable(outcome.failure()).map(Failure::opened);
    return new Operation(
        operationId,
        failure.isEmpty() ? Operation.State.SUCCEEDED : Operation.State.FAILED,
        Operation.Phase.WRITING,
        1,
        Optional.ofNullable(outcome.result()),
        Optional.ofNullable(outcome.files()),
        failure);
  }

  /** A failure of any kind; what a kind does not have is left out. */
  private record Failure(
      String kind,
      @Nullable String why,
      @Nullable String detail,
      @Nullable String action,
      long retryMillis) {

    static Failure of(RecomputeFailure failure) {
      return failure.fold(
          it -> new Failure("refused", it.reason().name(), it.detail(), it.action(), 0),
          it -> new Failure(
              "unreachable",
              it.why().name(),
              it.detail(),
              null,
              it.retryAfter().map(Duration::toMillis).orElse(0L)),
          it -> new Failure("interrupted", null, null, null, 0),
          it -> new Failure("fault", null, null, null, 0));
    }

    RecomputeFailure opened() {
      return switch (kind) {
        case "refused" ->
          new Refused(Refused.Reason.valueOf(text(why)), text(detail), text(action));
        case "unreachable" ->
          new Unreachable(
              WorkbookException.Why.valueOf(text(why)),
              text(detail),
              retryMillis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(retryMillis)));
        case "interrupted" -> new Interrupted();
        default -> new Fault();
      };
    }

    private static String text(@Nullable String maybe) {
      return maybe == null ? "" : maybe;
    }
  }
}
