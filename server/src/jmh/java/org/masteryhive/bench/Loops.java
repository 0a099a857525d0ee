package org.masteryhive.bench;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The peer: the same ratings counted by plain loops on V8, the engine under Apps Script. */
final class Loops {

  private Loops() {}

  /** Milliseconds for one pass over a class; none where there is no Node. */
  static OptionalDouble millis(SampleClass sample, Path folder) throws IOException {
    Path script = folder.resolve("loops.js");
    try (InputStream source = Objects.requireNonNull(Loops.class.getResourceAsStream("loops.js"))) {
      Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
    }
    Path ratings = folder.resolve("ratings.json");
    int[] columns =
        IntStream.range(0, sample.size().columns()).map(sample::outcome).toArray();
    Files.writeString(
        ratings,
        new Gson()
            .toJson(Map.of(
                "rows", sample.ratings(1),
                "columns", columns,
                "outcomes", sample.size().outcomes())));
    Process node;
    try {
      node = new ProcessBuilder("node", script.toString(), ratings.toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noNode) {
      return OptionalDouble.empty();
    }
    String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return told.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(told.split(" ", -1)[0]) / 1000);
  }
}
