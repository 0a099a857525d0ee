package org.masteryhive.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.masteryhive.tab.Cell;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.Tab;

@Timeout(300)
class RoomTest {

  private static final Picture SMALL = picture(1);
  private static final Picture HUGE = picture(2_000_000);

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

  private static Picture picture(int cells) {
    Cell[] row = new Cell[cells];
    java.util.Arrays.fill(row, Cell.BLANK);
    Tab tab = new Tab(
        1,
        "Evidence",
        false,
        new Tab.Size(1, cells, 0, 0),
        Grid.ofArrays(List.<Cell[]>of(row)),
        List.of(),
        Map.of(),
        Tab.Extras.NONE);
    return new Picture("id", "Course", "America/New_York", "en_US", List.of(), List.of(tab));
  }
}
