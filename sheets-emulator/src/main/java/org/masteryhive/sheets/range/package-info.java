/** A1 notation, grid ranges, and how ranges move when rows and columns do. */
@NullMarked
package org.masteryhive.sheets.range;

import org.jspecify.annotations.NullMarked;
