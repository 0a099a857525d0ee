/** @typedef {{id: string, name: string, mentor: string, active: boolean}} Student */

/**
 * The students on the Roster, each ID once, or nothing when there is no Roster.
 * @return {Student[] | undefined}
 */
function roster_() {
  const sheet = tab_('roster', 'Roster');
  if (!sheet) {
    return undefined;
  }
  const shown = shown_(sheet);
  const headings = headings_(shown, ['Student ID', 'Name', 'Section', 'Mentor', 'Active']);
  const id = headings.columns.get('student id');
  const name = headings.columns.get('name');
  if (!id || !name) {
    return undefined;
  }
  const mentor = headings.columns.get('mentor');
  const active = headings.columns.get('active');
  /** @type {Map<string, Student>} */
  const students = new Map();
  for (const row of shown.slice(headings.row)) {
    const key = plain_(row[id - 1]);
    if (key && !students.has(key)) {
      students.set(key, {
        id: row[id - 1].trim(),
        name: row[name - 1].trim(),
        mentor: mentor ? row[mentor - 1].trim() : '',
        active: !(active && ['no', 'n', 'false'].includes(plain_(row[active - 1]))),
      });
    }
  }
  return [...students.values()];
}

/**
 * The ID in the selected row, on any tab that has a column for it.
 * @return {string}
 */
function selectedStudent_() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const range = sheet.getActiveRange();
  const shown = shown_(sheet);
  const headings = headings_(shown, ['Student ID', 'Name']);
  const column = headings.columns.get('student id');
  const row = range ? range.getRow() : 0;
  return column && row > headings.row && row <= shown.length ? shown[row - 1][column - 1].trim() : '';
}
