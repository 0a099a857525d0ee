/**
 * What is remembered of recomputes beyond the life of the program: that one began, and how the last one of a spreadsheet
 * went, in numbers. Persons and spreadsheets stand here as digests.
 */
@NullMarked
package org.masteryhive.ledger;

import org.jspecify.annotations.NullMarked;
