/**
 * What is promised for bad days, tried: calls that fail, programs that are killed, people who work in the spreadsheet at the
 * same moment, callers who flood or pry. Each test prints its figure in one line that begins with {@code trust:}; the long
 * runs carry the tag {@code trust}.
 */
@NullMarked
package org.masteryhive.trust;

import org.jspecify.annotations.NullMarked;
