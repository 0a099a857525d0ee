/** The menu bar. An item has a label and an action, or items of its own; `-` is a line. */

const bar = document.getElementById('menus');
let open = [];

export function setMenus(menus) {
  bar.replaceChildren(...menus.map((menu) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = menu.label;
    button.setAttribute('role', 'menuitem');
    button.setAttribute('aria-haspopup', 'true');
    button.setAttribute('aria-expanded', 'false');
    const show = () => {
      closeMenus();
      button.setAttribute('aria-expanded', 'true');
      const bounds = button.getBoundingClientRect();
      popUp(menu.items(), bounds.left, bounds.bottom + 2, button);
    };
    button.addEventListener('click', () => (open.length && open[0].owner === button ? closeMenus() : show()));
    button.addEventListener('pointerenter', () => open.length && open[0].owner !== button && bar.contains(open[0].owner) && show());
    button.addEventListener('keydown', (event) => {
      const beside = { ArrowRight: button.nextElementSibling, ArrowLeft: button.previousElementSibling }[event.key];
      if (event.key === 'ArrowDown') show();
      else if (beside) beside.focus();
      else if (event.key === 'Escape') document.getElementById('sheet').focus();
      else return;
      event.preventDefault();
    });
    return button;
  }));
}

/** A menu at a point of the screen. */
export function popUp(items, left, top, owner) {
  const list = document.createElement('div');
  list.className = 'menu';
  list.setAttribute('role', 'menu');
  items.forEach((item) => list.append(item === '-' ? document.createElement('hr') : entry(item, list)));
  document.body.append(list);
  list.style.left = `${Math.max(4, Math.min(left, innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${Math.max(4, Math.min(top, innerHeight - list.offsetHeight - 8))}px`;
  open.push({ list, owner });
  list.addEventListener('keydown', (event) => keys(event, list));
  list.querySelector('button:not(:disabled)')?.focus();
}

export function closeMenus(from = 0) {
  open.splice(from).forEach(({ list, owner }) => {
    list.remove();
    owner?.setAttribute?.('aria-expanded', 'false');
  });
}

function entry(item, list) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('role', 'menuitem');
  button.disabled = Boolean(item.disabled);
  const label = document.createElement('span');
  label.textContent = item.label;
  const hint = document.createElement('small');
  hint.textContent = item.items ? '►' : item.hint || '';
  button.append(label, hint);
  if (item.items) button.setAttribute('aria-haspopup', 'true');
  const level = () => open.findIndex((one) => one.list === list) + 1;
  const unfold = () => {
    closeMenus(level());
    const bounds = button.getBoundingClientRect();
    popUp(item.items, bounds.right - 2, bounds.top - 6, button);
  };
  button.addEventListener('pointerenter', () => {
    if (item.items && !open.some((one) => one.owner === button)) unfold();
    else if (!item.items) closeMenus(level());
  });
  button.addEventListener('click', () => {
    if (item.items) {
      if (!open.some((one) => one.owner === button)) unfold();
      return;
    }
    closeMenus();
    document.getElementById('sheet').focus();
    item.action();
  });
  button.unfold = item.items ? unfold : undefined;
  return button;
}

function keys(event, list) {
  const buttons = [...list.querySelectorAll('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement);
  const level = open.findIndex((one) => one.list === list);
  const owner = open[level]?.owner;
  if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length].focus();
  else if (event.key === 'ArrowUp') buttons[(at - 1 + buttons.length) % buttons.length].focus();
  else if (event.key === 'Home') buttons[0].focus();
  else if (event.key === 'End') buttons.at(-1).focus();
  else if (event.key === 'ArrowRight' && document.activeElement.unfold) document.activeElement.unfold();
  else if ((event.key === 'ArrowLeft' && level > 0) || event.key === 'Escape') {
    closeMenus(level);
    (owner?.focus ? owner : document.getElementById('sheet')).focus();
  } else if (event.key === 'Tab') closeMenus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

document.addEventListener('pointerdown', (event) => {
  if (open.length && !event.target.closest('.menu, #menus')) closeMenus();
});
