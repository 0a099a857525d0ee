/*
 * One trigger a person recomputes all the spreadsheets for which that person switched it on. The service does the
 * work with the person's own connection, so their ids are all that has to be known here.
 */

/** The function that the trigger calls. */
const NIGHTLY_ = 'nightlyRecompute';

/** The person's own list of spreadsheets, under this name. */
const NIGHTLY_LIST_ = 'nightly';

/** Switches the nightly recompute of this spreadsheet on, or off again. */
function switchNightly_() {
  const lock = LockService.getUserLock();
  if (!lock.tryLock(5000)) {
    toast_(Texts_.alreadyRunning);
    return;
  }
  try {
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const others = nightlyIds_().filter((one) => one !== id);
    const on = others.length === nightlyIds_().length;
    keepNightly_(on ? [...others, id] : others);
    toast_(on ? Texts_.nightlyOn : Texts_.nightlyOff);
  } finally {
    lock.releaseLock();
  }
}

/** For the trigger: begins a recompute of each spreadsheet, quietly, and waits for none. */
function nightlyRecompute() {
  const lock = LockService.getUserLock();
  if (!lock.tryLock(0)) {
    return;
  }
  try {
    nightlyIds_().forEach((id) => {
      const answer = beginRecompute_(id);
      if (answer.problem) {
        console.warn(`nightly recompute: ${answer.problem.code}`);
      }
    });
  } finally {
    lock.releaseLock();
  }
}

/** @return {string[]} */
function nightlyIds_() {
  const ids = parsed_(PropertiesService.getUserProperties().getProperty(NIGHTLY_LIST_) || '[]');
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/**
 * Keeps the list, and exactly one trigger while anything is on it.
 * @param {string[]} ids
 */
function keepNightly_(ids) {
  PropertiesService.getUserProperties().setProperty(NIGHTLY_LIST_, JSON.stringify(ids));
  const triggers = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === NIGHTLY_);
  triggers.slice(ids.length ? 1 : 0).forEach((trigger) => ScriptApp.deleteTrigger(trigger));
  if (ids.length && !triggers.length) {
    ScriptApp.newTrigger(NIGHTLY_).timeBased().everyDays(1).atHour(3).create();
  }
}
