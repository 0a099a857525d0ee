package org.masteryhive.bench;

import java.util.List;

/** A teacher with a gradebook of a sample class. */
record School(
    Service service,
    Sheets sheets,
    SampleClass sample,
    String email,
    String identity,
    String access,
    String id) {

  /** As many cells as go over the wire in one body of Google's. */
  private static final int CELLS_AT_ONCE = 300_000;

  /** Connects a teacher, makes a gradebook and types the class in. */
  static School open(Service service, Sheets sheets, SampleClass sample, String email) {
    String identity = sheets.identity(email);
    service.connect(email, identity);
    String id = service.create(identity, "Class of " + email);
    String token = sheets.access(email);
    School school = new School(service, sheets, sample, email, identity, token, id);
    int columns = sample.size().columns() + 2;
    int students = sample.size().students();
    sheets.makeRoom(token, id, "Roster", students + 5, 11);
    sheets.makeRoom(token, id, "Outcomes", sample.size().outcomes() + 5, 8);
    sheets.makeRoom(token, id, "Evidence", students + 10, columns);
    sheets.type(token, id, "Roster!A2", sample.roster());
    sheets.type(token, id, "Outcomes!A2", sample.outcomes());
    List<List<String>> header = sample.evidenceHeader();
    sheets.type(token, id, "Evidence!A1", header);
    sheets.typeDates(token, id, "Evidence!A3", header.subList(2, 3));
    school.rate(0);
    return school;
  }

  /** The same gradebook, where another service works. */
  School at(Service other) {
    return new School(other, sheets, sample, email, sheets.identity(email), access, id);
  }

  /** Types one edition of all ratings. */
  void rate(int edition) {
    List<List<String>> rows = sample.evidence(edition);
    int step = Math.max(1, CELLS_AT_ONCE / (sample.size().columns() + 2));
    for (int row = 0; row < rows.size(); row += step) {
      sheets.type(
          access,
          id,
          "Evidence!A" + (row + 6),
          rows.subList(row, Math.min(rows.size(), row + step)));
    }
  }

  /** Types one rating: the first student's latest. */
  void rateOne(int turn) {
    String column = org.masteryhive.tab.A1.column(sample.size().columns() + 1);
    sheets.type(
        access, id, "Evidence!" + column + "6", List.of(List.of(turn % 2 == 0 ? "NY" : "EE")));
  }

  void recompute() {
    int ratings = service.recompute(identity, id);
    if (ratings != sample.size().ratings()) {
      throw new IllegalStateException(
          ratings + " ratings were read of " + sample.size().ratings());
    }
  }
}
