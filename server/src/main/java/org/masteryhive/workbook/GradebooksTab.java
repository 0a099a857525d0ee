package org.masteryhive.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a mentoring tracker's Gradebooks: a course and a link a row. */
final class GradebooksTab {

  private static final String COURSE = "Course";
  private static final String LINK = "Link";
  private static final Pattern ADDRESS =
      Pattern.compile("(?:/d/|[?&]id=)([A-Za-z0-9_-]{1,200})(?:[/?#&]|$)");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{15,200}");

  private final Table table;
  private final List<LinkedGradebook> linked = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  GradebooksTab(Table table) {
    this.table = table;
  }

  List<LinkedGradebook> read() {
    if (table.hasAll(List.of(LINK))) {
      table.rows().stream().filter(row -> !row.isBlank(COURSE, LINK)).forEach(this::read);
    }
    return linked;
  }

  private void read(Row row) {
    String course = row.text(COURSE);
    String link = row.text(LINK);
    Optional<String> id = id(link).or(() -> id(row.cell(LINK).link()));
    if (id.isPresent() && !ids.add(id.get())) {
      row.problem(
          LINK,
          "This gradebook is already on this tab, and the first row is used. Delete this one.");
      return;
    }
    if (id.isEmpty() && !row.isFailed(LINK)) {
      row.problem(
          LINK,
          "Not a link to a spreadsheet. Open the gradebook, and copy the address of the page here.");
    }
    linked.add(new LinkedGradebook(course, id, row.spot(LINK)));
  }

  private static Optional<String> id(String link) {
    Matcher address = ADDRESS.matcher(link);
    if (address.find()) {
      return Optional.of(address.group(1));
    }
    return ID.matcher(link).matches() ? Optional.of(link) : Optional.empty();
  }
}
