const assert = require('node:assert/strict');
const { test } = require('node:test');
const { FakeSheet, given, succeeded, running, refusal } = require('./fakes');

test('the service is asked for the tabs of the menu item, as the person who clicked', () => {
  const { script, seen } = given({ answers: [succeeded()] });

  script.recomputeMastery();

  assert.equal(seen.asked[0].url, 'https://service.example/v1/gradebooks/sheet-1/recompute');
  assert.equal(seen.asked[0].headers.Authorization, 'Bearer token');
  assert.deepEqual(seen.asked[0].body, { tabs: ['mastery'], confirm: false });
  assert.equal(seen.flushed, 1);
});

for (const [item, tabs] of [
  ['recomputeEverything', ['mastery', 'mentoring', 'behavior']],
  ['recomputeMentoring', ['mentoring']],
  ['recomputeBehavior', ['behavior']],
]) {
  test(`${item} asks for ${tabs.join(', ')}`, () => {
    const { script, seen } = given({ answers: [succeeded()] });

    script[item]();

    assert.deepEqual(seen.asked[0].body.tabs, tabs);
  });
}

test('the toast says how it went and the sidebar shows it', () => {
  const { script, seen } = given({ answers: [succeeded({ message: 'Mastery is up to date.' })] });

  script.recomputeMastery();

  assert.equal(seen.toasts.at(-1).message, 'Mastery is up to date.');
  assert.equal(seen.sidebars[0].data.message, 'Mastery is up to date.');
  assert.equal(seen.sidebars[0].data.students, 27);
});

test('a recompute that takes longer is followed to its end, and each phase is told once', () => {
  const { script, seen } = given({ answers: [running(), running('computing'), running('computing'), running('writing'), succeeded()] });

  script.recomputeEverything();

  assert.equal(seen.asked[1].url, 'https://service.example/v1/operations/op-1');
  assert.equal(seen.asked.length, 5);
  assert.deepEqual(
    seen.toasts.map((toast) => toast.message),
    ['Reading the gradebook…', 'Working out what was met…', 'Writing what changed…', '12 cells updated.'],
  );
});

test('a look at a running operation that fails is repeated, for the run goes on', () => {
  const { script, seen } = given({ answers: [running(), { fails: 'Timeout: https://service.example' }, running(), succeeded()] });

  script.recomputeMastery();

  assert.equal(seen.toasts.at(-1).message, '12 cells updated.');
});

test('a run that fails while it is followed says why', () => {
  const failed = { body: { id: 'op-1', state: 'failed', error: { type: 'x/interrupted', detail: 'The service was restarted. Please recompute again.' } } };
  const { script, seen } = given({ answers: [running(), failed] });

  script.recomputeMastery();

  assert.match(seen.alerts[0].text, /restarted/);
});

test('a second click while one runs is answered, not queued', () => {
  const { script, seen } = given({ locked: true });

  script.recomputeMastery();

  assert.equal(seen.asked.length, 0);
  assert.match(seen.toasts[0].message, /already running/);
});

test('what would erase much is asked about, and Yes repeats it with confirm', () => {
  const { script, seen } = given({ answers: [refusal(409, 'would-erase', '9 of 28 students would go.'), succeeded()] });

  script.recomputeMastery();

  assert.match(seen.alerts[0].text, /9 of 28 students would go/);
  assert.equal(seen.alerts[0].buttons, 'yes-no');
  assert.deepEqual(seen.asked.map((call) => call.body.confirm), [false, true]);
});

test('No leaves everything as it is', () => {
  const { script, seen } = given({ yes: false, answers: [refusal(409, 'would-erase', '9 of 28 students would go.')] });

  script.recomputeMastery();

  assert.equal(seen.asked.length, 1);
  assert.equal(seen.toasts.at(-1).message, 'Nothing was changed.');
});

test('the question is asked while no lock is held', () => {
  const { script, seen } = given({ answers: [refusal(409, 'would-erase', 'Much would go.'), succeeded()] });

  script.recomputeMastery();

  assert.equal(seen.released, 2);
});

test('who is not connected gets the way to connect', () => {
  const url = 'https://service.example/connect?ticket=t';
  const { script, seen } = given({ answers: [refusal(403, 'not-connected', 'Connect first.', { body: { connectUrl: url } })] });

  script.recomputeMastery();

  assert.equal(seen.dialogs[0].data.url, url);
  assert.equal(seen.alerts.length, 0);
});

test('a spreadsheet that must be chosen once gets the way to choose it', () => {
  const url = 'https://service.example/pick?ticket=t';
  const { script, seen } = given({ answers: [refusal(403, 'no-access', 'Not yours.', { body: { pickUrl: url } })] });

  script.recomputeMastery();

  assert.equal(seen.dialogs[0].data.url, url);
  assert.equal(seen.dialogs[0].title, 'Choose this spreadsheet');
});

test('a link that is not one of the web is never shown', () => {
  const { script, seen } = given({ answers: [refusal(403, 'not-connected', 'Connect.', { body: { connectUrl: 'javascript:alert(1)' } })] });

  script.recomputeMastery();

  assert.equal(seen.dialogs.length, 0);
  assert.match(seen.alerts[0].text, /does not look right/);
});

test('any other refusal is told in the words of the service, with what to do', () => {
  const { script, seen } = given({ answers: [refusal(409, 'not-a-gradebook', 'There is no Roster.', { body: { action: 'Set it up first.' } })] });

  script.recomputeMastery();

  assert.equal(seen.alerts[0].text, 'There is no Roster.\n\nSet it up first.');
});

test('a short pause that the service asks for is kept, then it is asked again', () => {
  const { script, seen } = given({ answers: [refusal(429, 'busy', 'Busy.', { headers: { 'retry-after': '3' } }), succeeded()] });

  script.recomputeMastery();

  assert.deepEqual(seen.slept, [3000]);
  assert.equal(seen.toasts.at(-1).message, '12 cells updated.');
});

test('a long pause is told and not kept', () => {
  const { script, seen } = given({ answers: [refusal(503, 'google-busy', 'Google is busy.', { headers: { 'Retry-After': '300' } })] });

  script.recomputeMastery();

  assert.deepEqual(seen.slept, []);
  assert.equal(seen.alerts[0].text, 'Google is busy.\n\nPlease try again in 5 minutes.');
});

test('a service that stays busy is given up after three calls', () => {
  const { script, seen } = given({ answers: [refusal(429, 'busy', 'Busy.', { headers: { 'Retry-After': '1' } })] });

  script.recomputeMastery();

  assert.equal(seen.asked.length, 3);
  assert.equal(seen.alerts[0].text, 'Busy.\n\nPlease try again in a minute.');
});

test('a service that cannot be found is said to have changed nothing', () => {
  const { script, seen } = given({ answers: [{ fails: 'Exception: DNS error: https://service.example' }] });

  script.recomputeMastery();

  assert.match(seen.alerts[0].text, /Nothing was changed/);
});

test('an answer that got lost does not claim that nothing was changed', () => {
  const { script, seen } = given({ answers: [{ fails: 'Exception: Timeout: https://service.example' }] });

  script.recomputeMastery();

  assert.doesNotMatch(seen.alerts[0].text, /Nothing was changed/);
  assert.match(seen.alerts[0].text, /may still change/);
});

test('an answer that is not JSON is still put in words, and the lock is given back', () => {
  const { script, seen } = given({ answers: [{ status: 502, body: '<html>Bad gateway</html>' }] });

  script.recomputeMastery();

  assert.match(seen.alerts[0].text, /\(502\)/);
  assert.equal(seen.released, 1);
});

test('without an identity the service is not asked', () => {
  const { script, seen } = given({ token: '' });

  script.recomputeMastery();

  assert.equal(seen.asked.length, 0);
  assert.match(seen.alerts[0].text, /did not say who you are/);
});

test('the sidebar shows the rows of the Checks tab', () => {
  const checks = new FakeSheet(5, 'Renamed', [
    ['Severity', 'Tab', 'Cell', 'What is there', 'What to do'],
    ['Problem', 'Evidence', 'D7', 'Metting', 'Did you mean Meeting (ME)?'],
    ['Note', 'Evidence', 'F3', '', 'Give the column a date.'],
  ], 'checks');
  const { script, seen } = given({ sheets: [checks], answers: [succeeded({ problems: 1 })] });

  script.recomputeMastery();

  assert.deepEqual(JSON.parse(JSON.stringify(seen.sidebars[0].data.checks)), [
    { severity: 'Problem', tab: 'Evidence', cell: 'D7', what: 'Metting', todo: 'Did you mean Meeting (ME)?' },
    { severity: 'Note', tab: 'Evidence', cell: 'F3', what: '', todo: 'Give the column a date.' },
  ]);
  assert.match(seen.toasts.at(-1).message, /The list at the side/);
});

test('the one row that says all is well is not a check', () => {
  const checks = new FakeSheet(5, 'Checks', [
    ['Severity', 'Tab', 'Cell', 'What is there', 'What to do'],
    ['Note', '', '', '', 'Everything could be read. Nothing to fix.'],
  ], 'checks');
  const { script, seen } = given({ sheets: [checks], answers: [succeeded()] });

  script.recomputeMastery();

  assert.equal(seen.sidebars[0].data.checks.length, 0);
});

test('a Checks tab of the teacher’s own is not taken for ours', () => {
  const own = new FakeSheet(5, 'Checks', [['Severity', 'Tab'], ['Problem', 'my own']]);
  const finding = { severity: 'Problem', tab: 'Evidence', cell: 'D7', message: 'Not on the scale.' };
  const { script, seen } = given({ sheets: [own], answers: [succeeded({ findings: [finding] })] });

  script.recomputeMastery();

  assert.equal(seen.sidebars[0].data.checks[0].cell, 'D7');
});

test('a line of the sidebar leads to its cell, and says so when it is gone', () => {
  const sheet = new FakeSheet(1, 'Evidence', [['Student ID']]);
  const { script } = given({ sheets: [sheet] });

  assert.equal(script.goToCell('Evidence', 'D7'), '');
  assert.deepEqual(sheet.active.place, [7, 4, 1, 1]);
  assert.match(script.goToCell('Evidence', 'D9999'), /not there any more/);
  assert.match(script.goToCell('Evidenz', 'D7'), /no tab named Evidenz/);
});

test('setting up tells what the service says', () => {
  const { script, seen } = given({ answers: [{ body: { created: ['Roster'], message: 'Roster was added.' } }] });

  script.setUpThisSpreadsheet();

  assert.equal(seen.asked[0].url, 'https://service.example/v1/gradebooks/sheet-1/setup');
  assert.equal(seen.toasts.at(-1).message, 'Roster was added.');
});

test('Connect says whether one is connected, and ends it on request', () => {
  const { script, seen } = given({ answers: [{ body: { canEdit: true } }, { status: 204, body: '' }] });

  script.connect();
  const words = script.disconnect();

  assert.match(seen.dialogs[0].data.state, /You are connected/);
  assert.match(words, /disconnected/);
  assert.equal(seen.asked[1].method, 'delete');
});

test('with passed access every call carries the add-on’s own token, the stored kind never does', () => {
  const answers = [{ body: { canEdit: true } }, { status: 204, body: '' }];
  const passing = given({ answers, passes: true });
  passing.script.connect();
  passing.script.disconnect();
  const stored = given({ answers });
  stored.script.connect();
  stored.script.disconnect();

  assert.deepEqual(passing.seen.asked.map((call) => call.headers['X-Google-Access-Token']), ['own access token', 'own access token']);
  assert.deepEqual(stored.seen.asked.map((call) => Object.keys(call.headers)), [['Authorization'], ['Authorization']]);
});
