/** The state: spreadsheets, sheets, cells, dimensions and all that hangs on them. Knows no HTTP. */
@NullMarked
package org.masteryhive.sheets.spreadsheet;

import org.jspecify.annotations.NullMarked;
