/**
 * The spreadsheet in the browser: tabs, colors, notes, frozen panes, editing, and the add-on's own
 * menu, run from its own files. The page itself is in the resources beside this package: plain HTML, CSS and
 * JavaScript, and nothing from elsewhere. It changes a spreadsheet through the Sheets API alone, as the person
 * who is chosen in its corner; what it shows it reads here, so that looking uses up nobody's quota.
 */
@NullMarked
package org.masteryhive.sheets.page;

import org.jspecify.annotations.NullMarked;
