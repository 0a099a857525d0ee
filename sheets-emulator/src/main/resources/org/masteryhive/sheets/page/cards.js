/** The card beside a cell: its note and where its link leads. The mouse brings it, and so does the selection. */

export class Cards {
  constructor({ view, current, follow }) {
    Object.assign(this, { view, current, follow });
    this.card = document.getElementById('card');
    view.scroller.addEventListener('pointermove', (event) => this.#hover(event));
    view.scroller.addEventListener('pointerleave', (event) => {
      if (!this.card.contains(event.relatedTarget)) this.#restore();
    });
    this.card.addEventListener('pointerleave', () => this.#restore());
  }

  /** Shows the active cell's card, if it has something to say. */
  atSelection() {
    const { tab, selection } = this.current();
    this.hovered = undefined;
    this.#show(tab, selection.active.row, selection.active.column);
  }

  /** The cells have moved: the card goes along with the active cell, until that is out of sight. */
  scrolled() {
    if (!this.current().selection) return;
    this.atSelection();
    const { tab, selection } = this.current();
    const place = this.view.place(tab.blockAt(selection.active.row, selection.active.column));
    const { width, height } = this.view.root.getBoundingClientRect();
    if (place.left < 0 || place.top < 0 || place.left > width || place.top > height) this.hide();
  }

  hide() {
    this.card.hidden = true;
  }

  #hover(event) {
    const { tab } = this.current();
    if (!tab || event.buttons) return;
    const { row, column, heading } = this.view.hit(event);
    const place = heading ? '' : `${tab.id} ${row} ${column}`;
    if (place === this.hovered) return;
    this.hovered = place;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const cell = heading ? undefined : tab.cell(row, column);
      if (cell?.note || cell?.hyperlink) this.#show(tab, row, column);
      else this.#restore();
    }, 120);
  }

  #restore() {
    clearTimeout(this.timer);
    if (this.current().tab && this.hovered !== undefined) this.atSelection();
  }

  #show(tab, row, column) {
    const cell = tab.cell(row, column);
    this.card.hidden = !(cell?.note || cell?.hyperlink);
    if (this.card.hidden) return;
    const parts = [];
    if (cell.note) {
      const note = document.createElement('div');
      note.className = 'note';
      note.dir = 'auto';
      note.textContent = cell.note;
      parts.push(note);
    }
    if (cell.hyperlink) {
      const link = document.createElement('a');
      link.href = cell.hyperlink;
      link.textContent = `Go to ${cell.hyperlink.startsWith('#') || cell.hyperlink.includes('#gid=') ? cell.formattedValue : cell.hyperlink}`;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.follow(cell.hyperlink);
      });
      parts.push(link);
    }
    this.card.replaceChildren(...parts);
    this.card.dataset.cell = `${row} ${column}`;
    const place = this.view.place(tab.blockAt(row, column));
    const bounds = this.view.root.getBoundingClientRect();
    const right = bounds.left + place.left + place.width + 8;
    const beside = right + this.card.offsetWidth <= innerWidth - 8;
    const left = beside ? right : innerWidth - 12 - this.card.offsetWidth;
    const below = bounds.top + place.top + place.height + 6;
    const fits = below + this.card.offsetHeight < innerHeight - 50;
    const top = beside ? Math.min(bounds.top + place.top, innerHeight - this.card.offsetHeight - 50) : fits ? below : bounds.top + place.top - this.card.offsetHeight - 6;
    Object.assign(this.card.style, { left: `${Math.max(4, left)}px`, top: `${Math.max(4, top)}px` });
  }
}
