/**
 * What is typed goes out one after the other, what waits goes together, and each can be taken back. The spreadsheet is
 * changed through the Sheets API alone.
 */
import { address, quoted } from './a1.js';

export class Changes {
  constructor({ api, settled, failed, state }) {
    Object.assign(this, { api, settled, failed, state });
    this.waiting = [];
    this.done = [];
    this.undone = [];
    this.busy = false;
    /** How many changes have been made here. */
    this.put = 0;
  }

  /** Writes typed texts into a tab; `rows` begins at a cell, undefined leaves a cell as it is. */
  type(tab, top, left, rows) {
    const cells = [];
    rows.forEach((row, down) => row.forEach((text, right) => {
      if (text !== undefined) cells.push({ row: top + down, column: left + right, text });
    }));
    this.#cells(tab, cells);
  }

  /** Empties blocks of cells. */
  clear(tab, range) {
    const cells = [];
    for (let row = range.top; row <= Math.min(range.bottom, tab.cells.length - 1); row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (tab.cell(row, column)?.userEnteredValue) cells.push({ row, column, text: '' });
      }
    }
    this.#cells(tab, cells);
  }

  /** Requests that cannot be taken back here. */
  requests(requests) {
    this.#put({ requests });
  }

  undo() {
    const last = this.done.pop();
    if (last) {
      this.undone.push(last);
      this.#put({ requests: last.cells.map(({ row, column, before }) => ({
        updateCells: {
          start: { sheetId: last.tab, rowIndex: row, columnIndex: column },
          rows: [{ values: [before] }],
          fields: 'userEnteredValue,userEnteredFormat.numberFormat',
        },
      })) });
    }
  }

  redo() {
    const last = this.undone.pop();
    if (last) {
      this.done.push(last);
      this.#put({ title: last.title, cells: last.cells });
    }
  }

  #cells(tab, cells) {
    const changed = cells.filter(({ row, column, text }) => text !== tab.typed(row, column));
    if (!changed.length) return;
    const kept = changed.map((one) => {
      const cell = tab.cell(one.row, one.column) || {};
      const before = {};
      if (cell.userEnteredValue) before.userEnteredValue = cell.userEnteredValue;
      if (cell.userEnteredFormat?.numberFormat) before.userEnteredFormat = { numberFormat: cell.userEnteredFormat.numberFormat };
      return { ...one, before };
    });
    this.done.push({ tab: tab.id, title: tab.title, cells: kept });
    this.undone = [];
    for (const { row, column, text } of changed) {
      while (tab.cells.length <= row) tab.cells.push({});
      const line = (tab.cells[row].values ??= []);
      while (line.length <= column) line.push({});
      const cell = { ...line[column], waiting: true, formattedValue: text === '' ? undefined : text, userEnteredValue: text === '' ? undefined : { stringValue: text } };
      delete cell.effectiveValue;
      line[column] = cell;
    }
    this.#put({ title: tab.title, cells: changed });
  }

  #put(change) {
    this.put++;
    const last = this.waiting.at(-1);
    if (last?.cells && change.cells && last.title === change.title) last.cells = [...last.cells, ...change.cells];
    else this.waiting.push(change);
    this.#send();
  }

  async #send() {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting.length) {
      this.state('Saving…');
      const change = this.waiting.shift();
      try {
        if (change.requests) await this.api.batchUpdate(change.requests);
        else await this.api.type(change.cells.map(({ row, column, text }) => ({ range: `${quoted(change.title)}!${address(row, column)}`, values: [[text]] })));
        this.state('Saved');
      } catch (failure) {
        this.waiting = [];
        this.state('Not saved');
        this.failed(failure);
      }
    }
    this.busy = false;
    await this.settled();
  }

  /** Resolves when nothing waits any more. */
  async quiet() {
    while (this.busy || this.waiting.length) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
