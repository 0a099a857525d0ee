package org.masteryhive.bench;

import java.util.function.IntConsumer;

/** One gradebook that is recomputed again and again. */
final class Course {

  private final School school;
  private final Sheets sheets;
  private final Service service;

  Course(School school, Sheets sheets, Service service) {
    this.school = school;
    this.sheets = sheets;
    this.service = service;
  }

  /**
   * How it went.
   *
   * @param millis what the caller waited, the median
   * @param cpuMillis the service's processor time for one
   * @param traffic of the one that had most
   */
  record Run(double millis, double cpuMillis, Traffic traffic) {}

  School school() {
    return school;
  }

  /** The first recompute. */
  Run once() {
    return measured(1, turn -> {});
  }

  void warmUp(int times) {
    for (int turn = 0; turn < times; turn++) {
      if (turn % 4 == 3) {
        school.rate(turn / 4 % 2);
      } else {
        school.rateOne(turn);
      }
      school.recompute();
    }
  }

  /** Nothing is left to do. */
  void settle() {
    school.recompute();
    school.recompute();
  }

  /** Recomputes so many times, with something done before each. */
  Run measured(int times, IntConsumer before) {
    double[] millis = new double[times];
    double cpu = 0;
    Traffic traffic = Traffic.NONE;
    for (int turn = 0; turn < times; turn++) {
      before.accept(turn);
      sheets.forgetCalls();
      long cpuBefore = service.program().cpu().toNanos();
      long start = System.nanoTime();
      school.recompute();
      millis[turn] = (System.nanoTime() - start) / 1e6;
      cpu += (service.program().cpu().toNanos() - cpuBefore) / 1e6;
      traffic = traffic.most(sheets.calls());
    }
    return new Run(Bench.median(millis), cpu / times, traffic);
  }

  /** The calls of a recompute that changes one rating, made bare: the same read, and a write of about that size. */
  Run bare(int times) {
    String token = sheets.access(school.email());
    int tab = sheets.tab(token, school.id(), "Mastery");
    double[] millis = new double[times];
    for (int turn = 0; turn < times; turn++) {
      school.rateOne(turn);
      long start = System.nanoTime();
      sheets.bareRead(token, school.id());
      sheets.bareWrite(token, school.id(), tab, "Mastery");
      millis[turn] = (System.nanoTime() - start) / 1e6;
    }
    return new Run(Bench.median(millis), 0, Traffic.NONE);
  }
}
