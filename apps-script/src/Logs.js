/**
 * A line for a log: its words by heading. Headings of dates hold a date as 2026-03-02.
 * @typedef {Record<string, string>} Entry
 */

/** The logs that a dialog can write to. */
const LOGS_ = {
  'mentoring-log': {
    title: 'Mentoring Log',
    headings: ['Date', 'Student ID', 'Name', 'Mentor', 'Kind', 'Notes', 'Goal', 'Goal due', 'Goal met on'],
    dates: ['Date', 'Goal due'],
    file: 'src/html/CheckIn',
  },
  'behavior-log': {
    title: 'Behavior Log',
    headings: ['Date', 'Student ID', 'Name', 'Kind', 'What happened', 'Recorded by', 'Way to restore', 'Restored on'],
    dates: ['Date'],
    file: 'src/html/Behavior',
  },
};

/**
 * Opens a log's dialog, filled in for the student whose row is selected.
 * @param {'mentoring-log' | 'behavior-log'} role
 */
function showLogDialog_(role) {
  const log = LOGS_[role];
  const roster = roster_();
  if (!roster || !roster.length) {
    alert_(Texts_.name, roster ? Texts_.rosterEmpty : Texts_.noRoster);
    return;
  }
  if (!tab_(role, log.title)) {
    alert_(Texts_.name, Texts_.noLog(log.title));
    return;
  }
  const selected = plain_(selectedStudent_());
  const students = roster.filter((student) => student.active || plain_(student.id) === selected);
  const data = {
    students: students.map((student) => ({ id: student.id, name: student.name, mentor: student.mentor })),
    selected: students.find((student) => plain_(student.id) === selected)?.id || '',
    today: today_(),
    mentors: [...new Set(roster.map((student) => student.mentor).filter(Boolean))].sort(),
  };
  showDialog_(log.file, Texts_.logTitles[role], data, { width: 460, height: 430 });
}

/**
 * For the check-in dialog.
 * @param {Entry} entry
 */
function addCheckIn(entry) {
  append_('mentoring-log', entry);
}

/**
 * For the behavior dialog.
 * @param {Entry} entry
 */
function addBehavior(entry) {
  append_('behavior-log', entry);
}

/**
 * Writes one line below the last one of a log, each word under its heading.
 * @param {'mentoring-log' | 'behavior-log'} role
 * @param {Entry} entry
 */
function append_(role, entry) {
  const log = LOGS_[role];
  const sheet = tab_(role, log.title);
  if (!sheet) {
    throw new Error(Texts_.noLog(log.title));
  }
  const student = (roster_() || []).find((one) => plain_(one.id) === plain_(entry['Student ID']));
  if (!student) {
    throw new Error(Texts_.chooseStudent);
  }
  /** @type {Entry} */
  const line = { ...entry, 'Student ID': student.id, Name: student.name };
  log.dates.forEach((heading) => line[heading] && serial_(line[heading]));
  unhurriedOrTold_(() => writeLine_(sheet, log, line));
  toast_(Texts_.logSaved(student.name, sheet.getName()));
}

/**
 * @param {Sheet} sheet
 * @param {{title: string, headings: string[], dates: string[]}} log
 * @param {Entry} line
 */
function writeLine_(sheet, log, line) {
  const shown = shown_(sheet);
  const headings = headings_(shown, log.headings);
  if (!headings.columns.has('student id')) {
    throw new Error(Texts_.noLog(log.title));
  }
  const row = lastFilled_(shown, headings.row - 1) + 1;
  room_(sheet, row);
  for (const heading of log.headings) {
    const column = headings.columns.get(plain_(heading));
    const text = (line[heading] || '').trim();
    if (!column || !text) {
      continue;
    }
    const cell = sheet.getRange(row, column);
    if (log.dates.includes(heading)) {
      writeDate_(cell, text);
    } else {
      writeText_(cell, [[text]]);
    }
  }
}
