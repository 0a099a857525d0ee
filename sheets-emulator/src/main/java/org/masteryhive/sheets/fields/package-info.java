/** Field masks: which part of an answer is asked for, which part of an update is meant. */
@NullMarked
package org.masteryhive.sheets.fields;

import org.jspecify.annotations.NullMarked;
