const assert = require('node:assert/strict');
const { test } = require('node:test');
const { FakeSheet, given } = require('./fakes');

const roster = (...rows) =>
  new FakeSheet(1, 'Roster', [['Student ID', 'Name', 'Section', 'Mentor', 'Active'], ...rows], 'roster');
const outcomes = () => new FakeSheet(2, 'Outcomes', [['Outcome', 'I can'], ['LO1', 'solve'], ['1.10', 'graph']], 'outcomes');
const evidence = (...rows) =>
  new FakeSheet(3, 'Evidence', [
    ['Assessment', '', 'Quiz 1'],
    ['Outcome', '', 'LO1'],
    ['Date', '', '10/3/2025'],
    ['Type', '', 'Quiz'],
    ['Student ID', 'Name'],
    ...rows,
  ], 'evidence');
const log = (role, ...rows) =>
  role === 'mentoring-log'
    ? new FakeSheet(4, 'Mentoring Log', [['Date', 'Student ID', 'Name', 'Mentor', 'Kind', 'Notes', 'Goal', 'Goal due', 'Goal met on'], ...rows], role)
    : new FakeSheet(5, 'Behavior Log', [['Date', 'Student ID', 'Name', 'Kind', 'What happened', 'Recorded by', 'Way to restore', 'Restored on'], ...rows], role);

test('students who are not in Evidence are added below the last one, as text', () => {
  const { script, sheets, seen } = given({
    sheets: [roster(['007', 'Ann'], ['008', '=HYPERLINK("x")'], ['009', 'Cid']), evidence(['007', 'Ann', 'ME'])],
  });

  script.addStudentsToEvidence();

  assert.deepEqual(sheets[1].cells.slice(5, 8).map((row) => row.slice(0, 3)), [['007', 'Ann', 'ME'], ['008', '=HYPERLINK("x")', ''], ['009', 'Cid', '']]);
  assert.equal(sheets[1].formats.get('7,1'), '@');
  assert.match(seen.toasts[0].message, /2 students were added to Evidence/);
});

test('a student is known by the ID, whatever its case and the space around it', () => {
  const { script, sheets, seen } = given({ sheets: [roster(['a-1', 'Ann']), evidence([' A-1', 'Ann'])] });

  script.addStudentsToEvidence();

  assert.equal(sheets[1].cells[6][0], '');
  assert.match(seen.toasts[0].message, /in Evidence already/);
});

test('students who have left are not added', () => {
  const { script, sheets } = given({ sheets: [roster(['007', 'Ann', '', '', 'No'], ['008', 'Bo', '', '', 'Yes']), evidence()] });

  script.addStudentsToEvidence();

  assert.equal(sheets[1].cells[5][0], '008');
  assert.equal(sheets[1].cells[6][0], '');
});

test('a full grid gets the rows that it lacks, with the look of the last student', () => {
  const sheet = evidence(['007', 'Ann']);
  sheet.cells.length = 6;
  const { script } = given({ sheets: [roster(['007', 'Ann'], ['008', 'Bo']), sheet] });

  script.addStudentsToEvidence();

  assert.equal(sheet.cells[6][0], '008');
  assert.ok(sheet.done.includes('dropdowns 6,1,1,26 to 7,1,1,26'));
});

test('columns are found wherever the teacher moved them', () => {
  const moved = new FakeSheet(1, 'Class', [['My list'], ['notes', ' name ', 'STUDENT  ID'], ['x', 'Ann', '007']], 'roster');
  const { script, sheets } = given({ sheets: [moved, evidence()] });

  script.addStudentsToEvidence();

  assert.deepEqual(sheets[1].cells[5].slice(0, 2), ['007', 'Ann']);
});

test('a copy of a tab is not taken for the tab', () => {
  const copy = roster(['999', 'Old']);
  copy.name = 'Copy of Roster';
  copy.id = 77;
  const { script, sheets } = given({ sheets: [copy, roster(['007', 'Ann']), evidence()] });

  script.addStudentsToEvidence();

  assert.equal(sheets[2].cells[5][0], '007');
});

test('without a Roster the teacher is told what to do', () => {
  const { script, seen } = given({ sheets: [evidence()] });

  script.addStudentsToEvidence();

  assert.match(seen.alerts[0].text, /Set up this spreadsheet/);
});

test('the evidence tab that is open gets the students', () => {
  const second = evidence();
  Object.assign(second, { id: 9, owner: 9, name: 'Evidence spring' });
  const { script, sheets } = given({ sheets: [roster(['007', 'Ann']), evidence(), second], active: 2 });

  script.addStudentsToEvidence();

  assert.equal(sheets[2].cells[5][0], '007');
  assert.equal(sheets[1].cells[5][0], '');
});

test('the assessment dialog offers the outcomes and the types in use', () => {
  const { script, seen } = given({ sheets: [outcomes(), evidence()] });

  script.newAssessment();

  assert.deepEqual(seen.dialogs[0].data.outcomes.map((outcome) => outcome.code), ['LO1', '1.10']);
  assert.deepEqual(seen.dialogs[0].data.types, ['Quiz', 'Project', 'Update', 'Practice']);
  assert.equal(seen.dialogs[0].data.today, '2026-03-02');
});

test('a new assessment gets a column for each outcome beside the names, and they look like the others', () => {
  const { script, sheets } = given({ sheets: [outcomes(), evidence(['007', 'Ann', 'ME'])] });

  script.addAssessment({ title: '=1+1', outcomes: ['LO1', '1.10'], date: '2026-03-02', type: 'Lab' }, 3);

  const columns = sheets[1].cells.slice(0, 6).map((row) => row.slice(2, 5));
  assert.deepEqual(columns, [
    ['=1+1', '=1+1', 'Quiz 1'],
    ['LO1', '1.10', 'LO1'],
    [46083, 46083, '10/3/2025'],
    ['Lab', 'Lab', 'Quiz'],
    ['', '', ''],
    ['', '', 'ME'],
  ]);
  assert.ok(sheets[1].done.includes('format 1,5,40,1 to 1,3,40,2'));
  assert.ok(sheets[1].done.includes('colors 1,5,40,1 to 1,3,40,2'));
  assert.equal(sheets[1].formats.get('2,3'), '@');
});

test('an assessment without an outcome, or with a day that is none, changes nothing', () => {
  const { script, sheets } = given({ sheets: [outcomes(), evidence()] });

  assert.throws(() => script.addAssessment({ title: 'Quiz', outcomes: [], date: '', type: '' }, 3), /at least one outcome/);
  assert.throws(() => script.addAssessment({ title: 'Quiz', outcomes: ['LO1'], date: 'soon', type: '' }, 3), /year, month and day/);
  assert.deepEqual(sheets[1].done, []);
});

test('a grid without an Outcome row is told about, for a column in it would not be read', () => {
  const bare = new FakeSheet(3, 'Evidence', [['Student ID', 'Name']], 'evidence');
  const { script, seen } = given({ sheets: [outcomes(), bare] });

  script.newAssessment();

  assert.match(seen.alerts[0].text, /would not be read/);
});

test('a log’s dialog is filled in for the student whose row is selected, on any tab', () => {
  const mastery = new FakeSheet(8, 'Mastery', [['Student ID', 'Name'], ['As of Mar 2, 2026', 'Class'], ['008', 'Bo']], 'mastery');
  mastery.active = mastery.getRange(3, 5);
  const { script, seen } = given({ sheets: [mastery, roster(['007', 'Ann', '', 'Ms. T'], ['008', 'Bo', '', 'Mr. L']), log('mentoring-log')] });

  script.logCheckIn();

  assert.equal(seen.dialogs[0].data.selected, '008');
  assert.deepEqual(seen.dialogs[0].data.mentors, ['Mr. L', 'Ms. T']);
});

test('nobody is filled in when the selected row is no student’s', () => {
  const mastery = new FakeSheet(8, 'Mastery', [['Student ID', 'Name'], ['As of Mar 2, 2026', 'Class'], ['008', 'Bo']], 'mastery');
  mastery.active = mastery.getRange(2, 2);
  const { script, seen } = given({ sheets: [mastery, roster(['008', 'Bo']), log('behavior-log')] });

  script.logBehavior();

  assert.equal(seen.dialogs[0].data.selected, '');
});

test('a check-in is a line below the last one, each word under its heading', () => {
  const { script, sheets, seen } = given({ sheets: [roster(['007', 'Ann']), log('mentoring-log', ['9/9/2025', '007', 'Ann'])] });

  script.addCheckIn({ 'Student ID': '007', Date: '2026-03-02', Mentor: 'Ms. T', Kind: 'Call', Notes: '=cmd', Goal: 'LO3', 'Goal due': '2026-03-09' });

  assert.deepEqual(sheets[1].cells[2].slice(0, 9), [46083, '007', 'Ann', 'Ms. T', 'Call', '=cmd', 'LO3', 46090, '']);
  assert.match(seen.toasts[0].message, /Saved for Ann/);
});

/** Whoever writes first is disturbed after looking for a free row and before writing. */
function whileWriting(sheet, disturb) {
  const plain = sheet.getRange.bind(sheet);
  let disturbed = false;
  sheet.getRange = (...place) => {
    const range = plain(...place);
    const setValue = range.setValue;
    range.setValue = (value) => {
      if (!disturbed) {
        disturbed = true;
        disturb();
      }
      setValue(value);
    };
    return range;
  };
}

test('two dialogs at once never take the same row, also while a recompute runs', () => {
  const sheets = [roster(['007', 'Ann'], ['008', 'Bo']), log('mentoring-log')];
  const held = new Set(['document']);
  const one = given({ sheets, held });
  const other = given({ sheets, held });
  const words = { 'Student ID': '008', Date: '2026-03-02', Notes: 'the other' };
  let told = '';
  whileWriting(sheets[1], () => {
    try {
      other.script.addCheckIn(words);
    } catch (failure) {
      told = failure.message;
    }
  });

  one.script.addCheckIn({ 'Student ID': '007', Date: '2026-03-02', Notes: 'the one' });

  assert.match(told, /Somebody else is writing just now/);
  assert.deepEqual(other.seen.toasts, []);
  other.script.addCheckIn(words);
  assert.deepEqual(sheets[1].cells[1].slice(1, 6), ['007', 'Ann', '', '', 'the one']);
  assert.deepEqual(sheets[1].cells[2].slice(1, 6), ['008', 'Bo', '', '', 'the other']);
  assert.deepEqual([...held], ['document']);
});

test('a dialog that cannot be saved gives the lock back', () => {
  const held = new Set();
  const { script } = given({ sheets: [roster(['007', 'Ann']), new FakeSheet(4, 'Mentoring Log', [['Date', 'Notes']], 'mentoring-log')], held });

  assert.throws(() => script.addCheckIn({ 'Student ID': '007', Date: '2026-03-02' }), /no Mentoring Log tab/);
  assert.equal(held.size, 0);
});

test('a concern keeps its way to restore', () => {
  const { script, sheets } = given({ sheets: [roster(['007', 'Ann']), log('behavior-log')] });

  script.addBehavior({ 'Student ID': '007', Date: '2026-03-02', Kind: 'Concern', 'What happened': 'Loud', 'Recorded by': 'Mr. C', 'Way to restore': 'Talk' });

  assert.deepEqual(sheets[1].cells[1].slice(0, 8), [46083, '007', 'Ann', 'Concern', 'Loud', 'Mr. C', 'Talk', '']);
});

test('a line for nobody is not written', () => {
  const { script, sheets } = given({ sheets: [roster(['007', 'Ann']), log('behavior-log')] });

  assert.throws(() => script.addBehavior({ 'Student ID': '', Date: '2026-03-02', Kind: 'Positive' }), /Choose a student/);
  assert.deepEqual(sheets[1].cells[1].slice(0, 3), ['', '', '']);
});

test('a log without its tab is told about', () => {
  const { script, seen } = given({ sheets: [roster(['007', 'Ann'])] });

  script.logCheckIn();

  assert.match(seen.alerts[0].text, /no Mentoring Log tab/);
});

test('a date is the same day in every time zone', () => {
  const { script } = given();

  assert.equal(script.serial_('1899-12-31'), 1);
  assert.equal(script.serial_('2026-03-02'), 46083);
});
