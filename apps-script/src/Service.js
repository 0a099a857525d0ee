/*
 * The only file that knows HTTP. It asks the service, waits where waiting helps, and gives back either what was
 * asked for or a problem in words.
 */

/**
 * What stands in the way, in words for the teacher.
 * @typedef {{code: string, detail: string, action?: string, connectUrl?: string, pickUrl?: string}} Problem
 */

/**
 * What a recompute did.
 * @typedef {{message: string, tabs: string[], changedCells: number, students: number, outcomes: number, ratings: number,
 *   newlyMet: number, wentDown: {tab: string, cell: string}[], problems: number, notes: number,
 *   findings: {severity: string, tab: string, cell: string, message: string}[]}} Result
 */

/**
 * What became of the mentors' files. It names no student.
 * @typedef {{message: string, problems: number, notes: number,
 *   files: {mentor: string, students: number, link: string, shared: boolean, what: 'made' | 'updated' | 'unchanged' | 'failed'}[],
 *   findings: {severity: string, tab: string, cell: string, message: string}[]}} FilesResult
 */

/**
 * Either what was asked for or what stands in the way.
 * @template T
 * @typedef {{value: T, problem?: undefined} | {problem: Problem, value?: undefined}} Answer
 */

/**
 * @template T
 * @typedef {{id: string, state: 'running' | 'succeeded' | 'failed', phase?: 'waiting' | 'reading' | 'computing' | 'writing',
 *   progress?: number, result?: T, error?: object}} Operation
 */

/** How long a menu function keeps looking; Apps Script ends it after six minutes. */
const PATIENCE_MS_ = 270000;

/** A pause that the service asks for is kept when it is short; the teacher is told about a longer one. */
const LONGEST_PAUSE_SECONDS_ = 20;

/**
 * Recomputes and waits for the end of it.
 * @param {string} spreadsheetId
 * @param {string[]} tabs
 * @param {boolean} confirmed
 * @param {(operation: Operation<Result>) => void} progress
 * @return {Answer<Result>}
 */
function askForRecompute_(spreadsheetId, tabs, confirmed, progress) {
  const deadline = Date.now() + PATIENCE_MS_;
  const begun = call_('post', `${gradebook_(spreadsheetId)}/recompute`, { tabs: tabs, confirm: confirmed }, 'wait=10');
  return begun.problem ? begun : untilDone_(begun.value, deadline, progress);
}

/**
 * Brings the mentors' files up to date and waits for the end of it.
 * @param {string} spreadsheetId
 * @param {boolean} confirmed
 * @param {(operation: Operation<FilesResult>) => void} progress
 * @return {Answer<FilesResult>}
 */
function askForMentorFiles_(spreadsheetId, confirmed, progress) {
  const deadline = Date.now() + PATIENCE_MS_;
  const begun = call_('post', `${gradebook_(spreadsheetId)}/mentor-files`, { confirm: confirmed }, 'wait=10');
  return begun.problem ? begun : untilDone_(begun.value, deadline, progress);
}

/**
 * Begins a recompute and does not wait for it.
 * @param {string} spreadsheetId
 * @return {Answer<Operation<Result>>}
 */
function beginRecompute_(spreadsheetId) {
  return call_('post', `${gradebook_(spreadsheetId)}/recompute`, {}, 'respond-async');
}

/**
 * @param {string} spreadsheetId
 * @return {Answer<{created: string[], message: string}>}
 */
function askForSetup_(spreadsheetId) {
  return call_('post', `${gradebook_(spreadsheetId)}/setup`, {});
}

/**
 * @param {string} spreadsheetId
 * @return {Answer<{canEdit: boolean}>}
 */
function askAbout_(spreadsheetId) {
  return call_('get', gradebook_(spreadsheetId));
}

/** @return {Answer<null>} */
function askToDisconnect_() {
  return call_('delete', '/v1/connection');
}

/**
 * Follows an operation to its end. A look that fails is repeated a few times: the run itself goes on.
 * @template T
 * @param {Operation<T>} operation
 * @param {number} deadline
 * @param {(operation: Operation<T>) => void} progress
 * @return {Answer<T>}
 */
function untilDone_(operation, deadline, progress) {
  let failures = 0;
  let seen = operation;
  while (seen.state === 'running') {
    if (Date.now() > deadline) {
      return problem_('still-running', Texts_.stillRunning);
    }
    progress(seen);
    Utilities.sleep(1500);
    const next = call_('get', `/v1/operations/${encodeURIComponent(seen.id)}`);
    if (!next.problem) {
      failures = 0;
      seen = next.value;
    } else if (++failures > 3 || next.problem.code === 'not-found') {
      return next.problem.code === 'unreachable' ? problem_('lost', Texts_.answerLost) : next;
    }
  }
  if (seen.state === 'succeeded' && seen.result) {
    return { value: seen.result };
  }
  return { problem: problemOf_(seen.error, 0) };
}

/**
 * One call, repeated after a short pause when the service asks for one. Every call may be repeated: what it would
 * do twice it does once.
 * @param {'get' | 'post' | 'delete'} method
 * @param {string} path
 * @param {object=} body
 * @param {string=} prefer
 * @return {Answer<any>}
 */
function call_(method, path, body, prefer) {
  for (let attempt = 1; ; attempt++) {
    const answer = callOnce_(method, path, body, prefer);
    const pause = answer.pauseSeconds;
    if (pause === undefined) {
      return answer;
    }
    if (attempt > 2 || pause > LONGEST_PAUSE_SECONDS_) {
      const problem = /** @type {Problem} */ (answer.problem);
      return { problem: { ...problem, action: problem.action || Texts_.busyFor(pause) } };
    }
    Utilities.sleep(pause * 1000);
  }
}

/**
 * @param {'get' | 'post' | 'delete'} method
 * @param {string} path
 * @param {object=} body
 * @param {string=} prefer
 * @return {Answer<any> & {pauseSeconds?: number}}
 */
function callOnce_(method, path, body, prefer) {
  const token = ScriptApp.getIdentityToken();
  if (!token) {
    return problem_('no-identity', Texts_.noIdentity);
  }
  /** @type {Record<string, string>} */
  const headers = { Authorization: `Bearer ${token}` };
  if (PASSES_ITS_TOKEN_) {
    headers['X-Google-Access-Token'] = ScriptApp.getOAuthToken();
  }
  if (prefer) {
    headers.Prefer = prefer;
  }
  /** @type {GoogleAppsScript.URL_Fetch.URLFetchRequestOptions} */
  const options = { method: method, headers: headers, muteHttpExceptions: true, followRedirects: false };
  if (body) {
    options.contentType = 'application/json';
    options.payload = JSON.stringify(body);
  }
  try {
    return read_(UrlFetchApp.fetch(serviceUrl_() + path, options));
  } catch (e) {
    return neverArrived_(e, method) ? problem_('unreachable', Texts_.unreachable) : problem_('lost', Texts_.answerLost);
  }
}

/**
 * @param {GoogleAppsScript.URL_Fetch.HTTPResponse} response
 * @return {Answer<any> & {pauseSeconds?: number}}
 */
function read_(response) {
  const status = response.getResponseCode();
  if (status === 204) {
    return { value: null };
  }
  const body = parsed_(response.getContentText());
  if (status >= 200 && status < 300 && body) {
    return { value: body };
  }
  const problem = problemOf_(body, status);
  const pause = status === 429 || status === 503 ? pause_(response.getAllHeaders()) : undefined;
  return pause === undefined ? { problem: problem } : { problem: problem, pauseSeconds: pause };
}

/**
 * The words for a problem document. Its code is the last part of its type.
 * @param {any} body
 * @param {number} status
 * @return {Problem}
 */
function problemOf_(body, status) {
  if (!body || typeof body.detail !== 'string') {
    return { code: 'not-understood', detail: Texts_.notUnderstood(status) };
  }
  return {
    code: String(body.type || '').replace(/^.*[/:#]/, ''),
    detail: body.detail,
    action: body.action,
    connectUrl: body.connectUrl,
    pickUrl: body.pickUrl,
  };
}

/**
 * The seconds in a Retry-After, if there is one.
 * @param {object} headers
 * @return {number | undefined}
 */
function pause_(headers) {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'retry-after');
  const seconds = name ? Number(/** @type {Record<string, unknown>} */ (headers)[name]) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/**
 * Whether a failed call certainly did nothing: it only looked, or it never got there.
 * @param {unknown} failure
 * @param {string} method
 */
function neverArrived_(failure, method) {
  return method === 'get' || /DNS error|Address unavailable|not permitted|too many times/i.test(String(failure));
}

/**
 * @param {string} code
 * @param {string} detail
 * @return {{problem: Problem}}
 */
function problem_(code, detail) {
  return { problem: { code: code, detail: detail } };
}

/**
 * @param {string} text
 * @return {any} the value, or null when it is not JSON
 */
function parsed_(text) {
  try {
    return JSON.parse(text);
  } catch (e) {
    return null;
  }
}

/** @param {string} spreadsheetId */
function gradebook_(spreadsheetId) {
  return `/v1/gradebooks/${encodeURIComponent(spreadsheetId)}`;
}
