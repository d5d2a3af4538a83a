package ruchy.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ruchy.jvm.Unwinding;
import ruchy.lang.check.Mode;
import ruchy.lang.source.Source;
import ruchy.session.Event.Status;
import ruchy.session.history.History;
import ruchy.session.magic.Desk;
import ruchy.session.magic.JavaCell;
import ruchy.session.magic.Jobs;
import ruchy.session.magic.MagicException;
import ruchy.session.magic.PostMortem;

/// The session as the magics of one cell see it.
final class CellDesk implements Desk {
  private final Workspace workspace;
  private final SessionMemory memory;
  private final CellRun.Cell cell;
  private final EventListener listener;

  CellDesk(Workspace workspace, CellRun.Cell cell, EventListener listener) {
    this.workspace = workspace;
    this.memory = workspace.memory();
    this.cell = cell;
    this.listener = listener;
  }

  @Override
  public boolean evaluate(String code) {
    return workspace.evaluateProgram(cell(cell.source().name(), code), listener) == Status.DONE;
  }

  @Override
  public boolean evaluateFile(String file, String code, List<String> arguments) {
    workspace.arguments(arguments);
    EventListener silent =
        event -> {
          if (!(event instanceof Event.Value)) {
            listener.on(event);
          }
        };
    return workspace.evaluateProgram(cell(file, code), silent) == Status.DONE;
  }

  private CellRun.Cell cell(String name, String code) {
    return new CellRun.Cell(
        cell.number(), Source.of(name, code), false, cell.presentation(), UnaryOperator.identity());
  }

  @Override
  public Optional<Object> value(String code) {
    return workspace.value(Source.of(cell.source().name(), code), listener);
  }

  @Override
  public boolean evaluateWith(List<Unwinding.Variable> variables, String code) {
    return workspace.evaluateWith(variables, cell(cell.source().name(), code), listener)
        == Status.DONE;
  }

  @Override
  public Optional<PostMortem> postMortem() {
    return memory.postMortem();
  }

  @Override
  public int frame() {
    return memory.frame();
  }

  @Override
  public void frame(int number) {
    memory.frame(number);
  }

  @Override
  public String summary(Object value, int charactersMax) {
    return workspace.summary(value, charactersMax);
  }

  @Override
  public void show(String text) {
    listener.on(new Event.Display(MimeBundle.text(text)));
  }

  @Override
  public void insert(String text) {
    listener.on(new Event.Insert(text));
  }

  String strong(String text) {
    return cell.presentation().colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  @Override
  public String quiet(String text) {
    return cell.presentation().colours() ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  @Override
  public String variableTable() {
    return VariableTable.text(workspace.variables(), this::quiet);
  }

  @Override
  public int number() {
    return cell.number();
  }

  @Override
  public List<String> frames() {
    return workspace.variables().stream()
        .filter(variable -> variable.type().startsWith("DataFrame"))
        .map(Variable::name)
        .toList();
  }

  @Override
  public Map<String, String> aliases() {
    return memory.aliases();
  }

  @Override
  public JavaCell.Known classes() {
    return new JavaCell.Known(workspace.libraries().path(), workspace.libraries().defined());
  }

  @Override
  public void define(Map<String, byte[]> classes) {
    for (String name : classes.keySet()) {
      if (workspace.libraries().defined().containsKey(name)) {
        throw MagicException.misuse(
            "there is a class `" + name + "` already",
            "leave its `package` out, and each cell has one of its own");
      }
    }
    workspace.libraries().define(classes);
  }

  @Override
  public void reloads(boolean wanted) {
    workspace.modules().reloads(wanted);
  }

  @Override
  public int reload() {
    return workspace.reload(cell, listener);
  }

  @Override
  public List<String> variableNames() {
    return workspace.variables().stream().map(Variable::name).toList();
  }

  @Override
  public void forget(List<String> names) {
    workspace.forget(names);
  }

  @Override
  public List<RanCell> cells() {
    return memory.cells();
  }

  @Override
  public Optional<History> history() {
    return memory.history();
  }

  @Override
  public Mode mode() {
    return workspace.mode();
  }

  @Override
  public void mode(Mode mode) {
    workspace.mode(mode);
  }

  @Override
  public Images images() {
    return new ImageDesk(workspace.images(), memory.recovery());
  }

  @Override
  public String export(String file, String target, boolean hasParameters) {
    return new ExportDesk(workspace, memory.cells()).export(file, target, hasParameters);
  }

  @Override
  public Jobs jobs() {
    return memory.jobs();
  }

  @Override
  public Settings settings() {
    return memory.settings();
  }
}
