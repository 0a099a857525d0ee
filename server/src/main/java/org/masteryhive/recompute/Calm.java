package org.masteryhive.recompute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.masteryhive.recompute.Arrival.Fingerprint;

/**
 * How recomputes ended that found nothing to write. What such a run comes to depends on three things: what was read, which
 * day it is there, and what was asked for. When all three are the same again, so is what it comes to, and nothing has to be
 * worked out.
 *
 * <p>Of what was read only the fingerprint is kept, and of what came out what the teacher was told, for as long as findings
 * may be kept at all. A tracker is never kept: what its recompute comes to depends on other spreadsheets, too.
 */
final class Calm {

  /** As long as the findings of a run are kept. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** Each keeps some of it, and more with more findings. */
  private static final int ROOM = 40_000;

  private static final int ROOM_OF_ONE = 10;

  private final Clock clock;
  private final Cache<Question, Known> known = Caffeine.newBuilder()
      .expireAfterAccess(KEPT)
      .maximumWeight(ROOM)
      .weigher((Question question, Known one) ->
          ROOM_OF_ONE + one.result().findings().size())
      .build();

  Calm(Clock clock) {
    this.clock = clock;
  }

  /** A day where the class is. */
  record Day(String timeZone, LocalDate date) {

    private boolean isToday(Clock clock) {
      return date.equals(Today.in(timeZone, clock));
    }
  }

  private record Question(WorkbookId id, RecomputeRequest request) {}

  private record Known(Fingerprint fingerprint, Day day, RecomputeResult result) {}

  /** What this comes to, when it is known. */
  Optional<RecomputeResult> find(WorkbookId id, RecomputeRequest request, Arrival arrival) {
    Optional<Fingerprint> fingerprint = arrival.fingerprint();
    return Optional.ofNullable(known.getIfPresent(new Question(id, request)))
        .filter(one -> fingerprint.filter(one.fingerprint()::equals).isPresent())
        .filter(one -> one.day().isToday(clock))
        .map(Known::result);
  }

  /** Remembers what a run came to that began with this arrival, read nothing more, and wrote nothing. */
  void keep(
      WorkbookId id, RecomputeRequest request, Arrival arrival, Day day, RecomputeResult result) {
    arrival
        .fingerprint()
        .ifPresent(fingerprint ->
            known.put(new Question(id, request), new Known(fingerprint, day, result)));
  }
}
