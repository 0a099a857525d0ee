/**
 * What outlives the process.
 *
 * <p>Everything that the emulator must remember is a small document in a {@link
 * org.masteryhive.sheets.store.Table}, or an edit of a spreadsheet. Each change is a line in a
 * journal that is on disk before anyone is told of it; now and then the whole state is written as a
 * snapshot and the journal begins anew. Without a folder nothing is written at all, and the rest of
 * the emulator does not notice the difference.
 */
@NullMarked
package org.masteryhive.sheets.store;

import org.jspecify.annotations.NullMarked;
