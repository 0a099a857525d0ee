package org.masteryhive.sheets.signin;

import java.util.Optional;
import java.util.stream.Stream;
import org.masteryhive.sheets.store.Table;

/** The Cloud project and its two clients. Made once; the secret is drawn, never a constant. */
public final class Project {

  /** Its number, as quota errors and client ids show it. */
  public static final String NUMBER = "1000000000000";

  private final Client web;
  private final Client addon;

  public Project(Table<Client> clients, Secrets secrets) {
    this.web = clients
        .get("web")
        .orElseGet(() ->
            made(clients, "web", new Client(id("hivewebclient"), "GOCSPX-" + secrets.draw(21))));
    this.addon = clients
        .get("addon")
        .orElseGet(() -> made(clients, "addon", new Client(id("hiveaddon"), "")));
  }

  /** The client that the service signs in with. */
  public Client web() {
    return web;
  }

  /** The client that the add-on's identity tokens are made out to. */
  public Client addon() {
    return addon;
  }

  public Optional<Client> find(String id) {
    return Stream.of(web, addon).filter(client -> client.id().equals(id)).findFirst();
  }

  private static String id(String name) {
    return NUMBER + "-" + name + ".apps.googleusercontent.com";
  }

  private static Client made(Table<Client> clients, String key, Client client) {
    clients.put(key, client);
    return client;
  }
}
