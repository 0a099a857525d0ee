package org.masteryhive;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.masteryhive.demo.DemoCommand;
import org.masteryhive.demo.DemoException;
import org.masteryhive.demo.EmulatorCommand;
import org.masteryhive.demo.RunningService;
import org.masteryhive.signin.KeysetException;
import org.masteryhive.signin.KeysetFile;
import org.masteryhive.store.NativeFiles;
import org.masteryhive.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** The commands. */
@Command(
    name = "hive",
    description = "A mastery gradebook that lives in a teacher's own Google spreadsheet.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Main.Serve.class,
      Main.Keys.class,
      Main.Purge.class,
      Main.Audit.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private static final String COMMANDS = """
      hive demo                  the service and Google Sheets on this machine, with a sample class
      hive demo --once           the sample class recomputed, its tabs printed here
      hive serve                 the service, as the HIVE_ settings say
      hive sheets-emulator       Google Sheets on this machine, alone
      hive keys create FILE      makes the keys that encrypt stored connections
      hive keys rotate FILE      adds a new key and encrypts with it from now on
      hive audit SPREADSHEET     who did what to a spreadsheet, and when
      hive purge EMAIL_OR_SUB    revokes and deletes everything that is kept for one person
      hive bench                 how fast it is on this machine (--short: a minute)
      hive help [COMMAND]        this, or the options of one command
      """;

  private Main() {}

  public static void main(String[] args) {
    NativeFiles.clean();
    boolean serves = args.length == 1 && args[0].equals("serve");
    System.exit(serves ? serve(System.getenv()) : commands(System.getenv()).execute(args));
  }

  static CommandLine commands(Map<String, String> environment) {
    CommandLine line = new CommandLine(new Main(), new Factory(environment))
        .addSubcommand("demo", new DemoCommand(Main::start))
        .addSubcommand("sheets-emulator", new EmulatorCommand());
    line.setHelpSectionKeys(List.of("commands"));
    line.getHelpSectionMap().put("commands", help -> COMMANDS);
    line.setExecutionExceptionHandler((e, command, parsed) -> said(e, command.getErr()));
    return line;
  }

  /** The service without a look at options, of which it has none: that look would take a quarter of its start. */
  private static int serve(Map<String, String> environment) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return new Serve(environment).call();
    } catch (Exception e) {
      try {
        return said(e, err);
      } catch (Exception fault) {
        fault.printStackTrace(err);
        return ExitCode.SOFTWARE;
      }
    }
  }

  private static RunningService start(Map<String, String> environment) {
    Service service = Service.start(Settings.read(environment));
    return new RunningService() {
      @Override
      public int port() {
        return service.port();
      }

      @Override
      public void close() {
        service.close();
      }
    };
  }

  /** What an operator can mend is said in a sentence; anything else is a fault, with its trace. */
  private static int said(Exception e, PrintWriter err) throws Exception {
    if (e instanceof Settings.Mistakes mistakes) {
      mistakes.sentences().forEach(err::println);
      return ExitCode.USAGE;
    }
    if (e instanceof KeysetException || e instanceof StoreException) {
      err.println(e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof io.javalin.util.JavalinBindException) {
      err.println("The port is taken. Choose another one: HIVE_PORT.");
      return ExitCode.SOFTWARE;
    }
    if (e instanceof DemoException) {
      err.println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
    throw e;
  }

  /** The service. */
  @Command(name = "serve", description = "Runs the service, as the HIVE_… settings say.")
  static final class Serve implements Callable<Integer> {

    private final Map<String, String> environment;

    Serve(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
      Service.load(environment.getOrDefault("HIVE_DATABASE_URL", "jdbc:sqlite:"));
      Settings settings = Settings.read(environment);
      Service service = Service.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(service::leave, "stop"));
      System.out.println("ready {\"service\": \"" + settings.publicUrl() + "\"}");
      new CountDownLatch(1).await();
      return ExitCode.OK;
    }
  }

  /** The keys. */
  @Command(
      name = "keys",
      description = "Makes the keys that encrypt stored connections, or new ones beside them.",
      synopsisSubcommandLabel = "COMMAND")
  static final class Keys {

    private final Map<String, String> environment;

    Keys(Map<String, String> environment) {
      this.environment = environment;
    }

    @Command(name = "create", description = "Makes a keyset. Never overwrites one.")
    int create(@Parameters(paramLabel = "FILE") Path file) {
      new KeysetFile(file).create();
      System.out.println("The keyset is in " + file + ". Keep a copy in a safe place.");
      return ExitCode.OK;
    }

    @Command(
        name = "rotate",
        description =
            "Adds a key and encrypts with it from now on. What is stored follows by itself.")
    int rotate(
        @Parameters(paramLabel = "FILE") Path file,
        @CommandLine.Option(
                names = "--step",
                defaultValue = "all",
                description = "add, promote or drop: one step alone, where copies of the file"
                    + " lie on several machines. drop forgets the old keys, once nothing in the"
                    + " database that HIVE_DATABASE_URL names needs them.")
            String step) {
      KeysetFile keys = new KeysetFile(file);
      switch (step) {
        case "all" -> keys.add(true);
        case "add" -> keys.add(false);
        case "promote" -> keys.promoteNewest();
        case "drop" -> drop(keys);
        default -> throw new KeysetException("There is no step " + step + ".");
      }
      System.out.println(
          keys.size() == 1
              ? "The keyset has one key."
              : "The keyset has " + keys.size() + " keys.");
      return ExitCode.OK;
    }

    private void drop(KeysetFile keys) {
      String address = Settings.database(environment);
      if (address.startsWith("jdbc:sqlite:")
          && !Files.exists(Path.of(address.substring("jdbc:sqlite:".length())))) {
        throw new KeysetException(
            "Nothing was dropped: set HIVE_DATABASE_URL as the service has it, so"
                + " that it can be seen whether a connection still needs an old key.");
      }
      Operator.dropOldKeys(keys, address).ifPresent(why -> {
        throw new KeysetException(why);
      });
    }
  }

  /** Forgetting a person. */
  @Command(
      name = "purge",
      description = "Revokes and deletes everything that is kept for one person.")
  static final class Purge implements Callable<Integer> {

    private final Map<String, String> environment;

    @Parameters(paramLabel = "EMAIL_OR_SUB", description = "an e-mail address, or Google's number")
    private String person = "";

    Purge(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public Integer call() {
      try (Operator operator = new Operator(Settings.read(environment))) {
        System.out.println(operator.purge(person));
      }
      return ExitCode.OK;
    }
  }

  /** Looking into the audit log. */
  @Command(
      name = "audit",
      description = "Prints who did what to a spreadsheet, how it ended, and when.")
  static final class Audit implements Callable<Integer> {

    private final Map<String, String> environment;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private About about = new About();

    Audit(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public Integer call() {
      try (Operator operator = new Operator(Settings.read(environment))) {
        List<String> lines = about.spreadsheet.isEmpty()
            ? operator.auditOfPerson(about.person)
            : operator.auditOfSpreadsheet(about.spreadsheet);
        lines.forEach(System.out::println);
        if (lines.isEmpty()) {
          System.out.println("Nothing is known of that.");
        }
      }
      return ExitCode.OK;
    }

    /** What to look up. */
    static final class About {

      @Parameters(paramLabel = "SPREADSHEET", description = "its id or its address")
      private String spreadsheet = "";

      @CommandLine.Option(
          names = "--person",
          paramLabel = "EMAIL_OR_SUB",
          description = "what this person did")
      private String person = "";
    }
  }

  /** Makes the commands that read the environment. */
  private record Factory(Map<String, String> environment) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> kind) throws Exception {
      if (kind == Serve.class) {
        return kind.cast(new Serve(environment));
      }
      if (kind == Keys.class) {
        return kind.cast(new Keys(environment));
      }
      if (kind == Purge.class) {
        return kind.cast(new Purge(environment));
      }
      if (kind == Audit.class) {
        return kind.cast(new Audit(environment));
      }
      return CommandLine.defaultFactory().create(kind);
    }
  }
}
