const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars', '--remote-debugging-port=0', '--lang=en-US',
];

/** Where Chromium is on this machine, if it is. */
function find() {
  const places = [process.env.HIVE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((place) => place && fs.existsSync(place));
}

/** A Chromium of our own, driven through its DevTools protocol, with nothing kept between runs. */
class Chromium {
  static async start(program, { width = 1440, height = 900, scale = 1 } = {}) {
    const chromium = new Chromium();
    chromium.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hive-browser-'));
    chromium.process = spawn(program, [...FLAGS, `--user-data-dir=${chromium.folder}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    const address = await new Promise((resolve, reject) => {
      let said = '';
      chromium.process.stderr.on('data', (text) => {
        said += text;
        const found = /DevTools listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
      chromium.process.on('exit', () => reject(new Error(`Chromium did not start:\n${said}`)));
    });
    chromium.socket = new WebSocket(address);
    chromium.waiting = new Map();
    chromium.sent = 0;
    chromium.problems = [];
    await new Promise((resolve, reject) => {
      chromium.socket.onopen = resolve;
      chromium.socket.onerror = () => reject(new Error('Chromium does not answer.'));
    });
    chromium.socket.onmessage = ({ data }) => chromium.#heard(JSON.parse(data));
    const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank' }, '');
    chromium.session = (await chromium.send('Target.attachToTarget', { targetId, flatten: true }, '')).sessionId;
    await chromium.send('Page.enable');
    await chromium.send('Runtime.enable');
    await chromium.send('Log.enable');
    await chromium.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
    return chromium;
  }

  send(method, params = {}, session = this.session) {
    const id = ++this.sent;
    this.socket.send(JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject, method }));
  }

  async go(url) {
    await this.send('Page.navigate', { url });
  }

  /** What an expression gives in the page; a promise is waited for. */
  async ask(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression gives something true, and gives that. */
  async until(expression, seconds = 60) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const value = await this.ask(expression).catch(() => undefined);
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain for: ${expression}`);
      await pause(50);
    }
  }

  /** Clicks the middle of what a selector finds; with a text, the one that has this text. */
  async click(selector, { text, count = 1, button = 'left' } = {}) {
    const point = await this.until(`(() => {
      const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => ${text === undefined ? 'true' : `one.textContent.trim().startsWith(${JSON.stringify(text)})`});
      const box = found?.getBoundingClientRect();
      return box?.width && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    })()`);
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
    for (let clicks = 1; clicks <= count; clicks++) {
      await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...point, button, clickCount: clicks });
      await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...point, button, clickCount: clicks });
    }
  }

  async hover(selector) {
    const point = await this.until(`(() => { const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect(); return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 }; })()`);
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
  }

  /** Types text, a key at a time. */
  async type(text) {
    for (const char of text) {
      await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key: char, text: char });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key: char });
    }
  }

  /** Presses a key by its name, with others held: `press('ArrowDown', 'Shift')`. */
  async press(key, ...held) {
    const codes = { Enter: 13, Tab: 9, Escape: 27, Delete: 46, Backspace: 8, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Home: 36, End: 35, F2: 113, PageDown: 34, PageUp: 33 };
    const code = codes[key] ?? key.toUpperCase().charCodeAt(0);
    const modifiers = held.reduce((sum, name) => sum + { Alt: 1, Control: 2, Shift: 8 }[name], 0);
    const commands = held.includes('Control') ? { c: ['Copy'], x: ['Cut'], v: ['Paste'] }[key] : undefined;
    const event = { key, code: key.length > 1 ? key : `Key${key.toUpperCase()}`, windowsVirtualKeyCode: code, modifiers, ...(commands ? { commands } : {}), ...(key === 'Enter' ? { text: '\r' } : {}) };
    await this.send('Input.dispatchKeyEvent', { type: event.text ? 'keyDown' : 'rawKeyDown', ...event });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event, text: undefined });
  }

  /** A picture of the page, as PNG, into a file. */
  async picture(file, clip) {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', ...(clip ? { clip: { scale: 1, ...clip } } : {}) });
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close() {
    const ended = new Promise((resolve) => this.process.on('exit', resolve));
    this.socket.onmessage = null;
    this.socket.send(JSON.stringify({ id: ++this.sent, method: 'Browser.close' }));
    const late = setTimeout(() => process.kill(-this.process.pid, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
    this.socket.close();
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #heard(message) {
    const waiting = this.waiting.get(message.id);
    if (waiting) {
      this.waiting.delete(message.id);
      if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting.resolve(message.result);
    } else if (message.method === 'Runtime.exceptionThrown') {
      this.problems.push(message.params.exceptionDetails.exception?.description || message.params.exceptionDetails.text);
    } else if (message.method === 'Log.entryAdded' && message.params.entry.level === 'error') {
      this.problems.push(`${message.params.entry.text} ${message.params.entry.url || ''}`);
    }
  }
}

module.exports = { Chromium, find };
