package org.masteryhive.workbook;

import java.util.Optional;

/**
 * One row of a mentoring tracker's Gradebooks tab.
 *
 * @param course as its columns are headed
 * @param spreadsheetId of the gradebook that the link leads to; none when it is no link, which was found already
 * @param spot the link's cell, for what is found there when it is read
 */
public record LinkedGradebook(String course, Optional<String> spreadsheetId, Spot spot) {}
