package org.masteryhive.sheets.discovery;

import com.google.api.client.googleapis.services.AbstractGoogleClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One API's discovery document: where it is, what can be called, and what is said. */
record Document(String name, String version, String title) {

  private static final List<String> EVERYWHERE = List.of(
      "$.xgafv",
      "access_token",
      "alt",
      "callback",
      "fields",
      "key",
      "oauth_token",
      "quotaUser",
      "uploadType",
      "upload_protocol",
      "userIp");

  /** As this client knows the API, at an address that ends in a slash. */
  Map<String, Object> of(AbstractGoogleClient client, String root) {
    Schemas schemas = new Schemas();
    Map<String, Object> resources = new Methods(name, schemas, EVERYWHERE).resources(client);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "discovery#restDescription");
    document.put("discoveryVersion", "v1");
    document.put("id", name + ":" + version);
    document.put("name", name);
    document.put("version", version);
    document.put("title", title);
    document.put("protocol", "rest");
    document.put("rootUrl", root);
    document.put("servicePath", client.getServicePath());
    document.put("basePath", "/" + client.getServicePath());
    document.put("baseUrl", root + client.getServicePath());
    document.put("batchPath", "batch/" + name + "/" + version);
    document.put("parameters", common());
    document.put("auth", Map.of("oauth2", Map.of("scopes", Map.of())));
    document.put("resources", resources);
    document.put("schemas", schemas.all());
    return document;
  }

  private static Map<String, Object> common() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (String parameter : EVERYWHERE) {
      parameters.put(parameter, Schemas.ordered("type", "string", "location", "query"));
    }
    parameters.put(
        "prettyPrint", Schemas.ordered("type", "boolean", "location", "query", "default", "true"));
    return parameters;
  }
}
