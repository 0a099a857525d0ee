/**
 * What a teacher asks for: recompute, set up, make a gradebook. Reads a spreadsheet once, lets the rules think, and writes
 * what differs once. Knows spreadsheets only through the port {@link org.masteryhive.recompute.Workbooks}; no Google, no
 * HTTP, no clock of its own.
 */
@NullMarked
package org.masteryhive.recompute;

import org.jspecify.annotations.NullMarked;
