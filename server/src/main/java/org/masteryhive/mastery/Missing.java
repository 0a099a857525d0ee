package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Optional;

/** Work that was not handed in, and was not made up since. */
public record Missing(Optional<LocalDate> day, Assessment assessment, Place place)
    implements Mark {}
