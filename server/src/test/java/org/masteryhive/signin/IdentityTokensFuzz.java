package org.masteryhive.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.util.Optional;
import java.util.Set;

/** Whatever comes as an identity token is one of Google's for us or is refused, and nothing else happens. */
class IdentityTokensFuzz {

  private static final IdentityTokens TOKENS = new IdentityTokens(
      new ImmutableJWKSet<>(new JWKSet(FakeGoogle.knownKey().toPublicJWK())),
      new Audience(Set.of(FakeGoogle.ADDON), Optional.empty()),
      new GivenSignIn.Hands());

  /** Claims that Google signed may be good; a text that nobody signed never is. */
  @FuzzTest
  void anything(FuzzedDataProvider data) throws JOSEException {
    boolean isSigned = data.consumeBoolean();
    String text = data.consumeRemainingAsString();
    try {
      Identity identity = TOKENS.verify(isSigned ? signed(text) : text);
      assertThat(isSigned).as("signed by Google").isTrue();
      assertThat(identity.person().subject()).isNotBlank();
      assertThat(identity.email()).contains("@");
    } catch (BadTokenException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  private static String signed(String claims) throws JOSEException {
    JWSObject token = new JWSObject(FakeGoogle.header(), new Payload(claims));
    token.sign(new RSASSASigner(FakeGoogle.knownKey()));
    return token.serialize();
  }
}
