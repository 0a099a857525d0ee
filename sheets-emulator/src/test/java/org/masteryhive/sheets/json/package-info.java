@NullMarked
package org.masteryhive.sheets.json;

import org.jspecify.annotations.NullMarked;
