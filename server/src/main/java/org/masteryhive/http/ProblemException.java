package org.masteryhive.http;

/** A request that is answered with a problem. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.code().word());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
