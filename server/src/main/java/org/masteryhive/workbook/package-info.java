/**
 * Which tab holds what: finds a gradebook's tabs and columns, and turns their cells into the records that the rules of
 * grading take. A cell that cannot be used becomes a {@link org.masteryhive.workbook.Finding}, never an exception.
 */
@NullMarked
package org.masteryhive.workbook;

import org.jspecify.annotations.NullMarked;
