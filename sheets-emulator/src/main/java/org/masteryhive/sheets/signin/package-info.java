/** People, their tokens and what they agreed to. */
@NullMarked
package org.masteryhive.sheets.signin;

import org.jspecify.annotations.NullMarked;
