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
  let told = Texts_.noEvidence;
  const done = unhurried_(() => {
    const grid = evidenceGrid_();
    if (grid) {
      told = addMissing_(grid, roster);
    }
  });
  if (!done) {
    toast_(Texts_.othersWriting);
  } else if (told === Texts_.noEvidence) {
    alert_(Texts_.name, told);
  } else {
    toast_(told);
  }
}

/**
 * @param {EvidenceGrid} grid
 * @param {Student[]} roster
 * @return {string} what was done
 */
function addMissing_(grid, roster) {
  const there = new Set(grid.students.map(plain_));
  const missing = roster.filter((student) => student.active && !there.has(plain_(student.id)));
  if (!missing.length) {
    return Texts_.studentsThere(grid.sheet.getName());
  }
  appendStudents_(grid, missing);
  return Texts_.studentsAdded(missing.length, grid.sheet.getName());
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
