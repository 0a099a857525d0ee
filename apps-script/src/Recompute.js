/**
 * Asks the service to recompute and tells the teacher how it went. One at a time in a spreadsheet: a second click
 * while one runs is answered, not queued.
 * @param {string[]} tabs
 */
function recompute_(tabs) {
  askAndTell_((confirmed) => recomputed_(tabs, confirmed), showResult_);
}

/**
 * Does something, once more with the teacher's word where the service asks for it, and tells how it went.
 * @template T
 * @param {(confirmed: boolean) => Answer<T>} work
 * @param {(value: T) => void} show
 */
function askAndTell_(work, show) {
  let answer = alone_(() => work(false));
  if (answer && answer.problem && answer.problem.code === 'would-erase') {
    if (!confirmed_(answer.problem)) {
      toast_(Texts_.nothingWritten);
      return;
    }
    answer = alone_(() => work(true));
  }
  if (!answer) {
    toast_(Texts_.alreadyRunning);
  } else if (answer.problem) {
    showProblem_(answer.problem);
  } else {
    show(/** @type {T} */ (answer.value));
  }
}

/**
 * @param {string[]} tabs
 * @param {boolean} confirmed
 * @return {Answer<Result>}
 */
function recomputed_(tabs, confirmed) {
  SpreadsheetApp.flush();
  toast_(Texts_.working, -1);
  let told = 'reading';
  return askForRecompute_(SpreadsheetApp.getActiveSpreadsheet().getId(), tabs, confirmed, (operation) => {
    if (operation.phase && operation.phase !== told) {
      told = operation.phase;
      toast_(Texts_.phases[operation.phase], -1);
    }
  });
}

/** @param {Result} result */
function showResult_(result) {
  const look = result.problems > 0 ? ` ${Texts_.findingsInSidebar}` : '';
  toast_(`${result.message || Texts_.done}${look}`);
  showSidebar_(result);
}

/** Adds the tabs, headings and formats that are missing. */
function setUp_() {
  const answer = alone_(() => {
    SpreadsheetApp.flush();
    toast_(Texts_.settingUp, -1);
    return askForSetup_(SpreadsheetApp.getActiveSpreadsheet().getId());
  });
  if (!answer) {
    toast_(Texts_.alreadyRunning);
  } else if (answer.problem) {
    showProblem_(answer.problem);
  } else {
    toast_(answer.value.message || Texts_.done);
  }
}

/**
 * Does something while nothing else of ours runs in this spreadsheet.
 * @template T
 * @param {() => T} work
 * @return {T | undefined} what it gave, or nothing when something else runs
 */
function alone_(work) {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(0)) {
    return undefined;
  }
  try {
    return work();
  } finally {
    if (lock) {
      lock.releaseLock();
    }
  }
}

/** So long a small thing waits for another one: each takes a second or two. */
const PATIENCE_ = 20000;

/**
 * Does something small, one after the other: who looks for the first free row and then writes there must be alone with it.
 * The document's lock is no help, since a recompute holds it for as long as it takes; what is done here never stands in its
 * way. So this is the script's lock, which is held for a moment only.
 * @param {() => void} work
 * @return {boolean} whether it was done; not when others were at it for too long
 */
function unhurried_(work) {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(PATIENCE_)) {
    return false;
  }
  try {
    work();
    SpreadsheetApp.flush();
  } finally {
    lock.releaseLock();
  }
  return true;
}

/**
 * The same for a dialog, which stays open with all that was typed when it was not done.
 * @param {() => void} work
 */
function unhurriedOrTold_(work) {
  if (!unhurried_(work)) {
    throw new Error(Texts_.othersWriting);
  }
}
