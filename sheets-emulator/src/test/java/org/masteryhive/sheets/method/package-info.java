@NullMarked
package org.masteryhive.sheets.method;

import org.jspecify.annotations.NullMarked;
