package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.flow.Unassigned;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// The top level of a program or cell: its statements in order, its variables, its value.
final class TopLevel {
  private final Compilation compilation;
  private final Tree tree;
  private final Body body;
  private final LateTypes late;
  private final Set<String> sharedNames;

  /// How often each name is assigned anywhere in the program.
  private final Map<String, Integer> assigned;

  private final List<Core> lowered = new ArrayList<>();

  TopLevel(Compilation compilation, Tree tree, Holes holes) {
    this.compilation = compilation;
    this.tree = tree;
    this.body = new Body(compilation, "", Map.of(), holes);
    this.late = new LateTypes(compilation, body);
    this.assigned = Mentions.assigned(tree.statements());
    this.sharedNames = compilation.before().isWholeProgram() ? sharedNames(tree) : Set.of();
  }

  /// The code of the top level, and what is wrong in it.
  record Outcome(Core body, List<Problem> problems) {}

  /// The variables that functions may see, so that they must outlive the top level's code.
  private static Set<String> sharedNames(Tree tree) {
    var names = new HashSet<>(Mentions.inFunctions(tree.statements()));
    for (Statement statement : tree.statements()) {
      if (isFunctionLike(statement)) {
        names.addAll(Mentions.of(((Statement.Let) statement).value().orElseThrow()));
      }
    }
    return names;
  }

  /// `let f = |x| x + 1` is a function that is generic by use, like `fn f(x) { x + 1 }`.
  private static boolean isFunctionLike(Statement statement) {
    return statement instanceof Statement.Let let
        && let.type().isEmpty()
        && let.pattern() instanceof Pattern.Binding binding
        && !binding.mutable()
        && binding.pattern().isEmpty()
        && let.value().orElse(null) instanceof Expr.Lambda lambda
        && !lambda.parameters().isEmpty()
        && lambda.parameters().stream().anyMatch(parameter -> parameter.type().isEmpty());
  }

  Outcome run() {
    var declarations = new Declarations(compilation, "");
    declarations.collect(tree.statements());
    new DeriveChecks(compilation, body).check(tree.statements(), "");
    new Bounds(compilation).check(tree.statements());
    noteLater();
    forgetColumnsOfAssigned();
    constants(declarations);
    Core value = statements();
    callMain(declarations);
    new Unused(compilation, body).check(declarations.templates());
    new Engineering(compilation).check(declarations.templates());
    new DeclaredTypes(compilation, body).check(tree.statements());
    Core whole = Blocks.assembled(place(), lowered, value);
    Unassigned.check(whole, body.declaredOnly(), body::report);
    return new Outcome(whole, body.problems());
  }

  private Span place() {
    int end = tree.source().text().length();
    return new Span(tree.source(), 0, end);
  }

  /// What is known of the columns of a variable does not hold in a loop that assigns it.
  private void forgetColumnsOfAssigned() {
    for (String name : Mentions.assignedInside(tree.statements())) {
      if (compilation.symbols().get(name) instanceof Symbol.Variable variable) {
        compilation
            .symbols()
            .put(
                name,
                new Symbol.Variable(
                    variable.global(),
                    Conversions.withoutSchema(variable.type()),
                    variable.mutable(),
                    variable.declaredAt(),
                    variable.soft()));
      }
    }
  }

  private void noteLater() {
    for (Statement statement : tree.statements()) {
      if (statement instanceof Statement.Let let) {
        var names = new HashSet<String>();
        Mentions.bound(let.pattern(), names);
        names.forEach(name -> compilation.declaredLater().putIfAbsent(name, let.pattern().span()));
      }
    }
  }

  /// Constants are inlined where their value is one; others are variables set before all else.
  private void constants(Declarations declarations) {
    for (Declarations.Constant constant : ConstantOrder.of(declarations.constants(), body)) {
      Item.Constant item = constant.item();
      Core value =
          body.inModule(
              constant.module(),
              inner ->
                  item.type().isPresent()
                      ? inner.check(item.value(), inner.resolve(item.type().get()))
                      : inner.infer(item.value()));
      Symbol symbol;
      if (item.isMutable()) {
        Global global = newGlobal(constant.name(), value.type());
        lowered.add(new Core.SetGlobal(item.header().span(), global, value));
        symbol =
            new Symbol.Variable(
                global, value.type(), true, item.header().nameSpan(), Optional.empty());
      } else if (Places.isConstant(value)) {
        symbol = new Symbol.Constant(item, constant.module(), Optional.of(value), Optional.empty());
      } else {
        Global global = newGlobal(constant.name(), value.type());
        lowered.add(new Core.SetGlobal(item.header().span(), global, value));
        symbol =
            new Symbol.Constant(item, constant.module(), Optional.empty(), Optional.of(global));
      }
      compilation.symbols().put(constant.name(), symbol);
    }
  }

  private Core statements() {
    List<Statement> all = tree.statements();
    Core value = new Core.Unit(end());
    for (Statement statement : all) {
      switch (statement) {
        case Statement.Let let -> late.run(() -> let(let));
        case Statement.Declare _ -> {
          // Declared before.
        }
        case Statement.Evaluate evaluate -> {
          boolean last = statement == all.getLast() && !evaluate.terminated();
          if (last && !late.isAny()) {
            value = shown(evaluate.expression());
          } else {
            late.run(() -> lowered.add(effect(evaluate.expression())));
          }
        }
      }
    }
    if (late.isAny()) {
      throw body.holes().again();
    }
    return value;
  }

  private Span end() {
    int end = tree.source().text().length();
    return new Span(tree.source(), end, end);
  }

  private Core shown(Expr expression) {
    if (expression instanceof Expr.Assign assign) {
      lowered.add(assign(assign));
      return new Core.Unit(end());
    }
    int before = body.problems().size();
    Core value = body.infer(expression);
    List<Problem> found = body.problems().subList(before, body.problems().size());
    if (found.stream().anyMatch(TypeProblem.Disagree.class::isInstance)) {
      found.clear();
      return body.expressions().dropped(body.effect(expression));
    }
    return compilation.before().isWholeProgram() ? value : body.iterators().list(value);
  }

  private Core effect(Expr expression) {
    if (expression instanceof Expr.Assign assign) {
      return assign(assign);
    }
    Core value = body.effect(expression);
    return value.type() instanceof Type.ResultOf && compilation.isRelaxed()
        ? body.propagation().implicit(value)
        : value;
  }

  private void let(Statement.Let let) {
    if (isFunctionLike(let)) {
      functionLike(let);
      return;
    }
    if (isRenaming(let)) {
      return;
    }
    if (compilation.before().isWholeProgram()
        && let.value().filter(StandIns::lends).isPresent()
        && isUnshared(let.pattern())) {
      lowered.addAll(body.blocks().let(let));
      return;
    }
    if (!StandIns.mayChange(let) && let.value().filter(StandIns::isReference).isPresent()) {
      Span lent = let.value().get().span();
      body.report(
          new UnavailableProblem.Construct(
              lent,
              "variables outside of functions and blocks that stand for a part of another are",
              "change the part where it is, as in `xs[1] += 1`, or put the lines in a block"));
    }
    if (let.pattern() instanceof Pattern.Binding binding && binding.pattern().isEmpty()) {
      Core value = body.blocks().letValue(let, binding);
      boolean declaredOnly = let.value().isEmpty();
      Optional<Span> soft =
          let.type().isPresent() ? Optional.empty() : let.value().flatMap(Numbers::softPlace);
      Core defined = define(binding, body.stored(value), binding.mutable() || declaredOnly, soft);
      if (declaredOnly) {
        defined = withoutValue(binding, defined);
      }
      body.standIns().copies(let);
      lowered.add(defined);
      return;
    }
    if (let.value().isEmpty()) {
      return;
    }
    Core value =
        let.type().isPresent()
            ? body.check(let.value().get(), body.resolve(let.type().get()))
            : body.infer(let.value().get());
    if (let.pattern() instanceof Pattern.Wildcard) {
      lowered.add(value);
      return;
    }
    lowered.addAll(
        body.blocks()
            .destructured(
                let,
                value,
                (binding, part) ->
                    define(binding, body.stored(part), binding.mutable(), Optional.empty())));
  }

  /// A global without a value says so when it is read; a local must have one by then.
  private Core withoutValue(Pattern.Binding binding, Core defined) {
    if (defined instanceof Core.Declare declare) {
      body.declaredOnly().put(declare.local(), binding.span());
    }
    boolean isFresh =
        defined instanceof Core.SetGlobal set && compilation.newGlobals().contains(set.global());
    return isFresh ? new Core.Unit(binding.span()) : defined;
  }

  /// Gives a global another name, where `let r = &mut n` asks for it.
  private boolean isRenaming(Statement.Let let) {
    Optional<Expr.Name> renamed = StandIns.renamed(let);
    Optional<Symbol> known =
        renamed
            .filter(name -> body.scope().find(name.text()).isEmpty())
            .flatMap(name -> compilation.symbol("", name.text()));
    if (!(known.orElse(null) instanceof Symbol.Variable variable)) {
      return false;
    }
    String name = ((Pattern.Binding) let.pattern()).name();
    body.standIns().mustBeLent(renamed.orElseThrow(), variable.type());
    compilation.declaredLater().remove(name);
    compilation.symbols().put(name, variable);
    lowered.add(new Core.Unit(let.span()));
    return true;
  }

  /// Whether no function mentions the names of a pattern.
  private boolean isUnshared(Pattern pattern) {
    var names = new HashSet<String>();
    Mentions.bound(pattern, names);
    return names.stream().noneMatch(sharedNames::contains);
  }

  private void functionLike(Statement.Let let) {
    var binding = (Pattern.Binding) let.pattern();
    var lambda = (Expr.Lambda) let.value().orElseThrow();
    Expr.Block block =
        lambda.body() instanceof Expr.Block known
            ? known
            : new Expr.Block(lambda.body().span(), List.of(), Optional.of(lambda.body()));
    var header =
        new Item.Header(
            let.span(), binding.span(), binding.name(), Optional.empty(), List.of(), false);
    var function =
        new Item.Function(
            header,
            List.of(),
            lambda.parameters(),
            lambda.result(),
            List.of(),
            Optional.of(block),
            false,
            false);
    var template = new Template(binding.name(), "", function, Optional.empty(), false, Map.of());
    compilation.symbols().put(binding.name(), new Symbol.Function(template));
    lowered.add(new Core.Unit(let.span()));
  }

  /// Declares a variable: a global where others may see it, otherwise a local.
  private Core define(Pattern.Binding binding, Core value, boolean mutable, Optional<Span> soft) {
    return define(binding, value, new Kind(mutable, true), soft);
  }

  /// Whether a variable is mutable, and declared by `let` instead of a bare `x = 1`.
  private record Kind(boolean mutable, boolean lets) {}

  /// Whether a variable is assigned again, so that what is known of its columns now says nothing.
  private boolean mayChange(String name, boolean lets) {
    return assigned.getOrDefault(name, 0) > (lets ? 0 : 1);
  }

  private Core define(Pattern.Binding binding, Core value, Kind kind, Optional<Span> soft) {
    String name = binding.name();
    Type given = value.type() == Simple.NEVER ? Simple.UNKNOWN : value.type();
    Type known = mayChange(name, kind.lets()) ? Conversions.withoutSchema(given) : given;
    compilation.declaredLater().remove(name);
    if (compilation.before().isWholeProgram() && !sharedNames.contains(name)) {
      var local = new Local(name, known);
      body.variable(local, kind.mutable(), true, binding.span(), soft);
      return new Core.Declare(binding.span(), local, value);
    }
    Type type = Conversions.withoutSchema(known);
    Global global = slot(name, type);
    compilation.symbols().remove(name);
    compilation
        .symbols()
        .put(name, new Symbol.Variable(global, known, kind.mutable(), binding.span(), soft));
    Core stored = body.conversions().coerce(value, type, binding.span());
    return new Core.SetGlobal(binding.span(), global, stored);
  }

  /// The same type keeps the slot, so that functions made before see the new value.
  private Global slot(String name, Type type) {
    return !compilation.before().isWholeProgram()
            && compilation.symbols().get(name) instanceof Symbol.Variable variable
            && variable.global().type().equals(type)
        ? variable.global()
        : newGlobal(name, type);
  }

  private Global newGlobal(String name, Type type) {
    var global = new Global(name, type, compilation.nextVersion(name));
    compilation.newGlobals().add(global);
    return global;
  }

  /// An assignment at the top level, which declares what it does not know.
  private Core assign(Expr.Assign written) {
    Expr.Assign assign = ofColumn(written).orElse(written);
    if (!compilation.isRelaxed() || assign.operator().isPresent()) {
      return body.infer(assign);
    }
    if (assign.target() instanceof Expr.Name name) {
      return assignName(assign, name);
    }
    List<Expr> targets =
        switch (assign.target()) {
          case Expr.TupleLiteral tuple -> tuple.elements();
          case Expr.ListLiteral list -> list.elements().stream().map(Expr.Element::value).toList();
          default -> List.of();
        };
    boolean declares =
        !targets.isEmpty()
            && targets.stream().allMatch(Expr.Name.class::isInstance)
            && targets.stream().anyMatch(target -> !isKnown(((Expr.Name) target).text()));
    if (!declares) {
      return body.infer(assign);
    }
    List<Pattern> patterns =
        targets.stream()
            .map(target ->
                (Pattern)
                    new Pattern.Binding(
                        target.span(), ((Expr.Name) target).text(), true, Optional.empty()))
            .toList();
    Pattern pattern = new Pattern.Tuple(assign.target().span(), patterns);
    let(
        new Statement.Let(
            assign.span(),
            pattern,
            Optional.empty(),
            Optional.of(asTuple(assign.value())),
            Optional.empty()));
    return new Core.Unit(assign.span());
  }

  /// `df["name"] = value` as an assignment of a variable.
  private Optional<Expr.Assign> ofColumn(Expr.Assign assign) {
    return assign.target() instanceof Expr.Index index
            && index.receiver() instanceof Expr.Name name
            && isKnown(name.text())
        ? ElementAssignments.ofColumn(assign, index, body.infer(name))
        : Optional.empty();
  }

  private static Expr asTuple(Expr value) {
    return value instanceof Expr.ListLiteral list
            && list.elements().stream().noneMatch(Expr.Element::spread)
        ? new Expr.TupleLiteral(
            list.span(), list.elements().stream().map(Expr.Element::value).toList())
        : value;
  }

  private boolean isKnown(String name) {
    return body.scope().find(name).isPresent()
        || compilation.symbols().get(name) instanceof Symbol.Variable;
  }

  private Core assignName(Expr.Assign assign, Expr.Name name) {
    String text = name.text();
    if (text.equals("_") || compilation.symbols().get(text) instanceof Symbol.Constant) {
      return body.infer(assign);
    }
    Optional<Type> current = mutableType(text);
    var binding = new Pattern.Binding(name.span(), text, true, Optional.empty());
    Core value = body.infer(assign.value(), current.orElse(Simple.UNKNOWN));
    boolean assigns =
        current.isPresent()
            && (Shapes.hasOpen(current.get())
                || Conversions.withoutSchema(value.type())
                    .equals(Conversions.withoutSchema(current.get()))
                || body.conversions().fits(value.type(), current.get()));
    if (assigns) {
      return body.infer(assign);
    }
    var kind = new Kind(true, false);
    return define(binding, body.stored(value), kind, Numbers.softPlace(assign.value()));
  }

  private Optional<Type> mutableType(String name) {
    if (body.scope().find(name).orElse(null) instanceof Scope.Binding.Variable variable) {
      return variable.mutable() ? Optional.of(variable.local().type()) : Optional.empty();
    }
    return compilation.symbols().get(name) instanceof Symbol.Variable variable && variable.mutable()
        ? Optional.of(variable.type())
        : Optional.empty();
  }

  /// A `main()` that is defined here and not called is called after all statements.
  private void callMain(Declarations declarations) {
    Optional<Template> main =
        declarations.templates().stream()
            .filter(template -> template.path().equals("main"))
            .filter(template -> template.item().parameters().isEmpty())
            .findFirst();
    if (main.isEmpty()
        || Mentions.outsideFunctions(tree.statements()).contains("main")
        || main.get().item().body().isEmpty()) {
      return;
    }
    Core call =
        body.concurrency()
            .awaited(
                body.templateCalls()
                    .call(
                        main.get().declaredAt(), main.get(), List.of(), Map.of(), Simple.UNKNOWN));
    lowered.add(
        body.expressions()
            .dropped(
                call.type() instanceof Type.ResultOf ? body.propagation().implicit(call) : call));
  }

  /// Whether all parameters of a function have a type.
  static boolean isTyped(Template template) {
    return template.item().typeParameters().isEmpty()
        && template.item().parameters().stream().allMatch(TopLevel::isTyped);
  }

  private static boolean isTyped(Parameter parameter) {
    return parameter.isSelf()
        || parameter.type().filter(type -> !TypeExpr.isOpen(type)).isPresent();
  }

  /// Whether a problem is about a name, so that it does not depend on the types of parameters.
  static boolean isAboutNames(Problem problem) {
    return problem instanceof NameProblem.UnknownName
        || problem instanceof NameProblem.UnknownType
        || problem instanceof NameProblem.Undeclared;
  }
}
