/** The control calls, on real wires. */
@NullMarked
package org.masteryhive.sheets.control;

import org.jspecify.annotations.NullMarked;
