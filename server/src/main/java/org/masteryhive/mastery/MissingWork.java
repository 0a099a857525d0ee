package org.masteryhive.mastery;

import java.time.LocalDate;
import java.util.Optional;

/** An assessment that a student has not handed in, once however many outcomes it is for. */
public record MissingWork(String title, Optional<LocalDate> day) {}
