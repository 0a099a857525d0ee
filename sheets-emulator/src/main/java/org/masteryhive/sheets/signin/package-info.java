/**
 * Google's sign-in: people, OAuth clients, consent, tokens and the keys that sign them.
 *
 * <p>There is one Cloud project with two clients, as a deployment has them: the service's web client
 * and the add-on's. A person's consent is a {@link org.masteryhive.sheets.signin.Grant} to the
 * project, whichever client asked, so revoking any token ends it for both. Tokens are opaque and
 * live here; identity tokens are signed with RS256 by Nimbus and can be checked by anyone who reads
 * the certificates. The issuer is Google's own name, so that a verifier needs no other rule here
 * than there.
 */
@NullMarked
package org.masteryhive.sheets.signin;

import org.jspecify.annotations.NullMarked;
