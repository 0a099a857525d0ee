/**
 * @param {string} message
 * @param {number=} seconds -1 keeps it until the next one
 */
function toast_(message, seconds = 8) {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, Texts_.name, seconds);
}

/**
 * Says what stands in the way, with the way on where there is one.
 * @param {Problem} problem
 */
function showProblem_(problem) {
  toast_(problem.connectUrl ? Texts_.connectTitle : problem.pickUrl ? Texts_.pickTitle : Texts_.problemTitle, 3);
  if (problem.connectUrl) {
    showLink_(Texts_.connectTitle, Texts_.connectWhy, Texts_.connectLink, problem.connectUrl);
  } else if (problem.pickUrl) {
    showLink_(Texts_.pickTitle, Texts_.pickWhy, Texts_.pickLink, problem.pickUrl);
  } else {
    alert_(Texts_.problemTitle, sentences_(problem));
  }
}

/**
 * @param {string} title
 * @param {string} text
 */
function alert_(title, text) {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/**
 * @param {Problem} problem
 * @return {boolean} whether the teacher says to go on
 */
function confirmed_(problem) {
  const ui = SpreadsheetApp.getUi();
  const question = `${sentences_(problem)}\n\n${Texts_.confirmQuestion}`;
  return ui.alert(Texts_.confirmTitle, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** @param {Problem} problem */
function sentences_(problem) {
  return [problem.detail, problem.action].filter(Boolean).join('\n\n');
}

/**
 * A dialog with one link that opens in a new tab. Only a link of the web's is shown.
 * @param {string} title
 * @param {string} why
 * @param {string} label
 * @param {string} url
 */
function showLink_(title, why, label, url) {
  if (!/^https:\/\//.test(url) && !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//.test(url)) {
    alert_(title, Texts_.badLink);
    return;
  }
  const after = Texts_.connectAfter;
  showDialog_('src/html/Link', title, { why: why, label: label, url: url, after: after }, { width: 420, height: 190 });
}

/**
 * @param {string} file
 * @param {string} title
 * @param {object} data what the page shows
 * @param {{width: number, height: number}} size
 */
function showDialog_(file, title, data, size) {
  const page = page_(file, data).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/**
 * @param {string} file
 * @param {object} data
 * @return {GoogleAppsScript.HTML.HtmlOutput}
 */
function page_(file, data) {
  const template = HtmlService.createTemplateFromFile(file);
  template.data = JSON.stringify(data);
  return template.evaluate();
}

/**
 * For the pages: another file's text.
 * @param {string} file
 * @return {string}
 */
function include_(file) {
  return HtmlService.createHtmlOutputFromFile(file).getContent();
}
