/**
 * A grid of evidence: its heading row, the header rows above it by their label, and the students' IDs in it.
 * Rows and columns count from 1.
 * @typedef {{sheet: Sheet, headingRow: number, idColumn: number, nameColumn: number | undefined, lastRow: number,
 *   headers: Map<string, number>, students: string[]}} EvidenceGrid
 */

/**
 * The grid in the active tab, else in the first evidence tab that has one.
 * @return {EvidenceGrid | undefined}
 */
function evidenceGrid_() {
  const active = SpreadsheetApp.getActiveSheet().getSheetId();
  const tabs = evidenceTabs_();
  const first = tabs.filter((sheet) => sheet.getSheetId() === active);
  for (const sheet of [...first, ...tabs]) {
    const grid = gridOf_(sheet);
    if (grid) {
      return grid;
    }
  }
  return undefined;
}

/**
 * @param {Sheet} sheet
 * @return {EvidenceGrid | undefined} nothing without a Student ID heading
 */
function gridOf_(sheet) {
  const shown = shown_(sheet);
  const heading = shown.findIndex((row) => row.some((cell) => plain_(cell) === 'student id'));
  if (heading < 0) {
    return undefined;
  }
  const idColumn = shown[heading].findIndex((cell) => plain_(cell) === 'student id');
  const nameColumn = shown[heading].findIndex((cell) => plain_(cell) === 'name');
  const headers = new Map();
  shown.slice(0, heading).forEach((row, index) => {
    const label = plain_(row[idColumn]);
    if (label && !headers.has(label)) {
      headers.set(label, index + 1);
    }
  });
  return {
    sheet: sheet,
    headingRow: heading + 1,
    idColumn: idColumn + 1,
    nameColumn: nameColumn < 0 ? undefined : nameColumn + 1,
    lastRow: lastFilled_(shown, heading),
    headers: headers,
    students: shown.slice(heading + 1).map((row) => row[idColumn]).filter((id) => id.trim()),
  };
}

/**
 * The last row with anything in it, at least the heading row. A checkbox that is not ticked is nothing.
 * @param {string[][]} shown
 * @param {number} heading
 */
function lastFilled_(shown, heading) {
  for (let row = shown.length - 1; row > heading; row--) {
    if (shown[row].some((cell) => cell.trim() && cell !== 'FALSE')) {
      return row + 1;
    }
  }
  return heading + 1;
}
