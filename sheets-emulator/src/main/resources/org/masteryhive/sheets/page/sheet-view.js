/**
 * Draws one tab: its frozen panes, its headings, its selection. Only what can be seen is in the document. A clear layer on
 * top scrolls and takes the mouse; what lies under it moves along.
 */
import { address, letters } from './a1.js';
import { color } from './book.js';

const HEAD_WIDTH = 46;
const HEAD_HEIGHT = 24;
const SPARE = 4;

export class SheetView {
  constructor(root) {
    this.root = root;
    root.innerHTML = `
      <div class="corner"></div>
      <div class="heads across still"><div class="layer"></div></div><div class="heads across"><div class="layer"></div></div>
      <div class="heads down still"><div class="layer"></div></div><div class="heads down"><div class="layer"></div></div>
      ${['br', 'tr', 'bl', 'tl'].map((name) => `<div class="pane ${name}"><div class="layer"><div class="cells"></div><div class="marks"></div></div></div>`).join('')}
      <div class="scroller"><div class="space"></div></div>`;
    this.scroller = root.querySelector('.scroller');
    this.panes = Object.fromEntries(['tl', 'tr', 'bl', 'br'].map((name) => [name, root.querySelector(`.pane.${name}`)]));
    this.scroller.addEventListener('scroll', () => this.#later());
    new ResizeObserver(() => this.draw()).observe(root);
  }

  /** Shows a tab with a selection in it. */
  show(tab, selection) {
    this.tab = tab;
    this.selection = selection;
    this.draw();
  }

  draw() {
    const tab = this.tab;
    if (!tab || !tab.lefts) return;
    const total = { width: tab.lefts[tab.columns], height: tab.tops[tab.rows] };
    const space = this.scroller.firstElementChild;
    space.style.width = `${total.width + 60}px`;
    space.style.height = `${total.height + 60}px`;
    this.root.classList.toggle('no-gridlines', !tab.gridlines);
    this.frozen = { width: tab.lefts[Math.min(tab.frozenColumns, tab.columns)], height: tab.tops[Math.min(tab.frozenRows, tab.rows)] };
    this.area = { width: this.scroller.clientWidth, height: this.scroller.clientHeight };
    const x = this.scroller.scrollLeft;
    const y = this.scroller.scrollTop;
    this.scroll = { x, y };
    const { width, height } = this.frozen;
    const spans = {
      frozenColumns: [0, tab.frozenColumns],
      frozenRows: [0, tab.frozenRows],
      columns: span(tab.lefts, width + x, x + this.area.width, tab.frozenColumns),
      rows: span(tab.tops, height + y, y + this.area.height, tab.frozenRows),
    };
    this.#pane('tl', 0, 0, width, height, spans.frozenRows, spans.frozenColumns, 0, 0);
    this.#pane('tr', width, 0, this.area.width - width, height, spans.frozenRows, spans.columns, width + x, 0);
    this.#pane('bl', 0, height, width, this.area.height - height, spans.rows, spans.frozenColumns, 0, height + y);
    this.#pane('br', width, height, this.area.width - width, this.area.height - height, spans.rows, spans.columns, width + x, height + y);
    this.#heads(spans, x, y);
  }

  /** Where a block of cells is on the screen, within the view. */
  place(block) {
    const tab = this.tab;
    const left = tab.lefts[block.left];
    const top = tab.tops[block.top];
    return {
      left: HEAD_WIDTH + left - (block.left >= tab.frozenColumns ? this.scroller.scrollLeft : 0),
      top: HEAD_HEIGHT + top - (block.top >= tab.frozenRows ? this.scroller.scrollTop : 0),
      width: tab.lefts[Math.min(block.right, tab.columns - 1) + 1] - left,
      height: tab.tops[Math.min(block.bottom, tab.rows - 1) + 1] - top,
    };
  }

  /** Which cell is under the mouse, or which heading. */
  hit(event) {
    const tab = this.tab;
    const bounds = this.root.getBoundingClientRect();
    const x = event.clientX - bounds.left - HEAD_WIDTH;
    const y = event.clientY - bounds.top - HEAD_HEIGHT;
    const column = at(tab.lefts, x < this.frozen.width ? Math.max(0, x) : x + this.scroller.scrollLeft, tab.columns);
    const row = at(tab.tops, y < this.frozen.height ? Math.max(0, y) : y + this.scroller.scrollTop, tab.rows);
    return { row, column, heading: x < 0 && y < 0 ? 'all' : x < 0 ? 'row' : y < 0 ? 'column' : undefined };
  }

  /** Scrolls so that a cell can be seen. */
  reveal(row, column) {
    const tab = this.tab;
    const s = this.scroller;
    if (column >= tab.frozenColumns) {
      const left = tab.lefts[column] - this.frozen.width;
      const right = tab.lefts[column + 1] - s.clientWidth;
      if (left < s.scrollLeft) s.scrollLeft = left;
      else if (right > s.scrollLeft) s.scrollLeft = Math.min(left, right + 2);
    }
    if (row >= tab.frozenRows) {
      const top = tab.tops[row] - this.frozen.height;
      const bottom = tab.tops[row + 1] - s.clientHeight;
      if (top < s.scrollTop) s.scrollTop = top;
      else if (bottom > s.scrollTop) s.scrollTop = Math.min(top, bottom + 2);
    }
    this.draw();
  }

  #later() {
    if (!this.waiting) {
      this.waiting = requestAnimationFrame(() => {
        this.waiting = 0;
        this.draw();
        this.root.dispatchEvent(new CustomEvent('moved'));
      });
    }
  }

  #pane(name, left, top, width, height, rows, columns, x, y) {
    const pane = this.panes[name];
    pane.hidden = width <= 0 || height <= 0;
    if (pane.hidden) {
      pane.querySelector('.cells').textContent = '';
      return;
    }
    Object.assign(pane.style, { left: `${HEAD_WIDTH + left}px`, top: `${HEAD_HEIGHT + top}px`, width: `${width}px`, height: `${height}px` });
    const layer = pane.firstElementChild;
    layer.style.transform = `translate(${-x}px, ${-y}px)`;
    layer.firstElementChild.innerHTML = this.#cells(rows, columns);
    layer.lastElementChild.innerHTML = this.#marks();
  }

  #cells(rows, columns) {
    const tab = this.tab;
    const parts = [];
    const drawn = new Set();
    for (let row = rows[0]; row < rows[1]; row++) {
      if (tab.tops[row] === tab.tops[row + 1]) continue;
      for (let column = columns[0]; column < columns[1]; column++) {
        const merge = tab.mergeAt(row, column);
        if (merge) {
          if (drawn.has(merge)) continue;
          drawn.add(merge);
          parts.push(this.#cell(merge.top, merge.left, merge));
        } else if (tab.lefts[column] !== tab.lefts[column + 1]) {
          parts.push(this.#cell(row, column, { top: row, left: column, bottom: row, right: column }));
        }
      }
    }
    return parts.join('');
  }

  #cell(row, column, block) {
    const tab = this.tab;
    const cell = tab.cell(row, column);
    const left = tab.lefts[block.left];
    const top = tab.tops[block.top];
    const width = tab.lefts[block.right + 1] - left;
    const height = tab.tops[block.bottom + 1] - top;
    const text = cell?.formattedValue ?? '';
    const look = cell ? tab.look(row, column) : {};
    const classes = ['cell'];
    let style = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;`;
    const background = color(look.backgroundColorStyle?.rgbColor || look.backgroundColor);
    if (background && background !== 'rgb(255, 255, 255)') style += `background:${background};`;
    style += borders(look.borders);
    if (cell?.note) classes.push('noted');
    if (cell?.hyperlink) classes.push('linked');
    if (cell?.dataValidation?.condition?.type === 'BOOLEAN') classes.push('ticked');
    const inner = text === '' && !classes.includes('ticked') ? '' : this.#text(row, block, cell, look, text, width);
    return `<div class="${classes.join(' ')}" data-a1="${address(row, column)}" role="gridcell" style="${style}">${inner}</div>`;
  }

  #text(row, block, cell, look, text, width) {
    const format = look.textFormat || {};
    const value = cell?.effectiveValue || {};
    const boolean = value.boolValue !== undefined;
    const across = look.horizontalAlignment || (value.numberValue !== undefined ? 'RIGHT' : boolean || value.errorValue ? 'CENTER' : 'LEFT');
    const down = look.verticalAlignment || 'BOTTOM';
    const wraps = look.wrapStrategy === 'WRAP' || look.wrapStrategy === 'LEGACY_WRAP' || text.includes('\n');
    const clips = wraps || look.wrapStrategy === 'CLIP' || value.numberValue !== undefined;
    const room = clips || across !== 'LEFT' ? width : this.#room(row, block, width);
    let style = `width:${room}px;`;
    if (look.textFormat) {
      if (format.bold) style += 'font-weight:700;';
      if (format.italic) style += 'font-style:italic;';
      const lines = [format.underline ? 'underline' : '', format.strikethrough ? 'line-through' : ''].filter(Boolean).join(' ');
      if (lines) style += `text-decoration:${lines};`;
      if (format.fontSize && format.fontSize !== 10) style += `font-size:${(format.fontSize * 4) / 3}px;`;
      const ink = color(format.foregroundColorStyle?.rgbColor || format.foregroundColor);
      if (ink && ink !== 'rgb(0, 0, 0)') style += `color:${ink};`;
    }
    style += `text-align:${across.toLowerCase()};align-self:${{ TOP: 'flex-start', MIDDLE: 'center', BOTTOM: 'flex-end' }[down]};`;
    const shown = cell?.dataValidation?.condition?.type === 'BOOLEAN' ? (value.boolValue ? '☑' : '☐') : text;
    return `<span dir="auto" class="${wraps ? 'wraps' : ''}" style="${style}">${escaped(shown)}</span>`;
  }

  /** How far a text may run on over blank cells beside it. */
  #room(row, block, width) {
    const tab = this.tab;
    const limit = block.left < tab.frozenColumns ? tab.frozenColumns : tab.columns;
    let column = block.right + 1;
    while (column < limit && column < block.right + 12 && tab.isBlank(row, column) && !tab.mergeAt(row, column)) column++;
    return width + tab.lefts[column] - tab.lefts[block.right + 1];
  }

  #marks() {
    const tab = this.tab;
    const { active, range } = this.selection;
    const rect = (block, name) => {
      const left = tab.lefts[block.left];
      const top = tab.tops[block.top];
      const width = tab.lefts[Math.min(block.right, tab.columns - 1) + 1] - left;
      const height = tab.tops[Math.min(block.bottom, tab.rows - 1) + 1] - top;
      return `<div class="${name}" style="left:${left - 1}px;top:${top - 1}px;width:${width + 1}px;height:${height + 1}px"></div>`;
    };
    const single = range.top === range.bottom && range.left === range.right;
    const copied = this.copied && this.copied.tab === tab.id ? rect(this.copied.range, 'copied') : '';
    return (single ? '' : rect(range, 'chosen')) + rect(tab.blockAt(active.row, active.column), 'active') + copied;
  }

  #heads(spans, x, y) {
    const tab = this.tab;
    const { range } = this.selection;
    const across = (from, to) => {
      const parts = [];
      for (let column = from; column < to; column++) {
        const width = tab.lefts[column + 1] - tab.lefts[column];
        const on = column >= range.left && column <= range.right ? ' on' : '';
        if (width) parts.push(`<div class="head${on}" style="left:${tab.lefts[column]}px;width:${width}px">${letters(column)}</div>`);
      }
      return parts.join('');
    };
    const down = (from, to) => {
      const parts = [];
      for (let row = from; row < to; row++) {
        const height = tab.tops[row + 1] - tab.tops[row];
        const on = row >= range.top && row <= range.bottom ? ' on' : '';
        if (height) parts.push(`<div class="head${on}" style="top:${tab.tops[row]}px;height:${height}px;line-height:${height}px">${row + 1}</div>`);
      }
      return parts.join('');
    };
    const [stillAcross, movingAcross, stillDown, movingDown] = this.root.querySelectorAll('.heads');
    const put = (element, style, transform, html) => {
      Object.assign(element.style, style);
      element.firstElementChild.style.transform = transform;
      element.firstElementChild.innerHTML = html;
    };
    const { width, height } = this.frozen;
    put(stillAcross, { left: `${HEAD_WIDTH}px`, width: `${width}px` }, '', across(...spans.frozenColumns));
    put(movingAcross, { left: `${HEAD_WIDTH + width}px`, width: `${this.area.width - width}px` }, `translateX(${-width - x}px)`, across(...spans.columns));
    put(stillDown, { top: `${HEAD_HEIGHT}px`, height: `${height}px` }, '', down(...spans.frozenRows));
    put(movingDown, { top: `${HEAD_HEIGHT + height}px`, height: `${this.area.height - height}px` }, `translateY(${-height - y}px)`, down(...spans.rows));
  }
}

/** The rows or columns between two points, and a few more. */
function span(sums, from, to, first) {
  const count = sums.length - 1;
  return [Math.max(first, at(sums, from, count) - SPARE), Math.min(count, at(sums, to, count) + SPARE)];
}

/** The row or column at a point. */
function at(sums, point, count) {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sums[middle] <= point) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && sums[low] === sums[low + 1]) low--;
  return low;
}

function borders(edges) {
  if (!edges) return '';
  const line = (edge) => {
    const wide = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 }[edge.style] || 1;
    const kind = { DOTTED: 'dotted', DASHED: 'dashed', DOUBLE: 'double' }[edge.style] || 'solid';
    return `${wide}px ${kind} ${color(edge.colorStyle?.rgbColor || edge.color) || '#000'}`;
  };
  return ['top', 'right', 'bottom', 'left']
    .filter((side) => edges[side] && edges[side].style && edges[side].style !== 'NONE')
    .map((side) => `border-${side}:${line(edges[side])};`)
    .join('');
}

export function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
