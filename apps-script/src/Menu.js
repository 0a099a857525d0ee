/** Adds the menu when a spreadsheet opens. It appears under Extensions, Mastery Hive. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Recompute everything', 'recomputeEverything')
    .addItem('Recompute mastery', 'recomputeMastery')
    .addItem('Recompute mentoring', 'recomputeMentoring')
    .addItem('Recompute behavior', 'recomputeBehavior')
    .addSeparator()
    .addItem('Log a check-in…', 'logCheckIn')
    .addItem('Log behavior…', 'logBehavior')
    .addItem('New assessment…', 'newAssessment')
    .addItem('Add students to Evidence', 'addStudentsToEvidence')
    .addItem('Mentor files', 'mentorFiles')
    .addSeparator()
    .addItem('Set up this spreadsheet', 'setUpThisSpreadsheet')
    .addItem('Connect…', 'connect')
    .addItem('Nightly recompute on/off', 'switchNightlyRecompute')
    .addItem('Help', 'help')
    .addToUi();
}

/** A spreadsheet that is already open when the add-on is installed gets its menu at once. */
function onInstall() {
  onOpen();
}

function recomputeEverything() {
  recompute_(['mastery', 'mentoring', 'behavior']);
}

function recomputeMastery() {
  recompute_(['mastery']);
}

function recomputeMentoring() {
  recompute_(['mentoring']);
}

function recomputeBehavior() {
  recompute_(['behavior']);
}

function logCheckIn() {
  showLogDialog_('mentoring-log');
}

function logBehavior() {
  showLogDialog_('behavior-log');
}

function newAssessment() {
  showAssessmentDialog_();
}

function addStudentsToEvidence() {
  addStudents_();
}

function mentorFiles() {
  mentorFiles_();
}

function setUpThisSpreadsheet() {
  setUp_();
}

function connect() {
  connect_();
}

function switchNightlyRecompute() {
  switchNightly_();
}

function help() {
  showDialog_('src/html/Help', Texts_.helpTitle, { parts: Texts_.help }, { width: 460, height: 430 });
}
