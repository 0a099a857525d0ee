/** What plans promise. */
@NullMarked
package org.masteryhive.tab;

import org.jspecify.annotations.NullMarked;
