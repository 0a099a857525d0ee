/** Typing into cells: the field over the cell, the line above the sheet, the list of choices. */
import { address, parse, quoted } from './a1.js';

const byId = (id) => document.getElementById(id);

export class Editing {
  constructor({ view, current, commit, api }) {
    Object.assign(this, { view, current, commit, api });
    this.field = byId('editor');
    this.line = byId('content');
    this.list = byId('choices');
    this.on = false;
    this.field.addEventListener('input', () => this.#typed(this.field, this.line));
    this.line.addEventListener('input', () => this.#typed(this.line, this.field));
    this.line.addEventListener('focus', () => this.on || this.begin({ from: this.line }));
    this.field.addEventListener('keydown', (event) => this.#key(event));
    this.line.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const item = event.target.closest('li');
      if (item) this.#take(item.textContent);
    });
  }

  /**
   * Opens the field over the active cell. With `text`, that takes the place of what is there, and arrow keys leave; else
   * they move within the text.
   */
  begin({ text, from = this.field } = {}) {
    const { tab, selection } = this.current();
    const { row, column } = selection.active;
    this.on = true;
    this.leaves = text !== undefined;
    this.before = tab.typed(row, column);
    this.field.value = text ?? this.before;
    this.line.value = this.field.value;
    this.field.hidden = false;
    this.place();
    from.focus();
    from.setSelectionRange(from.value.length, from.value.length);
    if (this.leaves && text) this.#suggest();
  }

  /** Moves the field along with its cell. */
  place() {
    if (!this.on) return;
    const { tab, selection } = this.current();
    const place = this.view.place(tab.blockAt(selection.active.row, selection.active.column));
    const bounds = this.view.root.getBoundingClientRect();
    const left = bounds.left + place.left - 1;
    Object.assign(this.field.style, {
      left: `${left}px`,
      top: `${bounds.top + place.top - 1}px`,
      width: `${place.width + 1}px`,
      height: `${place.height + 1}px`,
    });
    const wide = Math.min(innerWidth - left - 24, Math.max(place.width + 1, this.field.value ? 12 + longest(this.field) : 0));
    this.field.style.width = `${wide}px`;
    this.field.style.height = `${Math.max(place.height + 1, this.field.scrollHeight + 4)}px`;
  }

  /** Keeps what was typed; says whether there was anything to keep. */
  end(keep) {
    if (!this.on) return;
    this.on = false;
    this.field.hidden = true;
    this.list.hidden = true;
    if (keep && this.field.value !== this.before) this.commit(this.field.value);
    else this.line.value = this.before;
    this.view.root.focus();
  }

  /** The list of what a cell may hold, opened by its arrow or by the keyboard. */
  async choose() {
    const choices = await this.#choices();
    if (!choices.length) return false;
    if (!this.on) this.begin();
    this.#show(choices, choices.indexOf(this.before));
    return true;
  }

  async #suggest() {
    const typed = this.field.value.toLowerCase();
    const choices = (await this.#choices()).filter((choice) => choice.toLowerCase().startsWith(typed));
    if (this.on && this.leaves && choices.length && typed) this.#show(choices, -1);
    else this.list.hidden = true;
  }

  async #choices() {
    const { tab, selection } = this.current();
    const { row, column } = selection.active;
    if (!/^ONE_OF/.test(tab.cell(row, column)?.dataValidation?.condition?.type)) return [];
    const place = `${tab.id} ${row} ${column}`;
    if (this.known?.place !== place) {
      const rule = await this.api.validation(`${quoted(tab.title)}!${address(row, column)}`).catch(() => undefined);
      this.known = { place, choices: await this.#listed(tab, rule?.condition) };
    }
    return this.known.choices;
  }

  async #listed(tab, condition) {
    const values = (condition?.values || []).map((value) => value.userEnteredValue ?? '');
    if (condition?.type === 'ONE_OF_LIST') return values;
    if (condition?.type !== 'ONE_OF_RANGE') return [];
    const range = parse(values[0].replace(/^=/, ''));
    const title = range?.title ?? tab.title;
    const found = await this.api.values(`${quoted(title)}!${values[0].replace(/^=/, '').replace(/^.*!/, '')}`).catch(() => []);
    return [...new Set(found.flat().map(String).filter(Boolean))];
  }

  #show(choices, at) {
    const bounds = this.field.getBoundingClientRect();
    this.list.replaceChildren(...choices.map((choice, index) => {
      const item = document.createElement('li');
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(index === at));
      item.textContent = choice;
      return item;
    }));
    Object.assign(this.list.style, { left: `${bounds.left}px`, top: `${bounds.bottom + 2}px`, minWidth: `${Math.max(120, bounds.width)}px` });
    this.list.hidden = false;
    const below = innerHeight - bounds.bottom - 10;
    if (this.list.offsetHeight > below) this.list.style.top = `${Math.max(4, bounds.top - this.list.offsetHeight - 2)}px`;
  }

  #chosen() {
    return this.list.hidden ? undefined : this.list.querySelector('[aria-selected=true]');
  }

  #move(step) {
    const items = [...this.list.children];
    const at = items.indexOf(this.#chosen());
    items.forEach((item) => item.setAttribute('aria-selected', 'false'));
    const next = items[(at + step + items.length) % items.length];
    next.setAttribute('aria-selected', 'true');
    next.scrollIntoView({ block: 'nearest' });
  }

  #take(text) {
    this.field.value = text;
    this.end(true);
  }

  #typed(from, to) {
    if (!this.on) return;
    to.value = from.value;
    this.place();
    this.#suggest();
  }

  #key(event) {
    if (!this.on || event.isComposing) return;
    const arrows = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    const chosen = this.#chosen();
    if (!this.list.hidden && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && (chosen || event.key === 'ArrowDown')) {
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      this.end(false);
    } else if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
      const target = event.target;
      target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
      this.#typed(target, target === this.field ? this.line : this.field);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (chosen && event.key === 'Enter') this.field.value = chosen.textContent;
      const back = event.shiftKey ? -1 : 1;
      this.end(true);
      this.view.root.dispatchEvent(new CustomEvent('walk', { detail: event.key === 'Enter' ? [back, 0] : [0, back] }));
    } else if (arrows && this.leaves && event.target === this.field && !event.shiftKey) {
      this.end(true);
      this.view.root.dispatchEvent(new CustomEvent('walk', { detail: arrows }));
    } else if (event.key === 'F2') {
      this.leaves = !this.leaves;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

const ruler = document.createElement('canvas').getContext('2d');

function longest(field) {
  ruler.font = '13.3333px Arial, "Liberation Sans", sans-serif';
  return Math.max(...field.value.split('\n').map((line) => ruler.measureText(line).width));
}
