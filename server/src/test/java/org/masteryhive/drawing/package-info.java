/** What the drawn tabs look like, and what setting up leaves alone. */
@NullMarked
package org.masteryhive.drawing;

import org.jspecify.annotations.NullMarked;
