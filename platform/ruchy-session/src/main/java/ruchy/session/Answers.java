package ruchy.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.runtime.Display;
import ruchy.runtime.Kind;
import ruchy.session.Event.Status;
import ruchy.session.help.GuidePages;
import ruchy.session.magic.Habits;
import ruchy.session.magic.MagicException;
import ruchy.session.magic.Magics;
import ruchy.session.shell.Interpolation;
import ruchy.session.shell.Shell;

/// Carries out the requests of [Commands].
final class Answers {
  private static final String HELP =
      """
      ?name        what a name is: type, signature, documentation
      ?words       what the documentation says of some words
      ??name       the same as ?name with its source
      whos()       your variables
      %magic       all commands that begin with %: %timeit, %history, %run …
      ]add NAME    adds a Java library by its Maven coordinates; ]status lists them
      !command     runs a command of the shell; let x = !command keeps what it prints
      _  _3        the last result, and that of cell 3; also Out[3]
      Tab          names, methods, columns, files that fit here
      Ctrl-C       stops a cell, or clears the line
      Ctrl-R       searches the history; Up goes through entries that start as the line does
      Alt-Enter    a new line in the same cell
      Ctrl-D       leaves
      """;

  /// The exit status of the last shell command, as the program sees it.
  static final String EXIT_STATUS = "_exit";

  private static final String CAPTURED = "_captured";

  private final Workspace workspace;
  private final CellRun.Cell cell;
  private final EventListener listener;
  private final CellDesk desk;

  Answers(Workspace workspace, CellRun.Cell cell, EventListener listener) {
    this.workspace = workspace;
    this.cell = cell;
    this.listener = listener;
    this.desk = new CellDesk(workspace, cell, listener);
  }

  Status answer(Commands.Command command) {
    try {
      return switch (command) {
        case Commands.Command.Explain(String name) -> inspect(name, false);
        case Commands.Command.ShowSource(String name) -> inspect(name, true);
        case Commands.Command.Search(String words) -> search(words);
        case Commands.Command.ListVariables() -> show(desk.variableTable());
        case Commands.Command.Help() -> show(HELP);
        case Commands.Command.Magic(var call) ->
            Magics.run(call, desk) ? Status.DONE : Status.FAILED;
        case Commands.Command.Habit(var meaning) -> habit(meaning);
        case Commands.Command.Image(String magic, String file) -> image(magic, file);
        case Commands.Command.Packages(String request) ->
            show(workspace.packages().answer(request, line -> desk.show(desk.quiet(line) + "\n")));
        case Commands.Command.Shell(String text) -> shell(text);
        case Commands.Command.Capture(String declaration, String text) ->
            capture(declaration, text);
      };
    } catch (MagicException e) {
      return refuse(e);
    }
  }

  /// Does what was meant; where that is not possible, the problem names what to write.
  private Status habit(Habits.Meaning meaning) {
    if (!meaning.problem().isEmpty()) {
      throw MagicException.misuse(meaning.problem(), meaning.ours());
    }
    return workspace
        .command(meaning.ours())
        .map(this::answer)
        .orElseGet(() -> desk.evaluate(meaning.ours()) ? Status.DONE : Status.FAILED);
  }

  private Status refuse(MagicException problem) {
    Source source = cell.source();
    Span line = new Span(source, 0, source.line(1).length());
    Diagnostic diagnostic = Diagnostic.error(problem.code(), line, problem.message());
    Diagnostic whole = problem.help().map(diagnostic::help).orElse(diagnostic);
    listener.on(new Event.Failed(new Failure(whole, List.of(), problem)));
    return Status.FAILED;
  }

  private Status inspect(String name, boolean withSource) {
    if (name.startsWith("%")) {
      return Magics.find(name.replaceFirst("%+", ""))
          .map(magic -> show(magic.page()))
          .orElseGet(() -> show("there is no magic `" + name + "`; `%magic` lists them all\n"));
    }
    Optional<Inspection> found = workspace.inspect(name);
    Optional<String> section = GuidePages.under(name);
    if (found.isEmpty() && section.isPresent()) {
      return show(section.get());
    }
    if (found.isEmpty()) {
      String pages = workspace.search(name);
      String near = "nothing is known of `" + name + "`" + similar(name) + "\n";
      return show(pages.isEmpty() ? near : near + "It is mentioned by\n" + pages);
    }
    return show(text(found.get(), withSource));
  }

  private Status image(String magic, String file) {
    if (file.isBlank()) {
      throw MagicException.misuse(magic + " needs a file", "write `" + magic + "(\"ws.rimg\")`");
    }
    Optional<Object> name = desk.value(file);
    if (name.isEmpty()) {
      return Status.FAILED;
    }
    if (!(name.get() instanceof String text)) {
      throw MagicException.misuse(
          magic + " takes the name of a file as text, not a " + Kind.nameOf(name.get()),
          "write `" + magic + "(\"ws.rimg\")`");
    }
    boolean saves = magic.startsWith("save");
    return show(saves ? desk.images().save(text) : desk.images().load(text));
  }

  private Status search(String words) {
    Optional<String> section = GuidePages.under(words);
    if (section.isPresent()) {
      return show(section.get());
    }
    String found = workspace.search(words);
    return show(found.isEmpty() ? "no documentation mentions `" + words + "`\n" : found);
  }

  private String similar(String name) {
    List<String> names = workspace.similar(name);
    return names.isEmpty() ? "" : "; did you mean `" + String.join("` or `", names) + "`?";
  }

  private String text(Inspection inspection, boolean withSource) {
    StringBuilder text = new StringBuilder();
    text.append(desk.strong(inspection.name())).append("  ");
    text.append(desk.quiet(inspection.kind().word())).append('\n');
    inspection.signatures().forEach(line -> text.append("    ").append(line).append('\n'));
    inspection.value().ifPresent(value -> text.append("    = ").append(value).append('\n'));
    if (!inspection.documentation().isBlank()) {
      text.append('\n').append(withoutFences(inspection.documentation().strip())).append('\n');
    }
    if (withSource) {
      String source =
          inspection
              .source()
              .orElse("its source is not at hand: it is part of the platform, written in Java");
      text.append('\n').append(source.strip()).append('\n');
    }
    return text.toString();
  }

  /// Markdown as a terminal shows it best: code is indented and loses its fences.
  private static String withoutFences(String markdown) {
    var text = new StringBuilder();
    boolean isCode = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("```")) {
        isCode = !isCode;
      } else {
        text.append(isCode ? "    " : "").append(line).append('\n');
      }
    }
    return text.toString().stripTrailing();
  }

  private Status shell(String text) {
    String command = interpolated(text);
    if (command.isEmpty()) {
      return show("write a command after the sign, such as `!ls`\n");
    }
    int status = run(command, false, this::print);
    if (command.matches("cd(\\s.*)?")) {
      show(
          "the shell of `!cd` is gone with its line; `%" + command + "` changes the folder here\n");
    }
    return status == 0 ? Status.DONE : Status.FAILED;
  }

  private Status capture(String declaration, String text) {
    var printed = new StringBuilder();
    run(interpolated(text), true, printed::append);
    workspace.publish(CAPTURED, Type.Simple.STRING, printed.toString().stripTrailing());
    return desk.evaluate(declaration + CAPTURED) ? Status.DONE : Status.FAILED;
  }

  private int run(String command, boolean captures, java.util.function.Consumer<String> out) {
    Shell shell = workspace.memory().shell();
    try {
      int status =
          captures
              ? shell.capture(command, out, this::printError)
              : shell.run(command, out, this::printError);
      workspace.publish(EXIT_STATUS, Type.Numeric.I64, (long) status);
      if (status != 0 && !Shell.isInterrupted(status)) {
        show(desk.quiet("exit status " + status) + "\n");
      }
      return status;
    } catch (IOException e) {
      throw MagicException.ofSystem(
          "cannot run `" + command + "`", "the machine's shell does not start: " + e.getMessage());
    }
  }

  private void print(String text) {
    listener.on(new Event.Stream(Event.Channel.OUT, text));
  }

  private void printError(String text) {
    listener.on(new Event.Stream(Event.Channel.ERROR, text));
  }

  /// A command whose `{expression}`s have been replaced by their values.
  private String interpolated(String command) {
    return Interpolation.replaced(
        command,
        code -> {
          Optional<Type> type = code.isBlank() ? Optional.empty() : workspace.typeOf(code);
          // `{1..3}` is the shell's.
          return type.isEmpty() || type.get() instanceof Type.RangeOf
              ? Optional.empty()
              : desk.value(code).map(Display::text);
        });
  }

  private Status show(String text) {
    desk.show(text);
    return Status.DONE;
  }
}
