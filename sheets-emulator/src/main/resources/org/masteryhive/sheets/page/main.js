/** The page: one spreadsheet, as one person sees it. */
import { Api } from './api.js';
import { AddOn } from './add-on.js';
import { Book, box, inside } from './book.js';
import { Changes } from './changes.js';
import { Editing } from './editing.js';
import { Cards } from './cards.js';
import { Selection } from './selection.js';
import { SheetView } from './sheet-view.js';
import { ask, toast } from './talk.js';
import { address, parse, rangeAddress } from './a1.js';
import { fromTsv, toTsv } from './tsv.js';
import { popUp, setMenus } from './menus.js';
import { pageMenus } from './page-menus.js';

const byId = (id) => document.getElementById(id);
const id = decodeURIComponent(location.pathname.split('/')[3]);

class Page {
  constructor() {
    this.api = new Api(id);
    this.book = new Book();
    this.selections = new Map();
    this.view = new SheetView(byId('sheet'));
    this.changes = new Changes({
      api: this.api,
      settled: () => this.reload(),
      failed: (failure) => toast(failure.message, 'Not saved', 10),
      state: (words) => { byId('state').textContent = words; },
    });
    this.editing = new Editing({ view: this.view, api: this.api, current: () => this, commit: (text) => this.commit(text) });
    this.cards = new Cards({ view: this.view, current: () => this, follow: (url) => this.follow(url) });
    this.addOn = new AddOn({
      api: this.api,
      current: () => this,
      before: () => this.changes.quiet(),
      reload: () => this.reload(),
      go: ({ sheetId, range }) => this.go(sheetId, range),
    });
    this.#listen();
  }

  get selection() {
    return this.tab && this.selections.get(this.tab.id);
  }

  async start() {
    await this.#choosePerson();
    await this.#open();
    setInterval(() => document.hidden || this.busy || this.changes.busy || this.reload(), 1000);
  }

  /** Takes over what has changed since. A view from before the last typing would take that away, so it is left. */
  async reload(whole = false) {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    this.again = false;
    try {
      const tab = this.tab?.title;
      const put = this.changes.put;
      const view = await this.api.view(tab, whole ? '' : this.book.revision);
      const isOld = this.changes.busy || put !== this.changes.put;
      if (view && !isOld && tab === this.tab?.title) this.#take(view);
    } catch (failure) {
      if (failure.status === 400 && this.tab) {
        this.tab = undefined;
        this.book.revision = '';
      } else {
        byId('state').textContent = failure.status ? failure.message : 'Trying to reach the server…';
      }
    } finally {
      this.busy = false;
    }
    if (this.again) await this.reload();
  }

  /** Shows another tab. */
  async open(tabId) {
    if (this.tab?.id === tabId) return;
    this.editing.end(true);
    await this.changes.quiet();
    const tab = this.book.tab(tabId);
    const view = await this.api.view(tab.title, '');
    this.tab = tab;
    this.view.copied = this.view.copied?.tab === tab.id ? this.view.copied : undefined;
    this.view.scroller.scrollTo(0, 0);
    this.#take(view);
    this.#address();
    byId('sheet').focus();
  }

  /** Goes to cells of a tab, a hidden one too. */
  async go(tabId, range) {
    await this.open(tabId);
    if (range) {
      this.selection.choose(range);
      this.moved();
    }
  }

  /** Follows a link: within this spreadsheet, or out into a tab of the browser's. */
  follow(url) {
    const link = new URL(url, location.href);
    const within = link.pathname === location.pathname || link.pathname === location.pathname.replace(/\/edit$/, '');
    const place = new URLSearchParams(link.hash.slice(1));
    if (within && link.host === location.host && place.has('gid')) {
      const range = parse(place.get('range') || 'A1');
      this.go(Number(place.get('gid')), range);
    } else if (/^(https?|mailto):$/.test(link.protocol)) {
      window.open(link.href, '_blank', 'noopener');
    }
  }

  /** The selection has moved. */
  moved() {
    const { row, column } = this.selection.active;
    const end = this.selection.block ? this.selection.active : this.selection.end;
    this.view.reveal(Math.min(end.row, this.tab.rows - 1), Math.min(end.column, this.tab.columns - 1));
    this.#told(row, column);
    this.#address();
  }

  /** A cell's new text, from the field over it. */
  async commit(text) {
    const { row, column } = this.selection.active;
    const tab = this.tab;
    if (await this.#allowed(tab, { top: row, left: column, bottom: row, right: column })) {
      this.changes.type(tab, row, column, [[text]]);
      this.redraw();
    }
  }

  async clear() {
    const range = this.selection.range;
    if (await this.#allowed(this.tab, range)) {
      this.changes.clear(this.tab, range);
      this.redraw();
    }
  }

  /** Puts a block at the selection, again and again when it fits into that more than once. */
  async paste(text) {
    const rows = fromTsv(text);
    const { top, left, bottom, right } = this.selection.range;
    const height = rows.length;
    const width = Math.max(...rows.map((row) => row.length));
    const down = (bottom - top + 1) % height === 0 ? bottom - top + 1 : height;
    const across = (right - left + 1) % width === 0 ? right - left + 1 : width;
    const tab = this.tab;
    const block = { top, left, bottom: top + down - 1, right: left + across - 1 };
    if (!(await this.#allowed(tab, block))) return;
    this.#makeRoom(tab, block);
    const cut = this.view.copied?.cut && this.view.copied.text === text ? this.view.copied : undefined;
    if (cut) this.changes.clear(this.book.tab(cut.tab), cut.range);
    this.changes.type(tab, top, left, Array.from({ length: down }, (_, row) =>
      Array.from({ length: across }, (__, column) => rows[row % height][column % width] ?? '')));
    this.view.copied = undefined;
    this.selection.choose(block);
    this.redraw();
  }

  /** The selection as text. */
  copied() {
    const { top, left, bottom, right } = this.selection.range;
    const filled = this.tab.filled;
    const rows = [];
    for (let row = top; row <= Math.min(bottom, Math.max(top, filled.bottom)); row++) {
      const cells = [];
      for (let column = left; column <= Math.min(right, Math.max(left, filled.right)); column++) cells.push(this.tab.text(row, column));
      rows.push(cells);
    }
    return toTsv(rows);
  }

  redraw() {
    this.view.show(this.tab, this.selection);
    const { row, column } = this.selection.active;
    this.#told(row, column);
  }

  async #choosePerson() {
    const people = (await this.api.people().catch(() => [])).map((person) => person.email).filter(Boolean);
    const wished = new URLSearchParams(location.search).get('authuser') || localStorage.getItem('person');
    const email = wished || people[0] || 'teacher@example.org';
    await this.api.become(email).catch(() => { this.api.token = 'anyone'; });
    this.#showPeople([...new Set([email, ...people])].sort((a, b) => people.indexOf(a) - people.indexOf(b)));
  }

  #showPeople(emails) {
    const label = document.createElement('label');
    const face = document.createElement('span');
    const select = document.createElement('select');
    face.className = 'face';
    face.textContent = this.api.email.charAt(0).toUpperCase();
    face.setAttribute('aria-hidden', 'true');
    select.setAttribute('aria-label', 'Who you are');
    select.title = 'Who you are';
    select.append(...emails.map((email) => new Option(email, email)), new Option('Someone else…', '+'));
    select.value = this.api.email;
    select.addEventListener('change', () => {
      const email = select.value === '+' ? prompt('E-mail address of the person to be:') : select.value;
      if (email) {
        localStorage.setItem('person', email);
        location.assign(location.pathname + location.hash);
      } else {
        select.value = this.api.email;
      }
    });
    label.append(select, face);
    byId('person').replaceChildren(label);
  }

  async #open() {
    try {
      const first = await this.api.view();
      this.book.take(first);
    } catch (failure) {
      this.#nothing(failure);
      return;
    }
    this.#menus([]);
    await this.#followAddress();
    const menu = await this.addOn.load().catch((failure) => {
      toast(failure.message, 'The add-on could not be read', 15);
      return [];
    });
    this.#menus(menu);
    document.body.dataset.ready = 'yes';
    byId('sheet').focus();
  }

  async #followAddress() {
    const place = new URLSearchParams(location.hash.slice(1));
    const wished = place.has('gid') && this.book.tab(Number(place.get('gid')));
    const range = place.has('range') ? parse(place.get('range')) : undefined;
    await this.go((wished || this.book.visible[0]).id, range);
    this.cards.hide();
  }

  #menus(items) {
    setMenus(pageMenus(this, this.addOn, items));
  }

  #nothing(failure) {
    const box = document.createElement('div');
    const heading = document.createElement('h2');
    const words = document.createElement('p');
    box.className = 'nothing';
    heading.textContent = failure.status === 404 ? 'There is no such spreadsheet' : 'You cannot open this spreadsheet';
    words.textContent = failure.status === 404 ? 'Or it is one that you may not know of. ' : failure.message;
    words.append(` You are ${this.api.email}; choose someone else in the corner.`);
    box.append(heading, words);
    byId('sheet').append(box);
    byId('title').textContent = 'No access';
  }

  #take(view) {
    this.book.take(view);
    const tab = (this.tab && this.book.tab(this.tab.id)) || undefined;
    if (!tab) {
      this.tab = undefined;
      this.open(this.book.visible[0].id);
      return;
    }
    this.tab = tab;
    if (!this.selections.has(tab.id)) this.selections.set(tab.id, new Selection(tab));
    this.selection.on(tab);
    document.title = `${this.book.title} - Spreadsheet`;
    byId('title').textContent = this.book.title;
    if (!this.book.canEdit) byId('state').textContent = 'View only';
    this.#tabs();
    this.redraw();
    this.editing.place();
  }

  #tabs() {
    byId('tabs').replaceChildren(...this.book.tabs.filter((tab) => !tab.hidden || tab === this.tab).map((tab) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = tab.title;
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-selected', String(tab === this.tab));
      button.tabIndex = tab === this.tab ? 0 : -1;
      if (tab.color) button.style.setProperty('--tab', tab.color);
      button.addEventListener('click', () => this.open(tab.id));
      return button;
    }));
    byId('tabs').querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }

  /** The name box, the content line, the card, the sums, and the words for a screen reader. */
  #told(row, column) {
    const tab = this.tab;
    const range = this.selection.range;
    const single = range.top === range.bottom && range.left === range.right;
    if (document.activeElement !== byId('name-box')) byId('name-box').value = single || tab.mergeAt(row, column) ? address(row, column) : rangeAddress(range);
    if (!this.editing.on) byId('content').value = tab.typed(row, column);
    const note = tab.cell(row, column)?.note;
    byId('announce').textContent = `${address(row, column)} ${tab.text(row, column) || 'blank'}${note ? `. Note: ${note}` : ''}`;
    this.cards.atSelection();
    this.#sums(range, single);
    this.#drop();
  }

  #sums(range, single) {
    let count = 0;
    let numbers = 0;
    let sum = 0;
    for (let row = range.top; !single && row <= Math.min(range.bottom, this.tab.cells.length - 1); row++) {
      for (let column = range.left; column <= Math.min(range.right, this.tab.columns - 1); column++) {
        const value = this.tab.cell(row, column)?.effectiveValue;
        if (value) count++;
        if (value?.numberValue !== undefined) {
          numbers++;
          sum += value.numberValue;
        }
      }
    }
    byId('sums').textContent = numbers > 1 ? `Sum: ${Math.round(sum * 1e6) / 1e6}` : count > 1 ? `Count: ${count}` : '';
  }

  /** The arrow of a cell with choices. */
  #drop() {
    const { row, column } = this.selection.active;
    const type = this.tab.cell(row, column)?.dataValidation?.condition?.type;
    const place = this.view.place(this.tab.blockAt(row, column));
    const bounds = this.view.root.getBoundingClientRect();
    const button = byId('drop');
    const visible = place.left >= 40 && place.top >= 20 && place.left + place.width < bounds.width && place.top + place.height < bounds.height;
    button.hidden = !(type === 'ONE_OF_LIST' || type === 'ONE_OF_RANGE') || !visible || !this.book.canEdit;
    Object.assign(button.style, { left: `${bounds.left + place.left + place.width - 20}px`, top: `${bounds.top + place.top + (place.height - 18) / 2}px` });
  }

  #address() {
    history.replaceState(null, '', `#gid=${this.tab.id}${this.selection ? `&range=${rangeAddress(this.selection.range)}` : ''}`);
  }

  /** Asks before something protected by a warning is changed; a reader is told at once. */
  async #allowed(tab, range) {
    if (!this.book.canEdit) {
      toast('You can look at this spreadsheet, not change it.', 'View only');
      return false;
    }
    const touched = tab.protections.some((one) => {
      if (!one.warningOnly) return false;
      const area = box(one.range || {});
      const open = (one.unprotectedRanges || []).map(box).some((free) => inside(free, range.top, range.left) && inside(free, range.bottom, range.right));
      return !open && area.left <= range.right && area.right >= range.left && area.top <= range.bottom && area.bottom >= range.top;
    });
    if (!touched || this.warnedUntil > Date.now()) return true;
    const answer = await ask('Heads up!', 'You are changing part of this spreadsheet that should not be changed by accident. Change it anyway?', ['OK', 'Cancel']);
    if (answer === 'OK') this.warnedUntil = Date.now() + 300000;
    return answer === 'OK';
  }

  #makeRoom(tab, block) {
    const rows = block.bottom + 1 - tab.rows;
    const columns = block.right + 1 - tab.columns;
    const more = (dimension, length) => ({ appendDimension: { sheetId: tab.id, dimension, length } });
    const requests = [...(rows > 0 ? [more('ROWS', rows)] : []), ...(columns > 0 ? [more('COLUMNS', columns)] : [])];
    if (requests.length) this.changes.requests(requests);
  }

  #listen() {
    const sheet = byId('sheet');
    sheet.addEventListener('keydown', (event) => this.#key(event));
    sheet.addEventListener('walk', ({ detail: [down, right] }) => this.#walk(down, right));
    sheet.addEventListener('moved', () => {
      this.editing.place();
      this.#drop();
      this.cards.scrolled();
    });
    this.view.scroller.addEventListener('pointerdown', (event) => this.#pressed(event));
    for (const head of sheet.querySelectorAll('.heads, .corner')) head.addEventListener('pointerdown', (event) => this.#pressed(event));
    this.view.scroller.addEventListener('dblclick', () => this.book.canEdit && this.editing.begin());
    sheet.addEventListener('contextmenu', (event) => this.#context(event));
    document.addEventListener('copy', (event) => this.#copy(event, false));
    document.addEventListener('cut', (event) => this.#copy(event, true));
    document.addEventListener('paste', (event) => {
      if (!this.#inSheet()) return;
      event.preventDefault();
      this.paste(event.clipboardData.getData('text/plain'));
    });
    byId('drop').addEventListener('click', () => this.editing.choose());
    byId('name-box').addEventListener('focus', (event) => event.target.select());
    byId('name-box').addEventListener('keydown', (event) => this.#named(event));
    byId('all-tabs').addEventListener('click', (event) => {
      const bounds = event.currentTarget.getBoundingClientRect();
      popUp(this.book.tabs.map((tab) => ({ label: tab.title, hint: tab.hidden ? 'hidden' : '', action: () => this.open(tab.id) })), bounds.left, bounds.top - 8, event.currentTarget);
    });
    byId('tabs').addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) this.#besides(step);
    });
    addEventListener('hashchange', () => this.#followAddress());
    addEventListener('beforeunload', (event) => this.changes.busy && event.preventDefault());
  }

  #inSheet() {
    return this.selection && document.activeElement === byId('sheet') && !this.editing.on;
  }

  #copy(event, cut) {
    if (!this.#inSheet()) return;
    event.preventDefault();
    const text = this.copied();
    event.clipboardData.setData('text/plain', text);
    this.view.copied = { tab: this.tab.id, range: this.selection.range, text, cut };
    this.redraw();
  }

  #pressed(event) {
    if (!this.tab || event.button > 0) return;
    const scroller = this.view.scroller;
    const onBar = event.target === scroller && (event.offsetX - scroller.scrollLeft >= scroller.clientWidth || event.offsetY - scroller.scrollTop >= scroller.clientHeight);
    if (onBar) return;
    event.preventDefault();
    this.editing.end(true);
    byId('sheet').focus();
    const from = this.view.hit(event);
    const select = (place, extend) => {
      if (from.heading === 'all') this.selection.choose({});
      else if (from.heading === 'row') this.selection.rows(extend ? this.selection.active.row : place.row, place.row);
      else if (from.heading === 'column') this.selection.columns(extend ? this.selection.active.column : place.column, place.column);
      else this.selection.to(place.row, place.column, extend);
      this.tabStart = undefined;
      this.redraw();
    };
    select(from, event.shiftKey);
    this.#address();
    this.#tick(from);
    const drag = (move) => {
      const place = this.view.hit(move);
      select(place, true);
      this.view.reveal(place.row, place.column);
    };
    const drop = () => {
      removeEventListener('pointermove', drag);
      this.#address();
    };
    addEventListener('pointermove', drag);
    addEventListener('pointerup', drop, { once: true });
  }

  /** A checkbox changes when it is clicked. */
  #tick({ row, column, heading }) {
    if (heading || this.tab.cell(row, column)?.dataValidation?.condition?.type !== 'BOOLEAN') return;
    this.commit(this.tab.cell(row, column).effectiveValue?.boolValue ? 'FALSE' : 'TRUE');
  }

  #context(event) {
    if (!this.tab) return;
    event.preventDefault();
    const { row, column } = this.view.hit(event);
    if (!inside(this.selection.range, row, column)) this.selection.to(row, column);
    this.redraw();
    const menus = pageMenus(this, this.addOn, []);
    popUp([...menus[0].items(), '-', ...menus[1].items()], event.clientX, event.clientY);
  }

  #named(event) {
    if (event.key === 'Escape') byId('sheet').focus();
    if (event.key !== 'Enter') return;
    const place = parse(event.target.value);
    const tab = place && (place.title === undefined ? this.tab : this.book.titled(place.title));
    if (tab) {
      byId('sheet').focus();
      this.go(tab.id, place);
    } else toast('That is not the address of a cell. Try C7, or Mastery!C7.');
  }

  #walk(down, right) {
    const { active } = this.selection;
    if (right) this.tabStart ??= active.column;
    if (down > 0 && this.tabStart !== undefined && !this.selection.block) {
      this.selection.to(active.row, this.tabStart);
      this.tabStart = undefined;
    }
    this.selection.walk(down, right);
    this.moved();
  }

  async #besides(step) {
    const tabs = this.book.visible;
    const next = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length];
    await this.open(next.id);
  }

  #key(event) {
    if (!this.tab || this.editing.on || event.isComposing) return;
    const arrow = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    const command = event.ctrlKey || event.metaKey;
    const selection = this.selection;
    const { row, column } = selection.active;
    const from = event.shiftKey ? selection.end : selection.active;
    const page = Math.max(1, Math.floor((this.view.area.height - this.view.frozen.height) / 21) - 1);
    if (event.altKey && event.key === 'ArrowDown') {
      this.editing.choose();
    } else if (event.altKey && event.key === 'Enter') {
      const link = this.tab.cell(row, column)?.hyperlink;
      if (link) this.follow(link);
    } else if (arrow && command) {
      selection.jump(...arrow, event.shiftKey);
      this.moved();
    } else if (arrow) {
      selection.step(...arrow, event.shiftKey);
      this.tabStart = undefined;
      this.moved();
    } else if (event.key === 'Tab') {
      this.#walk(0, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter') {
      if (selection.range.top === selection.range.bottom && selection.range.left === selection.range.right && !event.shiftKey && !command) this.book.canEdit && this.editing.begin();
      else this.#walk(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === 'Home' || event.key === 'End') {
      const { bottom, right } = this.tab.filled;
      if (event.key === 'Home') {
        selection.to(command ? 0 : from.row, 0, event.shiftKey);
        this.view.scroller.scrollTo(0, command ? 0 : this.view.scroller.scrollTop);
      }
      if (event.key === 'End') selection.to(command ? bottom : from.row, command ? right : lastIn(this.tab, from.row), event.shiftKey);
      this.moved();
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      const step = event.key === 'PageDown' ? page : -page;
      if (command && event.shiftKey) {
        this.#besides(Math.sign(step));
      } else {
        selection.to(Math.max(0, Math.min(this.tab.rows - 1, from.row + step)), from.column, event.shiftKey);
        this.moved();
      }
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.clear();
    } else if (event.key === 'F2') {
      if (this.book.canEdit) this.editing.begin();
    } else if (event.key === 'Escape') {
      this.view.copied = undefined;
      this.cards.hide();
      this.redraw();
    } else if (command && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) this.changes.redo();
      else this.changes.undo();
    } else if (command && event.key.toLowerCase() === 'y') {
      this.changes.redo();
    } else if (command && event.key.toLowerCase() === 'a') {
      selection.choose({});
      this.redraw();
    } else if (event.key === ' ' && (command || event.shiftKey)) {
      if (event.shiftKey) selection.rows(selection.range.top, selection.range.bottom);
      else selection.columns(selection.range.left, selection.range.right);
      this.redraw();
    } else if (event.key === ' ' && this.tab.cell(row, column)?.dataValidation?.condition?.type === 'BOOLEAN') {
      this.#tick({ row, column });
    } else if (event.key.length === 1 && !command && !event.altKey) {
      if (this.book.canEdit) this.editing.begin({ text: event.key });
      else toast('You can look at this spreadsheet, not change it.', 'View only');
    } else {
      return;
    }
    event.preventDefault();
  }
}

function lastIn(tab, row) {
  const cells = tab.cells[row]?.values || [];
  for (let column = cells.length - 1; column > 0; column--) {
    if (!tab.isBlank(row, column)) return column;
  }
  return tab.columns - 1;
}

const page = new Page();
page.start().catch((failure) => toast(failure.message, 'The page could not start', 30));
