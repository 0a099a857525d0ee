const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { root } = require('./load');

const templates = path.join(root, '..', 'templates');
const manifest = (name) => JSON.parse(fs.readFileSync(path.join(templates, name, 'manifest.json'), 'utf8'));

/** Reads a CSV: commas, quotes where needed, doubled inside. */
function csv(folder, file) {
  const text = fs.readFileSync(path.join(templates, folder, file), 'utf8');
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

/** The rows that a tab's file must begin with. */
function beginning(tab) {
  const headings = tab.columns.map((column) => column.heading);
  return tab.layout === 'grid' ? [...tab.headerRows.map((row) => [row.label, '']), headings] : [headings];
}

for (const [folder, tabs] of [['gradebook', 'gradebook'], ['mentoring-tracker', 'mentoring-tracker'], ['sample', 'gradebook'], ['sample-biology', 'gradebook'], ['sample-tracker', 'mentoring-tracker']]) {
  for (const tab of manifest(tabs).tabs) {
    test(`${folder}/${tab.file} begins with the headings of its manifest`, () => {
      const rows = csv(folder, tab.file);

      beginning(tab).forEach((row, index) => assert.deepEqual(rows[index].slice(0, row.length), row));
      assert.ok(rows.every((row) => row.length === rows[0].length), 'every row has as many cells');
    });
  }
}

test('every column is explained and has a known kind', () => {
  for (const name of ['gradebook', 'mentoring-tracker']) {
    for (const tab of manifest(name).tabs) {
      for (const column of [...tab.columns, ...(tab.headerRows ?? [])]) {
        assert.ok(column.note.length > 8, `${tab.title}: ${column.heading ?? column.label}`);
        assert.match(column.kind, /^(text|free|number|date|yes-no|rating)$/);
        assert.equal(column.choicesFrom && !manifest(name).tabs.some((one) => one.role === column.choicesFrom.role && one.columns.some((c) => c.heading === column.choicesFrom.heading)) || false, false);
      }
    }
  }
});

test('ids, sections, codes and ratings are plain text, so that 007 and 1.10 stay as typed', () => {
  for (const tab of manifest('gradebook').tabs) {
    for (const column of tab.columns.filter((one) => ['Student ID', 'Section', 'Outcome', 'Code', 'Rating', 'Conclusion'].includes(one.heading))) {
      assert.equal(column.kind, 'text', `${tab.title}: ${column.heading}`);
    }
  }
});

test('the sample is a class to look at: 28 students, 24 outcomes, 40 assessments', () => {
  const evidence = csv('sample', 'Evidence.csv');
  const assessments = new Set(evidence[0].slice(2).map((title, index) => `${title} ${evidence[2][index + 2]}`));

  assert.equal(csv('sample', 'Roster.csv').length - 1, 28);
  assert.equal(csv('sample', 'Outcomes.csv').length - 1, 24);
  assert.equal(assessments.size, 40);
  assert.ok(csv('sample', 'Roster.csv').slice(1).every((row) => /^00\d{4}$/.test(row[0])));
});
