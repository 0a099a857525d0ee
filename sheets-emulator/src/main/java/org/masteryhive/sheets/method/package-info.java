/** The methods of the Sheets API over the state, and the one door through which all changes go. */
@NullMarked
package org.masteryhive.sheets.method;

import org.jspecify.annotations.NullMarked;
