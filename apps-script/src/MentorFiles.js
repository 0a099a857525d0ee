/** Brings each mentor's file up to date, and tells the teacher how it went. */
function mentorFiles_() {
  askAndTell_(filesUpdated_, showFiles_);
}

/** How many things to look at are listed. */
const MOST_LISTED_ = 8;

/**
 * @param {boolean} confirmed
 * @return {Answer<FilesResult>}
 */
function filesUpdated_(confirmed) {
  SpreadsheetApp.flush();
  toast_(Texts_.filesWorking, -1);
  let told = '';
  return askForMentorFiles_(SpreadsheetApp.getActiveSpreadsheet().getId(), confirmed, (operation) => {
    const word = fileProgress_(operation);
    if (word && word !== told) {
      told = word;
      toast_(word, -1);
    }
  });
}

/**
 * @param {Operation<FilesResult>} operation
 * @return {string | undefined}
 */
function fileProgress_(operation) {
  if (operation.phase === 'writing') {
    return Texts_.filesWriting(operation.progress || 0);
  }
  return operation.phase === 'waiting' ? Texts_.phases.waiting : undefined;
}

/**
 * Where all is well a toast says so; else a dialog names the mentors whose files are not shared, and what to look at.
 * @param {FilesResult} result
 */
function showFiles_(result) {
  toast_(result.message || Texts_.done);
  const closed = result.files.filter((file) => !file.shared && file.students > 0).map((file) => file.mentor);
  const found = result.findings.map(foundLine_);
  if (closed.length === 0 && found.length === 0) {
    return;
  }
  const parts = [result.message];
  if (closed.length > 0) {
    parts.push(Texts_.filesClosed(closed));
  }
  if (found.length > 0) {
    const listed = found.slice(0, MOST_LISTED_);
    const more = found.length > MOST_LISTED_ ? [Texts_.filesMore(found.length - MOST_LISTED_)] : [];
    parts.push([Texts_.filesLook, ...listed, ...more].join('\n'));
  }
  alert_(Texts_.filesTitle, parts.join('\n\n'));
}

/**
 * @param {{tab: string, cell: string, message: string}} finding
 * @return {string}
 */
function foundLine_(finding) {
  const place = [finding.tab, finding.cell].filter(Boolean).join(' ');
  return place ? `• ${place}: ${finding.message}` : `• ${finding.message}`;
}
