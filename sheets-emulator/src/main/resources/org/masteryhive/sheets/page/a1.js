/** Addresses as people write them. Rows and columns count from 0 here, as in the API. */

export function letters(column) {
  let text = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  }
  return text;
}

export function address(row, column) {
  return letters(column) + (row + 1);
}

/** A1, or A1:C3 when it is more than one cell. */
export function rangeAddress(range) {
  const first = address(range.top, range.left);
  const last = address(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

export function quoted(title) {
  return `'${title.replaceAll("'", "''")}'`;
}

/**
 * Reads `C7`, `A1:B5`, `C`, `3:4`, with a tab's title before it or not. Gives the title, when there is one, and the
 * range with open ends left undefined; nothing when it is no address.
 */
export function parse(text) {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/.exec(text.trim());
  if (!found || !(found[3] || found[4])) {
    return undefined;
  }
  const column = (part) => (part ? [...part.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined);
  const row = (part) => (part ? Number(part) - 1 : undefined);
  const single = found[5] === undefined && found[6] === undefined;
  return {
    title: found[1] ? found[1].replaceAll("''", "'") : found[2],
    top: row(found[4]),
    left: column(found[3]),
    bottom: single ? row(found[4]) : row(found[6]),
    right: single ? column(found[3]) : column(found[5]),
  };
}
