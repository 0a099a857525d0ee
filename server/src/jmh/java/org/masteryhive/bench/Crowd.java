package org.masteryhive.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Many teachers at once, each with a gradebook of her own. */
final class Crowd {

  private static final long BETWEEN_LOOKS = 10_000_000;

  private final List<School> schools;
  private final Service service;
  private final Program emulator;

  Crowd(List<School> schools, Service service, Program emulator) {
    this.schools = schools;
    this.service = service;
    this.emulator = emulator;
  }

  static List<School> schools(Service service, Sheets sheets, int count) {
    SampleClass sample = new SampleClass(Size.CLASS);
    List<School> schools = new ArrayList<>();
    for (String email : Service.people(count)) {
      School school = School.open(service, sheets, sample, email);
      school.recompute();
      schools.add(school);
    }
    return schools;
  }

  /**
   * How it went.
   *
   * @param rate recomputes per second
   * @param cpuMillis the service's processor time for one
   * @param cpuMillisOfOthers the stand-in's and the callers' processor time for one
   * @param healthMillis how long 99 of 100 questions after its health took at most
   */
  record Rate(double rate, double cpuMillis, double cpuMillisOfOthers, double healthMillis) {}

  /**
   * So many callers recompute again and again for so many seconds. No two have a gradebook in common; where there are fewer
   * callers than gradebooks, each takes several in turn, since nobody may ask for ever more in a minute.
   */
  Rate perSecond(int callers, int seconds, boolean changing) {
    AtomicInteger done = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    long cpu = service.program().cpu().toNanos();
    long others = cpuOfOthers();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Thread> threads = new ArrayList<>();
    for (int caller = 0; caller < callers; caller++) {
      List<School> own = own(caller, callers);
      threads.add(new Thread(() -> {
        for (int turn = 0; System.nanoTime() < end; turn++) {
          School school = own.get(turn % own.size());
          if (changing) {
            school.rateOne(turn / own.size());
          }
          school.recompute();
          done.incrementAndGet();
        }
      }));
    }
    ConcurrentLinkedQueue<Double> looks = new ConcurrentLinkedQueue<>();
    threads.add(new Thread(() -> look(end, looks)));
    for (Thread thread : threads) {
      thread.setUncaughtExceptionHandler((it, thrown) -> failure.compareAndSet(null, thrown));
      thread.start();
    }
    join(threads);
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
    double took = (System.nanoTime() - start) / 1e9;
    int count = Math.max(1, done.get());
    return new Rate(
        count / took,
        (service.program().cpu().toNanos() - cpu) / 1e6 / count,
        (cpuOfOthers() - others) / 1e6 / count,
        p99(looks));
  }

  private long cpuOfOthers() {
    Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return emulator.cpu().plus(own).toNanos();
  }

  private List<School> own(int caller, int callers) {
    List<School> own = new ArrayList<>();
    for (int i = caller; i < schools.size(); i += callers) {
      own.add(schools.get(i));
    }
    return own;
  }

  private void look(long end, ConcurrentLinkedQueue<Double> looks) {
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      service.health();
      looks.add((System.nanoTime() - start) / 1e6);
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static void join(List<Thread> threads) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double p99(ConcurrentLinkedQueue<Double> looks) {
    double[] sorted = looks.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
  }
}
