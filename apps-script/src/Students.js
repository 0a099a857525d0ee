/** Writes the active students of the Roster who are not in the evidence grid below its last student. */
function addStudents_() {
  const roster = roster_();
  if (!roster) {
    alert_(Texts_.name, Texts_.noRoster);
    return;
  }
  if (!roster.length) {
    alert_(Texts_.name, Texts_.rosterEmpty);
    return;
  }
  const grid = evidenceGrid_();
  if (!grid) {
    alert_(Texts_.name, Texts_.noEvidence);
    return;
  }
  const there = new Set(grid.students.map(plain_));
  const missing = roster.filter((student) => student.active && !there.has(plain_(student.id)));
  if (!missing.length) {
    toast_(Texts_.studentsThere(grid.sheet.getName()));
    return;
  }
  unhurried_(() => appendStudents_(grid, missing));
  toast_(Texts_.studentsAdded(missing.length, grid.sheet.getName()));
}

/**
 * @param {EvidenceGrid} grid
 * @param {Student[]} students
 */
function appendStudents_(grid, students) {
  const first = grid.lastRow + 1;
  room_(grid.sheet, first + students.length - 1);
  if (grid.lastRow > grid.headingRow) {
    copyLook_(
      grid.sheet.getRange(grid.lastRow, 1, 1, grid.sheet.getMaxColumns()),
      grid.sheet.getRange(first, 1, students.length, grid.sheet.getMaxColumns()),
    );
  }
  const ids = grid.sheet.getRange(first, grid.idColumn, students.length, 1);
  ids.setNumberFormat('@');
  writeText_(ids, students.map((student) => [student.id]));
  if (grid.nameColumn) {
    const names = grid.sheet.getRange(first, grid.nameColumn, students.length, 1);
    writeText_(names, students.map((student) => [student.name]));
  }
}

/**
 * Formats, colors that follow typing, and dropdowns, without any value.
 * @param {GoogleAppsScript.Spreadsheet.Range} from
 * @param {GoogleAppsScript.Spreadsheet.Range} to
 */
function copyLook_(from, to) {
  const kinds = SpreadsheetApp.CopyPasteType;
  [kinds.PASTE_FORMAT, kinds.PASTE_CONDITIONAL_FORMATTING, kinds.PASTE_DATA_VALIDATION].forEach((kind) => from.copyTo(to, kind, false));
}
