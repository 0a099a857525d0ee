/**
 * Spreadsheets over Google's API: the port {@link org.masteryhive.recompute.Workbooks}, with one caller's token. Google's
 * words (sheet, cell data, update) are spoken only here.
 *
 * <p>A read is one {@code spreadsheets.get} whose answer is read as a stream into a {@link org.masteryhive.tab.Picture},
 * without an object of Google's per cell ({@link org.masteryhive.google.PictureReader}). A write is one {@code
 * batchUpdate} ({@link org.masteryhive.google.Requests}). Retries, and our own limits toward Google, live here and nowhere
 * else ({@link org.masteryhive.google.Patience}, {@link org.masteryhive.google.Quotas}).
 */
@NullMarked
package org.masteryhive.google;

import org.jspecify.annotations.NullMarked;
