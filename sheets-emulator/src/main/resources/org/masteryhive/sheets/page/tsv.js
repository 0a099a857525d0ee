/** Blocks of cells as text on the clipboard: tabs between cells, a line a row, quotes where a cell needs them. */

export function toTsv(rows) {
  const cell = (text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

export function fromTsv(text) {
  const rows = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g;
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let found = cells.exec(whole); found; found = cells.exec(whole)) {
    rows.at(-1).push(found[1] !== undefined ? found[1].replaceAll('""', '"') : found[2]);
    if (found[3] === '') break;
    if (found[3] === '\n') rows.push([]);
  }
  return rows;
}
