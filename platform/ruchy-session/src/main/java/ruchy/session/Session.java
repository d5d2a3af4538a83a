package ruchy.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Tree;
import ruchy.session.Event.Status;
import ruchy.session.completion.CallHint;
import ruchy.session.completion.Completion;
import ruchy.session.completion.Lookahead;
import ruchy.session.export.Transpiled;
import ruchy.session.highlight.Highlight;
import ruchy.session.highlight.Highlights;
import ruchy.session.history.History;
import ruchy.session.limit.CellThread;
import ruchy.session.limit.Running;
import ruchy.session.magic.Desk;
import ruchy.session.shell.Foreground;
import ruchy.session.tests.TestFunction;
import ruchy.session.tests.TestTree;

/// One evaluation session without a face: cells go in, events come out. The only place where
/// programs are evaluated; terminal, notebook and command line are front ends to it.
///
/// Cells run one after the other on a thread of the session's own. Any thread may call any method.
public final class Session implements AutoCloseable {
  /// A cell that has not stopped this long after it was told to may be left behind.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SessionMemory memory;
  private final Workspace workspace;
  private final Lookahead lookahead = new Lookahead();
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Optional<Recovery> recovery;
  private volatile Presentation presentation;
  private volatile Optional<CellRun> running = Optional.empty();
  private CellThread thread;
  private int cells;

  private Session(SessionOptions options) {
    this.memory = new SessionMemory(options);
    this.presentation = options.presentation();
    this.workspace = new Workspace(options, memory);
    this.thread = new CellThread("ruchy-cell");
    this.recovery = options.recovery().map(folder -> new Recovery(folder, workspace, oneAtATime));
    recovery.ifPresent(memory::recovery);
  }

  /// Starts a session. Costs next to nothing: what is heavy is loaded by the first cell, or by
  /// [#warmUp].
  public static Session start(SessionOptions options) {
    return new Session(options);
  }

  /// Evaluates a cell, which is named after its number, such as `cell 3`, and returns when it is
  /// over.
  ///
  /// @param listener hears what happens, on the thread of the cell
  /// @return how it ended; the listener was told the same
  public Status evaluate(String text, EventListener listener) {
    return evaluate(Optional.empty(), text, false, UnaryOperator.identity(), listener);
  }

  /// Evaluates a whole program, which no cell follows.
  ///
  /// @param name as diagnostics shall show it, such as the name of a file
  public Status run(String name, String text, EventListener listener) {
    return evaluate(Optional.of(name), text, true, UnaryOperator.identity(), listener);
  }

  /// Declares what a program declares, with the variables at its top level, and finds its tests.
  /// Each is then run as a cell, `path()`. Other statements of the program are not run.
  ///
  /// @return its tests in the order of the text; empty if the program has errors, of which the
  ///   listener was told
  public Optional<List<TestFunction>> declareTests(
      String name, String text, EventListener listener) {
    var tests = new ArrayList<TestFunction>();
    UnaryOperator<Tree> preparation =
        tree -> {
          tests.addAll(TestTree.tests(tree));
          return TestTree.prepared(tree);
        };
    Status status = evaluate(Optional.of(name), text, false, preparation, listener);
    return status == Status.DONE ? Optional.of(List.copyOf(tests)) : Optional.empty();
  }

  private Status evaluate(
      Optional<String> name,
      String text,
      boolean isProgram,
      UnaryOperator<Tree> preparation,
      EventListener listener) {
    recovery.ifPresent(Recovery::makeWay);
    oneAtATime.lock();
    boolean isQuiet = lookahead.begin();
    try {
      cells++;
      recovery.ifPresent(keeper -> keeper.before(cells, text));
      Source source = Source.of(name.orElse("cell " + cells), text);
      CellRun run =
          new CellRun(
              workspace,
              new CellRun.Cell(cells, source, isProgram, presentation, preparation),
              memory.settings().quotas(),
              remembering(cells, text, listener));
      running = Optional.of(run);
      thread.submit(run);
      await(run);
      return run.status();
    } finally {
      running = Optional.empty();
      lookahead.end(isQuiet);
      oneAtATime.unlock();
      recovery.ifPresent(Recovery::after);
    }
  }

  private EventListener remembering(int number, String text, EventListener listener) {
    var course = new CellCourse(number, text);
    return event -> {
      course.on(event);
      if (event instanceof Event.Finished end) {
        memory.add(course.cell(), end, workspace.mode());
      }
      listener.on(event);
    };
  }

  /// Waits for the end of a cell, or until it is given up.
  private void await(CellRun run) {
    while (!run.isOver()) {
      try {
        run.awaitEnd();
      } catch (InterruptedException e) {
        // Whoever interrupts the caller means the cell.
        interrupt();
      }
    }
    if (run.isLeftBehind()) {
      // Its thread may never come back; the next cell gets a new one.
      thread.close();
      thread = new CellThread("ruchy-cell");
    }
  }

  /// Stops the running cell, if there is one; its variables keep their values. A cell that does not
  /// stop, since it waits for something that can not be interrupted, is left behind when asked
  /// again.
  public void interrupt() {
    running.ifPresent(run -> run.interrupt("interrupted", PATIENCE));
  }

  /// The cell that is running: what it has used, and how far it has come.
  public Optional<Running> running() {
    return running.flatMap(CellRun::look);
  }

  /// Lets the running cell use as much again as the limits for each cell say.
  public void extend() {
    running.ifPresent(CellRun::extend);
  }

  /// How something is set, such as `keys`; empty for what is no setting.
  public String setting(String name) {
    return memory.settings().all().stream()
        .filter(each -> each.name().equals(name))
        .map(Desk.Setting::value)
        .findFirst()
        .orElse("");
  }

  /// For which screen values become text from now on.
  public void present(Presentation screen) {
    presentation = screen;
  }

  /// What was entered before, if the session was started with a history.
  public Optional<History> history() {
    return memory.history();
  }

  /// What the user should know before the first cell: that a session was killed, and how its
  /// variables come back.
  public Optional<String> notice() {
    return recovery.flatMap(Recovery::notice);
  }

  /// Lends the terminal to the processes that shell commands start, from now on.
  public void lend(Foreground terminal) {
    memory.lend(terminal);
  }

  /// Loads what the first cell needs, so that it starts at once. Meant for a thread of its own.
  public void warmUp() {
    workspace.warmUp();
    CellRun.measure();
  }

  /// What may stand at an offset of a text. Runs nothing of the program.
  public Completion complete(String text, int cursor) {
    return workspace.complete(text, cursor);
  }

  /// The same within some time: nothing if it takes longer, and all of it when asked again later.
  /// Nothing while a cell runs.
  public Completion complete(String text, int cursor, Duration patience) {
    var question = new Lookahead.Question("complete", text, cursor);
    return lookahead
        .ask(question, () -> workspace.complete(text, cursor), patience)
        .orElseGet(() -> Completion.none(cursor));
  }

  /// The call in whose parentheses an offset of a text is; comes when it is known, or never if
  /// another is asked for before.
  public CompletableFuture<Optional<CallHint>> hint(String text, int cursor) {
    var question = new Lookahead.Question("hint", text, cursor);
    return lookahead.ask(question, () -> workspace.hint(text, cursor));
  }

  /// What is known of a name, a `Type.method` or a `variable.method`.
  public Optional<Inspection> inspect(String name) {
    return workspace.inspect(name);
  }

  /// The variables, those declared last at the end.
  public List<Variable> variables() {
    return workspace.variables();
  }

  /// What is wrong with a text, if it were the next cell. Runs nothing.
  public List<Diagnostic> check(String name, String text) {
    return workspace.check(Source.of(name, text));
  }

  /// A whole program as Java; it sees nothing of the session.
  ///
  /// @param className the class to be written
  public Transpiled transpile(String name, String text, String className) {
    return workspace.transpile(Source.of(name, text), className);
  }

  /// The jars of the Java libraries that programs in the working folder use.
  public List<Path> libraries() {
    return workspace.packages().jars();
  }

  /// How an editor colours a text.
  public static List<Highlight> highlight(String text) {
    return Highlights.of(text);
  }

  /// Whether a text is the beginning of a cell only.
  ///
  /// @return empty for a whole cell; otherwise how many brackets are open
  public static OptionalInt continuation(String text) {
    return Entries.continuation(text);
  }

  /// Whether a line goes on with the statement on the line before it.
  public static boolean continuesStatement(String line) {
    return Entries.continuesStatement(line);
  }

  @Override
  public void close() {
    recovery.ifPresent(Recovery::close);
    lookahead.close();
    thread.close();
  }
}
