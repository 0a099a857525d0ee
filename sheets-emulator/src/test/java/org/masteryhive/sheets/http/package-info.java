@NullMarked
package org.masteryhive.sheets.http;

import org.jspecify.annotations.NullMarked;
