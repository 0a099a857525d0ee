package org.masteryhive.workbook;

/**
 * One row of a mentoring tracker's Gradebooks tab.
 *
 * @param course as its columns are headed
 * @param spreadsheetId of the gradebook that the link leads to
 * @param spot the link's cell, for what is found there when it is read
 */
public record LinkedGradebook(String course, String spreadsheetId, Spot spot) {}
