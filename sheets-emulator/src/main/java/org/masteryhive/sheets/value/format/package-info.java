/** Number format patterns: read once into sections, then a number, a date or a text is shown through them. */
@NullMarked
package org.masteryhive.sheets.value.format;

import org.jspecify.annotations.NullMarked;
