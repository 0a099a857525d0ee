package org.masteryhive.tab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out plans on pictures, as a spreadsheet would: for thinking ahead, and for spreadsheets in memory. */
public final class PictureEditor {

  private final Picture before;
  private final Map<Integer, TabDraft> drafts = new LinkedHashMap<>();
  private final List<Integer> order = new ArrayList<>();
  private List<Stamp> stamps;
  private int lastNumber;

  private PictureEditor(Picture picture) {
    before = picture;
    stamps = new ArrayList<>(picture.stamps());
    picture.stamps().forEach(this::seeNumber);
    for (Tab tab : picture.tabs()) {
      drafts.put(tab.id(), new TabDraft(tab));
      order.add(tab.id());
      tab.stamps().forEach(this::seeNumber);
      tab.columnStamps().values().forEach(there -> there.forEach(this::seeNumber));
      tab.extras().protections().forEach(it -> lastNumber = Math.max(lastNumber, it.id()));
    }
  }

  /**
   * The picture after the plan.
   *
   * @throws IllegalArgumentException when a spreadsheet would refuse a step
   */
  public static Picture carryOut(Picture picture, Plan plan) {
    PictureEditor editor = new PictureEditor(picture);
    plan.changes().forEach(editor::carryOut);
    return editor.picture();
  }

  private void carryOut(Change change) {
    if (change instanceof Change.AddTab it) {
      add(it);
    } else if (change instanceof Change.RemoveEmptyTab it) {
      drafts.remove(it.tab());
      order.remove(Integer.valueOf(it.tab()));
    } else if (change.tab() == Change.SPREADSHEET) {
      stamp(change);
    } else if (change instanceof Change.Put it) {
      draft(it).put(it.column(), new Stamp(++lastNumber, it.key(), it.value()));
    } else if (change instanceof Change.Warn it) {
      draft(it).warn(++lastNumber, it.area(), it.description());
    } else {
      TabEdits.carryOut(draft(change), change);
    }
  }

  private void stamp(Change change) {
    if (change instanceof Change.Put it) {
      stamps.add(new Stamp(++lastNumber, it.key(), it.value()));
    } else if (change instanceof Change.Take it) {
      stamps = new ArrayList<>(
          stamps.stream().filter(stamp -> stamp.id() != it.stampId()).toList());
    } else {
      throw new IllegalArgumentException("not for a whole spreadsheet: " + change);
    }
  }

  private void add(Change.AddTab it) {
    boolean titleTaken =
        order.stream().anyMatch(id -> Key.same(draft(id).tab().title(), it.title()));
    if (drafts.containsKey(it.tab()) || titleTaken) {
      throw new IllegalArgumentException("a tab with this number or name already exists");
    }
    Tab tab = Tab.empty(it.tab(), it.title(), it.rows(), it.columns());
    drafts.put(it.tab(), new TabDraft(tab));
    order.add(it.place().orElse(order.size()), it.tab());
  }

  private TabDraft draft(Change change) {
    return draft(change.tab());
  }

  private TabDraft draft(int tab) {
    return Optional.ofNullable(drafts.get(tab))
        .orElseThrow(() -> new IllegalArgumentException("no such tab: " + tab));
  }

  private void seeNumber(Stamp stamp) {
    lastNumber = Math.max(lastNumber, stamp.id());
  }

  private Picture picture() {
    return new Picture(
        before.id(),
        before.title(),
        before.timeZone(),
        before.locale(),
        stamps,
        order.stream().map(id -> draft(id).tab()).toList());
  }
}
