/** What Google answers when a call cannot be carried out: the failure, made where the mistake is seen. */
@NullMarked
package org.masteryhive.sheets.error;

import org.jspecify.annotations.NullMarked;
