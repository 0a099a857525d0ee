package org.masteryhive.sheets.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came back. */
public record Answer(HttpResponse<String> response) {

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  public JsonElement tree() {
    return JsonParser.parseString(body());
  }

  public JsonObject json() {
    return tree().getAsJsonObject();
  }

  /** The text at a member of the answer. */
  public String text(String name) {
    return json().get(name).getAsString();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Where a redirect leads, without what is said there. */
  public String leadsTo() {
    return header("Location").replaceFirst("\\?.*", "");
  }

  /** What the redirect says there. */
  public Map<String, String> says() {
    Map<String, String> said = new LinkedHashMap<>();
    String query = URI.create(header("Location")).getRawQuery();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      said.put(
          parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
    }
    return said;
  }

  /** One thing that the redirect says there; nothing when it does not. */
  public String said(String name) {
    return says().getOrDefault(name, "");
  }
}
