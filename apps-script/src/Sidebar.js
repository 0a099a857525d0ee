/**
 * What the sidebar shows. Places are a tab's title and a cell's address.
 * @typedef {{severity: string, tab: string, cell: string, what: string, todo: string}} Check
 */

/**
 * Shows a result beside the spreadsheet: what was done, and what to look at. Everything is read here, in the menu
 * function, so that the sidebar needs no call of its own to be filled.
 * @param {Result} result
 */
function showSidebar_(result) {
  const data = {
    message: result.message || Texts_.done,
    students: result.students,
    outcomes: result.outcomes,
    newlyMet: result.newlyMet,
    wentDown: result.wentDown || [],
    checks: checks_() || checksOf_(result),
    words: Texts_.sidebar,
  };
  SpreadsheetApp.getUi().showSidebar(page_('src/html/Sidebar', data).setTitle(Texts_.name));
}

/**
 * The rows of the Checks tab that have a place.
 * @return {Check[] | undefined} nothing when there is no such tab
 */
function checks_() {
  const sheet = tab_('checks');
  if (!sheet) {
    return undefined;
  }
  const shown = shown_(sheet);
  const headings = headings_(shown, ['Severity', 'Tab', 'Cell', 'What is there', 'What to do']);
  const cell = (/** @type {string[]} */ row, /** @type {string} */ heading) => {
    const column = headings.columns.get(heading);
    return column ? row[column - 1] : '';
  };
  return shown
    .slice(headings.row)
    .map((row) => ({
      severity: cell(row, 'severity'),
      tab: cell(row, 'tab'),
      cell: cell(row, 'cell'),
      what: cell(row, 'what is there'),
      todo: cell(row, 'what to do'),
    }))
    .filter((check) => check.severity && (check.tab || check.severity === 'Problem'));
}

/**
 * @param {Result} result
 * @return {Check[]}
 */
function checksOf_(result) {
  return (result.findings || []).map((finding) => ({
    severity: finding.severity,
    tab: finding.tab,
    cell: finding.cell,
    what: '',
    todo: finding.message,
  }));
}

/**
 * For the sidebar: goes to a cell.
 * @param {string} tab
 * @param {string} cell
 * @return {string} why it could not, or nothing
 */
function goToCell(tab, cell) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) {
    return Texts_.tabGone(tab);
  }
  spreadsheet.setActiveSheet(sheet);
  if (!cell) {
    return '';
  }
  try {
    sheet.getRange(cell).activate();
    return '';
  } catch (e) {
    return Texts_.cellGone(cell);
  }
}
