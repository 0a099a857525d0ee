@NullMarked
package org.masteryhive.sheets.discovery;

import org.jspecify.annotations.NullMarked;
