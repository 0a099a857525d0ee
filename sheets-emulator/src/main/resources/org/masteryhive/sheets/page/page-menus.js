/** What the page's own menus do, and the add-on's menu beside them. */
import { toast } from './talk.js';
import { letters } from './a1.js';

export function pageMenus(page, addOn, items) {
  return [
    { label: 'Edit', items: () => editing(page) },
    { label: 'Insert', items: () => inserting(page) },
    { label: 'Data', items: () => sorting(page) },
    { label: 'Extensions', items: () => extensions(addOn, items) },
  ];
}

function editing(page) {
  const clipboard = (what) => () => toast(`Use ${what} on the keyboard.`);
  return [
    { label: 'Undo', hint: 'Ctrl+Z', disabled: !page.changes.done.length, action: () => page.changes.undo() },
    { label: 'Redo', hint: 'Ctrl+Y', disabled: !page.changes.undone.length, action: () => page.changes.redo() },
    '-',
    { label: 'Cut', hint: 'Ctrl+X', action: () => document.execCommand('cut') || clipboard('Ctrl+X')() },
    { label: 'Copy', hint: 'Ctrl+C', action: () => document.execCommand('copy') || clipboard('Ctrl+C')() },
    { label: 'Paste', hint: 'Ctrl+V', action: clipboard('Ctrl+V') },
    { label: 'Clear', hint: 'Delete', action: () => page.clear() },
  ];
}

function inserting(page) {
  const { top, left, bottom, right } = page.selection.range;
  const range = (dimension, start, end) => ({ sheetId: page.tab.id, dimension, startIndex: start, endIndex: end });
  const insert = (dimension, start, count, inheritFromBefore) => () =>
    page.changes.requests([{ insertDimension: { range: range(dimension, start, start + count), inheritFromBefore } }]);
  const remove = (dimension, start, end) => () => page.changes.requests([{ deleteDimension: { range: range(dimension, start, end) } }]);
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  const counted = (count, word) => (count === 1 ? `1 ${word}` : `${count} ${word}s`);
  return [
    { label: `Insert ${counted(rows, 'row')} above`, action: insert('ROWS', top, rows, false) },
    { label: `Insert ${counted(rows, 'row')} below`, action: insert('ROWS', bottom + 1, rows, true) },
    { label: `Insert ${counted(columns, 'column')} left`, action: insert('COLUMNS', left, columns, false) },
    { label: `Insert ${counted(columns, 'column')} right`, action: insert('COLUMNS', right + 1, columns, true) },
    '-',
    { label: `Delete ${counted(rows, 'row')}`, action: remove('ROWS', top, bottom + 1) },
    { label: `Delete ${counted(columns, 'column')}`, action: remove('COLUMNS', left, right + 1) },
    '-',
    { label: 'New tab', action: () => page.changes.requests([{ addSheet: {} }]) },
  ];
}

function sorting(page) {
  const column = page.selection.active.column;
  const sort = (sortOrder) => () => page.changes.requests([{
    sortRange: {
      range: { sheetId: page.tab.id, startRowIndex: page.tab.frozenRows, startColumnIndex: 0, endRowIndex: page.tab.rows, endColumnIndex: page.tab.columns },
      sortSpecs: [{ dimensionIndex: column, sortOrder }],
    },
  }]);
  return [
    { label: `Sort the rows by column ${letters(column)}, A to Z`, action: sort('ASCENDING') },
    { label: `Sort the rows by column ${letters(column)}, Z to A`, action: sort('DESCENDING') },
  ];
}

function extensions(addOn, items) {
  if (addOn.facts && !addOn.facts.found) {
    return [{ label: 'The add-on’s files were not found. Start with ./hive, which knows where they are.', disabled: true }];
  }
  const own = items.map((item) => (item === '-' ? item : { label: item.label, action: () => addOn.pick(item.handler) }));
  return [own.length ? { label: 'Mastery Hive', items: own } : { label: 'Add-ons are being read…', disabled: true }];
}
