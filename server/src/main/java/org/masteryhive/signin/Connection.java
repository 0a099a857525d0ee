package org.masteryhive.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;

/** What is kept of a person who connected. All of it is encrypted. */
record Connection(String refreshToken, String email, Scopes scopes) {

  String toJson() {
    return JSONObjectUtils.toJSONString(
        Map.of("refreshToken", refreshToken, "email", email, "scopes", scopes.toString()));
  }

  static Connection parse(String json) {
    try {
      Map<String, Object> fields = JSONObjectUtils.parse(json);
      return new Connection(
          JSONObjectUtils.getString(fields, "refreshToken"),
          JSONObjectUtils.getString(fields, "email"),
          Scopes.parse(JSONObjectUtils.getString(fields, "scopes")));
    } catch (ParseException e) {
      throw new IllegalStateException("a connection that was not written by this program", e);
    }
  }

  @Override
  public String toString() {
    return "a connection";
  }
}
