/** One small class for each kind of request in a batch, and one table of them. */
@NullMarked
package org.masteryhive.sheets.edit;

import org.jspecify.annotations.NullMarked;
