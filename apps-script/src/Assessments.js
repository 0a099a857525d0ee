/** @typedef {{title: string, outcomes: string[], date: string, type: string}} Assessment */

/** Asks for a new assessment's title, outcomes, date and type. */
function showAssessmentDialog_() {
  const grid = evidenceGrid_();
  if (!grid) {
    alert_(Texts_.name, Texts_.noEvidence);
    return;
  }
  if (!grid.headers.has('outcome')) {
    alert_(Texts_.name, Texts_.noHeaderRows);
    return;
  }
  const outcomes = outcomes_();
  if (!outcomes.length) {
    alert_(Texts_.name, Texts_.noOutcomes);
    return;
  }
  const data = { outcomes: outcomes, types: types_(grid), today: today_(), sheetId: grid.sheet.getSheetId() };
  showDialog_('src/html/Assessment', Texts_.newAssessmentTitle, data, { width: 480, height: 520 });
}

/**
 * For the dialog: inserts a column for each outcome beside the names, and says so.
 * @param {Assessment} assessment
 * @param {number} sheetId
 */
function addAssessment(assessment, sheetId) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets().find((tab) => tab.getSheetId() === sheetId);
  const grid = sheet && gridOf_(sheet);
  if (!grid) {
    throw new Error(Texts_.noEvidence);
  }
  if (!assessment.outcomes.length) {
    throw new Error(Texts_.assessmentNeedsOutcome);
  }
  if (assessment.date) {
    serial_(assessment.date);
  }
  const first = (grid.nameColumn || grid.idColumn) + 1;
  unhurriedOrTold_(() => {
    insertLike_(grid, first, assessment.outcomes.length);
    label_(grid, first, assessment);
  });
  grid.sheet.getRange(grid.headingRow + 1, first).activate();
  toast_(Texts_.assessmentAdded(assessment.title || Texts_.unnamedAssessment, assessment.outcomes.length));
}

/**
 * Inserts empty columns that look like the assessment that stood there.
 * @param {EvidenceGrid} grid
 * @param {number} first
 * @param {number} count
 */
function insertLike_(grid, first, count) {
  const sheet = grid.sheet;
  sheet.insertColumnsAfter(first - 1, count);
  const model = first + count;
  if (model > sheet.getMaxColumns()) {
    return;
  }
  const rows = sheet.getMaxRows();
  copyLook_(sheet.getRange(1, model, rows, 1), sheet.getRange(1, first, rows, count));
  sheet.setColumnWidths(first, count, sheet.getColumnWidth(model));
}

/**
 * @param {EvidenceGrid} grid
 * @param {number} first
 * @param {Assessment} assessment
 */
function label_(grid, first, assessment) {
  const count = assessment.outcomes.length;
  const cells = (/** @type {string} */ label) => {
    const row = grid.headers.get(label);
    return row ? grid.sheet.getRange(row, first, 1, count) : undefined;
  };
  const everywhere = (/** @type {string} */ text) => [assessment.outcomes.map(() => text)];
  const outcome = cells('outcome');
  const title = cells('assessment');
  const date = cells('date');
  const type = cells('type');
  if (outcome) {
    outcome.setNumberFormat('@');
    writeText_(outcome, [assessment.outcomes]);
  }
  if (title && assessment.title) {
    writeText_(title, everywhere(assessment.title));
  }
  if (date && assessment.date) {
    writeDate_(date, assessment.date);
  }
  if (type && assessment.type) {
    writeText_(type, everywhere(assessment.type));
  }
}

/**
 * The outcomes of the course, in their order.
 * @return {{code: string, text: string}[]}
 */
function outcomes_() {
  const sheet = tab_('outcomes', 'Outcomes');
  if (!sheet) {
    return [];
  }
  const shown = shown_(sheet);
  const headings = headings_(shown, ['Outcome', 'I can', 'Unit', 'Target date']);
  const code = headings.columns.get('outcome');
  const text = headings.columns.get('i can');
  if (!code) {
    return [];
  }
  return shown
    .slice(headings.row)
    .map((row) => ({ code: row[code - 1].trim(), text: text ? row[text - 1].trim() : '' }))
    .filter((outcome) => outcome.code);
}

/**
 * The types that this grid uses, and a few usual ones.
 * @param {EvidenceGrid} grid
 * @return {string[]}
 */
function types_(grid) {
  const row = grid.headers.get('type');
  const first = (grid.nameColumn || grid.idColumn) + 1;
  const width = grid.sheet.getLastColumn() - first + 1;
  const used = row && width > 0 ? grid.sheet.getRange(row, first, 1, width).getDisplayValues()[0] : [];
  return [...new Set([...used.map((type) => type.trim()).filter(Boolean), 'Quiz', 'Project', 'Update', 'Practice'])];
}
