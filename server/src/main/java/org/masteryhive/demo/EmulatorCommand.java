package org.masteryhive.demo;

import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.masteryhive.sheets.Emulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The Sheets emulator alone. */
@Command(name = "sheets-emulator", description = "Google Sheets on this machine, alone.")
public final class EmulatorCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      converter = Ports.Parsed.class,
      description = "0 picks a free one")
  private int port;

  @Mixin
  private Kept kept = new Kept();

  @Option(names = "--open", description = "any token is one owner's, and quotas are off")
  private boolean open;

  @Mixin
  private When when = new When();

  @Override
  public Integer call() throws InterruptedException {
    Emulator emulator = Emulators.start(Ports.free(port, "--port"), kept.folder(), when, open);
    Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "stop"));
    JsonObject ready = new JsonObject();
    ready.addProperty("sheets", emulator.url());
    ready.addProperty("oauthClientId", emulator.project().web().id());
    ready.addProperty("oauthClientSecret", emulator.project().web().secret());
    ready.addProperty("addonClientId", emulator.project().addon().id());
    System.out.println("ready " + ready);
    new CountDownLatch(1).await();
    return 0;
  }
}
