/**
 * The rules of grading: outcomes, evidence, rating scales, and what the evidence supports.
 *
 * <p>A {@link org.masteryhive.mastery.Gradebook} is all that counts, checked and without a trace of
 * rows and columns. A {@link org.masteryhive.mastery.MasteryCalculator} turns it into a {@link
 * org.masteryhive.mastery.CourseMastery}: a conclusion and its reason for each student and outcome.
 * Everything here is a pure function of its arguments; today is one of them.
 */
@NullMarked
package org.masteryhive.mastery;

import org.jspecify.annotations.NullMarked;
