package ruchy.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ruchy.session.Event;
import ruchy.session.Presentation;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// Runs programs: a file, a piece of code from the command line, or what comes through a pipe.
final class Programs {
  private Programs() {}

  /// `ruchy -e CODE [ARGUMENT…]`
  static int evaluate(List<String> arguments, Console console) {
    if (arguments.isEmpty()) {
      throw new UsageException("`-e` needs code after it, for example: ruchy -e '1 + 1'");
    }
    try (Session session = session(console, arguments.subList(1, arguments.size()))) {
      Printer printer = new Printer(console, Printer.Values.SHOWN);
      return code(session.run("-e", arguments.getFirst(), printer));
    }
  }

  /// `ruchy run FILE [ARGUMENT…]`
  static int runFile(String file, List<String> arguments, Console console) {
    String text = read(file);
    try (Session session = session(console, arguments)) {
      Printer printer = new Printer(console, Printer.Values.HIDDEN);
      return code(session.run(file, text, printer));
    }
  }

  /// `ruchy FILE [ARGUMENT…]`, or a command that does not exist.
  static int runFileOrSuggest(String word, List<String> arguments, Console console) {
    boolean looksLikeFile = word.contains("/") || word.contains(".");
    if (!looksLikeFile && !Files.exists(Path.of(word))) {
      String nearest =
          CommandNames.nearest(word)
              .map(name -> "; did you mean `" + name + "`?")
              .orElse("; `ruchy --help` lists them all");
      throw new UsageException("there is no command or file `" + word + "`" + nearest);
    }
    return runFile(word, arguments, console);
  }

  /// What comes through standard input, statement by statement.
  ///
  /// @param goesOn whether an error ends only its own statement, not the run
  static int pipe(Console console, boolean goesOn) {
    EntryReader entries = new EntryReader(console.reader());
    Printer printer = new Printer(console, Printer.Values.SHOWN);
    try (Session session = Session.start(withScreen(SessionOptions.interactive(), console))) {
      while (true) {
        Optional<String> entry = entries.next();
        if (entry.isEmpty()) {
          return ExitCode.OK;
        }
        Event.Status status = session.evaluate(entry.get(), printer);
        console.flush();
        if (status != Event.Status.DONE && !goesOn) {
          return code(status);
        }
      }
    } catch (IOException e) {
      throw new UsageException("cannot read standard input · " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }

  private static Session session(Console console, List<String> arguments) {
    return Session.start(withScreen(SessionOptions.script(), console).arguments(arguments));
  }

  private static SessionOptions withScreen(SessionOptions options, Console console) {
    Console.Screen screen = console.screen();
    int columns = screen.outIsTerminal() ? screen.columns() : 0;
    return options.presentation(new Presentation(columns, 0, console.outColours(), false));
  }

  /// The text of a source file.
  static String read(String file) {
    Path path = Path.of(file);
    try {
      if (Files.isDirectory(path)) {
        throw new UsageException("`" + file + "` is a folder; name a file of Ruchy code");
      }
      return Files.readString(path);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new UsageException("there is no file `" + file + "`; check the name and the folder");
    } catch (MalformedInputException e) {
      throw new UsageException("`" + file + "` is not text in UTF-8; save it as such");
    } catch (IOException e) {
      throw new UsageException("cannot read `" + file + "` · " + e.getMessage());
    }
  }

  static int code(Event.Status status) {
    return switch (status) {
      case DONE -> ExitCode.OK;
      case REFUSED, FAILED -> ExitCode.PROGRAM_ERROR;
      case INTERRUPTED -> ExitCode.INTERRUPTED;
    };
  }
}
