/**
 * Tabs, their cells, and the plan that turns a tab as it is into the tab as it should be.
 *
 * <p>This package moves cells and knows no grading, no Google and no HTTP. A {@link org.masteryhive.tab.Picture} is one
 * spreadsheet as it was when it was read. A {@link org.masteryhive.tab.Plan} is a list of {@link
 * org.masteryhive.tab.Change}s, carried out in order and all together, or not at all. Rows and columns count from 0 and a
 * span's end is the first row or column that is no longer in it.
 */
@NullMarked
package org.masteryhive.tab;

import org.jspecify.annotations.NullMarked;
