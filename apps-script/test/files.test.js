const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');
const { test } = require('node:test');
const { given } = require('./fakes');
const { page, root } = require('./load');
const { access } = require('../access');

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'appsscript.json'), 'utf8'));
const pages = fs.readdirSync(path.join(root, 'src', 'html'));

test('every item of the menu has its function', () => {
  const { script, seen } = given();

  script.onInstall();

  assert.equal(seen.menu.length, 13);
  for (const { name, handler } of seen.menu) {
    assert.equal(typeof script[handler], 'function', `${name} calls ${handler}`);
  }
});

test('every function that is no menu item, trigger or call of a page ends in an underscore', () => {
  const { script, seen } = given();
  script.onOpen();
  const called = ['onOpen', 'onInstall', 'nightlyRecompute', 'goToCell', 'disconnect', 'addAssessment', 'addCheckIn', 'addBehavior'];
  const plain = fs
    .readdirSync(path.join(root, 'src'))
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...fs.readFileSync(path.join(root, 'src', file), 'utf8').matchAll(/^function (\w+[^_\W])\(/gm)].map((found) => found[1]));

  assert.deepEqual(plain.sort(), [...called, ...seen.menu.map((item) => item.handler)].sort());
});

test('nothing happens and nothing is kept at the top level of a file', () => {
  for (const file of fs.readdirSync(path.join(root, 'src')).filter((name) => name.endsWith('.js'))) {
    const text = fs.readFileSync(path.join(root, 'src', file), 'utf8');
    const bare = text.split('\n').filter((line) => /^\S/.test(line) && !/^(\/\*|\*|\/\/|function |const [A-Z]\w*_ = |[})\]]+;?$)/.test(line));
    assert.deepEqual(bare, [], file);
  }
});

test('no file has the name of another, for Apps Script does not tell them apart by their ending', () => {
  const names = [...fs.readdirSync(path.join(root, 'src')), ...pages.map((name) => `html/${name}`)].map((name) => name.replace(/\.(js|html)$/, ''));

  assert.equal(new Set(names).size, names.length);
});

test('what a page includes, calls and names is there', () => {
  const { script } = given();
  for (const name of pages) {
    const text = page(`src/html/${name.replace(/\.html$/, '')}`);
    for (const [, file] of text.matchAll(/include_\('([^']+)'\)/g)) {
      assert.ok(page(file), `${name} includes ${file}`);
    }
    for (const [, called] of text.matchAll(/(?:run|\}\))\s*\.(add\w+|goToCell|disconnect)\(/g)) {
      assert.equal(typeof script[called], 'function', `${name} calls ${called}`);
    }
    for (const [, code] of text.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
      new vm.Script(code, { filename: name });
    }
  }
});

test('a page takes its data as text of an attribute, where nothing in it can run', () => {
  for (const name of pages.filter((one) => !/\.(css|js)\.html$/.test(one))) {
    const text = page(`src/html/${name.replace(/\.html$/, '')}`);
    const printed = [...text.matchAll(/<\?!?=.*?\?>/g)].map((found) => found[0]);
    assert.deepEqual(printed.filter((one) => !/^<\?!= include_\('[\w/.]+'\) \?>$/.test(one)), ['<?= data ?>'], name);
    assert.match(text, /data-page="<\?= data \?>"/);
    assert.doesNotMatch(text, /innerHTML|insertAdjacentHTML|document\.write/);
  }
});

test('the manifest asks for no more than the menu needs', () => {
  assert.deepEqual(manifest.oauthScopes.map((scope) => scope.replace(/.*\/auth\//, '')).sort(), [
    'openid',
    'script.container.ui',
    'script.external_request',
    'script.scriptapp',
    'spreadsheets.currentonly',
    'userinfo.email',
  ]);
});

test('the manifest and the code say the same of how the service comes by the teacher’s rights', () => {
  assert.equal(access(root), 'stored');
  assert.equal(given().script.value('PASSES_ITS_TOKEN_'), false);
});

test('one command turns both to passing the token, and back to what they were', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'add-on-'));
  fs.mkdirSync(path.join(folder, 'src'));
  const files = ['appsscript.json', 'src/Config.js'];
  files.forEach((file) => fs.copyFileSync(path.join(root, file), path.join(folder, file)));
  const before = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));

  assert.equal(access(folder, 'passthrough'), 'passthrough');
  const passed = JSON.parse(fs.readFileSync(path.join(folder, 'appsscript.json'), 'utf8')).oauthScopes;
  assert.deepEqual(passed.filter((scope) => !manifest.oauthScopes.includes(scope)), [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/drive.file',
  ]);
  assert.deepEqual(manifest.oauthScopes.filter((scope) => !passed.includes(scope)), ['https://www.googleapis.com/auth/spreadsheets.currentonly']);
  assert.equal(access(folder), 'passthrough');

  assert.equal(access(folder, 'stored'), 'stored');
  assert.deepEqual(files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8')), before);
  assert.throws(() => access(folder, 'open'), /There is no access open/);
  fs.writeFileSync(path.join(folder, 'src/Config.js'), before[1].replace('TOKEN_ = false', 'TOKEN_ = true'));
  assert.throws(() => access(folder), /do not agree/);
  fs.rmSync(folder, { recursive: true });
});

test('the service’s address is one that the manifest allows', () => {
  const { script } = given();
  const address = script.value('SERVICE_URL_');

  assert.ok(manifest.urlFetchWhitelist.some((allowed) => `${address}/`.startsWith(allowed)));
  assert.match(address, /^https:\/\//);
});

test('only Service.js knows HTTP', () => {
  for (const file of fs.readdirSync(path.join(root, 'src')).filter((name) => name.endsWith('.js') && name !== 'Service.js')) {
    assert.doesNotMatch(fs.readFileSync(path.join(root, 'src', file), 'utf8'), /UrlFetchApp|\/v1\//, file);
  }
});
