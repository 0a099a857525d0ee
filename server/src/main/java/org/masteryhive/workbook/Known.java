package org.masteryhive.workbook;

import org.masteryhive.mastery.UncountedTypes;

/** What evidence is read against: the students, the outcomes, the scale, the days and the types. */
record Known(
    StudentIndex students,
    OutcomeIndex outcomes,
    RatingReader ratings,
    DateReader dates,
    MarkReader marks,
    UncountedTypes uncounted) {}
