/**
 * The rules of grading: outcomes, evidence, rating scales, and what the evidence supports.
 *
 * <p>A {@link org.masteryhive.mastery.Gradebook} is all that counts, checked and without a trace of
 * rows and columns. A {@link org.masteryhive.mastery.MasteryCalculator} turns it into a {@link
 * org.masteryhive.mastery.CourseMastery}: a conclusion and its reason for each student and outcome.
 * Everything here is a pure function of its arguments; today is one of them.
 *
 * <p>The marks of a class are many thousands. A {@link org.masteryhive.mastery.Gathering} notes of each, once and where it is
 * read, what the rules will ask of it, as a number ({@code MarkCode}); the {@code EvidenceBook} sorts those numbers, and a
 * {@code Tally} counts them as occasions. The rules speak of occasions that reach a rating, and know nothing of this.
 */
@NullMarked
package org.masteryhive.mastery;

import org.jspecify.annotations.NullMarked;
