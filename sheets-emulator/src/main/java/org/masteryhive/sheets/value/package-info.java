/**
 * What Google Sheets makes of a typed text, of a number format and of a formula. Pure functions over the API's own value
 * types: no HTTP, no spreadsheet state, no clock of their own.
 */
@NullMarked
package org.masteryhive.sheets.value;

import org.jspecify.annotations.NullMarked;
