package org.masteryhive.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.masteryhive.http.GivenApi.Answer;
import org.masteryhive.signin.FakeGoogle;

/** Tokens that the add-on passes: Google is asked about each, each time, and none is kept. */
class PassedTokensTest {

  private static final String TOKEN = "passed-token-of-ms-rivera";
  private static final String PATH = "/v1/gradebooks/" + GivenApi.SHEET;

  private final GivenApi given = new GivenApi(URI.create("http://localhost:8080"), true, false);

  @AfterEach
  void stop() {
    given.close();
  }

  @Test
  void onlyATokenOfTheCallersOwnThatWasMadeForOurAddOnAndAllowsEnoughIsTaken() {
    Map<String, Map<String, Object>> refused = new LinkedHashMap<>();
    refused.put("another program's", Map.of("aud", "another-client", "azp", "another-client"));
    refused.put("the service's own", Map.of("aud", FakeGoogle.CLIENT, "azp", FakeGoogle.CLIENT));
    refused.put("ours only by azp", Map.of("aud", "another-client"));
    refused.put("nobody's program", Map.of("aud", "", "azp", ""));
    refused.put("another person's", Map.of("sub", "mallory"));
    refused.put(
        "another person's with her e-mail",
        Map.of("sub", "mallory", "email", "ms-rivera@school.example.org"));
    refused.put("nobody's", Map.of("sub", ""));
    refused.put("hers in another case", Map.of("sub", "MS-RIVERA"));
    refused.put("too narrow", Map.of("scope", "openid email"));
    refused.put(
        "for this spreadsheet only",
        Map.of("scope", "openid https://www.googleapis.com/auth/spreadsheets.currentonly"));
    refused.put(
        "to read only", Map.of("scope", "https://www.googleapis.com/auth/spreadsheets.readonly"));
    refused.put(
        "a scope of like name",
        Map.of("scope", "https://www.googleapis.com/auth/spreadsheets.evil"));
    refused.put("no scope", Map.of("scope", ""));
    refused.forEach((name, facts) -> {
      googleSays(facts);
      Answer answer = ask(TOKEN);
      assertThat(answer.status()).as(name).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("bad-token");
    });
    for (String token : List.of("", " ", "unknown", "a b", "x".repeat(5_000))) {
      assertThat(ask(token).status()).isEqualTo(401);
    }
    assertThat(given.as("ms-rivera").get(PATH).code()).isEqualTo("bad-token");
    googleSays(Map.of());
    assertThat(ask(TOKEN).status()).isEqualTo(200);
    System.out.printf("trust: %d foreign passed tokens: 0 taken%n", refused.size() + 6);
  }

  @Test
  void aTokenIsNotRememberedFromOneCallToTheNext() throws IOException {
    googleSays(Map.of());
    assertThat(ask(TOKEN).status()).isEqualTo(200);
    given.signIn.google.tokenInfos.remove(TOKEN);

    assertThat(ask(TOKEN).status()).isEqualTo(401);

    try (Stream<Path> files = Files.walk(given.signIn.folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
      }
    }
  }

  private void googleSays(Map<String, Object> over) {
    Map<String, Object> facts = new HashMap<>(Map.of(
        "aud",
        FakeGoogle.ADDON,
        "azp",
        FakeGoogle.ADDON,
        "sub",
        "ms-rivera",
        "scope",
        "openid email https://www.googleapis.com/auth/spreadsheets"));
    facts.putAll(over);
    given.signIn.google.tokenInfos.put(TOKEN, facts);
  }

  private Answer ask(String token) {
    return given.as("ms-rivera").with("X-Google-Access-Token", token).get(PATH);
  }
}
