/**
 * The emulator's own calls, under {@code /emulator/v1}: what a test or a demo needs that Google does
 * not offer. Tokens without a consent page, the log of calls, faults, quotas, waits and edits by
 * somebody else.
 *
 * <p>They speak JSON only, and no web page of another origin may make them: they hand out tokens.
 */
@NullMarked
package org.masteryhive.sheets.control;

import org.jspecify.annotations.NullMarked;
