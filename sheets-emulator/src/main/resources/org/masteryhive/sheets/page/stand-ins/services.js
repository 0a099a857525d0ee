/* The rest of Google's globals, as far as the add-on uses them. */

self.console = { ...self.console, log: console.log.bind(console), warn: console.warn.bind(console) };

self.UrlFetchApp = {
  /** Goes through the server, which asks only addresses that the manifest allows. */
  fetch: (url, options = {}) => {
    const headers = { ...options.headers };
    if (options.contentType) headers['Content-Type'] = options.contentType;
    const request = new XMLHttpRequest();
    request.open('POST', '/emulator/v1/fetch', false);
    request.setRequestHeader('Content-Type', 'application/json');
    request.send(JSON.stringify({ url, method: (options.method || 'get').toUpperCase(), headers, ...(options.payload === undefined ? {} : { body: options.payload }) }));
    const answer = JSON.parse(request.responseText);
    if (request.status === 502) throw new Error(`Address unavailable: ${url}`);
    if (request.status !== 200) throw new Error(`Attribute provided with invalid value or not permitted: ${answer.error}`);
    if (!options.muteHttpExceptions && answer.status >= 400) throw new Error(`Request failed for ${url} returned code ${answer.status}.`);
    return {
      getResponseCode: () => answer.status,
      getContentText: () => answer.body,
      getAllHeaders: () => answer.headers,
      getHeaders: () => answer.headers,
    };
  },
};

self.Session = {
  getActiveUser: () => ({ getEmail: () => run.email }),
  getEffectiveUser: () => ({ getEmail: () => run.email }),
  getScriptTimeZone: () => 'America/New_York',
};

self.PropertiesService = (() => {
  const store = (name, fixed = {}) => ({
    getProperty: (key) => fixed[key] ?? ask('recall', { store: name, name: key }),
    setProperty: (key, value) => ask('keep', { store: name, name: key, value: String(value) }),
    deleteProperty: (key) => ask('keep', { store: name, name: key, value: null }),
  });
  return {
    getScriptProperties: () => store('script', run.service ? { SERVICE_URL: run.service } : {}),
    getUserProperties: () => store('user'),
    getDocumentProperties: () => store(`document ${run.spreadsheetId}`),
  };
})();

self.LockService = (() => {
  const lock = (name) => {
    let held = false;
    return {
      tryLock: (patience) => (held = ask('lock', { name, patience })),
      waitLock: (patience) => {
        held = ask('lock', { name, patience });
        if (!held) throw new Error('Lock timeout: another process was holding the lock for too long.');
      },
      hasLock: () => held,
      releaseLock: () => {
        if (held) ask('unlock', { name });
        held = false;
      },
    };
  };
  return {
    getDocumentLock: () => lock(`document ${run.spreadsheetId}`),
    getUserLock: () => lock(`user ${run.email}`),
    getScriptLock: () => lock('script'),
  };
})();

/* Triggers are kept, and never fire by themselves: the night does not come in a demo. */
self.ScriptApp = (() => {
  const kept = () => JSON.parse(ask('recall', { store: 'triggers', name: 'all' }) || '[]');
  const keep = (names) => ask('keep', { store: 'triggers', name: 'all', value: JSON.stringify(names) });
  return {
    getIdentityToken: () => call('POST', '/emulator/v1/identity-tokens', { email: run.email }).token,
    getProjectTriggers: () => kept().map((name) => ({ getHandlerFunction: () => name })),
    deleteTrigger: (trigger) => {
      const names = kept();
      names.splice(names.indexOf(trigger.getHandlerFunction()), 1);
      keep(names);
    },
    newTrigger: (name) => {
      const builder = { timeBased: () => builder, everyDays: () => builder, atHour: () => builder, create: () => keep([...kept(), name]) };
      return builder;
    },
  };
})();

self.Utilities = {
  sleep: (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  formatDate: (date, timeZone, pattern) => {
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat('en-CA', {
        timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
      }).formatToParts(date).map((part) => [part.type, part.value]),
    );
    const names = { yyyy: parts.year, MM: parts.month, dd: parts.day, HH: parts.hour, mm: parts.minute, ss: parts.second };
    return pattern.replace(/yyyy|MM|dd|HH|mm|ss/g, (name) => names[name]);
  },
};

self.HtmlService = (() => {
  const output = (text) => {
    const self = { text, title: '', width: 600, height: 400 };
    return Object.assign(self, {
      getContent: () => text,
      setTitle: (title) => Object.assign(self, { title }),
      setWidth: (width) => Object.assign(self, { width }),
      setHeight: (height) => Object.assign(self, { height }),
    });
  };
  const escaped = (value) => String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  /* Of scriptlets, the two that print: <?= name ?>, escaped, and <?!= name('text') ?>, as it is. */
  const evaluated = (template, text) => output(text.replace(/<\?(!?)=\s*([\w$]+)(?:\('([^']*)'\))?\s*\?>|<\?/g, (whole, raw, name, argument) => {
    if (name === undefined) throw new Error(`The stand-in for templates does not know the scriptlet at ${whole}`);
    const value = argument === undefined ? template[name] : self[name](argument);
    return raw ? String(value) : escaped(value);
  }));
  return {
    createHtmlOutput: output,
    createHtmlOutputFromFile: (name) => output(fileOf(name)),
    createTemplateFromFile: (name) => {
      const template = { evaluate: () => evaluated(template, fileOf(name)) };
      return template;
    },
  };
})();
