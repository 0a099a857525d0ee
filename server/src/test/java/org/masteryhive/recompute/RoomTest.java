package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RoomTest {

  private static final long SMALL = 1;
  private static final long HUGE = 2_000_000;

  @Test
  void whoeverComesWhenThereIsNoRoomWaitsUntilSomebodyLeaves() throws Exception {
    Room room = new Room(2);
    Room.Seats one = room.take(SMALL);
    Room.Seats other = room.take(SMALL);
    AtomicBoolean left = new AtomicBoolean();

    CompletableFuture<Boolean> third = CompletableFuture.supplyAsync(() -> {
      try (Room.Seats seats = room.take(SMALL)) {
        return left.get() && !seats.equals(one);
      }
    });
    left.set(true);
    one.close();

    assertThat(third.get(2, TimeUnit.MINUTES)).isTrue();
    other.close();
  }

  @Test
  void aSpreadsheetLargerThanTheRoomTakesAllOfItAndNoMore() {
    Room room = new Room(2);

    room.take(HUGE).close();
    Room.Seats again = room.take(HUGE);
    again.close();
    again.close();

    assertThat(Stream.of(room.take(SMALL), room.take(SMALL))).hasSize(2);
  }
}
