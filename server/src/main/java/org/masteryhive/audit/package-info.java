/**
 * Who did what to which spreadsheet, how it ended, and when. Lines are added and never changed; the database itself refuses.
 * No line has a name, an e-mail address or a cell in it. A person stands there under a word of chance; which word is whose
 * stands in one other row, and without that row nobody can tell any more, we neither. Record 0012.
 */
@NullMarked
package org.masteryhive.audit;

import org.jspecify.annotations.NullMarked;
