/** Every sentence of the add-on's own that a teacher can meet. The service words its own. */
const Texts_ = {
  name: 'Mastery Hive',

  working: 'Reading the gradebook…',
  phases: {
    waiting: 'Waiting for another recompute of this spreadsheet to finish…',
    reading: 'Reading the gradebook…',
    computing: 'Working out what was met…',
    writing: 'Writing what changed…',
  },
  filesWorking: 'Reading the gradebook and the mentor files…',
  /** @param {number} share */
  filesWriting: (share) => `Updating the mentor files… ${Math.round(share * 100)} %`,
  filesTitle: 'Mentor files',
  /** @param {string[]} mentors */
  filesClosed: (mentors) => `Not shared yet: ${mentors.join(', ')}.`,
  filesLook: 'What to look at:',
  filesMore: (/** @type {number} */ count) => `… and ${count} more.`,
  settingUp: 'Adding what is missing…',
  alreadyRunning: 'A recompute is already running in this spreadsheet. It shows its result when it is done.',
  done: 'Done.',
  findingsInSidebar: 'The list at the side says what to look at.',

  unreachable:
    'Mastery Hive could not be reached. Nothing was changed. Please try again in a minute.',
  answerLost:
    'The connection broke before an answer came. The computed tabs may still change in a moment; what you typed is never ' +
    'touched. Picking the menu item again does no harm.',
  stillRunning:
    'It is taking longer than usual and goes on by itself. Look at the tabs again in a few minutes, or pick the menu item again.',
  /** @param {number} status */
  notUnderstood: (status) =>
    `Mastery Hive gave an answer that this menu does not understand (${status}). ` +
    'What you typed is not touched. Please try again later; if it stays so, tell whoever runs Mastery Hive for you.',
  noIdentity:
    'Google did not say who you are, so Mastery Hive was not asked and nothing was changed. Reload this page, or sign out ' +
    'of your other Google accounts, and try again.',
  /** @param {number} seconds */
  busyFor: (seconds) => {
    const minutes = Math.ceil(seconds / 60);
    return seconds > 90 ? `Please try again in ${minutes} minutes.` : 'Please try again in a minute.';
  },

  problemTitle: 'This did not work yet',
  confirmTitle: 'Is this meant?',
  confirmQuestion: 'Go on and write it anyway?',
  nothingWritten: 'Nothing was changed.',

  connectTitle: 'Connect Mastery Hive',
  connectWhy:
    'Mastery Hive needs your permission at Google once. It can then read your gradebook and write the computed tabs, for ' +
    'you and with your own rights.',
  connectLink: 'Give permission',
  connectAfter: 'Afterwards, come back here and pick the menu item again.',
  pickTitle: 'Choose this spreadsheet',
  pickWhy:
    'Mastery Hive sees only the spreadsheets that you choose. Please choose this one, once; it stays chosen.',
  pickLink: 'Choose it at Google',
  badLink: 'The service gave a link that does not look right, so it is not shown. Please tell whoever runs Mastery Hive for you.',
  connected: 'You are connected. Mastery Hive works in this spreadsheet.',
  connectedReadOnly:
    'You are connected. You can look at this spreadsheet but not change it, so a recompute of yours cannot write here.',
  disconnected: 'You are disconnected, and what was kept for you is deleted. Connect… in the menu starts anew.',

  studentsAdded: (/** @type {number} */ count, /** @type {string} */ tab) =>
    count === 1 ? `One student was added to ${tab}.` : `${count} students were added to ${tab}.`,
  studentsThere: (/** @type {string} */ tab) => `Every student on the Roster is in ${tab} already.`,
  noRoster: 'There is no Roster with the headings Student ID and Name yet. Set up this spreadsheet adds one.',
  rosterEmpty: 'The Roster has no students yet.',
  noEvidence: 'There is no Evidence tab with a Student ID heading yet. Set up this spreadsheet adds one.',
  noHeaderRows: 'This Evidence tab has no rows labeled Outcome and Assessment above its students, so a column would not be read.',
  noOutcomes: 'There are no outcomes yet. Write at least one on the Outcomes tab, with a code such as LO1.',
  newAssessmentTitle: 'New assessment',
  assessmentNeedsOutcome: 'Choose at least one outcome.',
  assessmentAdded: (/** @type {string} */ title, /** @type {number} */ columns) =>
    columns === 1 ? `${title} has its column, beside the names.` : `${title} has its ${columns} columns, beside the names.`,
  unnamedAssessment: 'The assessment',
  dateUnreadable: 'Please give the date as year, month and day.',

  logTitles: { 'mentoring-log': 'Log a check-in', 'behavior-log': 'Log behavior' },
  logSaved: (/** @type {string} */ name, /** @type {string} */ tab) => `Saved for ${name} in ${tab}.`,
  noLog: (/** @type {string} */ title) => `There is no ${title} tab yet. Set up this spreadsheet adds one.`,
  othersWriting: 'Somebody else is writing just now. Nothing is lost: try again in a moment.',
  chooseStudent: 'Choose a student from the list.',

  nightlyOn:
    'Every night from now on, this spreadsheet is recomputed. It runs in your name and only while you stay connected. ' +
    'Pick the menu item again to switch it off.',
  nightlyOff: 'The nightly recompute of this spreadsheet is off.',

  tabGone: (/** @type {string} */ tab) => `There is no tab named ${tab} any more.`,
  cellGone: (/** @type {string} */ cell) => `The cell ${cell} is not there any more.`,

  sidebar: {
    clean: 'Everything could be read. Nothing to fix.',
    students: ['1 student', '# students'],
    outcomes: ['1 outcome', '# outcomes'],
    newlyMet: ['1 outcome newly met', '# outcomes newly met'],
    wentDown: 'Worth a look: a conclusion went down',
    problems: 'To fix',
    notes: 'Good to know',
    how: 'Choose a line to go to its cell.',
    lost: 'Google did not take you there. Go to ',
  },

  helpTitle: 'Mastery Hive, in short',
  help: [
    ['Your tabs and its tabs', 'You write on Roster, Outcomes, Evidence and the logs. Mastery Hive writes on Mastery, Mentoring, Behavior and Checks, and nowhere else.'],
    ['Recompute', 'Pick it whenever you want to see where everyone stands. Each conclusion has a note that says why; point at its cell to read it.'],
    ['Checks', 'A cell that cannot be read is listed there and left out. The rest is computed.'],
    ['A rating', 'Type its name, its code or its points. Missing, Excused and Absent are words too. A second try goes into the same cell: AP > ME 3/2.'],
    ['New assessment…', 'Makes a column beside the names for each outcome that you choose.'],
    ['Log a check-in… and Log behavior…', 'Select a student’s row first, and the name is filled in. Behavior never enters a grade.'],
    ['Mentor files', 'Makes a spreadsheet for each mentor with that mentor’s students only, and shares it with the address that stands in the Mentor column: Name <address>. Pick it again to bring the files up to date.'],
    ['Nightly recompute', 'Does the same every night, in your name.'],
    ['Sharing', 'Everyone who can open this file sees all of its tabs, hidden ones too. So share it with colleagues, never with students.'],
  ],
};
