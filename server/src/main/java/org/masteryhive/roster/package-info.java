/** The students of a course: who they are, who looks after them, and who is still there. */
@NullMarked
package org.masteryhive.roster;

import org.jspecify.annotations.NullMarked;
