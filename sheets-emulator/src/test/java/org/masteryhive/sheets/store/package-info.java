/** What survives a stop, however rude. */
@NullMarked
package org.masteryhive.sheets.store;

import org.jspecify.annotations.NullMarked;
