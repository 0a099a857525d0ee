/**
 * The discovery documents: what a client that knows no API by heart asks for first. They are made from the client library's own
 * classes, so they name every method that the library has, also those of Drive that are not here.
 */
@NullMarked
package org.masteryhive.sheets.discovery;

import org.jspecify.annotations.NullMarked;
