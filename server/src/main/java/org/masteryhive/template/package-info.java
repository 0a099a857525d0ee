/**
 * The spreadsheets that a gradebook starts from, read from files that anyone can change: a manifest and a CSV for each tab.
 * Nothing here knows what is done with them.
 */
@NullMarked
package org.masteryhive.template;

import org.jspecify.annotations.NullMarked;
