package org.masteryhive.sheets.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The addresses that the add-on may fetch: those that begin as an entry of its manifest's {@code
 * urlFetchWhitelist} does, and the service of the demo, which is on this machine.
 */
public record AllowList(List<URI> prefixes) {

  public AllowList {
    prefixes = List.copyOf(prefixes);
  }

  /** Nothing may be fetched. */
  public static AllowList none() {
    return new AllowList(List.of());
  }

  /** What a manifest allows; nothing, when it cannot be read. */
  public static AllowList ofManifest(Path manifest) {
    try {
      JsonElement tree = JsonParser.parseString(Files.readString(manifest));
      List<URI> found = new ArrayList<>();
      if (tree instanceof JsonObject object
          && object.get("urlFetchWhitelist") instanceof JsonArray list) {
        list.forEach(entry -> parse(entry.getAsString()).ifPresent(found::add));
      }
      return new AllowList(found);
    } catch (IOException | JsonParseException unreadable) {
      return none();
    }
  }

  /** The same, and the service at this address when it is on this machine. */
  public AllowList and(String service) {
    List<URI> all = new ArrayList<>(prefixes);
    parse(service).filter(AllowList::isLoopback).ifPresent(all::add);
    return new AllowList(all);
  }

  boolean allows(URI address) {
    return prefixes.stream().anyMatch(prefix -> begins(address, prefix));
  }

  /** An absolute web address without a name and password in it. */
  static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text.strip()).normalize();
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  private static boolean begins(URI address, URI prefix) {
    String path = path(prefix);
    return address.getScheme().equalsIgnoreCase(prefix.getScheme())
        && address.getHost().equalsIgnoreCase(prefix.getHost())
        && port(address) == port(prefix)
        && (path(address).equals(path)
            || path(address).startsWith(path.endsWith("/") ? path : path + "/"));
  }

  private static String path(URI uri) {
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    return path.isEmpty() ? "/" : path;
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private static boolean isLoopback(URI uri) {
    return List.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
  }
}
