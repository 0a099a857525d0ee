const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const root = path.join(__dirname, '..');

/**
 * Runs the add-on's files in one global scope, as Apps Script does, over the given stand-ins for Google's globals.
 * Top-level constants are looked up by name with `value`. `passes`: as after `./access passthrough`.
 */
function load(globals, passes = false) {
  const context = vm.createContext({ console, ...globals });
  for (const file of fs.readdirSync(path.join(root, 'src')).filter((name) => name.endsWith('.js')).sort()) {
    const text = fs.readFileSync(path.join(root, 'src', file), 'utf8');
    vm.runInContext(passes ? text.replace('PASSES_ITS_TOKEN_ = false', 'PASSES_ITS_TOKEN_ = true') : text, context, { filename: file });
  }
  context.value = (name) => vm.runInContext(name, context);
  return context;
}

/** A file of the add-on's as text, by its name in Apps Script. */
function page(name) {
  return fs.readFileSync(path.join(root, `${name}.html`), 'utf8');
}

module.exports = { load, page, root };
