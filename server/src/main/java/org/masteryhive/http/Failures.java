package org.masteryhive.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.masteryhive.recompute.RecomputeFailure;
import org.masteryhive.recompute.RecomputeFailure.Refused;
import org.masteryhive.recompute.RecomputeFailure.Unreachable;
import org.masteryhive.recompute.Recomputes;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.signin.BadTokenException;
import org.masteryhive.signin.ConnectFlow;
import org.masteryhive.signin.GoogleSilentException;
import org.masteryhive.signin.Identity;
import org.masteryhive.signin.NotConnectedException;
import org.masteryhive.workbook.NotAGradebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures become answers. The log gets the cause, the caller what to do. */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String UNCHANGED = " Nothing in your spreadsheet was changed.";
  private static final int FRAMES = 12;
  private static final Duration A_MOMENT = Duration.ofSeconds(10);
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private final Optional<ConnectFlow> connect;
  private final boolean picks;

  /**
   * @param connect how callers connect, where they have to
   * @param picks whether the service reaches only files that a person chose one by one
   */
  Failures(Optional<ConnectFlow> connect, boolean picks) {
    this.connect = connect;
    this.picks = picks;
  }

  /** What to answer for anything that was thrown. */
  Problem of(Exception thrown, Context ctx) {
    if (thrown instanceof ProblemException it) {
      return it.problem();
    }
    if (thrown instanceof BadTokenException it) {
      LOG.info("A token was refused: {}", it.getMessage());
      return badToken();
    }
    if (thrown instanceof NotConnectedException) {
      return notConnected(ctx);
    }
    if (thrown instanceof WorkbookException it) {
      return unreachable(it.why(), it.detail(), it.retryAfter(), ctx);
    }
    if (thrown instanceof GoogleSilentException it) {
      LOG.warn("Google's sign-in failed: {}", it.getMessage());
      return it.isBusy() ? googleBusy(it.retryAfter()) : googleFailed();
    }
    if (thrown instanceof Recomputes.Overloaded) {
      return overloaded();
    }
    return thrown instanceof HttpResponseException it ? ofRouter(it) : fault(thrown);
  }

  /** What to answer for a recompute that did not come to its end. */
  Problem of(RecomputeFailure failure, Context ctx) {
    return failure.fold(
        Failures::refused,
        it -> unreachable(it, ctx),
        it -> Problem.of(
                Code.INTERRUPTED,
                "The service stopped while it was at work. What you typed is as you left it.")
            .andDo("Recompute again."),
        it -> internal());
  }

  private static Problem refused(Refused it) {
    Code code = switch (it.reason()) {
      case NOT_A_GRADEBOOK -> Code.NOT_A_GRADEBOOK;
      case WOULD_ERASE -> Code.WOULD_ERASE;
    };
    return Problem.of(code, it.detail()).andDo(it.action());
  }

  private Problem unreachable(Unreachable it, Context ctx) {
    return unreachable(it.why(), it.detail(), it.retryAfter(), ctx);
  }

  private Problem unreachable(
      WorkbookException.Why why, String detail, Optional<Duration> retryAfter, Context ctx) {
    LOG.info("A spreadsheet could not be used: {}", why);
    return switch (why) {
      case NOT_CONNECTED -> connect.isPresent() ? notConnected(ctx) : badToken();
      case NO_ACCESS -> detail.isEmpty() ? noAccess(ctx) : readOnly(detail);
      case PROTECTED ->
        Problem.of(
                Code.PROTECTED,
                (detail.isEmpty() ? "A cell that must be written is protected from you." : detail)
                    + UNCHANGED)
            .andDo("Ask the spreadsheet's owner to let you edit it, or to recompute for you.");
      case NOT_A_SPREADSHEET ->
        Problem.of(
                Code.NOT_A_GOOGLE_SHEET,
                "This is an Office file that is open in Google Sheets, or it is in the trash."
                    + UNCHANGED)
            .andDo("Choose File, then Save as Google Sheets, and work in the new file;"
                + " or take the file out of the trash.");
      case MENTORS_FILE ->
        Problem.of(Code.NOT_A_GRADEBOOK, NotAGradebook.MENTORS_FILE.detail() + UNCHANGED)
            .andDo(NotAGradebook.MENTORS_FILE.action());
      case TOO_LARGE ->
        detail.isEmpty()
            ? Problem.of(
                Code.TOO_LARGE,
                "This spreadsheet would grow beyond what Google Sheets can hold." + UNCHANGED)
            : Problem.of(Code.TOO_LARGE, detail + " What you typed is as you left it.")
                .andDo(
                    "Try again in a minute. If it says so again, keep a gradebook for each class, or"
                        + " ask whoever runs the service to give it more memory.");
      case BUSY -> googleBusy(retryAfter);
      case FAILED -> googleFailed();
      case ANSWER_LOST ->
        Problem.of(
                Code.GOOGLE_FAILED,
                "Google's answer did not arrive, so it is not known whether the computed tabs were"
                    + " written. What you typed is as you left it.")
            .andDo("Recompute again: it looks first, and writes only what is missing.");
      case CHANGED_MEANWHILE ->
        Problem.of(
                Code.GOOGLE_FAILED,
                "The spreadsheet kept changing while it was recomputed. What you typed is as you left"
                    + " it.")
            .andDo("Recompute again when it is quiet.");
      case MISCONFIGURED -> misconfigured(detail);
    };
  }

  private static Problem misconfigured(String detail) {
    LOG.error("Google refuses the service itself: an API that is not enabled, or a missing scope");
    return detail.isEmpty()
        ? googleFailed()
        : Problem.of(Code.GOOGLE_FAILED, detail + UNCHANGED)
            .andDo("Tell whoever runs Mastery Hive at your school.");
  }

  private Problem notConnected(Context ctx) {
    Problem problem = Problem.of(
            Code.NOT_CONNECTED, "Mastery Hive is not connected to your Google account yet.")
        .andDo("Choose Connect, and allow what Google's page asks for.");
    Optional<Identity> identity = Entrance.seen(ctx);
    return connect.isPresent() && identity.isPresent()
        ? problem.connectAt(connect.get().connectUrl(identity.get()).toString())
        : problem;
  }

  private Problem noAccess(Context ctx) {
    Problem problem = Problem.of(
        Code.NO_ACCESS,
        "You cannot open this spreadsheet with this Google account, or it does not exist.");
    Optional<WorkbookId> file =
        Optional.ofNullable(ctx.pathParamMap().get("id")).flatMap(WorkbookId::parse);
    Optional<Identity> identity = Entrance.seen(ctx);
    if (!picks || connect.isEmpty() || file.isEmpty() || identity.isEmpty()) {
      return problem.andDo("Ask its owner to share it with you.");
    }
    return problem
        .andDo("If it is yours, choose it once, so that Mastery Hive may use it.")
        .pickAt(connect.get().pickUrl(identity.get(), file.get().value()).toString());
  }

  private static Problem readOnly(String detail) {
    return Problem.of(Code.NO_ACCESS, detail + UNCHANGED)
        .andDo("Ask its owner to let you edit it, or to do this for you.");
  }

  private static Problem badToken() {
    return Problem.of(Code.BAD_TOKEN, "Google's word for who you are is missing or out of date.")
        .andDo("Reload the spreadsheet and try again.");
  }

  private static Problem googleBusy(Optional<Duration> retryAfter) {
    return Problem.of(Code.GOOGLE_BUSY, "Google asks for a moment's patience." + UNCHANGED)
        .andDo("Try again in a minute.")
        .after(retryAfter.orElse(A_MINUTE));
  }

  private static Problem googleFailed() {
    return Problem.of(Code.GOOGLE_FAILED, "Google did not answer as it should." + UNCHANGED)
        .andDo("Try again in a few minutes.");
  }

  private static Problem overloaded() {
    return Problem.of(Code.BUSY, "Many recomputes are waiting just now." + UNCHANGED)
        .andDo("Try again in a moment.")
        .after(A_MOMENT);
  }

  private static Problem ofRouter(HttpResponseException it) {
    return switch (it.getStatus()) {
      case 404 -> notFound();
      case 405 -> Problem.of(Code.NOT_ALLOWED, "This address does not take that method.");
      case 413 -> Problem.of(Code.TOO_LARGE, "The request is too large.");
      case 415 -> Problem.of(Code.NOT_JSON, "The request's body must be JSON.");
      default ->
        it.getStatus() < 500
            ? Problem.of(Code.BAD_REQUEST, "The request cannot be read.")
            : internal();
    };
  }

  static Problem notFound() {
    return Problem.of(Code.NOT_FOUND, "There is nothing at this address.");
  }

  /** The log gets the kinds of the causes and where they were, not their words: those may quote a cell. */
  private static Problem fault(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      LOG.error(
          "A request failed: {} at {}",
          cause.getClass().getName(),
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(", ")));
    }
    return internal();
  }

  private static Problem internal() {
    return Problem.of(
            Code.INTERNAL, "Something went wrong in the service. What you typed is as you left it.")
        .andDo("Try again. If it happens again, tell whoever runs Mastery Hive at your school.");
  }
}
