/**
 * The sample class, started with one command: the service and Google Sheets on this machine, signed in and connected through
 * the real doors. Nothing but this package and tests uses the emulator.
 */
@NullMarked
package org.masteryhive.demo;

import org.jspecify.annotations.NullMarked;
