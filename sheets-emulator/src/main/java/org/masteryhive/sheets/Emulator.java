package org.masteryhive.sheets;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.masteryhive.sheets.control.AllowList;
import org.masteryhive.sheets.control.ControlRoutes;
import org.masteryhive.sheets.http.Access;
import org.masteryhive.sheets.http.Authenticator;
import org.masteryhive.sheets.http.CallLog;
import org.masteryhive.sheets.http.Edits;
import org.masteryhive.sheets.http.Faults;
import org.masteryhive.sheets.http.Gate;
import org.masteryhive.sheets.http.HttpServer;
import org.masteryhive.sheets.http.OpenAccess;
import org.masteryhive.sheets.http.Quotas;
import org.masteryhive.sheets.http.Routes;
import org.masteryhive.sheets.http.SheetsRoutes;
import org.masteryhive.sheets.http.Traffic;
import org.masteryhive.sheets.http.Waits;
import org.masteryhive.sheets.method.Door;
import org.masteryhive.sheets.page.AddOn;
import org.masteryhive.sheets.page.Page;
import org.masteryhive.sheets.page.Views;
import org.masteryhive.sheets.signin.Project;
import org.masteryhive.sheets.signin.Shelf;
import org.masteryhive.sheets.signin.SignIn;
import org.masteryhive.sheets.spreadsheet.Journal;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;
import org.masteryhive.sheets.store.Tables;

/** Google Sheets on this machine: a running server, until it is closed. */
public final class Emulator implements AutoCloseable {

  private final HttpServer server;
  private final SignIn signIn;
  private final AtomicReference<AllowList> allowed;
  private final Page page;

  private Emulator(
      HttpServer server, SignIn signIn, AtomicReference<AllowList> allowed, Page page) {
    this.server = server;
    this.signIn = signIn;
    this.allowed = allowed;
    this.page = page;
  }

  /** Starts a server on 127.0.0.1. */
  public static Emulator start(EmulatorOptions options) {
    Traffic traffic = new Traffic(
        new CallLog(),
        new Faults(),
        new Quotas(options.open() ? Quotas.Limits.OFF : Quotas.Limits.GOOGLE, System::nanoTime),
        new Waits(options.latency()),
        new Edits());
    Spreadsheets spreadsheets = new Spreadsheets();
    OpenAccess open = new OpenAccess();
    SignIn signIn = new SignIn(Tables.inMemory(), options.clock());
    AtomicReference<AllowList> allowed = new AtomicReference<>(AllowList.none());
    Authenticator authenticator = options.open() ? open : signIn;
    Access access = open;
    Gate gate = new Gate(authenticator, traffic);
    Door door = new Door(spreadsheets, Journal.NONE);
    Views views = new Views(authenticator, access, spreadsheets, options.clock());
    Page page = new Page(views, AddOn.in(AddOn.besideTheProgram(), options.clock()));
    List<Routes> routes = List.of(
        new SheetsRoutes(gate, spreadsheets, door, access, traffic, options.clock()),
        signIn.routes(Shelf.empty(), gate),
        new ControlRoutes(signIn, traffic, allowed::get),
        page);
    return new Emulator(HttpServer.start(options.port(), routes), signIn, allowed, page);
  }

  /** Where it answers, such as {@code http://127.0.0.1:8090}. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** The OAuth clients that there are, and the web client's secret. */
  public Project project() {
    return signIn.project();
  }

  /** From now on the add-on in the page calls the service at this address, and may. */
  public void callService(URI service) {
    page.callService(service);
    allow(page.allowed().and(service.toString()));
  }

  /** What the add-on in the page may fetch from now on. */
  public void allow(AllowList addresses) {
    allowed.set(addresses);
  }

  @Override
  public void close() {
    server.close();
  }
}
