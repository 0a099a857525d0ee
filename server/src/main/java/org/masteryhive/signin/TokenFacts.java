package org.masteryhive.signin;

import java.util.Optional;
import org.masteryhive.signin.Wire.Answer;

/** What Google says of an access token: for which client it was made, whose it is, and what it allows. */
record TokenFacts(String audience, String subject, Scopes scopes) {

  static Optional<TokenFacts> parse(Answer answer) {
    Optional<String> audience = answer.text("aud").or(() -> answer.text("azp"));
    if (audience.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new TokenFacts(
        audience.get(),
        answer.text("sub").orElse(""),
        Scopes.parse(answer.text("scope").orElse(""))));
  }
}
