package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ruchy.lang.check.pattern.Coverage;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// One body being checked: a function instance, or the top level. Holds what all parts of the
/// checker share, and the parts themselves, each for one subject.
final class Body {
  private final Compilation compilation;
  private String module;
  private final Map<String, Type> typeNames;
  private final Holes holes;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Object> uses = new LinkedHashSet<>();
  private final Set<Local> ownedLocals = new HashSet<>();
  private final Map<Local, Span> declaredOnly = new IdentityHashMap<>();
  private final Map<Type.Shape, Span> shapeOrigins = new IdentityHashMap<>();
  private Scope scope = new Scope(Optional.empty());
  private Frame frame = new Frame(0, Optional.empty(), Optional.empty(), true);

  private final Conversions conversions = new Conversions(this);
  private final Expressions expressions = new Expressions(this);
  private final Blocks blocks = new Blocks(this);
  private final Names names = new Names(this);
  private final Numbers numbers = new Numbers(this);
  private final Operators operators = new Operators(this);
  private final Assignments assignments = new Assignments(this);
  private final Conditions conditions = new Conditions(this);
  private final Branches branches = new Branches(this);
  private final Loops loops = new Loops(this);
  private final Patterns patterns = new Patterns(this);
  private final Closures closures = new Closures(this);
  private final Calls calls = new Calls(this);
  private final TemplateCalls templateCalls = new TemplateCalls(this);
  private final Methods methods = new Methods(this);
  private final UserMethods userMethods = new UserMethods(this);
  private final LibraryCalls libraryCalls = new LibraryCalls(this);
  private final Members members = new Members(this);
  private final Collections collections = new Collections(this);
  private final ObjectLiterals objectLiterals = new ObjectLiterals(this);
  private final SortedCollections sorted = new SortedCollections(this);
  private final BuiltInMethods builtInMethods = new BuiltInMethods(this);
  private final Structs structs = new Structs(this);
  private final BuiltInValues builtInValues = new BuiltInValues(this);
  private final Texts texts = new Texts(this);
  private final Printing printing = new Printing(this);
  private final Propagation propagation = new Propagation(this);
  private final Concurrency concurrency = new Concurrency(this);
  private final Selections selections = new Selections(this);
  private final Intervals intervals = new Intervals();
  private final Coverage coverage = new Coverage(this::isConstant);
  private final JavaCalls javaCalls = new JavaCalls(this);
  private final TraitValues traitValues = new TraitValues(this);
  private final Orders orders = new Orders(this);
  private final TraitCalls traitCalls = new TraitCalls(this);
  private final Cloning cloning = new Cloning(this);
  private final Hashing hashing = new Hashing(this);
  private final Iterators iterators = new Iterators(this);
  private final Supers supers = new Supers(this);
  private final Visibility visibility = new Visibility(this);
  private final StandIns standIns = new StandIns(this);

  /// @param module the module whose names it sees, such as `geometry::`
  /// @param typeNames type parameters and `Self`
  Body(Compilation compilation, String module, Map<String, Type> typeNames, Holes holes) {
    this.compilation = compilation;
    this.module = module;
    this.typeNames = Map.copyOf(typeNames);
    this.holes = holes;
  }

  Compilation compilation() {
    return compilation;
  }

  String module() {
    return module;
  }

  Map<String, Type> typeNames() {
    return typeNames;
  }

  Holes holes() {
    return holes;
  }

  /// Whether this is the code outside of all functions, closures in it included.
  boolean isTopLevel() {
    return compilation.unitHoles().filter(unit -> unit == holes).isPresent();
  }

  List<Problem> problems() {
    return problems;
  }

  Set<Object> uses() {
    return uses;
  }

  StandIns standIns() {
    return standIns;
  }

  Conversions conversions() {
    return conversions;
  }

  Blocks blocks() {
    return blocks;
  }

  Names names() {
    return names;
  }

  Numbers numbers() {
    return numbers;
  }

  Operators operators() {
    return operators;
  }

  Assignments assignments() {
    return assignments;
  }

  Conditions conditions() {
    return conditions;
  }

  Branches branches() {
    return branches;
  }

  Loops loops() {
    return loops;
  }

  Patterns patterns() {
    return patterns;
  }

  Closures closures() {
    return closures;
  }

  Calls calls() {
    return calls;
  }

  TemplateCalls templateCalls() {
    return templateCalls;
  }

  Methods methods() {
    return methods;
  }

  UserMethods userMethods() {
    return userMethods;
  }

  LibraryCalls libraryCalls() {
    return libraryCalls;
  }

  Members members() {
    return members;
  }

  SortedCollections sorted() {
    return sorted;
  }

  Collections collections() {
    return collections;
  }

  ObjectLiterals objectLiterals() {
    return objectLiterals;
  }

  BuiltInMethods builtInMethods() {
    return builtInMethods;
  }

  Structs structs() {
    return structs;
  }

  BuiltInValues builtInValues() {
    return builtInValues;
  }

  Texts texts() {
    return texts;
  }

  Printing printing() {
    return printing;
  }

  Propagation propagation() {
    return propagation;
  }

  Concurrency concurrency() {
    return concurrency;
  }

  Selections selections() {
    return selections;
  }

  Iterators iterators() {
    return iterators;
  }

  TraitValues traitValues() {
    return traitValues;
  }

  Visibility visibility() {
    return visibility;
  }

  Supers supers() {
    return supers;
  }

  TraitCalls traitCalls() {
    return traitCalls;
  }

  Cloning cloning() {
    return cloning;
  }

  Hashing hashing() {
    return hashing;
  }

  Orders orders() {
    return orders;
  }

  JavaCalls javaCalls() {
    return javaCalls;
  }

  Intervals intervals() {
    return intervals;
  }

  /// The variables that `let x` declares without a value, and where.
  Map<Local, Span> declaredOnly() {
    return declaredOnly;
  }

  /// The object literals whose shapes these are.
  Map<Type.Shape, Span> shapeOrigins() {
    return shapeOrigins;
  }

  Coverage coverage() {
    return coverage;
  }

  boolean isConstant(String name) {
    return scope.find(name).isPresent()
        ? name.equals(name.toUpperCase(java.util.Locale.ROOT))
        : compilation.symbol(module, name).orElse(null) instanceof Symbol.Constant;
  }

  Expressions expressions() {
    return expressions;
  }

  Scope scope() {
    return scope;
  }

  Frame frame() {
    return frame;
  }

  /// Enters a block; its names are forgotten by [#leaveScope].
  void enterScope() {
    scope = new Scope(Optional.of(scope));
  }

  void leaveScope() {
    compilation.symbols().putAll(scope.hidden());
    scope = scope.outer().orElseThrow();
  }

  void enterFunction(Frame entered) {
    frame = entered;
  }

  /// Checks something as if it stood at the top of a module.
  <T> T inModule(String other, Function<Body, T> action) {
    String here = module;
    Scope inner = scope;
    module = other;
    scope = new Scope(Optional.empty());
    try {
      return action.apply(this);
    } finally {
      module = here;
      scope = inner;
    }
  }

  /// Notes a problem of this body.
  void report(Problem problem) {
    problems.add(problem);
  }

  /// Notes a problem and gives a value that agrees with everything.
  Core fail(Span span, Problem problem) {
    problems.add(problem);
    return error(span);
  }

  /// A value that agrees with everything, where a problem is already reported.
  Core error(Span span) {
    return new Core.GetLocal(span, new Local("$error", Simple.UNKNOWN));
  }

  /// The value of an expression.
  Core infer(Expr expr) {
    return expressions.infer(expr, Simple.UNKNOWN);
  }

  /// The value of an expression, whose type shall be this where there is a choice.
  Core infer(Expr expr, Type hint) {
    return expressions.infer(expr, hint);
  }

  /// The value of an expression as a value of the type.
  Core check(Expr expr, Type expected) {
    return conversions.coerce(expressions.infer(expr, expected), expected, expr.span());
  }

  /// The same, with the place that asks for the type.
  Core check(Expr expr, Type expected, TypeProblem.Mismatch.Because because) {
    return conversions.coerce(
        expressions.infer(expr, expected), expected, expr.span(), Optional.of(because));
  }

  /// An expression as a truth value.
  Core condition(Expr expr) {
    return truth(expressions.infer(expr, Simple.BOOL), expr.span());
  }

  /// A value as a condition.
  Core truth(Core value, Span span) {
    return value.type() == Simple.ANY
        ? new Core.Convert(span, Simple.BOOL, value)
        : conversions.coerce(value, Simple.BOOL, span);
  }

  /// An expression for its effect alone.
  Core effect(Expr expr) {
    return expressions.effect(expr);
  }

  /// A type as written.
  Type resolve(TypeExpr type) {
    return compilation.typeNames().resolve(type, this);
  }

  /// Declares a local variable.
  void variable(Local local, boolean mutable, boolean owned, Span declaredAt) {
    variable(local, mutable, owned, declaredAt, Optional.empty());
  }

  /// Declares a local variable whose number type may still be decided by its uses.
  void variable(Local local, boolean mutable, boolean owned, Span declaredAt, Optional<Span> soft) {
    if (owned) {
      ownedLocals.add(local);
    }
    compilation.seen().note(declaredAt, local.type());
    scope.declare(
        local.name(), new Scope.Binding.Variable(local, mutable, frame.level(), declaredAt, soft));
  }

  /// A value evaluated now, for use later.
  Core held(Core value, List<Core> before) {
    Local once = temporary(value.type());
    before.add(new Core.Declare(value.span(), once, stored(value)));
    return new Core.GetLocal(value.span(), once);
  }

  /// A new local that the program does not name.
  Local temporary(Type type) {
    return new Local("$t", type);
  }

  /// A value on its way into a new place: a struct that lies in another place is copied.
  Core stored(Core value) {
    if (!Shapes.isStruct(value.type())) {
      return value;
    }
    return switch (value) {
      case Core.Block block ->
          new Core.Block(block.span(), block.statements(), stored(block.result()));
      case Core.If choice ->
          new Core.If(
              choice.span(),
              choice.type(),
              choice.condition(),
              stored(choice.then()),
              stored(choice.otherwise()));
      default -> Places.isPlace(value) ? new Core.Copy(value.span(), value) : value;
    };
  }

  /// A value that leaves the function: a struct that lies in a variable of its own is not copied.
  Core giveAway(Core value) {
    return value instanceof Core.GetLocal get
            && (ownedLocals.contains(get.local()) || get.local().name().startsWith("$"))
            && !get.local().isCaptured()
        ? value
        : stored(value);
  }
}
