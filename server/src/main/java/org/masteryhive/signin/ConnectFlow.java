package org.masteryhive.signin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.masteryhive.signin.ConnectEnd.Connected;
import org.masteryhive.signin.ConnectEnd.Picked;
import org.masteryhive.signin.ConnectEnd.Refused;
import org.masteryhive.signin.ConnectEnd.Refused.Why;
import org.masteryhive.signin.Consents.Pending;

/**
 * How a person lets the service act for her: a ticket leads to Google's consent page, and Google leads back to the
 * callback. Whatever does not fit stores nothing.
 */
public final class ConnectFlow {

  private final StoredAccess access;
  private final Tickets tickets;
  private final Consents consents;
  private final GoogleSignIn google;
  private final IdentityTokens identities;
  private final Places places;

  /** @param identities takes identity tokens that were made for our own OAuth client */
  public ConnectFlow(
      StoredAccess access, TicketOffice office, IdentityTokens identities, Places places) {
    this.access = access;
    this.tickets = office.tickets();
    this.consents = office.consents();
    this.google = access.google();
    this.identities = identities;
    this.places = places;
  }

  /** An address that lets this person connect, for ten minutes. */
  public URI connectUrl(Identity identity) {
    return places.connect(tickets.issue(identity, Optional.empty()));
  }

  /** An address that lets this person choose one file, for ten minutes. */
  public URI pickUrl(Identity identity, String file) {
    return places.connect(tickets.issue(identity, Optional.of(file)));
  }

  /**
   * Where a ticket leads.
   *
   * @param browser the word that binds the consent to this browser
   */
  public Begin begin(String ticketText, String browser) {
    Optional<Ticket> ticket = tickets.read(ticketText);
    if (ticket.isEmpty()) {
      return Begin.refused(Why.TICKET_OVER);
    }
    if (tickets.isSpent(ticket.get())) {
      return Begin.refused(Why.TICKET_SPENT);
    }
    String verifier = Secrets.fresh();
    String state = consents.begin(ticket.get(), browser, verifier);
    return Begin.at(consentPage(ticket.get(), state, verifier));
  }

  private URI consentPage(Ticket ticket, String state, String verifier) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", google.client().id());
    query.put("redirect_uri", places.callback().toString());
    query.put(
        "scope", ticket.file().isPresent() ? Scopes.DRIVE_FILE : places.scopes().toString());
    query.put("state", state);
    query.put("code_challenge", Secrets.digest(verifier));
    query.put("code_challenge_method", "S256");
    query.put("prompt", "consent");
    query.put("login_hint", ticket.email());
    if (ticket.file().isPresent()) {
      query.put("trigger_onepick", "true");
      query.put("file_ids", ticket.file().get());
    } else {
      query.put("access_type", "offline");
    }
    return URI.create(google.consentPage()
        + "?"
        + query.entrySet().stream()
            .map(field -> field.getKey() + "=" + Wire.encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** What Google led back with, and the word that this browser has. */
  public ConnectEnd end(Returned returned, Optional<String> browser) {
    Optional<Pending> pending = returned.state().flatMap(consents::end);
    if (pending.isEmpty()) {
      return new Refused(Why.UNKNOWN_STATE);
    }
    Ticket ticket = pending.get().ticket();
    if (!pending.get().isIn(browser)) {
      return new Refused(Why.OTHER_BROWSER);
    }
    if (!tickets.isInTime(ticket)) {
      return new Refused(Why.TICKET_OVER);
    }
    if (returned.error().isPresent() || returned.code().isEmpty()) {
      return new Refused(Why.DECLINED);
    }
    Optional<Granted> granted =
        google.exchange(returned.code().get(), pending.get().verifier(), places.callback());
    if (granted.isEmpty()) {
      return new Refused(Why.CODE_NOT_TAKEN);
    }
    return ticket.file().isPresent()
        ? endPicking(ticket, ticket.file().get())
        : endConnecting(ticket, granted.get());
  }

  private ConnectEnd endConnecting(Ticket ticket, Granted granted) {
    if (!isOf(ticket.person(), granted)) {
      return new Refused(Why.OTHER_ACCOUNT);
    }
    Scopes missing = places.scopes().without(granted.scopes());
    if (!missing.isEmpty()) {
      return new Refused(Why.PARTIAL);
    }
    if (granted.refreshToken().isEmpty()) {
      return new Refused(Why.NOT_LASTING);
    }
    if (!tickets.spend(ticket)) {
      return new Refused(Why.TICKET_SPENT);
    }
    access.keep(
        ticket.person(),
        new Connection(granted.refreshToken().get(), ticket.email(), granted.scopes()));
    return new Connected(ticket.email());
  }

  private boolean isOf(Person person, Granted granted) {
    try {
      return granted
          .identityToken()
          .map(identities::verify)
          .filter(identity -> identity.person().equals(person))
          .isPresent();
    } catch (BadTokenException e) {
      return false;
    }
  }

  /**
   * Picking cannot be asked for together with who the person is, so the answer does not say who picked. What counts is
   * whether the ticket's owner, with the token we hold, can open the file now.
   */
  private ConnectEnd endPicking(Ticket ticket, String file) {
    try {
      if (!google.canSee(access.token(ticket.person()), file)) {
        return new Refused(Why.NOT_PICKED);
      }
    } catch (NotConnectedException e) {
      return new Refused(Why.NOT_CONNECTED);
    }
    return tickets.spend(ticket) ? new Picked() : new Refused(Why.TICKET_SPENT);
  }

  /** Where the service is found, and what it asks for. */
  public record Places(URI service, Scopes scopes) {

    URI callback() {
      return URI.create(base() + "/oauth/callback");
    }

    URI connect(String ticket) {
      return URI.create(base() + "/connect?ticket=" + ticket);
    }

    private String base() {
      return service.toString().replaceAll("/+$", "");
    }
  }

  /** What the browser brings back from Google. */
  public record Returned(Optional<String> state, Optional<String> code, Optional<String> error) {

    @Override
    public String toString() {
      return "an answer from Google";
    }
  }

  /** Where to go, or why not. */
  public record Begin(Optional<URI> address, Optional<Why> refused) {

    static Begin at(URI address) {
      return new Begin(Optional.of(address), Optional.empty());
    }

    static Begin refused(Why why) {
      return new Begin(Optional.empty(), Optional.of(why));
    }
  }
}
