/**
 * What is remembered of recomputes beyond the life of the program, and what its instances share of them: that one began, how
 * it ended, whose turn a spreadsheet is, and how its last run went, in numbers. Persons and spreadsheets stand here as
 * digests; how a run ended is sealed with the operation's id, which stands nowhere once the run began.
 */
@NullMarked
package org.masteryhive.ledger;

import org.jspecify.annotations.NullMarked;
