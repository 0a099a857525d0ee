const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { after, before, test } = require('node:test');
const { load } = require('../test/load');
const { passedAccess, fetchNow } = require('./programs');

const TEACHER = 'rivera@school.example.org';
const WIDE = ['openid', 'email', 'spreadsheets'];

/** The add-on's own files against the real service and the Sheets emulator, with passed access. */
let running;
let spreadsheet;
const tokens = [];

before(async () => {
  running = await passedAccess();
  spreadsheet = google('post', '/v4/spreadsheets', { properties: { title: 'Algebra I', timeZone: 'America/New_York', locale: 'en_US' } }).spreadsheetId;
});

after(() => running?.stop());

function control(kind, body) {
  const answer = fetchNow(`${running.google.sheets}/emulator/v1/${kind}`, {
    method: 'post',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { token } = JSON.parse(answer.body);
  tokens.push(token);
  return token;
}

function google(method, rest, body) {
  const token = control('access-tokens', { email: TEACHER });
  const answer = fetchNow(running.google.sheets + rest, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.equal(answer.status, 200, answer.body);
  return JSON.parse(answer.body);
}

/** The add-on as a teacher runs it; `own` is what Apps Script gives as the script's own token. */
function addOn({ passes = true, own = () => control('access-tokens', { email: TEACHER, scopes: WIDE }) } = {}) {
  return load({
    console,
    PropertiesService: { getScriptProperties: () => ({ getProperty: () => running.address }) },
    ScriptApp: { getIdentityToken: () => control('identity-tokens', { email: TEACHER }), getOAuthToken: own },
    Utilities: { sleep: (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms) },
    UrlFetchApp: {
      fetch: (url, options) => {
        const headers = { ...options.headers, ...(options.contentType ? { 'Content-Type': options.contentType } : {}) };
        const answer = fetchNow(url, { method: options.method, headers, body: options.payload });
        return { getResponseCode: () => answer.status, getContentText: () => answer.body, getAllHeaders: () => answer.headers };
      },
    },
  }, passes);
}

function recompute(script) {
  return script.askForRecompute_(spreadsheet, ['mastery'], false, () => {});
}

test('an add-on that passes its token sets a gradebook up and recomputes it, and nobody connects', () => {
  const script = addOn();
  assert.equal(script.askForSetup_(spreadsheet).problem, undefined);
  const fill = (range, values) =>
    google('put', `/v4/spreadsheets/${spreadsheet}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`, { values });
  fill('Roster!A2', [['007', 'Ada Park']]);
  fill('Outcomes!A2', [['LO1', 'I can add']]);
  fill('Evidence!A1', [['Assessment', '', 'One', 'Two', 'Three'], ['Outcome', '', 'LO1', 'LO1', 'LO1'], ['Date', '', '2025-10-03', '2025-10-20', '2025-11-04'],
    ['Type', '', 'Quiz', 'Quiz', 'Quiz'], ['Student ID', 'Name'], ['007', 'Ada Park', 'ME', 'ME', 'EE']]);

  const answer = recompute(script);

  assert.equal(answer.problem, undefined);
  assert.equal(answer.value.newlyMet, 1);
  assert.equal(google('get', `/v4/spreadsheets/${spreadsheet}/values/Mastery!J3`).values[0][0], 'Meeting');
  assert.equal(script.askAbout_(spreadsheet).value.canEdit, true);
  assert.equal(script.askToDisconnect_().problem, undefined);
});

test('a missing or foreign token is refused', () => {
  const refused = {
    'none': addOn({ passes: false }),
    'no token at all': addOn({ own: () => 'ya29.nothing' }),
    'another person’s': addOn({ own: () => control('access-tokens', { email: 'mallory@school.example.org', scopes: WIDE }) }),
    'another program’s': addOn({ own: () => control('access-tokens', { email: TEACHER, scopes: WIDE, audience: running.google.oauthClientId }) }),
    'one that allows too little': addOn({ own: () => control('access-tokens', { email: TEACHER, scopes: ['openid', 'email'] }) }),
  };
  for (const [name, script] of Object.entries(refused)) {
    assert.equal(recompute(script).problem?.code, 'bad-token', name);
  }
});

test('no token is kept or logged', () => {
  const kept = fs.readdirSync(running.folder).map((file) => fs.readFileSync(path.join(running.folder, file), 'latin1')).join('');
  assert.ok(tokens.length > 10);
  for (const token of tokens) {
    assert.ok(!kept.includes(token.slice(0, 40)), 'a file holds a token');
    assert.ok(!running.service.said.includes(token.slice(0, 40)), 'the log holds a token');
  }
});
