const { load, page } = require('./load');

/** A tab in memory: cells as they show, their number formats, and what was done to it. */
class FakeSheet {
  constructor(id, name, rows, role) {
    Object.assign(this, { id, name, role, owner: id, done: [], formats: new Map(), active: null });
    const width = Math.max(26, ...rows.map((row) => row.length));
    this.cells = rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
    while (this.cells.length < 40) this.cells.push(Array(width).fill(''));
  }

  getSheetId() { return this.id; }
  getName() { return this.name; }
  getMaxRows() { return this.cells.length; }
  getMaxColumns() { return this.cells[0].length; }
  getLastColumn() { return Math.max(1, ...this.cells.map((row) => row.findLastIndex((cell) => cell !== '') + 1)); }
  getLastRow() { return Math.max(1, this.cells.findLastIndex((row) => row.some((cell) => cell !== '')) + 1); }
  getDataRange() { return this.getRange(1, 1, this.getLastRow(), this.getLastColumn()); }
  getActiveRange() { return this.active; }
  getColumnWidth() { return 72; }
  setColumnWidths(first, count, width) { this.done.push(`width ${first}+${count} ${width}`); }

  getDeveloperMetadata() {
    const entry = (key, value) => ({ getKey: () => key, getValue: () => String(value) });
    return this.role ? [entry('masteryHive.tab', this.role), entry('masteryHive.sheet', this.owner)] : [];
  }

  insertRowsAfter(row, count) {
    this.cells.splice(row, 0, ...Array.from({ length: count }, () => Array(this.getMaxColumns()).fill('')));
    this.done.push(`rows ${row}+${count}`);
  }

  insertColumnsAfter(column, count) {
    this.cells.forEach((row) => row.splice(column, 0, ...Array(count).fill('')));
    this.done.push(`columns ${column}+${count}`);
  }

  getRange(row, column, rows = 1, columns = 1) {
    if (typeof row === 'string') {
      const [, letters, number] = /^([A-Z]+)(\d+)$/.exec(row);
      return this.getRange(+number, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
    }
    if (row < 1 || column < 1 || row + rows - 1 > this.getMaxRows() || column + columns - 1 > this.getMaxColumns()) {
      throw new Error(`outside the grid: ${row},${column} ${rows}x${columns}`);
    }
    const each = (what) =>
      Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => what(row + r, column + c, r, c)));
    return {
      place: [row, column, rows, columns],
      getRow: () => row,
      getColumn: () => column,
      activate: () => { this.active = this.getRange(row, column, rows, columns); },
      getDisplayValues: () => each((r, c) => String(this.cells[r - 1][c - 1])),
      getNumberFormat: () => this.formats.get(`${row},${column}`) || '0.###############',
      setNumberFormat: (format) => each((r, c) => this.formats.set(`${r},${c}`, format)),
      setValue: (value) => each((r, c) => { this.cells[r - 1][c - 1] = value; }),
      setRichTextValues: (values) => each((r, c, i, j) => { this.cells[r - 1][c - 1] = values[i][j].text; }),
      copyTo: (to, kind) => this.done.push(`${kind} ${this.getRange(row, column, rows, columns).place} to ${to.place}`),
    };
  }
}

/**
 * The add-on over a spreadsheet and a service that are made up. `answers` are given in order, the last one again and
 * again; a function is called with the request. Everything that was asked and told is in `seen`. `held` are the locks that
 * somebody has, which several add-ons over the same sheets may share; `locked`: a recompute has the document's.
 */
function given({ sheets = [], active = 0, answers = [], locked = false, token = 'token', passes = false, yes = true, properties = {}, triggers = [], held = new Set() } = {}) {
  const seen = { asked: [], toasts: [], alerts: [], dialogs: [], sidebars: [], slept: [], warned: [], flushed: 0, released: 0 };
  const left = [...answers];
  const user = new Map(Object.entries(properties));
  let activeSheet = sheets[active];
  const spreadsheet = {
    getId: () => 'sheet-1',
    getSheets: () => sheets,
    getSheetByName: (name) => sheets.find((sheet) => sheet.name === name) || null,
    setActiveSheet: (sheet) => { activeSheet = sheet; },
    getSpreadsheetLocale: () => 'en_US',
    getSpreadsheetTimeZone: () => 'America/New_York',
    toast: (message, title, seconds) => seen.toasts.push({ message, title, seconds }),
  };
  const ui = {
    ButtonSet: { OK: 'ok', YES_NO: 'yes-no' },
    Button: { YES: 'yes', NO: 'no' },
    alert: (title, text, buttons) => {
      seen.alerts.push({ title, text, buttons });
      return yes ? 'yes' : 'no';
    },
    createAddonMenu: () => {
      const menu = { addItem: (name, handler) => (seen.menu.push({ name, handler }), menu), addSeparator: () => menu, addToUi: () => {} };
      seen.menu = [];
      return menu;
    },
    showModalDialog: (html, title) => seen.dialogs.push({ title, ...html }),
    showSidebar: (html) => seen.sidebars.push(html),
  };
  if (locked) ['document', 'user'].forEach((name) => held.add(name));
  const lock = (name) => {
    let mine = false;
    return {
      tryLock: () => {
        if (held.has(name)) return mine;
        held.add(name);
        mine = true;
        return true;
      },
      releaseLock: () => {
        seen.released++;
        if (mine) held.delete(name);
        mine = false;
      },
    };
  };
  const script = load({
    console: { warn: (text) => seen.warned.push(text) },
    SpreadsheetApp: {
      getActiveSpreadsheet: () => spreadsheet,
      getActiveSheet: () => activeSheet,
      getUi: () => ui,
      flush: () => seen.flushed++,
      newRichTextValue: () => ({ setText: (text) => ({ build: () => ({ text }) }) }),
      CopyPasteType: { PASTE_FORMAT: 'format', PASTE_CONDITIONAL_FORMATTING: 'colors', PASTE_DATA_VALIDATION: 'dropdowns' },
    },
    PropertiesService: {
      getScriptProperties: () => ({ getProperty: () => 'https://service.example/' }),
      getUserProperties: () => ({ getProperty: (key) => user.get(key) ?? null, setProperty: (key, text) => user.set(key, text) }),
    },
    ScriptApp: {
      getIdentityToken: () => token,
      getOAuthToken: () => 'own access token',
      getProjectTriggers: () => [...triggers],
      deleteTrigger: (trigger) => triggers.splice(triggers.indexOf(trigger), 1),
      newTrigger: (handler) => {
        const builder = { timeBased: () => builder, everyDays: () => builder, atHour: () => builder };
        builder.create = () => triggers.push({ getHandlerFunction: () => handler });
        return builder;
      },
    },
    LockService: { getDocumentLock: () => lock('document'), getUserLock: () => lock('user'), getScriptLock: () => lock('script') },
    Utilities: { sleep: (ms) => seen.slept.push(ms), formatDate: () => '2026-03-02' },
    HtmlService: {
      createHtmlOutputFromFile: (name) => ({ getContent: () => page(name) }),
      createTemplateFromFile: (name) => {
        const template = {};
        template.evaluate = () => {
          const output = { file: name, text: page(name), data: JSON.parse(template.data) };
          const self = { ...output, setWidth: () => self, setHeight: () => self, setTitle: (title) => ({ ...output, title }) };
          return self;
        };
        return template;
      },
    },
    UrlFetchApp: {
      fetch: (url, options) => {
        const body = options.payload && JSON.parse(options.payload);
        seen.asked.push({ url, ...options, body });
        const next = left.length > 1 ? left.shift() : left[0];
        const answer = typeof next === 'function' ? next({ url, body }) : next;
        if (answer.fails) throw new Error(answer.fails);
        return {
          getResponseCode: () => answer.status ?? 200,
          getContentText: () => (typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)),
          getAllHeaders: () => answer.headers ?? {},
        };
      },
    },
  }, passes);
  return { script, seen, sheets, triggers, user };
}

/** An operation that has ended well. */
function succeeded(result = {}) {
  return { status: 200, body: { id: 'op-1', state: 'succeeded', result: { ...RESULT, ...result } } };
}

/** An operation that still runs. */
function running(phase = 'reading') {
  return { status: 202, body: { id: 'op-1', state: 'running', phase, progress: 0.5 } };
}

/** A refusal, as the service says it. */
function refusal(status, code, detail, more = {}) {
  return { status, headers: more.headers, body: { type: `https://service.example/problems/${code}`, title: code, status, detail, ...more.body } };
}

const RESULT = {
  message: '12 cells updated.', tabs: ['Mastery'], changedCells: 12, students: 27, outcomes: 24, ratings: 900, newlyMet: 3, wentDown: [],
  problems: 0, notes: 0, findings: [],
};

module.exports = { FakeSheet, given, succeeded, running, refusal };
