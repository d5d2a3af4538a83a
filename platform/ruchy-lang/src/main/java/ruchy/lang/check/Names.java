package ruchy.lang.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// What names stand for where a value is wanted.
final class Names {
  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "PI", Math.PI,
          "E", Math.E,
          "TAU", 2 * Math.PI,
          "NAN", Double.NaN,
          "INFINITY", Double.POSITIVE_INFINITY);
  private final Body body;

  Names(Body body) {
    this.body = body;
  }

  /// The value of a name.
  Core value(Expr.Name name, Type hint) {
    Optional<Scope.Binding> local = body.scope().find(name.text());
    if (local.isPresent()) {
      return switch (local.get()) {
        case Scope.Binding.Variable variable -> variable(name.span(), variable);
        case Scope.Binding.Function function ->
            body.closures().functionValue(name.span(), function.template(), hint);
      };
    }
    if (body.typeNames().get(name.text()) instanceof Type.Size size) {
      return new Core.IntConstant(name.span(), Numeric.I64, size.value());
    }
    Optional<String> qualified = body.compilation().qualify(body.module(), name.text());
    if (qualified.isPresent()) {
      return symbolValue(name.span(), qualified.get(), hint);
    }
    return builtin(name.span(), name.text(), hint);
  }

  Core variable(Span span, Scope.Binding.Variable variable) {
    if (variable.level() < body.frame().level()) {
      variable.local().markCaptured();
    }
    return new Core.GetLocal(span, variable.local());
  }

  private Core symbolValue(Span span, String qualified, Type hint) {
    body.uses().add(qualified);
    Symbol symbol = body.compilation().symbols().get(qualified);
    if (symbol == null) {
      return qualified.contains("::")
          ? path(Calls.asPath(span, qualified), hint)
          : builtin(span, qualified, hint);
    }
    mustBeVisible(span, qualified, symbol);
    return switch (symbol) {
      case Symbol.Variable variable -> global(span, variable);
      case Symbol.Constant constant ->
          constant
              .value()
              .map(value -> at(span, value))
              .orElseGet(() ->
                  constant
                      .global()
                      .map(global -> (Core) new Core.GetGlobal(span, global))
                      .orElseGet(() -> body.error(span)));
      case Symbol.Function function ->
          body.closures().functionValue(span, function.template(), hint);
      case Symbol.Nominal nominal -> body.structs().constructorValue(span, nominal, hint);
      case Symbol.Alias _, Symbol.Trait _, Symbol.Module _, Symbol.JavaClass _, Symbol.Redirect _ ->
          body.fail(
              span,
              new NameProblem.WrongKind(
                  span, span.text(), "a value", symbol.kind(), Optional.of(symbol.declaredAt())));
    };
  }

  static Core global(Span span, Symbol.Variable variable) {
    Core read = new Core.GetGlobal(span, variable.global());
    return variable.type().equals(variable.global().type())
        ? read
        : new Core.Convert(span, variable.type(), read);
  }

  private static Core at(Span span, Core constant) {
    return switch (constant) {
      case Core.IntConstant value -> new Core.IntConstant(span, value.type(), value.value());
      case Core.RealConstant value -> new Core.RealConstant(span, value.type(), value.value());
      case Core.BoolConstant value -> new Core.BoolConstant(span, value.value());
      case Core.CharConstant value -> new Core.CharConstant(span, value.codePoint());
      case Core.TextConstant value -> new Core.TextConstant(span, value.value());
      default -> constant;
    };
  }

  private Core builtin(Span span, String name, Type hint) {
    if (name.equals("None")) {
      Type value =
          hint instanceof Type.OptionOf option && option.value() != Simple.UNKNOWN
              ? option.value()
              : body.holes().at(span, "none", Simple.ANY);
      return new Core.MakeVariant(span, new Type.OptionOf(value), 0, List.of());
    }
    Double constant = CONSTANTS.get(name);
    if (constant != null) {
      return new Core.RealConstant(span, hint == Numeric.F32 ? Numeric.F32 : Numeric.F64, constant);
    }
    List<LibraryFunction> functions = body.compilation().library().functions(name);
    if (!functions.isEmpty()) {
      return libraryValue(span, name, functions, hint);
    }
    if (isVariantMaker(name) && hint instanceof Type.Function function) {
      return body.closures().eta(span, new Expr.Name(span, name), function);
    }
    Optional<String> variant = variant(name);
    if (variant.isPresent()) {
      return path(Calls.asPath(span, variant.get()), hint);
    }
    return body.fail(span, unknown(span, name));
  }

  /// The one variant of this name among all enums, with its enum.
  Optional<String> variant(String name) {
    if (!Character.isUpperCase(name.codePointAt(0))) {
      return Optional.empty();
    }
    var found = new ArrayList<String>();
    body.compilation()
        .symbols()
        .forEach((path, symbol) -> {
          if (symbol instanceof Symbol.Nominal nominal
              && nominal.item() instanceof Item.Enumeration enumeration
              && enumeration.variants().stream().anyMatch(variant -> variant.name().equals(name))) {
            found.add(path + "::" + name);
          }
        });
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  static boolean isVariantMaker(String name) {
    return name.equals("Some") || name.equals("Ok") || name.equals("Err");
  }

  private Core libraryValue(Span span, String name, List<LibraryFunction> functions, Type hint) {
    LibraryFunction first = functions.getFirst();
    JavaMethod.Kind kind = first.target().kind();
    if (kind == JavaMethod.Kind.STATIC_FIELD) {
      Type type = body.compilation().catalogue().signature(first).result();
      return new Core.CallJava(span, type, first.target(), List.of());
    }
    if (hint instanceof Type.Function function) {
      return body.closures().eta(span, new Expr.Name(span, name), function);
    }
    return body.closures().etaOfLibrary(span, name, first);
  }

  /// The problem of a name that nothing has.
  NameProblem unknown(Span span, String name) {
    Span later = body.compilation().declaredLater().get(name);
    var candidates = new ArrayList<>(body.scope().allNames());
    candidates.addAll(body.compilation().symbols().keySet());
    candidates.addAll(body.compilation().library().functionNames());
    candidates.removeIf(candidate -> candidate.startsWith("$") || candidate.equals(name));
    List<String> inNamespaces = inNamespaces(name);
    List<String> similar = inNamespaces.isEmpty() ? Similar.names(name, candidates) : inNamespaces;
    return new NameProblem.UnknownName(span, name, similar, Optional.ofNullable(later));
  }

  /// The functions of this name in the library's namespaces, the best known first: `np.zeros`.
  private List<String> inNamespaces(String name) {
    return body.compilation().library().functionNames().stream()
        .filter(function -> function.endsWith("." + name))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .limit(2)
        .toList();
  }

  /// The value of a path such as `Shape::Unit`, `i64::MAX`, `geometry::ORIGIN`.
  Core path(Expr.Path path, Type hint) {
    List<Expr.Path.Segment> segments = path.segments();
    if (segments.size() == 1) {
      return value(new Expr.Name(path.span(), segments.getFirst().name()), hint);
    }
    Optional<Expr.Path> standard = new StandardPaths(body).shorter(path);
    if (standard.isPresent()) {
      return path(standard.get(), hint);
    }
    String member = segments.getLast().name();
    String owner = ownerOf(path);
    Optional<String> qualified = member(owner, member);
    if (qualified.isPresent()) {
      return symbolValue(path.span(), qualified.get(), hint);
    }
    Optional<Core> constant = typeConstant(path.span(), owner, member);
    if (constant.isPresent()) {
      return constant.get();
    }
    Optional<Type> type = body.compilation().typeNames().owner(path, body, hint);
    if (type.isPresent()) {
      return typeMember(path, type.get(), member, hint);
    }
    List<LibraryFunction> functions = libraryFunctions(owner, member);
    if (!functions.isEmpty()) {
      return libraryValue(path.span(), functions.getFirst().name(), functions, hint);
    }
    return body.fail(path.span(), unknownMember(path, owner, member));
  }

  /// The name before the last `::`.
  static String ownerOf(Expr.Path path) {
    var owner = new StringBuilder();
    for (Expr.Path.Segment segment : path.segments().subList(0, path.segments().size() - 1)) {
      owner.append(owner.isEmpty() ? "" : "::").append(segment.name());
    }
    return owner.toString();
  }

  /// The qualified name of a module's member.
  Optional<String> member(String owner, String member) {
    String stripped = owner;
    String module = body.module();
    while (stripped.startsWith("self::") || stripped.startsWith("crate::")) {
      module = stripped.startsWith("crate::") ? "" : module;
      stripped = stripped.substring(stripped.indexOf("::") + 2);
    }
    if (stripped.equals("super") || stripped.equals("crate") || stripped.equals("self")) {
      String prefix = stripped.equals("self") ? module : stripped.equals("crate") ? "" : outer();
      return Optional.of(prefix + member).filter(body.compilation().symbols()::containsKey);
    }
    Optional<String> found = body.compilation().qualify(module, stripped + "::" + member);
    if (found.isPresent()) {
      return found;
    }
    int first = stripped.indexOf("::");
    String head = first < 0 ? stripped : stripped.substring(0, first);
    String rest = (first < 0 ? "" : stripped.substring(first)) + "::" + member;
    return body.compilation()
        .qualify(module, head)
        .map(target -> target + rest)
        .filter(body.compilation().symbols()::containsKey);
  }

  private String outer() {
    String module = body.module();
    int cut = module.length() < 3 ? -1 : module.lastIndexOf("::", module.length() - 3);
    return cut < 0 ? "" : module.substring(0, cut + 2);
  }

  /// The library's functions of a namespace.
  List<LibraryFunction> libraryFunctions(String owner, String member) {
    List<LibraryFunction> dotted =
        body.compilation().library().functions(owner.replace("::", ".") + "." + member);
    return dotted.isEmpty()
        ? body.compilation().library().functions(owner + "::" + member)
        : dotted;
  }

  /// The problem of a member that a namespace of the library lacks; empty where there is no such
  /// namespace.
  ///
  /// @param namespace dotted, such as `np.linalg`
  Optional<NameProblem> missingIn(String namespace, Span span, String member) {
    return missingIn(namespace, ".", span, member);
  }

  private Optional<NameProblem> missingIn(
      String namespace, String separator, Span span, String member) {
    String prefix = namespace + separator;
    List<String> members =
        body.compilation().library().functionNames().stream()
            .filter(name -> name.startsWith(prefix))
            .map(name -> name.substring(prefix.length()))
            .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NameProblem.UnknownMember(span, namespace, member, Similar.names(member, members)));
  }

  private static Optional<Core> typeConstant(Span span, String owner, String member) {
    return TypeConstants.of(span, owner, member);
  }

  private Core typeMember(Expr.Path path, Type type, String member, Type hint) {
    if (type instanceof Type.Nominal nominal) {
      Optional<NominalType.Variant> variant = nominal.declaration().variant(member);
      if (variant.isPresent()) {
        return body.structs().variantValue(path.span(), nominal, variant.get(), hint);
      }
    }
    String constant = Shapes.key(type) + "::" + member;
    if (body.compilation().symbols().get(constant) instanceof Symbol.Constant) {
      return symbolValue(path.span(), constant, hint);
    }
    if (type instanceof Type.OptionOf && member.equals("None")) {
      return builtin(path.span(), "None", hint);
    }
    if (type instanceof Type.Java java) {
      return body.javaCalls().staticField(path.span(), java, member);
    }
    return body.closures().associatedValue(path, type, member, hint);
  }

  NameProblem unknownMember(Expr.Path path, String owner, String member) {
    Expr.Path.Segment last = path.segments().getLast();
    var candidates = new ArrayList<String>();
    String prefix = body.compilation().qualify(body.module(), owner).orElse(owner) + "::";
    for (String symbol : body.compilation().symbols().keySet()) {
      if (symbol.startsWith(prefix)) {
        candidates.add(symbol.substring(prefix.length()));
      }
    }
    boolean known =
        !candidates.isEmpty() || body.compilation().symbol(body.module(), owner).isPresent();
    if (!known) {
      Optional<NameProblem> library =
          missingIn(owner.replace("::", "."), last.span(), member)
              .or(() -> missingIn(owner, "::", last.span(), member));
      if (library.isPresent()) {
        return library.get();
      }
      Expr.Path.Segment first = path.segments().getFirst();
      return new StandardPaths(body)
          .unknown(path)
          .orElseGet(() -> unknown(first.span(), first.name()));
    }
    return new NameProblem.UnknownMember(
        last.span(), owner, member, Similar.names(member, candidates));
  }

  /// The variable of a name, for an assignment.
  Optional<Local> localOf(String name) {
    return body.scope().find(name).orElse(null) instanceof Scope.Binding.Variable variable
        ? Optional.of(variable.local())
        : Optional.empty();
  }

  /// Reports the use of a name that another module keeps to itself.
  void mustBeVisible(Span span, String qualified, Symbol symbol) {
    Optional<Item.Header> header =
        switch (symbol) {
          case Symbol.Function function -> Optional.of(function.template().item().header());
          case Symbol.Constant constant -> Optional.of(constant.item().header());
          case Symbol.Nominal nominal -> Optional.of(nominal.item().header());
          case Symbol.Alias alias -> Optional.of(alias.item().header());
          case Symbol.Variable _,
              Symbol.Trait _,
              Symbol.Module _,
              Symbol.JavaClass _,
              Symbol.Redirect _ ->
              Optional.empty();
        };
    int cut = qualified.lastIndexOf("::");
    String owner = cut < 0 ? "" : qualified.substring(0, cut);
    boolean hidden =
        header.isPresent()
            && !header.get().isPublic()
            && body.compilation().symbols().get(owner) instanceof Symbol.Module
            && !body.module().startsWith(owner + "::");
    if (hidden) {
      body.report(new NameProblem.PrivateMember(span, qualified, header.get().nameSpan()));
    }
  }
}
