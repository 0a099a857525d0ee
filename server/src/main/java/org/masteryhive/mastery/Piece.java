package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rating that a student's work was given.
 *
 * @param dateless whether it is a re-assessment without a date: an occasion of its own, that stands
 *     right after the piece before it in its cell, as if on that piece's day
 */
public record Piece(
    Rating rating, Optional<LocalDate> day, Assessment assessment, boolean dateless, Place place)
    implements Mark {}
