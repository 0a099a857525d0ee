package org.masteryhive.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.masteryhive.google.Quotas.Limits;
import org.masteryhive.recompute.WorkbookException;

/** Whatever minute Google looks at, no more calls went out in it than it takes. Time passes as the calls have it. */
class QuotasTest {

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private long now;
  private final Quotas quotas = new Quotas(
      Limits.GOOGLES,
      new BucketsHere(
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return now;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          },
          (BlockingStrategy) nanos -> now += nanos));

  /** A call that went out. */
  private record Call(String person, boolean isWrite, long at) {}

  /** Somebody at work, and when she clicks next. */
  private record Person(String name, long next, int clicks) {}

  @Test
  void aHundredTeachersWhoClickAgainAndAgainAreNeverTooMany() {
    List<Call> calls = clicks(100, 6);

    assertThat(calls).hasSize(1_200);
    assertNoMinuteHasMore(calls.stream().filter(Call::isWrite).toList(), 300);
    assertNoMinuteHasMore(calls.stream().filter(call -> !call.isWrite()).toList(), 300);
  }

  @Test
  void oneWhoClicksWithoutAPauseIsNotTooMuch() {
    List<Call> calls = clicks(1, 300);

    assertNoMinuteHasMore(calls.stream().filter(Call::isWrite).toList(), 60);
    assertNoMinuteHasMore(calls.stream().filter(call -> !call.isWrite()).toList(), 60);
  }

  @Test
  void aHundredWhoClickOnceWaitForNothing() {
    assertThat(clicks(100, 1)).extracting(Call::at).containsOnly(0L);
  }

  @Test
  void whoWouldWaitTooLongIsToldSo() {
    Map<String, Integer> told = new HashMap<>();
    for (int click = 0; click < 1_000; click++) {
      now = 0;
      try {
        quotas.await("rivera", false);
      } catch (WorkbookException busy) {
        told.merge(busy.why() + " " + busy.retryAfter().orElseThrow().toSeconds(), 1, Integer::sum);
      }
    }

    assertThat(told).containsOnlyKeys("BUSY 60");
  }

  /** Each click is a read and a write; the next follows at once. Who must wait too long comes back when she was told to. */
  private List<Call> clicks(int people, int times) {
    PriorityQueue<Person> waiting = new PriorityQueue<>(Comparator.comparingLong(Person::next));
    for (int person = 0; person < people; person++) {
      waiting.add(new Person("teacher " + person, 0, 2 * times));
    }
    List<Call> calls = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Person person = waiting.remove();
      boolean isWrite = person.clicks() % 2 == 1;
      now = person.next();
      int left = person.clicks() - 1;
      try {
        quotas.await(person.name(), isWrite);
        calls.add(new Call(person.name(), isWrite, now));
      } catch (WorkbookException busy) {
        left = person.clicks();
        now += busy.retryAfter().orElseThrow().toNanos();
      }
      if (left > 0) {
        waiting.add(new Person(person.name(), now, left));
      }
    }
    return calls;
  }

  private static void assertNoMinuteHasMore(List<Call> calls, int most) {
    List<Long> times = calls.stream().map(Call::at).sorted().toList();
    int first = 0;
    for (int last = 0; last < times.size(); last++) {
      while (times.get(last) - times.get(first) >= MINUTE) {
        first++;
      }
      assertThat(last - first + 1).as("calls in one minute").isLessThanOrEqualTo(most);
    }
  }
}
