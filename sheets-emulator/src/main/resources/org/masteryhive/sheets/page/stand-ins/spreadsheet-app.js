/* SpreadsheetApp, as far as the add-on uses it, over the Sheets API. A method that is missing here says so by its name. */

/** What the server shows, read when it is first needed and again after a change. */
const book = {
  view: undefined,
  cells: new Map(),

  get sheets() {
    if (!this.view) this.view = call('GET', `/emulator/v1/views/${run.spreadsheetId}`, undefined, true).spreadsheet;
    return this.view.sheets;
  },

  cellsOf(title) {
    if (!this.cells.has(title)) {
      const view = call('GET', `/emulator/v1/views/${run.spreadsheetId}?tab=${encodeURIComponent(title)}`, undefined, true);
      this.cells.set(title, view.cells.sheets[0].data?.[0] || {});
    }
    return this.cells.get(title);
  },

  change(...requests) {
    this.view = undefined;
    this.cells.clear();
    call('POST', `/v4/spreadsheets/${run.spreadsheetId}:batchUpdate`, { requests }, true);
  },
};

class SheetStandIn {
  constructor(id) {
    this.id = id;
  }

  get sheet() {
    const found = book.sheets.find((sheet) => (sheet.properties.sheetId ?? 0) === this.id);
    if (!found) throw new Error('This sheet has been deleted.');
    return found;
  }

  get data() { return book.cellsOf(this.sheet.properties.title); }
  getSheetId() { return this.id; }
  getName() { return this.sheet.properties.title; }
  getMaxRows() { return this.sheet.properties.gridProperties.rowCount; }
  getMaxColumns() { return this.sheet.properties.gridProperties.columnCount; }
  getLastRow() { return this.#last().row; }
  getLastColumn() { return this.#last().column; }
  getDataRange() { return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn())); }
  getColumnWidth(column) { return this.data.columnMetadata?.[column - 1]?.pixelSize ?? 100; }

  getDeveloperMetadata() {
    return (this.sheet.developerMetadata || []).map((entry) => ({ getKey: () => entry.metadataKey, getValue: () => entry.metadataValue }));
  }

  getActiveRange() {
    const range = run.active.sheetId === this.id ? run.active.range : { top: 0, left: 0, bottom: 0, right: 0 };
    return range && new RangeStandIn(this, range.top + 1, range.left + 1, range.bottom - range.top + 1, range.right - range.left + 1);
  }

  getRange(row, column, rows = 1, columns = 1) {
    if (typeof row === 'string') {
      const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(row.trim());
      if (!found) throw new Error('Range not found');
      const number = (letters) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const [first, top, last, bottom] = [number(found[1]), Number(found[2]), number(found[3] || found[1]), Number(found[4] || found[2])];
      return this.getRange(top, first, bottom - top + 1, last - first + 1);
    }
    if (row < 1 || column < 1 || rows < 1 || columns < 1 || row + rows - 1 > this.getMaxRows() || column + columns - 1 > this.getMaxColumns()) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return new RangeStandIn(this, row, column, rows, columns);
  }

  insertRowsAfter(row, count) { this.#insert('ROWS', row, count); }
  insertColumnsAfter(column, count) { this.#insert('COLUMNS', column, count); }

  setColumnWidths(first, count, width) {
    const range = { sheetId: this.id, dimension: 'COLUMNS', startIndex: first - 1, endIndex: first - 1 + count };
    book.change({ updateDimensionProperties: { range, properties: { pixelSize: width }, fields: 'pixelSize' } });
  }

  #insert(dimension, after, count) {
    const size = dimension === 'ROWS' ? this.getMaxRows() : this.getMaxColumns();
    book.change(after === size
      ? { appendDimension: { sheetId: this.id, dimension, length: count } }
      : { insertDimension: { range: { sheetId: this.id, dimension, startIndex: after, endIndex: after + count }, inheritFromBefore: true } });
  }

  #last() {
    const last = { row: 0, column: 0 };
    (this.data.rowData || []).forEach((line, row) => (line.values || []).forEach((cell, column) => {
      if (cell.userEnteredValue) {
        last.row = Math.max(last.row, row + 1);
        last.column = Math.max(last.column, column + 1);
      }
    }));
    return last;
  }
}

class RangeStandIn {
  constructor(sheet, row, column, rows, columns) {
    Object.assign(this, { sheet, row, column, rows, columns });
  }

  get grid() {
    return {
      sheetId: this.sheet.id,
      startRowIndex: this.row - 1,
      endRowIndex: this.row - 1 + this.rows,
      startColumnIndex: this.column - 1,
      endColumnIndex: this.column - 1 + this.columns,
    };
  }

  getRow() { return this.row; }
  getColumn() { return this.column; }
  getSheet() { return this.sheet; }
  getDisplayValues() { return this.#each((cell) => cell?.formattedValue ?? ''); }
  getDisplayValue() { return this.getDisplayValues()[0][0]; }
  getNumberFormat() { return this.#each((cell) => cell?.effectiveFormat?.numberFormat?.pattern || '0.###############')[0][0]; }

  setNumberFormat(pattern) {
    const type = pattern === '@' ? 'TEXT' : /[dy]/i.test(pattern) ? 'DATE' : 'NUMBER';
    this.#repeat({ userEnteredFormat: { numberFormat: { type, pattern } } }, 'userEnteredFormat.numberFormat');
    return this;
  }

  setValue(value) {
    const kind = { number: 'numberValue', boolean: 'boolValue' }[typeof value];
    if (!kind) throw new Error('The stand-in for setValue takes numbers and booleans only; text is written as rich text.');
    this.#repeat({ userEnteredValue: { [kind]: value } }, 'userEnteredValue');
    return this;
  }

  setRichTextValues(rows) {
    const values = rows.map((cells) => ({ values: cells.map((text) => (text.text === '' ? {} : { userEnteredValue: { stringValue: text.text } })) }));
    book.change({ updateCells: { range: this.grid, rows: values, fields: 'userEnteredValue' } });
    return this;
  }

  /** Looks only: formats and dropdowns cell by cell, conditional formats by their ranges. */
  copyTo(destination, pasteType) {
    const field = { PASTE_FORMAT: 'userEnteredFormat', PASTE_DATA_VALIDATION: 'dataValidation' }[pasteType];
    if (field) {
      const source = this.#fetched(field);
      const rows = Array.from({ length: destination.rows }, (_, row) => ({
        values: Array.from({ length: destination.columns }, (__, column) => source[row % this.rows]?.values?.[column % this.columns] || {}),
      }));
      book.change({ updateCells: { range: destination.grid, rows, fields: field } });
    } else if (pasteType === 'PASTE_CONDITIONAL_FORMATTING') {
      const requests = (this.sheet.sheet.conditionalFormats || [])
        .map((rule, index) => ({ rule, index }))
        .filter(({ rule }) => rule.ranges.some((range) => this.#meets(range)))
        .map(({ rule, index }) => ({ updateConditionalFormatRule: { sheetId: this.sheet.id, index, rule: { ...rule, ranges: [...rule.ranges, ...this.#moved(rule, destination)] } } }));
      if (requests.length) book.change(...requests);
    } else {
      throw new Error(`The stand-in for copyTo does not know ${pasteType}.`);
    }
  }

  #fetched(field) {
    const title = `'${this.sheet.getName().replaceAll("'", "''")}'`;
    const last = this.sheet.getRange(this.row + this.rows - 1, this.column + this.columns - 1);
    const query = new URLSearchParams({ ranges: `${title}!${this.#name()}:${last.#name()}`, fields: `sheets.data.rowData.values.${field}` });
    return call('GET', `/v4/spreadsheets/${run.spreadsheetId}?${query}`, undefined, true).sheets?.[0]?.data?.[0]?.rowData || [];
  }

  #name() {
    let letters = '';
    for (let left = this.column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
    return letters + this.row;
  }

  #meets(range) {
    const grid = this.grid;
    return (range.startRowIndex ?? 0) < grid.endRowIndex && (range.endRowIndex ?? Infinity) > grid.startRowIndex
      && (range.startColumnIndex ?? 0) < grid.endColumnIndex && (range.endColumnIndex ?? Infinity) > grid.startColumnIndex;
  }

  /** Where the rule's ranges within this one come to lie in another, which is as high or as wide. */
  #moved(rule, destination) {
    const [from, to] = [this.grid, destination.grid];
    return rule.ranges.filter((range) => this.#meets(range)).map((range) => {
      const across = from.startRowIndex === to.startRowIndex;
      return {
        sheetId: to.sheetId,
        startRowIndex: across ? Math.max(range.startRowIndex ?? 0, from.startRowIndex) : to.startRowIndex,
        endRowIndex: across ? Math.min(range.endRowIndex ?? Infinity, from.endRowIndex) : to.endRowIndex,
        startColumnIndex: across ? to.startColumnIndex : Math.max(range.startColumnIndex ?? 0, from.startColumnIndex),
        endColumnIndex: across ? to.endColumnIndex : Math.min(range.endColumnIndex ?? Infinity, from.endColumnIndex),
      };
    });
  }

  activate() {
    postMessage({ kind: 'go', sheetId: this.sheet.id, range: { top: this.row - 1, left: this.column - 1, bottom: this.row + this.rows - 2, right: this.column + this.columns - 2 } });
    return this;
  }

  #repeat(cell, fields) {
    book.change({ repeatCell: { range: this.grid, cell, fields } });
  }

  #each(what) {
    const lines = this.sheet.data.rowData || [];
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (__, column) => what(lines[this.row - 1 + row]?.values?.[this.column - 1 + column])));
  }
}

const spreadsheetStandIn = {
  getId: () => run.spreadsheetId,
  getName: () => (book.sheets, book.view.properties.title),
  getUrl: () => `${self.location.origin}/spreadsheets/d/${run.spreadsheetId}/edit`,
  getSheets: () => book.sheets.map((sheet) => new SheetStandIn(sheet.properties.sheetId ?? 0)),
  getSheetByName: (name) => spreadsheetStandIn.getSheets().find((sheet) => sheet.getName() === name) || null,
  getSpreadsheetTimeZone: () => (book.sheets, book.view.properties.timeZone),
  getSpreadsheetLocale: () => (book.sheets, book.view.properties.locale),
  toast: (message, title = '', seconds = 5) => postMessage({ kind: 'toast', message: String(message), title, seconds }),
  setActiveSheet: (sheet) => {
    run.active = { sheetId: sheet.id };
    postMessage({ kind: 'go', sheetId: sheet.id });
    return sheet;
  },
};

const uiStandIn = {
  Button: { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' },
  ButtonSet: { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' },
  alert: (title, text, buttons = 'OK') => ask('alert', { title, text, buttons }),
  createAddonMenu: () => {
    const items = [];
    const menu = {
      addItem: (label, handler) => (items.push({ label, handler }), menu),
      addSeparator: () => (items.push('-'), menu),
      addToUi: () => postMessage({ kind: 'menu', items }),
    };
    return menu;
  },
  showModalDialog: (output, title) => postMessage({ kind: 'dialog', title, html: output.text, width: output.width, height: output.height }),
  showSidebar: (output) => postMessage({ kind: 'sidebar', title: output.title, html: output.text }),
};

self.SpreadsheetApp = {
  CopyPasteType: {
    PASTE_NORMAL: 'PASTE_NORMAL',
    PASTE_FORMAT: 'PASTE_FORMAT',
    PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION',
    PASTE_CONDITIONAL_FORMATTING: 'PASTE_CONDITIONAL_FORMATTING',
  },
  getActiveSpreadsheet: () => spreadsheetStandIn,
  getActive: () => spreadsheetStandIn,
  getActiveSheet: () => new SheetStandIn(run.active.sheetId),
  getUi: () => uiStandIn,
  flush: () => {},
  newRichTextValue: () => {
    let text = '';
    const builder = { setText: (value) => ((text = String(value)), builder), build: () => ({ text, getText: () => text }) };
    return builder;
  },
};
