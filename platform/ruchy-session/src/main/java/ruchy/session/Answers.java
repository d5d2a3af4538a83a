package ruchy.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ruchy.lang.source.Source;
import ruchy.session.Event.Status;

/// Answers the questions of [Commands].
final class Answers {
  private static final String HELP =
      """
      ?name        what a name is: type, signature, documentation
      ??name       the same with its source
      whos()       your variables
      %time code   how long code takes
      _  _3        the last result, and that of cell 3; also Out[3]
      Tab          names, methods, columns, files that fit here
      Ctrl-C       stops a cell, or clears the line
      Ctrl-R       searches the history; Up goes through entries that start as the line does
      Alt-Enter    a new line in the same cell
      Ctrl-D       leaves
      """;

  private final Workspace workspace;
  private final CellRun.Cell cell;
  private final EventListener listener;

  Answers(Workspace workspace, CellRun.Cell cell, EventListener listener) {
    this.workspace = workspace;
    this.cell = cell;
    this.listener = listener;
  }

  Status answer(Commands.Command command) {
    return switch (command) {
      case Commands.Command.Explain(String name) -> inspect(name, false);
      case Commands.Command.ShowSource(String name) -> inspect(name, true);
      case Commands.Command.ListVariables() -> variables();
      case Commands.Command.Help() -> show(HELP);
      case Commands.Command.Time(String code) -> time(code);
    };
  }

  private Status inspect(String name, boolean withSource) {
    Optional<Inspection> found = workspace.inspect(name);
    if (found.isEmpty()) {
      return show("nothing is known of `" + name + "`" + similar(name) + "\n");
    }
    return show(text(found.get(), withSource));
  }

  private String similar(String name) {
    List<String> names = workspace.similar(name);
    return names.isEmpty() ? "" : "; did you mean `" + String.join("` or `", names) + "`?";
  }

  private String text(Inspection inspection, boolean withSource) {
    StringBuilder text = new StringBuilder();
    text.append(strong(inspection.name())).append("  ");
    text.append(quiet(inspection.kind().word())).append('\n');
    inspection.signatures().forEach(line -> text.append("    ").append(line).append('\n'));
    inspection.value().ifPresent(value -> text.append("    = ").append(value).append('\n'));
    if (!inspection.documentation().isBlank()) {
      text.append('\n').append(inspection.documentation().strip()).append('\n');
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

  private Status variables() {
    List<Variable> variables = workspace.variables();
    if (variables.isEmpty()) {
      return show("no variables yet\n");
    }
    int names = width(variables.stream().map(Variable::name).toList(), "name");
    int types = Math.min(width(variables.stream().map(Variable::type).toList(), "type"), 40);
    StringBuilder text = new StringBuilder();
    String format = "%-" + names + "s  %-" + types + "s  %s";
    text.append(quiet(format.formatted("name", "type", "value").stripTrailing())).append('\n');
    for (Variable variable : variables) {
      String type = cut(variable.type(), types);
      text.append(format.formatted(variable.name(), type, variable.summary()).stripTrailing());
      text.append('\n');
    }
    return show(text.toString());
  }

  private Status time(String code) {
    long start = System.nanoTime();
    Source source = Source.of(cell.source().name(), code);
    CellRun.Cell timed =
        new CellRun.Cell(cell.number(), source, false, cell.presentation(), cell.preparation());
    Status status = workspace.evaluateProgram(timed, listener);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    show(String.format(Locale.ROOT, "%.3f ms with compilation%n", taken.toNanos() / 1e6));
    return status;
  }

  private Status show(String text) {
    listener.on(new Event.Display(MimeBundle.text(text)));
    return Status.DONE;
  }

  private static int width(List<String> texts, String heading) {
    return Math.max(heading.length(), texts.stream().mapToInt(String::length).max().orElse(0));
  }

  private static String cut(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns - 1) + "…";
  }

  private String strong(String text) {
    return cell.presentation().colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String quiet(String text) {
    return cell.presentation().colours() ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
