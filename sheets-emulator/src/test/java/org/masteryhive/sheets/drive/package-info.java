/** Drive, on real wires. */
@NullMarked
package org.masteryhive.sheets.drive;

import org.jspecify.annotations.NullMarked;
