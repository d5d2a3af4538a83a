package ruchy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import ruchy.jvm.Program;
import ruchy.jvm.Unwinding;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.Global;
import ruchy.lang.link.Linker;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.Similar;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.packages.PackageException;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unit;
import ruchy.runtime.dynamic.Dynamic;
import ruchy.session.Event.Status;
import ruchy.session.completion.CallHint;
import ruchy.session.completion.CommandCompletion;
import ruchy.session.completion.Completer;
import ruchy.session.completion.Completion;
import ruchy.session.completion.JavaScope;
import ruchy.session.export.Transpiled;
import ruchy.session.language.JavaClasses;
import ruchy.session.language.Language;
import ruchy.session.language.Libraries;
import ruchy.session.language.LocalFiles;
import ruchy.session.language.ModuleFiles;
import ruchy.session.language.Programs;
import ruchy.session.language.TypeProbe;
import ruchy.std.ObservedTypes;

/// What a session knows: declarations, values, results. One cell at a time changes it; any thread
/// may ask.
final class Workspace {
  private final SessionOptions options;
  private final SessionMemory memory;
  private final ModuleFiles files = new ModuleFiles(new LocalFiles());
  private final DynamicMembers members = new DynamicMembers(this);
  private final CellKnowledge knowledge = new CellKnowledge(this);
  private final Values values = new Values();
  private final Results results = new Results();
  private final Declarations declared = new Declarations();
  private final Libraries libraries = new Libraries();
  private final PackageDesk packages = new PackageDesk(libraries);
  private final Steps steps = new Steps();
  private final WorkspaceImages images = new WorkspaceImages(this);
  private final JavaScope java = new JavaScope(libraries);
  private Optional<Declarations> prelude = Optional.empty();
  private boolean opened;
  private volatile Mode mode;
  private volatile Optional<Language> loaded = Optional.empty();
  private volatile Optional<Environment> current = Optional.empty();

  Workspace(SessionOptions options, SessionMemory memory) {
    this.options = options;
    this.memory = memory;
    this.mode = options.mode();
  }

  SessionMemory memory() {
    return memory;
  }

  Libraries libraries() {
    return libraries;
  }

  ModuleFiles modules() {
    return files;
  }

  /// Runs the imports again whose files have changed.
  ///
  /// @return how many there were
  int reload(CellRun.Cell cell, EventListener listener) {
    List<String> stale = files.stale();
    for (String statements : stale) {
      Source source = Source.of(cell.source().name(), statements);
      evaluateProgram(
          new CellRun.Cell(
              cell.number(), source, false, cell.presentation(), UnaryOperator.identity()),
          listener);
      String line = statements.replace("\n", " · ");
      listener.on(new Event.Display(MimeBundle.text("reloaded: " + line + "\n")));
    }
    return stale.size();
  }

  PackageDesk packages() {
    return packages;
  }

  Steps steps() {
    return steps;
  }

  WorkspaceImages images() {
    return images;
  }

  Mode mode() {
    return mode;
  }

  /// Checks cells in another mode from now on.
  synchronized void mode(Mode other) {
    mode = other;
    current = current.map(environment -> environment.withMode(other));
  }

  /// What the program finds in `args` from now on.
  void arguments(List<String> words) {
    current = Optional.of(results.withArguments(language().program(), environment(), words));
  }

  /// Makes a value known under a name that is the session's own.
  void publish(String name, Type type, Object value) {
    Global global = new Global(name, type, 1);
    language().program().set(global, value);
    current = Optional.of(environment().withGlobal(name, global, type));
  }

  /// Makes a variable known that an image has.
  void restore(Global global, boolean mutable, Object value) {
    language().program().set(global, value);
    current = Optional.of(environment().withVariable(global, mutable));
    steps.restored(global.name());
  }

  /// What is known now; nothing before anything was asked for.
  Optional<Environment> known() {
    return current;
  }

  /// Variables that a cell declares again, and did not come to give a value, are the earlier ones.
  void keep(Environment before) {
    Program program = language().program();
    Environment kept = environment();
    for (String name : before.variables().keySet()) {
      boolean isLost = kept.global(name).filter(Predicate.not(program::isAssigned)).isPresent();
      if (isLost && before.global(name).filter(program::isAssigned).isPresent()) {
        kept = kept.withNameOf(before, name);
      }
    }
    current = Optional.of(kept);
  }

  /// Goes back to what was known before.
  void environment(Environment earlier) {
    current = Optional.of(earlier);
  }

  /// The type that a text means; nothing if it means none.
  Optional<Type> resolve(String text) {
    Optional<TypeProbe.Found> found = new TypeProbe(language()).resolve(text, environment());
    found.ifPresent(each -> current = Optional.of(each.environment()));
    return found.map(TypeProbe.Found::type);
  }

  /// Has the class of a type loaded.
  void require(NominalType type) {
    current = Optional.of(new TypeProbe(language()).require(type, environment()));
  }

  /// Has methods that are called on objects of a trait find those of a type.
  void hold(String object, String type) {
    current = Optional.of(new TypeProbe(language()).hold(object, type, environment()));
  }

  /// Forgets variables, whose values are free then if nothing else holds them.
  void forget(List<String> names) {
    for (String name : names) {
      environment().global(name).ifPresent(language().program()::clear);
      current = Optional.of(environment().without(name));
    }
  }

  /// Loads on first use: the prompt is to be there before.
  synchronized Language language() {
    if (loaded.isEmpty()) {
      Language language = Language.load(mode, libraries);
      if (options.keepsResults()) {
        language.program().notingLocals();
      }
      current =
          Optional.of(
              results.withArguments(language.program(), language.empty(), options.arguments()));
      loaded = Optional.of(language);
    }
    return loaded.get();
  }

  Environment environment() {
    language();
    return current.orElseThrow();
  }

  /// Compiles and runs a program that has all the usual parts, in a world of its own.
  void warmUp() {
    Language own = Language.load(mode, libraries);
    language();
    Source source = Source.of("warm-up", WARM_UP);
    own.checker()
        .check(Parser.parse(source).tree(), own.empty())
        .unit()
        .ifPresent(unit -> values.bundle(own.program().run(unit), Presentation.PLAIN));
    complete("pri", 3);
  }

  private static final String WARM_UP =
      """
      let warm = [1, 2, 3]
      fn twice(x) { x * 2 }
      let mut total = 0
      for value in warm { if value > 1 { total += twice(value) } }
      f"{total} {warm.len()}"
      """;

  /// Evaluates a cell on the calling thread.
  Status evaluate(CellRun.Cell cell, EventListener listener) {
    Dynamic.methods(members);
    openPackages(listener);
    if (files.reloads()) {
      reload(cell, listener);
    }
    Optional<Commands.Command> command = command(cell.source().text());
    if (command.isPresent()) {
      return new Answers(this, cell, listener).answer(command.get());
    }
    return evaluateProgram(cell, listener);
  }

  /// The command that a text is, if it is one.
  Optional<Commands.Command> command(String text) {
    return Commands.find(text, knowledge);
  }

  /// The libraries that the working folder asks for are there from the first cell on.
  private void openPackages(EventListener listener) {
    if (opened) {
      return;
    }
    opened = true;
    try {
      packages.open(line -> listener.on(new Event.Display(MimeBundle.text(line + "\n"))));
    } catch (PackageException e) {
      String warning = "warning: " + e.message() + " · " + e.help() + "\n";
      listener.on(new Event.Stream(Event.Channel.ERROR, warning));
    }
  }

  Status evaluateProgram(CellRun.Cell cell, EventListener listener) {
    Language language = language();
    files.begin();
    Parser.Parsed parsed = Linker.read(cell.source(), files);
    Checked checked;
    if (parsed.problems().isEmpty()) {
      Environment before = cell.isProgram() ? environment().forProgram() : environment();
      checked = language.checker().check(cell.preparation().apply(parsed.tree()), before);
    } else {
      checked = new Checked(Optional.empty(), environment(), parsed.problems());
    }
    if (!checked.problems().isEmpty()) {
      listener.on(new Event.Problems(Programs.describe(checked.problems())));
    }
    if (checked.unit().isEmpty()) {
      return Status.REFUSED;
    }
    declared.add(parsed.tree());
    steps.add(cell.source(), parsed.tree());
    files.ran(cell.source());
    return run(cell, checked.unit().get(), checked.environment(), listener);
  }

  private Status run(CellRun.Cell cell, CoreUnit unit, Environment after, EventListener listener) {
    Program program = language().program();
    try {
      Program.Loaded code = program.load(unit);
      // From here on its declarations are there, even if a statement fails.
      current = Optional.of(after);
      Object value = code.run();
      // Nobody waits any more for a cell that was left behind.
      Poll.check();
      observe();
      if (value != Unit.UNIT) {
        Type type = unit.body().type();
        keep(cell, type, value);
        // A function says nothing of itself, but its type is known here.
        MimeBundle shown =
            type instanceof Type.Function
                ? MimeBundle.text(type.toString())
                : shown(value, cell.presentation());
        listener.on(new Event.Value(cell.number(), type.toString(), shown));
      }
      return Status.DONE;
    } catch (Cancelled e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (Failures.isCancellation(e)) {
        throw new Cancelled();
      }
      // Whatever fails in a cell that was stopped, fails since it was stopped.
      Poll.check();
      Failure failure = Failures.of(e, cell.source());
      memory.postMortem(Failures.postMortem(failure));
      listener.on(new Event.Failed(failure));
      return Status.FAILED;
    }
  }

  /// Evaluates a cell that sees some variables besides; nothing of it is kept.
  Status evaluateWith(
      List<Unwinding.Variable> variables, CellRun.Cell cell, EventListener listener) {
    Environment with = environment();
    for (Unwinding.Variable each : variables) {
      Global global = new Global(each.name(), each.type(), 1);
      language().program().set(global, each.value());
      with = with.withGlobal(each.name(), global, each.type());
    }
    return value(cell.source(), with, listener)
        .map(value -> {
          if (value != Unit.UNIT) {
            listener.on(new Event.Display(shown(value, cell.presentation())));
          }
          return Status.DONE;
        })
        .orElse(Status.FAILED);
  }

  /// A value in one line.
  String summary(Object value, int charactersMax) {
    return values.summary(value, charactersMax);
  }

  /// The value of code, which is not shown or kept.
  Optional<Object> value(Source source, EventListener listener) {
    return value(source, environment(), listener);
  }

  private Optional<Object> value(Source source, Environment known, EventListener listener) {
    Parser.Parsed parsed = Parser.parse(source);
    List<Problem> problems = new ArrayList<>(parsed.problems());
    Optional<CoreUnit> unit = Optional.empty();
    if (problems.isEmpty()) {
      Checked checked = language().checker().check(parsed.tree(), known);
      problems.addAll(checked.problems());
      unit = checked.unit();
    }
    if (unit.isEmpty()) {
      listener.on(new Event.Problems(Programs.describe(problems)));
      return Optional.empty();
    }
    try {
      return Optional.of(language().program().load(unit.get()).run());
    } catch (Cancelled e) {
      throw e;
    } catch (RuntimeException | Error e) {
      if (Failures.isCancellation(e)) {
        throw new Cancelled();
      }
      listener.on(new Event.Failed(Failures.of(e, source)));
      return Optional.empty();
    }
  }

  /// A lazy value is computed when it is shown, and may fail then: that is the program's failure.
  private MimeBundle shown(Object value, Presentation presentation) {
    try {
      return values.bundle(value, presentation);
    } catch (RuntimeException e) {
      throw Failures.isCancellation(e) ? e : RuchyError.from(e);
    }
  }

  private void keep(CellRun.Cell cell, Type type, Object value) {
    if (options.keepsResults()) {
      Type observed = ObservedTypes.of(value).orElse(type);
      var result = new Results.Result(cell.number(), value, type, observed);
      current = Optional.of(results.add(language().program(), environment(), result));
    }
  }

  /// The columns of frames are known from now on.
  void observe() {
    Environment refined = environment();
    for (Map.Entry<String, Type> variable : refined.variables().entrySet()) {
      if (variable.getValue() instanceof Type.Library library
          && library.name().equals("DataFrame")) {
        Optional<Type> observed = valueOf(variable.getKey()).flatMap(ObservedTypes::of);
        if (observed.isPresent() && !observed.get().equals(library)) {
          refined = refined.withGlobalType(variable.getKey(), observed.get());
        }
      }
    }
    current = Optional.of(refined);
  }

  /// What is wrong with a program; nothing of it is run.
  List<Diagnostic> check(Source source) {
    openPackages(_ -> {});
    return new Programs(language(), files).check(source, environment());
  }

  /// What is wrong with a program that sees nothing of the session.
  List<Diagnostic> checkAlone(Source source) {
    return new Programs(language(), files).check(source, language().empty());
  }

  Transpiled transpile(Source source, String className) {
    openPackages(_ -> {});
    return new Programs(language(), files).transpile(source, className);
  }

  /// What may stand at an offset of a text.
  Completion complete(String text, int cursor) {
    return CommandCompletion.at(text, cursor, this::completeCode)
        .orElseGet(() -> completeCode(text, cursor));
  }

  private Completion completeCode(String text, int cursor) {
    return new Completer(scope()).complete(text, cursor);
  }

  /// The call in whose parentheses an offset of a text is.
  Optional<CallHint> hint(String text, int cursor) {
    return new Completer(scope()).hint(text, cursor);
  }

  /// What is known of a name.
  Optional<Inspection> inspect(String name) {
    return new Inspector(scope(), values)
        .inspect(name)
        .or(() -> new JavaClasses(libraries, this::javaName).find(name).map(Inspector::java));
  }

  /// The full name of a Java class that was imported.
  private Optional<String> javaName(String name) {
    return environment()
        .describe(name)
        .map(Environment.Entry::signature)
        .filter(full -> full.endsWith("." + name));
  }

  /// Whether a `fn` or a type has this name.
  boolean declares(String name) {
    return declared.find(name).isPresent();
  }

  /// The names that were perhaps meant by another.
  List<String> similar(String name) {
    List<String> all = scope().names().stream().map(Completion.Candidate::text).toList();
    return Similar.names(name, all);
  }

  /// The functions whose documentation mentions some words, a line each.
  String search(String words) {
    return new HelpSearch(language().library(), List.of(declared, prelude())).search(words);
  }

  /// The user's own variables that have a value.
  List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    environment()
        .variables()
        .forEach((name, type) -> {
          Optional<Object> value = valueOf(name);
          if (!Results.isOwn(name) && value.isPresent()) {
            String cell = environment().declaredIn(name).orElse("");
            found.add(Variable.of(name, type, value.get(), cell, values));
          }
        });
    return found;
  }

  private LanguageScope scope() {
    Language language = language();
    return new LanguageScope(
        language.library(),
        declared,
        prelude(),
        environment().variables(),
        knowledge,
        this::valueOf,
        java);
  }

  /// Read when somebody asks: programs that run do not need it.
  private synchronized Declarations prelude() {
    if (prelude.isEmpty()) {
      Declarations declarations = new Declarations();
      declarations.add(Parser.parse(language().library().prelude()).tree());
      prelude = Optional.of(declarations);
    }
    return prelude.get();
  }

  /// The type that an expression would have in the next cell.
  Optional<Type> typeOf(String expression) {
    Type variable = environment().variables().get(expression);
    if (variable != null) {
      return Optional.of(variable);
    }
    Parser.Parsed parsed = Parser.parse(Source.of("expression", expression));
    return parsed.problems().isEmpty()
        ? language()
            .checker()
            .check(parsed.tree(), environment())
            .unit()
            .map(unit -> unit.body().type())
        : Optional.empty();
  }

  /// The value of a variable, without running anything.
  Optional<Object> valueOf(String variable) {
    Program program = language().program();
    return environment().global(variable).filter(program::isAssigned).map(program::get);
  }
}
