const { spawn } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');

/** The whole demo on free ports: the service, the emulator, the sample class. */
class Demo {
  static async start(seconds = 220) {
    const demo = new Demo();
    demo.process = spawn(process.env.HIVE_PROGRAM || path.join(root, 'hive'), ['demo', '--port', '0', '--sheets-port', '0', '--clock', '2026-03-02T14:00:00Z'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const ready = await new Promise((resolve, reject) => {
      let said = '';
      const late = setTimeout(() => reject(new Error(`The demo was not ready after ${seconds} s:\n${said}`)), seconds * 1000);
      const heard = (text) => {
        said += text;
        const found = /^ready (\{.*\})$/m.exec(said);
        if (found) {
          clearTimeout(late);
          resolve(JSON.parse(found[1]));
        }
      };
      demo.process.stdout.on('data', heard);
      demo.process.stderr.on('data', heard);
      demo.process.on('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${said}`)));
    }).catch((failure) => {
      demo.stop();
      throw failure;
    });
    return Object.assign(demo, ready);
  }

  /** The address of the sample class, as one person sees it. */
  page(email, place = '') {
    return `${this.sheets}/spreadsheets/d/${this.spreadsheetId}/edit?authuser=${encodeURIComponent(email)}${place}`;
  }

  /** A call of the Sheets API, as one person. */
  async api(email, method, rest, body) {
    const asked = await fetch(`${this.sheets}/emulator/v1/access-tokens`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    });
    const { token } = await asked.json();
    const answer = await fetch(`${this.sheets}/v4/spreadsheets/${this.spreadsheetId}${rest}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return answer.json();
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

module.exports = { Demo };
