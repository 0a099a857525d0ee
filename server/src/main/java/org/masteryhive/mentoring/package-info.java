/**
 * Mentors, check-ins and goals: who is due, what is new since the last talk, and what is next.
 *
 * <p>What the courses say of a student comes in as {@link org.masteryhive.mentoring.Learning}: this
 * package knows neither the rules of grading nor behavior.
 */
@NullMarked
package org.masteryhive.mentoring;

import org.jspecify.annotations.NullMarked;
