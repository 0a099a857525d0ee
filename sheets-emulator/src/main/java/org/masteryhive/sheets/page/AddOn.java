package org.masteryhive.sheets.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.masteryhive.sheets.json.JsonText;

/** The add-on's own files, as they would be pushed to Google, read anew each time: a change shows at once. */
public final class AddOn {

  private final Optional<Path> folder;
  private final Clock clock;
  private volatile Optional<URI> service = Optional.empty();

  private AddOn(Optional<Path> folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** With the add-on in this folder. */
  public static AddOn in(Optional<Path> folder, Clock clock) {
    return new AddOn(
        folder.filter(path -> Files.isRegularFile(path.resolve("appsscript.json"))), clock);
  }

  /** Where {@code ./hive} says that the program is. */
  public static Optional<Path> besideTheProgram() {
    return Optional.ofNullable(System.getProperty("hive.home"))
        .map(home -> Path.of(home, "apps-script"));
  }

  /** The manifest, which says what may be fetched. */
  public Optional<Path> manifest() {
    return folder.map(path -> path.resolve("appsscript.json"));
  }

  void callService(URI address) {
    service = Optional.of(address);
  }

  /** What the page must know to run it. */
  byte[] describe() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("found", folder.isPresent());
    facts.put("scripts", names(".js"));
    facts.put("pages", names(".html"));
    facts.put("now", clock.instant().toString());
    service.ifPresent(address -> facts.put("service", address.toString()));
    return JsonText.compact(facts).getBytes(StandardCharsets.UTF_8);
  }

  /** One of the files named in the description; no other file can be had. */
  Optional<PageFile> file(String name) {
    boolean known = names(".js").contains(name) || names(".html").contains(name);
    return known
        ? folder.map(path -> PageFile.of(name, read(path.resolve(name))))
        : Optional.empty();
  }

  private List<String> names(String ending) {
    return folder
        .map(path -> path.resolve("src"))
        .map(path -> under(path, ending))
        .orElse(List.of());
  }

  private static List<String> under(Path source, String ending) {
    try (Stream<Path> files = Files.walk(source, 3)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .map(file -> "src/" + source.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
