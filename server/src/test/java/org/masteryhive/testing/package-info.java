/** What tests build their givens with. */
@NullMarked
package org.masteryhive.testing;

import org.jspecify.annotations.NullMarked;
