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
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.masteryhive.sheets.Emulator;
import org.masteryhive.signin.KeysetFile;

/** Both servers, with the sample class in them, until it is closed. */
final class Demo implements AutoCloseable {

  private static final String MENTORING = "Mentoring";
  private static final String MENTOR_FILE = "mentorFile";
  private static final List<String> COMPUTED = List.of("Mastery", MENTORING, "Behavior");

  private static final String WELCOME = """

      The sample class is ready. Open it in your browser:

          %s

      Change a rating on the Evidence tab, choose Extensions, Mastery Hive, Recompute mastery,
      and look at the Mastery tab.

      The mentors' tracker brings this class and a second course together:

          %s

      A mentor may look at the tracker, and at no gradebook. This is what a mentor sees:

          %s

      Each mentor has a file besides, with that mentor's students and nobody else's. This one is Mr. Lindqvist's:

          %s

      Ctrl-C stops everything.
      """;

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
    Emulator emulator = Emulators.start(
        place.sheetsPort(), Optional.of(place.folder().resolve("sheets")), when, false);
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
    SampleSchool school = school(teacher);
    school.recomputed(teacher);
    String file = school.mentorFile(teacher);
    JsonObject ready = ready(school);
    ready.addProperty(MENTOR_FILE, file);
    remember(ready);
    String tracker = page(school.tracker());
    out.println(WELCOME.formatted(
        page(school.gradebook()),
        tracker,
        tracker + "?authuser=" + SampleSchool.MENTOR,
        file + "?authuser=" + SampleSchool.MENTOR));
    out.println("ready " + ready);
    out.flush();
  }

  /** Prints the computed tabs: those of the class, and then the mentors' over both courses. */
  void printTabs(PrintStream out) throws IOException {
    Teacher teacher = teacher();
    SampleSchool school = school(teacher);
    String message = school.recomputed(teacher);
    JsonObject ready = ready(school);
    ready.addProperty(MENTOR_FILE, school.mentorFile(teacher));
    remember(ready);
    TerminalTable table = new TerminalTable(System.getenv("NO_COLOR") == null);
    PrintStream utf8 = new PrintStream(out, true, java.nio.charset.StandardCharsets.UTF_8);
    teacher.look(school.gradebook(), COMPUTED).forEach(tab -> utf8.println(table.of(tab)));
    teacher
        .look(school.tracker(), List.of(MENTORING))
        .forEach(tab ->
            utf8.println(table.of(tab.called(MENTORING + " (the tracker, over two courses)"))));
    utf8.println(message);
  }

  private Teacher teacher() {
    return new Teacher(serviceUrl, emulator.url());
  }

  private String page(String id) {
    return SampleSchool.address(emulator.url(), id);
  }

  /** Makes what is not there yet: an earlier start may have made it in the same folder. */
  private SampleSchool school(Teacher teacher) throws IOException {
    teacher.connect();
    SampleSchool.Making making =
        new SampleSchool.Making(home().resolve("templates"), today, emulator.url());
    return SampleSchool.ready(teacher, making, before());
  }

  private JsonObject ready(SampleSchool school) {
    JsonObject ready = new JsonObject();
    ready.addProperty("service", serviceUrl);
    ready.addProperty("sheets", emulator.url());
    ready.addProperty("spreadsheetId", school.gradebook());
    ready.addProperty("teacher", Teacher.EMAIL);
    ready.addProperty("mentor", SampleSchool.MENTOR);
    ready.addProperty("addonClientId", emulator.project().addon().id());
    school.remember(ready);
    return ready;
  }

  /** What an earlier start said when it was ready; nothing when none was. */
  private JsonObject before() throws IOException {
    Path file = file();
    if (!Files.exists(file)) {
      return new JsonObject();
    }
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new DemoException(
          file + " cannot be read. Take it away, and the sample is found by its name.", e);
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
