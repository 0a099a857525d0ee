/*
 * Finding tabs by role, columns by heading, and writing text that stays text.
 */

/** @typedef {GoogleAppsScript.Spreadsheet.Sheet} Sheet */

/**
 * A tab's headings: their row, and the column of each, by its words in lower case. Rows and columns count from 1.
 * @typedef {{row: number, columns: Map<string, number>}} Headings
 */

/**
 * The tab with a role: the one that carries it and is not a copy of another, else the one with its title. Tabs that the
 * service draws have no title to be found by.
 * @param {string} role
 * @param {string=} title
 * @return {Sheet | undefined}
 */
function tab_(role, title) {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return (
    sheets.find((sheet) => role_(sheet) === role) ||
    sheets.find((sheet) => !role_(sheet) && title && plain_(sheet.getName()) === plain_(title))
  );
}

/**
 * All grids of evidence, in their order.
 * @return {Sheet[]}
 */
function evidenceTabs_() {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => {
      const role = role_(sheet);
      const title = plain_(sheet.getName());
      return role ? role === 'evidence' : title.startsWith('evidence') && !title.startsWith('evidence log');
    });
}

/**
 * @param {Sheet} sheet
 * @return {string} the tab's role, or nothing when it has none of its own
 */
function role_(sheet) {
  const metadata = sheet.getDeveloperMetadata();
  const value = (/** @type {string} */ key) => metadata.find((entry) => entry.getKey() === key)?.getValue();
  const owner = value('masteryHive.sheet');
  return owner && owner !== String(sheet.getSheetId()) ? '' : value('masteryHive.tab') || '';
}

/**
 * The headings in the row of the top ten that holds the most of the wanted ones.
 * @param {string[][]} shown
 * @param {string[]} wanted
 * @return {Headings}
 */
function headings_(shown, wanted) {
  const names = wanted.map(plain_);
  let best = { row: 0, columns: new Map() };
  let most = 0;
  shown.slice(0, 10).forEach((cells, index) => {
    const columns = new Map();
    cells.forEach((cell, at) => {
      const name = plain_(cell);
      if (name && !columns.has(name)) {
        columns.set(name, at + 1);
      }
    });
    const found = names.filter((name) => columns.has(name)).length;
    if (found > most) {
      most = found;
      best = { row: index + 1, columns: columns };
    }
  });
  return best;
}

/**
 * @param {Sheet} sheet
 * @return {string[][]} what its cells show
 */
function shown_(sheet) {
  return sheet.getDataRange().getDisplayValues();
}

/**
 * Words for comparing: without case, surrounding space and doubled spaces.
 * @param {unknown} text
 */
function plain_(text) {
  return String(text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Writes text that stays text, whatever it looks like: never a formula, never a number.
 * @param {GoogleAppsScript.Spreadsheet.Range} range
 * @param {string[][]} rows
 */
function writeText_(range, rows) {
  range.setRichTextValues(rows.map((cells) => cells.map((text) => SpreadsheetApp.newRichTextValue().setText(text).build())));
}

/**
 * Writes a date that is the same day in every time zone.
 * @param {GoogleAppsScript.Spreadsheet.Range} range
 * @param {string} date as 2026-03-02
 */
function writeDate_(range, date) {
  if (!/[dy]/i.test(range.getNumberFormat())) {
    const american = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale() === 'en_US';
    range.setNumberFormat(american ? 'm/d/yyyy' : 'yyyy-mm-dd');
  }
  range.setValue(serial_(date));
}

/** @return {string} today in the spreadsheet's time zone, as 2026-03-02 */
function today_() {
  return Utilities.formatDate(new Date(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), 'yyyy-MM-dd');
}

/**
 * A date as Sheets keeps it: days since December 30, 1899.
 * @param {string} date as 2026-03-02
 * @return {number}
 */
function serial_(date) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) {
    throw new Error(Texts_.dateUnreadable);
  }
  return Math.round((Date.UTC(+parts[1], +parts[2] - 1, +parts[3]) - Date.UTC(1899, 11, 30)) / 86400000);
}

/**
 * Makes room below a row.
 * @param {Sheet} sheet
 * @param {number} lastRow the last row that will be written
 */
function room_(sheet, lastRow) {
  const rows = sheet.getMaxRows();
  if (lastRow > rows) {
    sheet.insertRowsAfter(rows, lastRow - rows);
  }
}
