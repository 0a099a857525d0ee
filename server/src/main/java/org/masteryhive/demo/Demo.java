package org.masteryhive.demo;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.sheets.EmulatorOptions;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.template.Template;

/** Both servers, with the sample class in them, until it is closed. */
final class Demo implements AutoCloseable {

  private static final String MENTOR = "lindqvist@school.example.org";
  private static final List<String> COMPUTED = List.of("Mastery", "Mentoring", "Behavior");

  /** Where the state is kept, and where both servers listen. */
  record Place(Path folder, int port, int sheetsPort) {}

  private final Place place;
  private final Emulator emulator;
  private final RunningService service;
  private final String serviceUrl;
  private final LocalDate today;

  private Demo(
      Place place, Emulator emulator, RunningService service, String serviceUrl, LocalDate today) {
    this.place = place;
    this.emulator = emulator;
    this.service = service;
    this.serviceUrl = serviceUrl;
    this.today = today;
  }

  /** Starts both, the service set up as in a school that made the add-on internal. */
  static Demo start(ServiceStarter starter, Place place, When when) throws IOException {
    Emulator emulator = Emulators.start(new EmulatorOptions(
        place.sheetsPort(),
        Optional.of(place.folder().resolve("sheets")),
        when.clock(),
        Duration.ofMillis(when.latency()),
        false));
    try {
      String serviceUrl = "http://localhost:" + place.port();
      RunningService service =
          starter.start(settings(place, emulator, serviceUrl, Optional.ofNullable(when.fixed())));
      emulator.callService(URI.create(serviceUrl));
      return new Demo(place, emulator, service, serviceUrl, LocalDate.now(when.clock()));
    } catch (RuntimeException e) {
      emulator.close();
      throw e;
    }
  }

  private static Map<String, String> settings(
      Place place, Emulator emulator, String serviceUrl, Optional<Instant> now) {
    Path keyset = place.folder().resolve("keyset.json");
    if (!Files.exists(keyset)) {
      new KeysetFile(keyset).create();
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("HIVE_PORT", Integer.toString(place.port()));
    settings.put("HIVE_PUBLIC_URL", serviceUrl);
    settings.put("HIVE_GOOGLE_CLIENT_ID", emulator.project().web().id());
    settings.put("HIVE_GOOGLE_CLIENT_SECRET", emulator.project().web().secret());
    settings.put("HIVE_ADDON_CLIENT_IDS", emulator.project().addon().id());
    settings.put("HIVE_DATABASE_URL", "jdbc:sqlite:" + place.folder().resolve("hive.db"));
    settings.put("HIVE_KEYSET_FILE", keyset.toString());
    settings.put("HIVE_GOOGLE_SCOPES", "openid email spreadsheets drive.file");
    settings.put("HIVE_GOOGLE_QUOTAS", "0,0,0,0");
    settings.put("HIVE_EMULATOR_URL", emulator.url());
    now.ifPresent(moment -> settings.put("HIVE_CLOCK", moment.toString()));
    return settings;
  }

  private static Path home() {
    return Path.of(System.getProperty("hive.home", "."));
  }

  /** Prints where to click, and the line for programs. */
  void greet(PrintStream out) throws IOException {
    Teacher teacher = teacher();
    JsonObject ready = prepared(teacher);
    teacher.recompute(ready.get("spreadsheetId").getAsString());
    remember(ready);
    String id = ready.get("spreadsheetId").getAsString();
    out.println();
    out.println("The sample class is ready. Open it in your browser:");
    out.println();
    out.println("    " + emulator.url() + "/spreadsheets/d/" + id + "/edit");
    out.println();
    out.println(
        "Change a rating on the Evidence tab, choose Extensions, Mastery Hive, Recompute mastery,");
    out.println("and look at the Mastery tab. Ctrl-C stops everything.");
    out.println();
    out.println("ready " + ready);
    out.flush();
  }

  /** Prints the computed tabs. */
  void printTabs(PrintStream out) throws IOException {
    Teacher teacher = teacher();
    String id = prepared(teacher).get("spreadsheetId").getAsString();
    String message = teacher.recompute(id);
    TerminalTable table = new TerminalTable(System.getenv("NO_COLOR") == null);
    PrintStream utf8 = new PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8);
    teacher.look(id, COMPUTED).forEach(tab -> utf8.println(table.of(tab)));
    utf8.println(message);
  }

  private Teacher teacher() {
    return new Teacher(serviceUrl, emulator.url());
  }

  /** Makes what is not there yet: an earlier start may have made it in the same folder. */
  private JsonObject prepared(Teacher teacher) throws IOException {
    teacher.connect();
    Optional<String> known = known();
    String id;
    if (known.isPresent()) {
      id = known.get();
    } else {
      Template sample = Template.read(home().resolve("templates").resolve("sample"));
      id = teacher.makeGradebook(new SampleDates(today).moved(sample));
      teacher.share(id, MENTOR);
    }
    JsonObject ready = new JsonObject();
    ready.addProperty("service", serviceUrl);
    ready.addProperty("sheets", emulator.url());
    ready.addProperty("spreadsheetId", id);
    ready.addProperty("teacher", Teacher.EMAIL);
    ready.addProperty("mentor", MENTOR);
    ready.addProperty("addonClientId", emulator.project().addon().id());
    return ready;
  }

  private Optional<String> known() throws IOException {
    Path file = file();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonObject before = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return Optional.of(before.get("spreadsheetId").getAsString());
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      throw new DemoException(file + " cannot be read. Take it away, and a new sample is made.", e);
    }
  }

  /** All of it or nothing: a demo that is killed here must not leave half a file. */
  private void remember(JsonObject ready) throws IOException {
    Path draft = Files.writeString(place.folder().resolve("demo.json.new"), ready + "\n");
    Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file() {
    return place.folder().resolve("demo.json");
  }

  @Override
  public void close() {
    service.close();
    emulator.close();
  }
}
