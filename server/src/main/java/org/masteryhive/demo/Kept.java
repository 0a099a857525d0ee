package org.masteryhive.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the state is kept. */
final class Kept {

  @Option(names = "--data", paramLabel = "DIR", description = "keeps the state between starts")
  private @Nullable Path data;

  Optional<Path> folder() {
    return Optional.ofNullable(data);
  }
}
