/* A run of the add-on: Google's globals as stand-ins, the add-on's files, one function of theirs. */

let run;

/** Waits for an answer of the page's. */
function ask(what, detail) {
  const head = new Int32Array(run.shared, 0, 2);
  Atomics.store(head, 0, 0);
  postMessage({ kind: 'ask', what, detail });
  Atomics.wait(head, 0, 0);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(run.shared, 8, head[1]).slice()));
}

/** One call of this server, waited for. */
function call(method, path, body, authorized) {
  const request = new XMLHttpRequest();
  request.open(method, path, false);
  if (body !== undefined) request.setRequestHeader('Content-Type', 'application/json');
  if (authorized) request.setRequestHeader('Authorization', `Bearer ${run.token}`);
  request.send(body === undefined ? null : JSON.stringify(body));
  let answer = {};
  try {
    answer = JSON.parse(request.responseText);
  } catch {
    // an empty answer
  }
  if (request.status >= 400) {
    const error = answer.error;
    throw new Error(error?.message || error || `The server answered ${request.status}.`);
  }
  return answer;
}

/** A file of the add-on's as text. */
function fileOf(name) {
  const request = new XMLHttpRequest();
  request.open('GET', `/emulator/add-on/${name}.html`, false);
  request.send();
  if (request.status !== 200) throw new Error(`No HTML file named ${name} was found.`);
  return request.responseText;
}

/** The demo's clock: a script sees the time that the spreadsheet's server has. */
function setClock(ahead) {
  const Real = Date;
  self.Date = class extends Real {
    constructor(...parts) {
      super(...(parts.length ? parts : [Real.now() + ahead]));
    }

    static now() {
      return Real.now() + ahead;
    }
  };
}

self.onmessage = ({ data }) => {
  run = data;
  try {
    setClock(run.ahead);
    importScripts('/emulator/page/stand-ins/spreadsheet-app.js', '/emulator/page/stand-ins/services.js');
    importScripts(...run.scripts.map((name) => `/emulator/add-on/${name}`));
    const called = self[run.name];
    if (typeof called !== 'function') throw new Error(`Script function not found: ${run.name}`);
    postMessage({ kind: 'done', value: called(...run.args) });
  } catch (failure) {
    postMessage({ kind: 'failed', message: failure.message });
  }
};
