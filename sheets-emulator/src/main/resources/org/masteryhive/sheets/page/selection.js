/** The chosen cells of one tab, and how keys move them. */

export class Selection {
  constructor(tab) {
    this.active = { row: 0, column: 0 };
    this.end = { row: 0, column: 0 };
    this.tab = tab;
  }

  /** The chosen block, merges whole. */
  get range() {
    if (this.block) return this.block;
    const range = {
      top: Math.min(this.active.row, this.end.row),
      left: Math.min(this.active.column, this.end.column),
      bottom: Math.max(this.active.row, this.end.row),
      right: Math.max(this.active.column, this.end.column),
    };
    for (const merge of this.tab.merges) {
      const touches = merge.left <= range.right && merge.right >= range.left && merge.top <= range.bottom && merge.bottom >= range.top;
      if (touches) {
        range.top = Math.min(range.top, merge.top);
        range.left = Math.min(range.left, merge.left);
        range.bottom = Math.max(range.bottom, merge.bottom);
        range.right = Math.max(range.right, merge.right);
      }
    }
    return range;
  }

  /** The tab has changed its size or its place in the book. */
  on(tab) {
    this.tab = tab;
    for (const place of [this.active, this.end]) {
      place.row = Math.max(0, Math.min(place.row, tab.rows - 1));
      place.column = Math.max(0, Math.min(place.column, tab.columns - 1));
    }
  }

  to(row, column, extend) {
    this.block = undefined;
    this.end = { row, column };
    if (!extend) this.active = { row, column };
    this.on(this.tab);
  }

  rows(from, to) {
    this.block = undefined;
    this.active = { row: from, column: 0 };
    this.end = { row: to, column: this.tab.columns - 1 };
  }

  columns(from, to) {
    this.block = undefined;
    this.active = { row: 0, column: from };
    this.end = { row: this.tab.rows - 1, column: to };
  }

  choose(range) {
    this.block = undefined;
    this.active = { row: range.top ?? 0, column: range.left ?? 0 };
    this.end = { row: range.bottom ?? this.tab.rows - 1, column: range.right ?? this.tab.columns - 1 };
    this.on(this.tab);
  }

  /** One step, past hidden rows and columns and out of merges. */
  step(down, right, extend) {
    const tab = this.tab;
    const from = extend ? this.end : this.active;
    const block = tab.blockAt(from.row, from.column);
    let row = down > 0 ? block.bottom + 1 : down < 0 ? block.top - 1 : from.row;
    let column = right > 0 ? block.right + 1 : right < 0 ? block.left - 1 : from.column;
    while (row >= 0 && row < tab.rows && down && tab.tops[row] === tab.tops[row + 1]) row += down;
    while (column >= 0 && column < tab.columns && right && tab.lefts[column] === tab.lefts[column + 1]) column += right;
    if (row < 0 || row >= tab.rows || column < 0 || column >= tab.columns) return;
    const merge = tab.mergeAt(row, column);
    if (merge && !extend) {
      row = merge.top;
      column = merge.left;
    }
    this.to(row, column, extend);
  }

  /** To the end of what is filled, as with Ctrl and an arrow. */
  jump(down, right, extend) {
    const tab = this.tab;
    let { row, column } = extend ? this.end : this.active;
    const filled = (r, c) => !tab.isBlank(r, c);
    const within = (r, c) => r >= 0 && c >= 0 && r < tab.rows && c < tab.columns;
    const next = () => [row + down, column + right];
    let [r, c] = next();
    const run = filled(row, column) && within(r, c) && filled(r, c);
    while (within(r, c)) {
      if (run && !filled(r, c)) break;
      [row, column] = [r, c];
      if (!run && filled(r, c)) break;
      [r, c] = next();
    }
    this.to(row, column, extend);
  }

  /** The next cell of a chosen block, round and round; outside of one, simply the next. */
  walk(down, right) {
    const { top, left, bottom, right: last } = this.range;
    if (top === bottom && left === last) {
      this.step(down, right);
      return;
    }
    let { row, column } = this.active;
    if (down) {
      row += down;
      if (row > bottom) { row = top; column = column + 1 > last ? left : column + 1; }
      if (row < top) { row = bottom; column = column - 1 < left ? last : column - 1; }
    } else {
      column += right;
      if (column > last) { column = left; row = row + 1 > bottom ? top : row + 1; }
      if (column < left) { column = last; row = row - 1 < top ? bottom : row - 1; }
    }
    this.block = { top, left, bottom, right: last };
    this.active = { row, column };
  }
}
