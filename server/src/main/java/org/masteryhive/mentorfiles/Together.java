package org.masteryhive.mentorfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;

/** Does a few things at a time, since each mostly waits for Google. */
final class Together {

  private static final int AT_ONCE = 4;

  private Together() {}

  /**
   * What each of them gave, in their order. When one fails, those that have not begun are left, and those that have are waited
   * for: nothing of a run goes on after it has ended.
   */
  static <T> List<T> all(List<Callable<T>> work) {
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<T>> begun = new ArrayList<>();
      work.forEach(one -> begun.add(workers.submit(one)));
      List<T> given = new ArrayList<>();
      for (Future<T> one : begun) {
        given.add(one.get());
      }
      return given;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException it
          ? it
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkbookException(Why.FAILED);
    } finally {
      workers.shutdownNow();
      await(workers);
    }
  }

  private static void await(ExecutorService workers) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = workers.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
