/** Shows whether the teacher is connected, or the way to become so. */
function connect_() {
  const answer = askAbout_(SpreadsheetApp.getActiveSpreadsheet().getId());
  if (answer.problem) {
    showProblem_(answer.problem);
    return;
  }
  const state = answer.value.canEdit ? Texts_.connected : Texts_.connectedReadOnly;
  showDialog_('src/html/Connected', Texts_.connectTitle, { state: state }, { width: 420, height: 150 });
}

/**
 * For the dialog: ends the connection.
 * @return {string} how it went
 */
function disconnect() {
  const answer = askToDisconnect_();
  return answer.problem ? sentences_(answer.problem) : Texts_.disconnected;
}
