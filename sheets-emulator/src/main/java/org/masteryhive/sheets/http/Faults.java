package org.masteryhive.sheets.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Calls that are to fail, in the order in which they were asked for. */
public final class Faults {

  /**
   * The calls that a fault meets, and what they get.
   *
   * @param method an HTTP method, or nothing for any
   * @param path found anywhere in the path
   * @param skip so many matching calls are let through first
   * @param times so many then fail
   * @param apply whether the call takes effect before its answer is lost
   * @param status the answer's status; 0 for none of its own
   * @param delayMs a wait before the answer
   * @param close whether the connection is closed without an answer
   */
  public record Fault(
      String method,
      Pattern path,
      int skip,
      int times,
      boolean apply,
      int status,
      long delayMs,
      boolean close) {

    boolean matches(String otherMethod, String otherPath) {
      return (method.isEmpty() || method.equalsIgnoreCase(otherMethod))
          && path.matcher(otherPath).find();
    }

    Fault withCounts(int toSkip, int toFail) {
      return new Fault(method, path, toSkip, toFail, apply, status, delayMs, close);
    }

    /** Whether the caller gets something else than the call's own answer. */
    boolean losesAnswer() {
      return close || status != 0;
    }
  }

  private List<Fault> faults = List.of();

  /** Puts these faults in the place of all before. */
  public synchronized void set(List<Fault> others) {
    faults = others.stream()
        .map(fault -> fault.losesAnswer() || fault.delayMs() > 0
            ? fault
            : new Fault(
                fault.method(),
                fault.path(),
                fault.skip(),
                fault.times(),
                fault.apply(),
                503,
                0,
                false))
        .toList();
  }

  /** The fault that this call meets, which is then used up by one. */
  synchronized Optional<Fault> meet(String method, String path) {
    List<Fault> left = new ArrayList<>(faults);
    for (int i = 0; i < left.size(); i++) {
      Fault fault = left.get(i);
      if (fault.times() > 0 && fault.matches(method, path)) {
        boolean skipped = fault.skip() > 0;
        left.set(
            i,
            skipped
                ? fault.withCounts(fault.skip() - 1, fault.times())
                : fault.withCounts(0, fault.times() - 1));
        faults = List.copyOf(left);
        if (!skipped) {
          return Optional.of(fault);
        }
      }
    }
    return Optional.empty();
  }
}
