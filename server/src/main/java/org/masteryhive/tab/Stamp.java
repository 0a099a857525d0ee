package org.masteryhive.tab;

/**
 * Something the service wrote where people do not see it: a key and a value on the spreadsheet, on a tab, or on a column.
 *
 * @param id its own number, by which it can be taken away
 */
public record Stamp(int id, String key, String value) {}
