package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private static final int AT_ONCE = 4;

  @Test
  void whatEachGaveComesInTheOrderInWhichItWasAsked() {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      work.add(() -> number);
    }

    assertThat(Together.all(work)).isSorted().hasSize(20);
  }

  @Test
  void fourAreAtItAtOnceAndNeverMore() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(AT_ONCE);
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      work.add(() -> {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        together.countDown();
        boolean met = together.await(20, TimeUnit.SECONDS);
        now.decrementAndGet();
        return met;
      });
    }

    assertThat(Together.all(work)).containsOnly(true);
    assertThat(most).hasValue(AT_ONCE);
  }

  /** However long it takes to see that it should not have gone on: whoever waits shorter only sees less. */
  @Test
  void whenOneFailsNothingGoesOnOnceThatIsTold() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    AtomicBoolean wentOn = new AtomicBoolean();
    AtomicBoolean ended = new AtomicBoolean();
    List<Callable<Boolean>> work = new ArrayList<>();
    work.add(() -> {
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      throw new IllegalArgumentException("one fails");
    });
    work.add(() -> {
      begun.countDown();
      wentOn.set(isTold(told));
      ended.set(true);
      return true;
    });

    assertThatThrownBy(() -> Together.all(work)).isInstanceOf(IllegalArgumentException.class);
    boolean hasEnded = ended.get();
    told.countDown();

    assertThat(hasEnded).isTrue();
    assertThat(wentOn).isFalse();
  }

  /** Whether the end is told before this work has ended: it is not put off by being interrupted. */
  private static boolean isTold(CountDownLatch told) {
    for (int left = 20; left > 0; left--) {
      try {
        if (told.await(20, TimeUnit.MILLISECONDS)) {
          return true;
        }
      } catch (InterruptedException asked) {
        // It is in the middle of a call, which cannot be interrupted.
      }
    }
    return false;
  }
}
