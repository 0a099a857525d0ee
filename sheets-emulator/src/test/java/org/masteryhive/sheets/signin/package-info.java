/** Signing in, as a program and its attacker meet it. */
@NullMarked
package org.masteryhive.sheets.signin;

import org.jspecify.annotations.NullMarked;
