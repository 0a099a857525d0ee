/** What the page says and asks: toasts, questions, dialogs, the sidebar. */

const byId = (id) => document.getElementById(id);
let lastToast;

/** A few words in the corner. A toast takes the place of the last one of the same title. */
export function toast(message, title = '', seconds = 5) {
  const element = document.createElement('div');
  element.className = 'toast';
  element.dataset.title = title;
  if (title) {
    const heading = document.createElement('b');
    heading.textContent = title;
    element.append(heading);
  }
  element.append(message);
  if (lastToast?.dataset.title === title) lastToast.remove();
  lastToast = element;
  byId('toasts').append(element);
  if (seconds >= 0) setTimeout(() => element.remove(), (seconds || 5) * 1000);
  return element;
}

/** A question with answers to choose from; gives the chosen one, or the last for Escape. */
export function ask(title, text, answers) {
  return new Promise((resolve) => {
    const { dialog, body } = opened(title, () => resolve(answers.at(-1)));
    const words = document.createElement('div');
    words.className = 'words';
    words.textContent = text;
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    answers.forEach((answer, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = answer;
      button.className = at === 0 ? 'main' : '';
      button.addEventListener('click', () => {
        resolve(answer);
        dialog.close();
      });
      buttons.append(button);
    });
    body.append(words, buttons);
    buttons.firstElementChild.focus();
  });
}

/** A dialog with a page of the add-on's in it. */
export function showPage(title, html, { width, height }, calls) {
  const { dialog, body } = opened(title, () => calls.forget(frame));
  const frame = framed(html, title);
  frame.style.width = `${width || 600}px`;
  frame.style.height = `${height || 400}px`;
  frame.addEventListener('load', () => frame.contentWindow?.focus());
  body.append(frame);
  calls.know(frame, () => dialog.close());
}

export function showSidebar(title, html, calls) {
  const side = byId('sidebar');
  const close = () => {
    side.hidden = true;
    side.replaceChildren();
    byId('sheet').focus();
  };
  side.querySelectorAll('iframe').forEach((frame) => calls.forget(frame));
  const frame = framed(html, title);
  side.replaceChildren(bar(title, close), frame);
  side.hidden = false;
  calls.know(frame, close);
}

function opened(title, whenClosed) {
  const dialog = document.createElement('dialog');
  const body = document.createElement('div');
  dialog.setAttribute('aria-label', title);
  body.append(bar(title, () => dialog.close()));
  dialog.append(body);
  dialog.addEventListener('close', () => {
    dialog.remove();
    whenClosed();
    byId('sheet').focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, body };
}

function bar(title, close) {
  const element = document.createElement('div');
  element.className = 'bar-of';
  const words = document.createElement('span');
  words.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', 'Close');
  button.addEventListener('click', close);
  element.append(words, button);
  return element;
}

/** A page of the add-on's has an origin of its own: it reaches nothing here but the calls that it is given. */
function framed(html, title) {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.sandbox = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';
  frame.srcdoc = html.replace(/<head[^>]*>/i, (head) => `${head}<script>(${shim})()</script>`);
  return frame;
}

/** Runs inside of such a page: `google.script`, as far as one needs it. */
const shim = String(() => {
  const waiting = new Map();
  const runner = (handlers) => new Proxy({}, {
    get: (_, name) => {
      const setter = { withSuccessHandler: 'done', withFailureHandler: 'failed', withUserObject: 'object' }[name];
      if (setter) return (value) => runner({ ...handlers, [setter]: value });
      return (...args) => {
        const id = waiting.size + 1;
        waiting.set(id, handlers);
        parent.postMessage({ call: 'run', id, name, args }, '*');
      };
    },
  });
  addEventListener('message', ({ data, source }) => {
    const handlers = source === parent && waiting.get(data.id);
    if (!handlers) return;
    if (data.error !== undefined) handlers.failed?.(new Error(data.error), handlers.object);
    else handlers.done?.(data.value, handlers.object);
  });
  const host = { close: () => parent.postMessage({ call: 'close' }, '*'), setHeight() {}, setWidth() {}, editor: { focus() {} } };
  addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && host.close());
  globalThis.google = { script: { run: runner({}), host } };
});
