const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const NOW = '2026-03-02T14:00:00Z';

/** One of the program's commands, until it is stopped. Everything that it says is kept in `said`. */
class Program {
  constructor(words, settings = {}) {
    this.said = '';
    this.process = spawn(process.env.HIVE_PROGRAM || path.join(root, 'hive'), words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, ...settings },
    });
    this.process.stdout.on('data', (text) => { this.said += text; });
    this.process.stderr.on('data', (text) => { this.said += text; });
  }

  /** Waits until `look` gives something. */
  async until(look, seconds = 220) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end && this.process.exitCode === null;) {
      const found = await look(this.said);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await this.stop();
    throw new Error(`The program was not ready:\n${this.said}`);
  }

  async stop() {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.on('exit', resolve));
    process.kill(-this.process.pid, 'SIGTERM');
    const late = setTimeout(() => process.kill(-this.process.pid, 'SIGKILL'), 15000);
    await ended;
    clearTimeout(late);
  }
}

/** Google Sheets on this machine, and the service with passed access, in a folder of its own. */
async function passedAccess() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passed-'));
  const emulator = new Program(['sheets-emulator', '--port', '0', '--clock', NOW]);
  const google = await emulator.until((said) => (/^ready (\{.*\})$/m.exec(said) || [])[1]).then(JSON.parse);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const service = new Program(['serve'], {
    HIVE_PORT: String(port),
    HIVE_PUBLIC_URL: address,
    HIVE_GOOGLE_CLIENT_ID: google.oauthClientId,
    HIVE_ADDON_CLIENT_IDS: google.addonClientId,
    HIVE_ACCESS: 'passthrough',
    HIVE_DATABASE_URL: `jdbc:sqlite:${path.join(folder, 'hive.db')}`,
    HIVE_GOOGLE_QUOTAS: '0,0,0,0',
    HIVE_EMULATOR_URL: google.sheets,
    HIVE_CLOCK: NOW,
  });
  await service.until(() => fetch(`${address}/readyz`).then((answer) => answer.ok, () => false));
  return { google, service, emulator, address, folder, stop: () => Promise.all([service.stop(), emulator.stop()]) };
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A call that is waited for, as Apps Script waits. */
function fetchNow(url, { method = 'get', headers = {}, body } = {}) {
  const asking = `
    const { url, ...rest } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    fetch(url, rest).then(async (answer) => process.stdout.write(JSON.stringify(
      { status: answer.status, body: await answer.text(), headers: Object.fromEntries(answer.headers) })));`;
  const asked = spawnSync(process.execPath, ['-e', asking], {
    input: JSON.stringify({ url, method: method.toUpperCase(), headers, body, redirect: 'manual' }),
    encoding: 'utf8',
    timeout: 60000,
  });
  if (asked.status !== 0) throw new Error(`Address unavailable: ${url}`);
  return JSON.parse(asked.stdout);
}

module.exports = { passedAccess, fetchNow };
