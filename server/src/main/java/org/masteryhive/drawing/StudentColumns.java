package org.masteryhive.drawing;

import java.util.List;
import java.util.Optional;
import org.masteryhive.behavior.BehaviorStanding;
import org.masteryhive.behavior.Incentives;
import org.masteryhive.mastery.OnTrack;
import org.masteryhive.mastery.Share;
import org.masteryhive.roster.Spelling;
import org.masteryhive.roster.Student;
import org.masteryhive.tab.Drawing;
import org.masteryhive.tab.Drawing.Column;
import org.masteryhive.tab.DrawnCell;

/** Columns and cells that several of the drawn tabs have. */
final class StudentColumns {

  private static final int LONGEST_KEY = 100;

  private StudentColumns() {}

  /** By which a column is known that stands for something of the teacher's. It is a stamp, and of those a tab holds 30,000 letters. */
  static String key(String kind, String name) {
    return kind
        + (name.length() <= LONGEST_KEY
            ? name
            : name.substring(0, LONGEST_KEY) + "…"
                + Integer.toHexString(Spelling.key(name).hashCode()));
  }

  static List<Column> who() {
    return List.of(
        Column.of(Drawing.ID, "Student ID", 120),
        Column.of(Drawing.NAME, "Name", 180),
        Column.of("section", "Section", 80));
  }

  static List<DrawnCell> who(Student student) {
    return List.of(
        DrawnCell.code(student.id().text()),
        DrawnCell.text(student.name()),
        DrawnCell.code(student.section()));
  }

  static Column onTrack() {
    return Column.of("on-track", "On track", 110);
  }

  static DrawnCell onTrack(Optional<OnTrack> onTrack) {
    return DrawnCell.text(onTrack.map(OnTrack::words).orElse("")).painted(onTrack.map(Shades::of));
  }

  static Column incentives() {
    return Column.of("incentives", "Incentives", 120);
  }

  static DrawnCell incentives(Optional<BehaviorStanding> standing) {
    return DrawnCell.text(standing.map(it -> it.incentives().words()).orElse(""))
        .painted(standing.map(
            it -> it.incentives() == Incentives.ELIGIBLE ? Shades.GREEN : Shades.YELLOW));
  }

  static Column toRestore() {
    return Column.of("to-restore", "To restore", 260).wrapped();
  }

  static DrawnCell toRestore(Optional<BehaviorStanding> standing) {
    return DrawnCell.text(standing.map(BehaviorStanding::toRestore).orElse(""));
  }

  static DrawnCell share(Optional<Share> share) {
    return DrawnCell.share(share.map(Share::value));
  }
}
