package ruchy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ruchy.lsp.RuchyLanguageServer;

/// The commands with their options, as `ruchy --help` shows them.
@CommandLine.Command(
    name = "ruchy",
    description = "The Ruchy language: a REPL, a compiler and data-science libraries.",
    customSynopsis = {
      "ruchy                      open the REPL (or run what comes through a pipe)",
      "       ruchy FILE [ARGUMENT…]     run a program",
      "       ruchy -e CODE [ARGUMENT…]  run code and print its value",
      "       ruchy COMMAND …",
    },
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Environment: RUCHY_HOME (where the history is kept), NO_COLOR, RUCHY_DEBUG=1.",
      "Exit codes: 0 all is well, 1 an error in the program, 2 wrong usage."
    },
    sortOptions = false)
final class CommandTree implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-e", "--eval"},
      paramLabel = "CODE",
      description = "Run code and print its value.")
  private Optional<String> code = Optional.empty();

  @Mixin private HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      description = "Show the version.")
  private boolean version;

  private CommandTree(Console console) {
    this.console = console;
  }

  /// Runs a command.
  ///
  /// @return the exit code
  static int execute(List<String> arguments, Console console) {
    CommandLine line = new CommandLine(new CommandTree(console));
    line.addSubcommand(new Run(console));
    line.addSubcommand(new Check(console));
    line.addSubcommand(new Test(console));
    line.addSubcommand(new Transpile(console));
    line.addSubcommand(new Fmt(console));
    line.addSubcommand(new Lint(console));
    line.addSubcommand(new Build(console));
    line.addSubcommand(new Doc(console));
    line.addSubcommand(new Lsp(console));
    line.addSubcommand(new ReplCommand(console));
    line.addSubcommand(new Explain(console));
    line.addSubcommand(new Export(console));
    line.addSubcommand(new CommandLine.HelpCommand());
    StringWriter text = new StringWriter();
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    line.setUsageHelpWidth(80);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.outColours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setExecutionExceptionHandler((failure, _, _) -> Command.failed(failure, console));
    line.setParameterExceptionHandler(
        (failure, _) -> Command.failed(new UsageException(usage(failure)), console));
    int code = line.execute(arguments.toArray(String[]::new));
    console.print(text.toString());
    return code;
  }

  private static String usage(ParameterException failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), "wrong usage");
    int end = message.indexOf('\n');
    String first = (end < 0 ? message : message.substring(0, end)).strip();
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    return Character.toLowerCase(first.charAt(0))
        + first.substring(1)
        + "; `"
        + command
        + " --help` tells more";
  }

  @Override
  public Integer call() {
    if (version) {
      console.println("ruchy " + Version.text());
      return ExitCode.OK;
    }
    throw new ParameterException(spec.commandLine(), "nothing to do");
  }

  /// What every command has.
  private abstract static class Subcommand implements Callable<Integer> {
    final Console console;

    @Mixin private HelpOption help = new HelpOption();

    Subcommand(Console console) {
      this.console = console;
    }
  }

  /// `ruchy run`
  @CommandLine.Command(
      name = "run",
      description = "Run a program.",
      mixinStandardHelpOptions = false)
  static final class Run extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A file of Ruchy code.")
    private String file = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's `args`.")
    private List<String> arguments = List.of();

    Run(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Programs.runFile(file, arguments, console);
    }
  }

  /// `ruchy check`
  @CommandLine.Command(name = "check", description = "Look for errors without running anything.")
  static final class Check extends Subcommand {
    @Option(
        names = "--message-format",
        paramLabel = "FORMAT",
        description = "text (for people) or json (a line for each message).")
    private Checks.Format format = Checks.Format.text;

    @Parameters(
        arity = "1..*",
        paramLabel = "PATH",
        description = "Files of Ruchy code, or folders of them.")
    private List<String> files = List.of();

    Check(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Checks.run(files, format, console);
    }
  }

  /// `ruchy test`
  @CommandLine.Command(name = "test", description = "Run the functions marked with #[test].")
  static final class Test extends Subcommand {
    @Parameters(
        arity = "0..*",
        paramLabel = "PATH",
        description = "Files of Ruchy code, or folders of them; this folder if there is none.")
    private List<String> paths = List.of(".");

    @Option(
        names = {"-k", "--filter"},
        paramLabel = "TEXT",
        description = "Only tests whose name holds this text.")
    private Optional<String> filter = Optional.empty();

    Test(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return new Testing(console, filter).run(paths);
    }
  }

  /// `ruchy transpile`
  @CommandLine.Command(name = "transpile", description = "Write a program as readable Java.")
  static final class Transpile extends Subcommand {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "JAVA",
        description = "The file to write; standard output if it is left out.")
    private Optional<Path> output = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "A file of Ruchy code.")
    private String file = "";

    Transpile(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Transpiling.run(file, output, console);
    }
  }

  /// `ruchy fmt`
  @CommandLine.Command(name = "fmt", description = "Lay out programs in the one style.")
  static final class Fmt extends Subcommand {
    @Option(names = "--check", description = "Only name the files that would change.")
    private boolean check;

    @Parameters(
        arity = "1..*",
        paramLabel = "PATH",
        description = "Files of Ruchy code, or folders of them; - for standard input.")
    private List<String> files = List.of();

    Fmt(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Formatting.run(files, check, console);
    }
  }

  /// `ruchy lint`
  @CommandLine.Command(name = "lint", description = "Look for what is better written another way.")
  static final class Lint extends Subcommand {
    @Option(names = "--fix", description = "Make the changes that keep the meaning.")
    private boolean fixes;

    @Option(names = "--engineering", description = "Also the rules for code that is to last.")
    private boolean strict;

    @Option(
        names = "--message-format",
        paramLabel = "FORMAT",
        description = "text (for people) or json (a line for each message).")
    private Checks.Format format = Checks.Format.text;

    @Parameters(
        arity = "1..*",
        paramLabel = "PATH",
        description = "Files of Ruchy code, or folders of them.")
    private List<String> files = List.of();

    Lint(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Linting.run(files, new Linting.Options(strict, fixes, format), console);
    }
  }

  /// `ruchy build`
  @CommandLine.Command(
      name = "build",
      description = "Make a program a jar that runs by itself and that Java can call.")
  static final class Build extends Subcommand {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "JAR",
        description = "The file to write; named after the program if it is left out.")
    private Optional<Path> output = Optional.empty();

    @Option(
        names = "--aot",
        description =
            "Also write a script that starts it from an ahead-of-time cache; runs the program"
                + " once.")
    private boolean aheadOfTime;

    @Parameters(paramLabel = "FILE", description = "A file of Ruchy code.")
    private String file = "";

    Build(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Building.run(file, output, aheadOfTime, console);
    }
  }

  /// `ruchy doc`
  @CommandLine.Command(
      name = "doc",
      description = "Write the documentation of programs as a page of HTML.")
  static final class Doc extends Subcommand {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "HTML",
        description = "The file to write; standard output if it is left out.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--private", description = "Also what is not `pub`.")
    private boolean all;

    @Parameters(
        arity = "1..*",
        paramLabel = "PATH",
        description = "Files of Ruchy code, or folders of them.")
    private List<String> files = List.of();

    Doc(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return Documenting.run(files, output, all, console);
    }
  }

  /// `ruchy lsp`
  @CommandLine.Command(
      name = "lsp",
      description = "Serve an editor: the Language Server Protocol over standard input and output.")
  static final class Lsp extends Subcommand {
    @Option(names = "--stdio", description = "What editors say; there is no other way.")
    private boolean stdio;

    Lsp(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return console.serve(RuchyLanguageServer::serve);
    }
  }

  /// `ruchy repl`
  @CommandLine.Command(name = "repl", description = "Open the REPL.")
  static final class ReplCommand extends Subcommand {
    @Option(
        names = "--plain",
        description = "Read standard input as a pipe, but go on after an error.")
    private boolean plain;

    ReplCommand(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      return plain ? Programs.pipe(console, true) : Interaction.terminal(console);
    }
  }

  /// `ruchy explain`
  @CommandLine.Command(name = "explain", description = "Explain a code of an error or a lint rule.")
  static final class Explain extends Subcommand {
    @Parameters(paramLabel = "CODE", description = "Such as E0101 or L0001.")
    private String code = "";

    Explain(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      console.print(Explanations.of(code));
      return ExitCode.OK;
    }
  }

  /// `ruchy export`
  @CommandLine.Command(
      name = "export",
      description = "Write a notebook as a program (not yet available).")
  static final class Export extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "WHAT", description = "Such as `session`.")
    private List<String> what = List.of();

    Export(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      throw new UsageException(
          "`export` is for notebooks, which are not yet available; at the prompt `%export FILE` writes"
              + " the session as a program, and `ruchy transpile FILE` a program as Java");
    }
  }

  /// `-h` and `--help`, which every command takes.
  static final class HelpOption {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Show this help.")
    private boolean requested;
  }
}
