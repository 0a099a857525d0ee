const assert = require('node:assert/strict');
const { test } = require('node:test');
const { given, running, refusal } = require('./fakes');

/** An answer for the mentors' files. */
function updated(result = {}) {
  const files = [
    { mentor: 'Ms. Lind', students: 9, link: 'https://docs.google.com/spreadsheets/d/1/edit', shared: true, what: 'made' },
    { mentor: 'Mr. Okoro', students: 8, link: 'https://docs.google.com/spreadsheets/d/2/edit', shared: true, what: 'updated' },
  ];
  const whole = { message: '2 mentor files: 1 made, 1 updated.', files, changedCells: 40, reads: 3, writes: 3, problems: 0, notes: 0, findings: [], ...result };
  return { status: 200, body: { id: 'op-1', state: 'succeeded', result: whole } };
}

test('the service is asked for the mentor files of this spreadsheet, as the person who clicked', () => {
  const { script, seen } = given({ answers: [updated()] });

  script.mentorFiles();

  assert.equal(seen.asked[0].url, 'https://service.example/v1/gradebooks/sheet-1/mentor-files');
  assert.equal(seen.asked[0].headers.Authorization, 'Bearer token');
  assert.deepEqual(seen.asked[0].body, { confirm: false });
  assert.equal(seen.flushed, 1);
});

test('where all is well a toast says so, and nothing else', () => {
  const { script, seen } = given({ answers: [updated()] });

  script.mentorFiles();

  assert.equal(seen.toasts.at(-1).message, '2 mentor files: 1 made, 1 updated.');
  assert.equal(seen.alerts.length, 0);
  assert.equal(seen.sidebars.length, 0);
});

test('mentors whose files are not shared are named, with the cell and what to do', () => {
  const files = [
    { mentor: 'Mr. Okoro', students: 8, link: 'https://x/d/2', shared: false, what: 'made' },
    { mentor: 'Ms. Gone', students: 0, link: 'https://x/d/3', shared: false, what: 'updated' },
  ];
  const findings = [{ severity: 'Note', tab: 'Roster', cell: 'D3', message: 'There is no address.' }];
  const { script, seen } = given({ answers: [updated({ files, findings, notes: 1 })] });

  script.mentorFiles();

  assert.match(seen.alerts[0].text, /Not shared yet: Mr\. Okoro\./);
  assert.doesNotMatch(seen.alerts[0].text, /Ms\. Gone/);
  assert.match(seen.alerts[0].text, /• Roster D3: There is no address\./);
});

test('a long list of things to look at is cut, with the number of the rest', () => {
  const findings = Array.from({ length: 11 }, (_, i) => ({ severity: 'Note', tab: '', cell: '', message: `Number ${i}.` }));
  const { script, seen } = given({ answers: [updated({ findings, notes: 11 })] });

  script.mentorFiles();

  assert.match(seen.alerts[0].text, /• Number 7\.\n… and 3 more\./);
  assert.doesNotMatch(seen.alerts[0].text, /Number 8/);
});

test('a run that takes longer is followed, and how far it is is told once each', () => {
  const at = (progress) => ({ status: 200, body: { id: 'op-1', state: 'running', phase: 'writing', progress } });
  const { script, seen } = given({ answers: [running('reading'), at(0.5), at(0.5), at(0.8), updated()] });

  script.mentorFiles();

  assert.deepEqual(
    seen.toasts.map((toast) => toast.message),
    [
      'Reading the gradebook and the mentor files…',
      'Updating the mentor files… 50 %',
      'Updating the mentor files… 80 %',
      '2 mentor files: 1 made, 1 updated.',
    ],
  );
});

test('what would empty the files is asked about, and Yes repeats it with confirm', () => {
  const { script, seen } = given({ answers: [refusal(409, 'would-erase', '9 of the 28 students would go.'), updated()] });

  script.mentorFiles();

  assert.match(seen.alerts[0].text, /9 of the 28 students would go/);
  assert.deepEqual(seen.asked.map((call) => call.body.confirm), [false, true]);
});

test('a refusal is told in the words of the service, with what to do', () => {
  const { script, seen } = given({ answers: [refusal(409, 'not-a-gradebook', 'There is no Roster.', { body: { action: 'Set it up first.' } })] });

  script.mentorFiles();

  assert.equal(seen.alerts[0].text, 'There is no Roster.\n\nSet it up first.');
});

test('a second click while something of ours runs is answered, not queued', () => {
  const { script, seen } = given({ locked: true });

  script.mentorFiles();

  assert.equal(seen.asked.length, 0);
  assert.match(seen.toasts[0].message, /already running/);
});
