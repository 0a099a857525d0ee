/** Google's JSON: bodies into the client library's classes, answers into text. */
@NullMarked
package org.masteryhive.sheets.json;

import org.jspecify.annotations.NullMarked;
