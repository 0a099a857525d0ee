package org.masteryhive.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hive demo}. */
@Command(
    name = "demo",
    description = "Starts all of it with a sample class, and says where to click.")
public final class DemoCommand implements Callable<Integer> {

  private final ServiceStarter starter;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      converter = Ports.Parsed.class,
      description = "the service; 0 picks a free one")
  private int port;

  @Option(
      names = "--sheets-port",
      paramLabel = "PORT",
      defaultValue = "8090",
      converter = Ports.Parsed.class,
      description = "the spreadsheets")
  private int sheetsPort;

  @Mixin
  private Kept kept = new Kept();

  @Option(names = "--once", description = "prints the computed tabs and ends")
  private boolean once;

  @Mixin
  private When when = new When();

  public DemoCommand(ServiceStarter starter) {
    this.starter = starter;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Demo demo = Demo.start(
        starter,
        new Demo.Place(
            folder(),
            Ports.free(chosen(port, 8080), "--port"),
            Ports.free(chosen(sheetsPort, 8090), "--sheets-port")),
        when);
    if (once) {
      try (demo) {
        demo.printTabs(System.out);
      }
      return 0;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
    demo.greet(System.out);
    new CountDownLatch(1).await();
    return 0;
  }

  private Path folder() throws IOException {
    if (kept.folder().isEmpty()) {
      return Temporary.folder();
    }
    Path folder = kept.folder().get();
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DemoException(folder + " is not a folder. Choose another one with --data.", e);
    }
  }

  /** Nobody looks for the addresses of a demo that ends by itself: it takes free ports, so that it never stands in a way. */
  private int chosen(int asked, int usual) {
    return once && asked == usual ? 0 : asked;
  }
}
