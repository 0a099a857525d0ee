const assert = require('node:assert/strict');
const { test } = require('node:test');
const { given, refusal, running } = require('./fakes');

test('switched on, there is one trigger; switched off, there is none', () => {
  const { script, triggers, seen } = given();

  script.switchNightlyRecompute();
  assert.deepEqual(triggers.map((trigger) => trigger.getHandlerFunction()), ['nightlyRecompute']);
  assert.match(seen.toasts[0].message, /Every night/);

  script.switchNightlyRecompute();
  assert.deepEqual(triggers, []);
  assert.match(seen.toasts[1].message, /is off/);
});

test('a second spreadsheet shares the trigger of the first', () => {
  const { script, triggers, user } = given({ properties: { nightly: '["other"]' }, triggers: [{ getHandlerFunction: () => 'nightlyRecompute' }] });

  script.switchNightlyRecompute();

  assert.equal(triggers.length, 1);
  assert.deepEqual(JSON.parse(user.get('nightly')), ['other', 'sheet-1']);
});

test('two triggers become one, and the triggers of others are left alone', () => {
  const trigger = (name) => ({ getHandlerFunction: () => name });
  const { script, triggers } = given({ triggers: [trigger('nightlyRecompute'), trigger('another'), trigger('nightlyRecompute')] });

  script.switchNightlyRecompute();

  assert.deepEqual(triggers.map((one) => one.getHandlerFunction()).sort(), ['another', 'nightlyRecompute']);
});

test('at night every spreadsheet on the list is begun, and none is waited for', () => {
  const { script, seen } = given({ properties: { nightly: '["a","b"]' }, answers: [running()] });

  script.nightlyRecompute();

  assert.deepEqual(seen.asked.map((call) => call.url), ['https://service.example/v1/gradebooks/a/recompute', 'https://service.example/v1/gradebooks/b/recompute']);
  assert.equal(seen.asked[0].headers.Prefer, 'respond-async');
  assert.deepEqual([seen.toasts, seen.alerts, seen.sidebars], [[], [], []]);
});

test('one that fails at night does not keep the next from its turn', () => {
  const { script, seen } = given({ properties: { nightly: '["a","b"]' }, answers: [refusal(403, 'not-connected', 'Connect.'), running()] });

  script.nightlyRecompute();

  assert.equal(seen.asked.length, 2);
  assert.deepEqual(seen.warned, ['nightly recompute: not-connected']);
});

test('two triggers at the same time run once', () => {
  const { script, seen } = given({ properties: { nightly: '["a"]' }, locked: true });

  script.nightlyRecompute();

  assert.equal(seen.asked.length, 0);
});
