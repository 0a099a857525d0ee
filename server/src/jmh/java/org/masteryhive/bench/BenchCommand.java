package org.masteryhive.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hive bench}. */
@Command(
    name = "hive bench",
    mixinStandardHelpOptions = true,
    description = "Measures how fast it is, against its targets, on this machine.")
public final class BenchCommand implements Callable<Integer> {

  @Option(
      names = "--short",
      description = "a small class and a minute: looks at the counts, which never depend on time")
  private boolean isShort;

  @Option(names = "--json", paramLabel = "FILE", description = "the same for programs")
  private @Nullable Path json;

  /** The command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path home = Path.of(System.getProperty("hive.home", ".")).toAbsolutePath().normalize();
    Path folder = Files.createTempDirectory("mastery-hive-bench");
    Report report = new Report();
    try {
      Bench bench = new Bench(home, folder, report);
      if (isShort) {
        bench.runShort();
      } else {
        bench.run();
      }
    } finally {
      delete(folder);
    }
    Map<String, String> about = about();
    about.forEach((name, value) -> System.out.println(name + ": " + value));
    System.out.println();
    System.out.println(report.table());
    if (json != null) {
      Files.writeString(json, report.json(about) + "\n");
    }
    if (report.isFailed()) {
      System.out.println("A count is not what it must be.");
    }
    return report.isFailed() ? 1 : 0;
  }

  private Map<String, String> about() throws IOException {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("command", "./hive bench" + (isShort ? " --short" : ""));
    about.put("date", LocalDate.now(java.time.ZoneOffset.UTC).toString());
    about.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    about.put("memory", memory());
    about.put(
        "java",
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    return about;
  }

  private static String memory() throws IOException {
    Path info = Path.of("/proc/meminfo");
    if (!Files.exists(info)) {
      return "unknown";
    }
    List<String> lines = Files.readAllLines(info, StandardCharsets.UTF_8);
    long kilobytes = Long.parseLong(lines.get(0).replaceAll("\\D+", ""));
    return Math.round(kilobytes / 1024.0 / 1024.0) + " GB";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
