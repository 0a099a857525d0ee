package org.masteryhive.sheets.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program asks of a person, as the address of the consent page says it. */
record Asking(
    Client client, String returnTo, Scopes scopes, Optional<Challenge> challenge, Params params) {

  /** Reads the address. What Google would show as an error page is thrown. */
  static Asking parse(Params params, Project project) {
    Client client = project
        .find(params.text("client_id"))
        .filter(Client::isConfidential)
        .orElseThrow(
            () -> new SignInException(401, "invalid_client", "The OAuth client was not found."));
    String returnTo = params.text("redirect_uri");
    if (!client.mayReturnTo(returnTo)) {
      throw new SignInException(
          400,
          "redirect_uri_mismatch",
          "The redirect address in the request, " + returnTo + ", is not on this machine.");
    }
    if (!params.text("response_type").equals("code")) {
      throw new SignInException(
          400, "unsupported_response_type", "The response type must be code.");
    }
    Scopes scopes = Scopes.of(params.text("scope"));
    if (scopes.isEmpty()) {
      throw SignInException.invalidRequest("Missing required parameter: scope");
    }
    if (!scopes.unknown().isEmpty()) {
      throw new SignInException(
          400, "invalid_scope", "Some requested scopes were invalid. " + scopes.unknown());
    }
    return new Asking(client, returnTo, scopes, Challenge.parse(params), params);
  }

  boolean isOffline() {
    return params.text("access_type").equals("offline");
  }

  boolean wants(String prompt) {
    return Set.of(params.text("prompt").split("\\s+")).contains(prompt);
  }

  boolean includesGranted() {
    return params.isTrue("include_granted_scopes");
  }

  Optional<String> hint() {
    return params.first("login_hint");
  }

  Optional<String> nonce() {
    return params.first("nonce");
  }

  /** The person is to choose files for {@code drive.file}. */
  boolean isPicking() {
    return params.isTrue("trigger_onepick");
  }

  /** The only files that may be chosen; empty for any. */
  List<String> offeredFiles() {
    return params.queryList("file_ids");
  }

  /** The program's address with an answer, and with the state that it sent along. */
  String answered(Map<String, String> answer) {
    String state =
        params.first("state").map(value -> "&state=" + encoded(value)).orElse("");
    return returnTo
        + (returnTo.contains("?") ? "&" : "?")
        + answer.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"))
        + state;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
