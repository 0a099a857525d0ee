/**
 * What the computed tabs should look like: turns what the rules of grading concluded into {@link
 * org.masteryhive.tab.Drawing}s, and drawings into one plan for the whole spreadsheet. Also what setting up adds to a
 * teacher's own tabs. Knows headings, colors and words; knows no Google and no HTTP.
 */
@NullMarked
package org.masteryhive.drawing;

import org.jspecify.annotations.NullMarked;
