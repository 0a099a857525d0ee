/** What several tests share: a client on real wires, a clock that stands until it is moved. */
@NullMarked
package org.masteryhive.sheets.testing;

import org.jspecify.annotations.NullMarked;
