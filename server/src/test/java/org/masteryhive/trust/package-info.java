/**
 * What is promised for bad days, tried: calls that fail, programs that are killed, people who work in the spreadsheet at the
 * same moment, callers who flood or pry, and workbooks, tokens and texts that nobody should have to expect. Each test prints
 * its figure in one line that begins with {@code trust:}, and {@code server/docs/trust.md} lists them; the long runs carry
 * the tag {@code trust}.
 */
@NullMarked
package org.masteryhive.trust;

import org.jspecify.annotations.NullMarked;
