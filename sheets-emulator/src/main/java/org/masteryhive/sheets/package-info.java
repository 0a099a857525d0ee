/** Google Sheets, the part of Drive that goes with it, and the sign-in, on this machine. */
@NullMarked
package org.masteryhive.sheets;

import org.jspecify.annotations.NullMarked;
