package org.masteryhive.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.masteryhive.recompute.WorkbookException;
import org.masteryhive.recompute.WorkbookException.Why;
import org.masteryhive.recompute.WorkbookId;
import org.masteryhive.recompute.Workbooks;
import org.masteryhive.tab.Grid;
import org.masteryhive.tab.Picture;
import org.masteryhive.tab.PictureEditor;
import org.masteryhive.tab.Plan;
import org.masteryhive.tab.Tab;

/** Spreadsheets in memory, for use cases without a server. Counts what is asked of it. */
public final class InMemoryWorkbooks implements Workbooks {

  private final Map<WorkbookId, Picture> pictures = new ConcurrentHashMap<>();
  private final List<Plan> written = Collections.synchronizedList(new ArrayList<>());
  private final Deque<UnaryOperator<Picture>> betweenReadAndWrite = new ArrayDeque<>();
  private final Deque<UnaryOperator<Picture>> behindAWrite = new ArrayDeque<>();
  private Optional<WorkbookException> afterWrite = Optional.empty();
  private Optional<WorkbookException> beforeWrite = Optional.empty();
  private final AtomicInteger reads = new AtomicInteger();
  private int mostCellsAtOnce = Integer.MAX_VALUE;

  public static InMemoryWorkbooks with(Picture picture) {
    InMemoryWorkbooks workbooks = new InMemoryWorkbooks();
    workbooks.pictures.put(new WorkbookId(picture.id()), picture);
    return workbooks;
  }

  /** One more spreadsheet. */
  public void add(Picture picture) {
    pictures.put(new WorkbookId(picture.id()), picture);
  }

  /** A spreadsheet is gone for good. */
  public void remove(WorkbookId id) {
    pictures.remove(id);
  }

  /** The id of the one spreadsheet there is. */
  public WorkbookId onlyId() {
    return pictures.keySet().iterator().next();
  }

  /** How often it was read. */
  public int reads() {
    return reads.get();
  }

  /** What was written, in order. */
  public List<Plan> written() {
    return List.copyOf(written);
  }

  /** The spreadsheet as it is now. */
  public Picture now(WorkbookId id) {
    return Optional.ofNullable(pictures.get(id))
        .orElseThrow(() -> new WorkbookException(Why.NO_ACCESS));
  }

  /** A person changes it. */
  public void edit(WorkbookId id, UnaryOperator<Picture> edit) {
    pictures.put(id, edit.apply(now(id)));
  }

  /** A person changes it right after the next read; said twice, after the next two. */
  public void editAfterNextRead(UnaryOperator<Picture> edit) {
    betweenReadAndWrite.add(edit);
  }

  /** A person changes it right after the next write has been answered. */
  public void editAfterNextWrite(UnaryOperator<Picture> edit) {
    behindAWrite.add(edit);
  }

  /** The next write is carried out, and its answer is lost. */
  public void loseNextAnswer() {
    afterWrite = Optional.of(new WorkbookException(Why.ANSWER_LOST));
  }

  /** The next write gets lost on its way: nothing changes, and no answer comes. */
  public void loseNextWrite() {
    failNextWrite(Why.ANSWER_LOST);
  }

  /** The next write is not carried out, and this is why. */
  public void failNextWrite(Why why) {
    beforeWrite = Optional.of(new WorkbookException(why));
  }

  /** From now on, more changed cells than these are too much for one write. */
  public void takeAtOnce(int cells) {
    mostCellsAtOnce = cells;
  }

  @Override
  public boolean isTooMuchAtOnce(Plan plan) {
    return plan.changedCells() > mostCellsAtOnce;
  }

  @Override
  public Workbooks guardedBy(Guard guard) {
    return new GuardedWorkbooks(this, guard);
  }

  @Override
  public Picture read(WorkbookId id) {
    reads.incrementAndGet();
    Picture read = now(id);
    Optional.ofNullable(betweenReadAndWrite.poll()).ifPresent(edit -> edit(id, edit));
    return read;
  }

  @Override
  public Picture readForSetup(WorkbookId id) {
    return read(id);
  }

  @Override
  public Landing write(WorkbookId id, Plan plan, List<Watch> watched) {
    Optional<WorkbookException> never = beforeWrite;
    beforeWrite = Optional.empty();
    if (never.isPresent()) {
      throw never.get();
    }
    Picture before = now(id);
    try {
      pictures.put(id, PictureEditor.carryOut(before, plan));
    } catch (IllegalArgumentException refused) {
      throw new WorkbookException(
          Why.CHANGED_MEANWHILE, "", Optional.empty(), Optional.of(refused));
    }
    written.add(plan);
    Optional<WorkbookException> lost = afterWrite;
    afterWrite = Optional.empty();
    if (lost.isPresent()) {
      throw lost.get();
    }
    Picture after = now(id);
    Optional.ofNullable(behindAWrite.poll()).ifPresent(edit -> edit(id, edit));
    return new Landing(watched.stream().map(watch -> seen(after, watch)).toList());
  }

  private static Landing.Seen seen(Picture picture, Watch watch) {
    Grid cells = picture.tab(watch.tab()).map(Tab::cells).orElse(Grid.EMPTY);
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < cells.rows(); row++) {
      ids.add(cells.at(row, watch.idColumn()).shown());
    }
    List<String> headings = new ArrayList<>();
    for (int column = 0; column < cells.columns(watch.headingRow()); column++) {
      headings.add(cells.at(watch.headingRow(), column).shown());
    }
    return new Landing.Seen(watch.tab(), ids, headings);
  }

  @Override
  public WorkbookId create(String title, String timeZone, String locale) {
    WorkbookId id = new WorkbookId("in-memory-" + pictures.size());
    Tab empty = new Tab(
        0,
        "Sheet1",
        false,
        new Tab.Size(1000, 26, 0, 0),
        Grid.EMPTY,
        List.of(),
        Map.of(),
        Tab.Extras.NONE);
    pictures.put(id, new Picture(id.value(), title, timeZone, locale, List.of(), List.of(empty)));
    return id;
  }

  @Override
  public void look(WorkbookId id) {
    now(id);
  }

  @Override
  public boolean canEdit(WorkbookId id) {
    now(id);
    return true;
  }
}
