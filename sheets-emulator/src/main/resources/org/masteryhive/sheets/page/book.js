/** What the server shows, in a form that is quick to draw from. */
import { matching } from './rules.js';

const ROW = 21;
const COLUMN = 100;

/** All tabs, and the cells of those that have been looked at. */
export class Book {
  constructor() {
    this.revision = '';
    this.title = '';
    this.canEdit = false;
    this.tabs = [];
  }

  /** Takes a view in. The tab's cells are in it when a tab was asked for. */
  take(view) {
    const before = new Map(this.tabs.map((tab) => [tab.id, tab]));
    this.revision = view.revision;
    this.canEdit = view.canEdit;
    this.title = view.spreadsheet.properties.title;
    this.tabs = (view.spreadsheet.sheets || []).map((sheet) => new Tab(sheet, before.get(sheet.properties.sheetId)));
    const cells = view.cells?.sheets?.[0];
    if (cells) {
      this.tab(cells.properties.sheetId ?? 0)?.fill(cells.data?.[0] || {});
    }
  }

  tab(id) {
    return this.tabs.find((tab) => tab.id === id);
  }

  titled(title) {
    return this.tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  }

  get visible() {
    return this.tabs.filter((tab) => !tab.hidden);
  }
}

/** One tab: sizes, merges, and its cells. Rows and columns count from 0. */
export class Tab {
  constructor(sheet, before) {
    const properties = sheet.properties;
    const grid = properties.gridProperties || {};
    this.id = properties.sheetId ?? 0;
    this.title = properties.title;
    this.hidden = Boolean(properties.hidden);
    this.color = color(properties.tabColorStyle?.rgbColor || properties.tabColor);
    this.rows = grid.rowCount || 0;
    this.columns = grid.columnCount || 0;
    this.frozenRows = grid.frozenRowCount || 0;
    this.frozenColumns = grid.frozenColumnCount || 0;
    this.gridlines = !grid.hideGridlines;
    this.rightToLeft = Boolean(properties.rightToLeft);
    this.protections = sheet.protectedRanges || [];
    this.rules = sheet.conditionalFormats || [];
    this.merges = (sheet.merges || []).map(box);
    this.fill(before?.data || {});
  }

  /** Takes the cells in. */
  fill(data) {
    this.data = data;
    this.cells = data.rowData || [];
    this.merged = new Map();
    for (const merge of this.merges) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) {
          this.merged.set(row * 65536 + column, merge);
        }
      }
    }
    const columns = Array.from({ length: this.columns }, (_, at) => size(data.columnMetadata?.[at], COLUMN));
    this.lefts = sums(columns);
    const rows = Array.from({ length: this.rows }, (_, at) => size(data.rowMetadata?.[at], ROW));
    this.#fitRows(rows, data.rowMetadata || []);
    this.tops = sums(rows);
  }

  cell(row, column) {
    return this.cells[row]?.values?.[column];
  }

  mergeAt(row, column) {
    return this.merged.get(row * 65536 + column);
  }

  /** The cells that a place stands for: itself, or all of its merge. */
  blockAt(row, column) {
    return this.mergeAt(row, column) || { top: row, left: column, bottom: row, right: column };
  }

  text(row, column) {
    return this.cell(row, column)?.formattedValue ?? '';
  }

  isBlank(row, column) {
    return this.text(row, column) === '';
  }

  /** What stands in the cell when one begins to edit it. */
  typed(row, column) {
    const cell = this.cell(row, column);
    const value = cell?.userEnteredValue;
    if (!value) return '';
    if (value.formulaValue !== undefined) return value.formulaValue;
    if (value.stringValue !== undefined) return value.stringValue;
    if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
    const type = cell.effectiveFormat?.numberFormat?.type;
    return !type || type === 'NUMBER' || type === 'TEXT' ? String(value.numberValue) : cell.formattedValue ?? String(value.numberValue);
  }

  /** How a cell looks. The server has put conditional formats in, but for what was typed just now. */
  look(row, column) {
    const cell = this.cell(row, column);
    if (!cell?.waiting) return cell?.effectiveFormat || {};
    const own = this.rules.length ? { ...cell.effectiveFormat, backgroundColor: undefined, backgroundColorStyle: undefined } : cell.effectiveFormat;
    const over = matching(this, row, column);
    return { ...own, ...over, textFormat: { ...own?.textFormat, ...over?.textFormat } };
  }

  /** The last row and column with anything in them. */
  get filled() {
    let bottom = 0;
    let right = 0;
    this.cells.forEach((row, at) => (row.values || []).forEach((cell, column) => {
      if (cell.formattedValue !== undefined && cell.formattedValue !== '') {
        bottom = Math.max(bottom, at);
        right = Math.max(right, column);
      }
    }));
    return { bottom, right };
  }

  /** The server knows no fonts: rows with wrapped or many-lined text are made as high as it needs. */
  #fitRows(rows, metadata) {
    this.cells.forEach((line, row) => {
      if (rows[row] === 0 || (metadata[row]?.pixelSize ?? ROW) !== ROW) return;
      (line.values || []).forEach((cell, column) => {
        const text = cell.formattedValue;
        const format = cell.effectiveFormat || {};
        if (!text || (format.wrapStrategy !== 'WRAP' && !text.includes('\n')) || this.mergeAt(row, column)) return;
        const points = format.textFormat?.fontSize || 10;
        const width = this.lefts[column + 1] - this.lefts[column] - 7;
        const lines = text.split('\n').reduce((sum, part) => sum + lineCount(part, width, points, format.wrapStrategy === 'WRAP'), 0);
        rows[row] = Math.max(rows[row], Math.ceil(lines * points * 1.58 + 5));
      });
    });
  }
}

const ruler = document.createElement('canvas').getContext('2d');

function lineCount(text, width, points, wraps) {
  if (!wraps || width <= 0) return 1;
  ruler.font = `${(points * 4) / 3}px Arial, "Liberation Sans", sans-serif`;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=\s)/)) {
    const length = ruler.measureText(word).width;
    if (used > 0 && used + ruler.measureText(word.trimEnd()).width > width) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += length;
  }
  return lines;
}

function size(metadata, otherwise) {
  return metadata?.hiddenByUser || metadata?.hiddenByFilter ? 0 : metadata?.pixelSize ?? otherwise;
}

function sums(sizes) {
  const all = new Float64Array(sizes.length + 1);
  sizes.forEach((one, at) => { all[at + 1] = all[at] + one; });
  return all;
}

/** A grid range of the API, its last row and column included. */
export function box(range) {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: (range.endRowIndex ?? Infinity) - 1,
    right: (range.endColumnIndex ?? Infinity) - 1,
  };
}

export function inside(range, row, column) {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A color of the API's as CSS; nothing for none. */
export function color(parts) {
  if (!parts) return undefined;
  const step = (share) => Math.round((share ?? 0) * 255);
  return `rgb(${step(parts.red)}, ${step(parts.green)}, ${step(parts.blue)})`;
}
