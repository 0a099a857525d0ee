package org.masteryhive.sheets;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.masteryhive.sheets.control.AllowList;
import org.masteryhive.sheets.control.ControlRoutes;
import org.masteryhive.sheets.discovery.DiscoveryRoutes;
import org.masteryhive.sheets.drive.DoorContents;
import org.masteryhive.sheets.drive.DriveAccess;
import org.masteryhive.sheets.drive.DriveFile;
import org.masteryhive.sheets.drive.DriveFiles;
import org.masteryhive.sheets.drive.DriveRoutes;
import org.masteryhive.sheets.drive.LateNews;
import org.masteryhive.sheets.http.Access;
import org.masteryhive.sheets.http.Authenticator;
import org.masteryhive.sheets.http.BatchRoutes;
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
import org.masteryhive.sheets.signin.SignIn;
import org.masteryhive.sheets.spreadsheet.Spreadsheets;
import org.masteryhive.sheets.store.Store;

/** Google Sheets on this machine: a running server, until it is closed. */
public final class Emulator implements AutoCloseable {

  private final HttpServer server;
  private final SignIn signIn;
  private final Store store;
  private final AtomicReference<AllowList> allowed;
  private final Page page;

  private Emulator(
      HttpServer server,
      SignIn signIn,
      Store store,
      AtomicReference<AllowList> allowed,
      Page page) {
    this.server = server;
    this.signIn = signIn;
    this.store = store;
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
    Store store = options.data().map(Store::open).orElseGet(Store::inMemory);
    SignIn signIn = new SignIn(store, options.clock());
    DriveFiles files = new DriveFiles(
        store.table("files", DriveFile.class),
        signIn.people(),
        signIn.tokens(),
        new LateNews(traffic.waits()::driveLagMs, System::nanoTime),
        options.clock());
    Authenticator authenticator = options.open() ? new OpenAccess() : signIn;
    Access access = new DriveAccess(files);
    Gate gate = new Gate(authenticator, traffic);
    Door door = new Door(spreadsheets, store.journal());
    store.replay(spreadsheets::put, door::replay);
    store.settle(spreadsheets.all());
    AtomicReference<AllowList> allowed = new AtomicReference<>(AllowList.none());
    Views views = new Views(authenticator, access, spreadsheets, options.clock());
    Page page = new Page(views, AddOn.in(AddOn.besideTheProgram(), options.clock()));
    List<Routes> routes = List.of(
        new SheetsRoutes(gate, spreadsheets, door, access, traffic, options.clock()),
        new BatchRoutes(),
        new DiscoveryRoutes(),
        new DriveRoutes(gate, files, new DoorContents(door, spreadsheets, options.clock())),
        signIn.routes(files::shelf, gate),
        new ControlRoutes(signIn, traffic, allowed::get),
        page);
    return new Emulator(HttpServer.start(options.port(), routes), signIn, store, allowed, page);
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
    store.close();
  }
}
