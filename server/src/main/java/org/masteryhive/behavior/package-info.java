/**
 * Concerns and positives, beside the grades and never inside them. A student is eligible for
 * incentives as long as no concern is open, and can always restore. No points are added up.
 */
@NullMarked
package org.masteryhive.behavior;

import org.jspecify.annotations.NullMarked;
