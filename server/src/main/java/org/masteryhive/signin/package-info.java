/**
 * Who calls, and with whose keys: identity tokens, the connect flow, and the vault of encrypted refresh tokens. Knows
 * nothing of spreadsheets but a file's id. A person is looked up by issuer and subject alone, never by an e-mail; what is
 * kept of a person is one encrypted row.
 */
@NullMarked
package org.masteryhive.signin;

import org.jspecify.annotations.NullMarked;
