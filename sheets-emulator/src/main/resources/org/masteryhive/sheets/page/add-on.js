/**
 * Runs the add-on's own files. Each call runs in a worker of its own, as each run of a script does at Google; what it asks of
 * the page (a question, the selection, a lock) it waits for, while the page goes on.
 */
import { ask, showPage, showSidebar, toast } from './talk.js';

const BUTTONS = { OK: ['OK'], OK_CANCEL: ['OK', 'Cancel'], YES_NO: ['Yes', 'No'], YES_NO_CANCEL: ['Yes', 'No', 'Cancel'] };

export class AddOn {
  constructor({ api, current, go, reload, before }) {
    Object.assign(this, { api, current, go, reload, before });
    this.menu = [];
    this.locks = new Map();
    this.frames = new Map();
    this.running = 0;
    addEventListener('message', (event) => this.#called(event));
  }

  /** Reads the add-on's files and asks it for its menu. */
  async load() {
    const response = await fetch('/emulator/v1/add-on');
    this.facts = response.ok ? await response.json() : { found: false };
    this.ahead = this.facts.now ? Date.parse(this.facts.now) - Date.now() : 0;
    if (this.facts.found) {
      await this.run('onOpen', [], { quiet: true });
    }
    return this.menu;
  }

  /** Runs one function of the add-on's and gives what it gives. */
  async run(name, args = [], { quiet = false } = {}) {
    await this.before();
    const running = quiet ? undefined : this.#sayRunning();
    const worker = new Worker('/emulator/page/stand-ins/worker.js');
    const shared = new SharedArrayBuffer(1 << 20);
    const held = [];
    try {
      return await new Promise((resolve, reject) => {
        worker.onerror = (event) => reject(new Error(event.message || 'The script could not be run.'));
        worker.onmessage = async ({ data }) => {
          if (data.kind === 'done') resolve(data.value);
          else if (data.kind === 'failed') reject(new Error(data.message));
          else if (data.kind === 'ask') reply(shared, await this.#answer(data, held));
          else this.#hear(data);
        };
        const { tab, selection } = this.current();
        worker.postMessage({
          shared,
          name,
          args,
          spreadsheetId: this.api.spreadsheetId,
          email: this.api.email,
          token: this.api.token,
          ahead: this.ahead,
          service: this.facts.service,
          scripts: this.facts.scripts,
          pages: this.facts.pages,
          active: { sheetId: tab?.id ?? 0, range: selection?.range },
        });
      });
    } finally {
      worker.terminate();
      held.forEach((lock) => this.locks.delete(lock));
      running?.();
      if (!quiet) await this.reload();
    }
  }

  /** A menu item was picked. */
  async pick(handler) {
    try {
      await this.run(handler);
    } catch (failure) {
      toast(failure.message, 'The script failed', 10);
    }
  }

  #sayRunning() {
    const bar = document.getElementById('script-bar');
    const timer = setTimeout(() => {
      bar.textContent = 'Running script…';
      bar.hidden = false;
    }, 400);
    this.running++;
    return () => {
      clearTimeout(timer);
      if (--this.running === 0) bar.hidden = true;
    };
  }

  /** What needs no answer. */
  #hear(message) {
    if (message.kind === 'toast') toast(message.message, message.title, message.seconds);
    else if (message.kind === 'menu') this.menu = message.items;
    else if (message.kind === 'dialog') showPage(message.title, message.html, message, this.#calls());
    else if (message.kind === 'sidebar') showSidebar(message.title, message.html, this.#calls());
    else if (message.kind === 'go') this.go(message);
  }

  /** What the script waits for. */
  async #answer({ what, detail }, held) {
    if (what === 'alert') {
      return (await ask(detail.title, detail.text, BUTTONS[detail.buttons] || ['OK'])).toUpperCase();
    }
    if (what === 'lock') {
      const until = Date.now() + detail.patience;
      while (this.locks.has(detail.name) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.locks.has(detail.name)) return false;
      this.locks.set(detail.name, true);
      held.push(detail.name);
      return true;
    }
    if (what === 'unlock') {
      this.locks.delete(detail.name);
      return true;
    }
    const key = `${this.api.email} ${detail.store}`;
    const kept = JSON.parse(localStorage.getItem(key) || '{}');
    if (what === 'keep') {
      localStorage.setItem(key, JSON.stringify({ ...kept, [detail.name]: detail.value }));
      return true;
    }
    return kept[detail.name] ?? null;
  }

  #calls() {
    return {
      know: (frame, close) => this.frames.set(frame, close),
      forget: (frame) => this.frames.delete(frame),
    };
  }

  /** A page of the add-on's calls a function, which must not be one of those that end in an underscore. */
  async #called({ source, data }) {
    const [frame, close] = [...this.frames].find(([one]) => one.contentWindow === source) || [];
    if (!frame) return;
    if (data.call === 'close') {
      this.frames.delete(frame);
      close();
    } else if (data.call === 'run' && /^\w*[^\W_]$/.test(data.name)) {
      const answer = await this.run(data.name, data.args).then((value) => ({ value }), (failure) => ({ error: failure.message }));
      source.postMessage({ id: data.id, ...answer }, '*');
    }
  }
}

/** Writes an answer where the waiting worker reads it: a flag, the length, the text. */
function reply(shared, value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value ?? null));
  const head = new Int32Array(shared, 0, 2);
  new Uint8Array(shared, 8, bytes.length).set(bytes);
  head[1] = bytes.length;
  Atomics.store(head, 0, 1);
  Atomics.notify(head, 0);
}
