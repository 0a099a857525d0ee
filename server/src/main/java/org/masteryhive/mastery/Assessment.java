package org.masteryhive.mastery;

/**
 * What the students were given: its title and type as the teacher wrote them, and whether its type
 * counts. All the ratings of one column share one.
 */
public record Assessment(String title, String type, boolean counts) {}
