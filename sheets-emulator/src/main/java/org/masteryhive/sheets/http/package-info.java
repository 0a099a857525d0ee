/** The wire: routes, Google's JSON and its errors, gzip, quotas, faults, waits and the log of calls. */
@NullMarked
package org.masteryhive.sheets.http;

import org.jspecify.annotations.NullMarked;
