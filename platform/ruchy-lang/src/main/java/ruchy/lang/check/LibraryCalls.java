package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Calls of the library's Java methods: the first of a name whose parameters fit is taken.
final class LibraryCalls {
  private final Body body;

  LibraryCalls(Body body) {
    this.body = body;
  }

  /// Checks arguments whose call is wrong anyhow, for the problems in them.
  void inferAll(List<Operand> operands) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Written written && !(written.expr() instanceof Expr.Lambda)) {
        body.infer(written.expr());
      }
    }
  }

  /// Calls the first function that fits.
  ///
  /// @param orMethod whether a method of the first argument may be meant instead
  Core call(
      Span span,
      String name,
      List<LibraryFunction> functions,
      List<Operand> operands,
      Type hint,
      boolean orMethod) {
    List<Operand> prepared =
        functions.size() > 1 || orMethod ? prepared(functions, operands) : operands;
    Optional<LibraryFunction> fitting = first(functions, prepared, hint);
    if (fitting.isPresent()) {
      return call(span, name, fitting.get(), prepared, hint);
    }
    if (orMethod && prepared.getFirst() instanceof Operand.Ready receiver) {
      Optional<Core> method =
          body.methods()
              .find(span, name, receiver.core(), prepared.subList(1, prepared.size()), hint);
      if (method.isPresent()) {
        return method.get();
      }
    }
    if (functions.size() == 1) {
      return call(span, name, functions.getFirst(), prepared, hint);
    }
    return noneFits(span, name, functions, prepared);
  }

  private Core noneFits(
      Span span, String name, List<LibraryFunction> functions, List<Operand> operands) {
    if (reportUnknownNames(name, functions, operands)) {
      inferAll(operands);
      return body.error(span);
    }
    var arguments = new ArrayList<String>();
    boolean open = false;
    for (Operand operand : operands) {
      Optional<Core> value = value(operand);
      String type = value.map(core -> core.type().toString()).orElse("a closure");
      arguments.add(operand.name().map(given -> given + ": ").orElse("") + type);
      open |= value.filter(core -> Shapes.hasOpen(core.type())).isPresent();
    }
    if (open) {
      return body.error(span);
    }
    return body.fail(
        span,
        new CallProblem.NoneFits(
            span,
            name,
            arguments,
            functions.stream().map(LibraryFunction::signature).limit(6).toList(),
            "no version of it takes these arguments"));
  }

  /// An argument as a value; empty for a closure, whose parameters no function gives a type.
  private Optional<Core> value(Operand operand) {
    return switch (operand) {
      case Operand.Ready ready -> Optional.of(ready.core());
      case Operand.Written written when written.expr() instanceof Expr.Lambda -> Optional.empty();
      case Operand.Written written -> Optional.of(body.infer(written.expr()));
    };
  }

  /// Reports the names of arguments that no version of a function has.
  private boolean reportUnknownNames(
      String function, List<LibraryFunction> functions, List<Operand> operands) {
    var names =
        functions.stream()
            .flatMap(f -> body.compilation().catalogue().signature(f).formals().stream())
            .map(Formal::name)
            .distinct()
            .toList();
    boolean found = false;
    for (Operand operand : operands) {
      Optional<String> unknown = operand.name().filter(name -> !names.contains(name));
      unknown.ifPresent(name ->
          body.report(new CallProblem.UnknownArgument(operand.span(), function, name, names)));
      found |= unknown.isPresent();
    }
    return found;
  }

  /// The function that the arguments fit, if one does.
  Optional<LibraryFunction> first(
      List<LibraryFunction> functions, List<Operand> operands, Type hint) {
    Optional<LibraryFunction> loose = Optional.empty();
    Fit best = Fit.NONE;
    for (LibraryFunction function : functions) {
      Fit fit = fit(function, operands);
      if (fit == Fit.EXACT) {
        return Optional.of(function);
      }
      if (fit.compareTo(best) < 0) {
        loose = Optional.of(function);
        best = fit;
      }
    }
    return loose;
  }

  /// How well an argument suits a parameter, the best first.
  private enum Fit {
    EXACT,
    CONVERTED,
    /// A list of anything, whose elements show only at run time whether they suit.
    CHECKED,
    NONE
  }

  private Fit fit(LibraryFunction function, List<Operand> operands) {
    Signature signature = body.compilation().catalogue().signature(function);
    var callee = new Arrangement.Callee(function.name(), signature.span(), Optional.empty());
    Arrangement.Attempt attempt = Arrangement.of(signature.formals(), operands, callee);
    if (attempt.arrangement().isEmpty()) {
      return Fit.NONE;
    }
    var bindings = new HashMap<String, Type>();
    Fit worst = Fit.EXACT;
    List<Arrangement.Slot> slots = attempt.arrangement().get().slots();
    for (int i = 0; i < slots.size(); i++) {
      Formal formal = signature.formals().get(i);
      Fit fit =
          switch (slots.get(i)) {
            case Arrangement.Slot.One one -> fit(function, one.operand(), formal.type(), bindings);
            case Arrangement.Slot.Rest rest -> {
              Type element = ((Type.ListOf) formal.type()).element();
              Fit all = Fit.EXACT;
              for (Operand operand : rest.operands()) {
                all = worse(all, fit(function, operand, element, bindings));
              }
              yield all;
            }
            case Arrangement.Slot.Default _ -> Fit.EXACT;
          };
      worst = worse(worst, fit);
    }
    return worst;
  }

  private static Fit worse(Fit a, Fit b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private Fit fit(
      LibraryFunction function, Operand operand, Type formal, Map<String, Type> bindings) {
    if (!(operand instanceof Operand.Ready ready)) {
      boolean takes =
          formal instanceof Type.Function
              || formal instanceof Type.Parameter
              || formal == Simple.ANY
              || formal instanceof Type.AnyOf anyOf
                  && anyOf.alternatives().stream().anyMatch(Type.Function.class::isInstance);
      return takes || !(((Operand.Written) operand).expr() instanceof Expr.Lambda)
          ? Fit.EXACT
          : Fit.NONE;
    }
    Type type = ready.core().type();
    if (Shapes.bind(formal, type, bindings)) {
      return Fit.EXACT;
    }
    Optional<LibraryFunction> maker = makerOf(function, ready.core(), formal);
    if (maker.isPresent()) {
      Type made = body.compilation().catalogue().signature(maker.get()).result();
      return Shapes.bind(formal, made, bindings) || body.conversions().fits(made, formal)
          ? Fit.CONVERTED
          : Fit.NONE;
    }
    Type wanted = Shapes.substitute(formal, bindings);
    if (body.conversions().implicit(ready.core(), wanted).isEmpty()) {
      return Fit.NONE;
    }
    boolean checked = type instanceof Type.ListOf list && list.element() == Simple.ANY;
    return checked && wanted != Simple.ANY ? Fit.CHECKED : Fit.CONVERTED;
  }

  /// The function that makes what `function` asks for out of a value of another type, such as an
  /// array out of a list; nothing if the value is taken as it is.
  private Optional<LibraryFunction> makerOf(LibraryFunction function, Core value, Type formal) {
    Type type = value.type();
    boolean makes =
        type instanceof Type.Numeric
            || type instanceof Type.ListOf
            || type == Simple.BOOL
            || type == Simple.ANY
            || type instanceof Type.Library;
    if (!(formal instanceof Type.Library wanted)
        || !makes
        || Shapes.hasOpen(type)
        || type instanceof Type.Library given && given.name().equals(wanted.name())) {
      return Optional.empty();
    }
    List<LibraryFunction> makers =
        body.compilation().library().makers(function.name(), wanted.name());
    return makers.isEmpty()
        ? Optional.empty()
        : first(makers, List.of(new Operand.Ready(value)), Simple.UNKNOWN);
  }

  /// The arguments as the function takes them.
  private List<Core> made(
      LibraryFunction function,
      List<Core> given,
      List<Formal> formals,
      Map<String, Type> bindings) {
    var values = new ArrayList<Core>();
    for (int i = 0; i < given.size(); i++) {
      Type formal = formals.get(i).type();
      Optional<Core> value = made(function, given.get(i), formal);
      value.ifPresent(array -> Shapes.bind(formal, array.type(), bindings));
      values.add(value.orElse(given.get(i)));
    }
    return values;
  }

  private Optional<Core> made(LibraryFunction function, Core value, Type formal) {
    return makerOf(function, value, formal)
        .map(maker ->
            call(
                value.span(),
                maker.name(),
                maker,
                List.of(new Operand.Ready(value)),
                Simple.UNKNOWN));
  }

  /// Arguments checked without an expectation, but for those that need one. A list's elements may
  /// differ where some function takes anything.
  private List<Operand> prepared(List<LibraryFunction> functions, List<Operand> operands) {
    boolean anything =
        functions.stream()
            .flatMap(f -> body.compilation().catalogue().signature(f).formals().stream())
            .anyMatch(formal -> formal.type() == Simple.ANY);
    var prepared = new ArrayList<Operand>();
    for (Operand operand : operands) {
      boolean waits =
          !(operand instanceof Operand.Written written)
              || written.expr() instanceof Expr.Lambda
              || written.spread()
              || isFunctionName(written.expr());
      prepared.add(
          waits
              ? operand
              : new Operand.Ready(inferred((Operand.Written) operand, anything), operand.name()));
    }
    return prepared;
  }

  private Core inferred(Operand.Written operand, boolean anything) {
    Type hint =
        anything && operand.expr() instanceof Expr.ListLiteral ? Simple.ANY : Simple.UNKNOWN;
    return body.infer(operand.expr(), hint);
  }

  /// Whether a name stands for a function, so that its types depend on where it goes.
  boolean isFunctionName(Expr expr) {
    if (!(expr instanceof Expr.Name name)) {
      return expr instanceof Expr.Path path
          && path.segments().size() > 1
          && body.names()
              .member(Names.ownerOf(path), path.segments().getLast().name())
              .map(body.compilation().symbols()::get)
              .filter(Symbol.Function.class::isInstance)
              .isPresent();
    }
    Optional<Scope.Binding> local = body.scope().find(name.text());
    if (local.isPresent()) {
      return local.get() instanceof Scope.Binding.Function;
    }
    Optional<Symbol> symbol = body.compilation().symbol(body.module(), name.text());
    if (symbol.isPresent()) {
      return symbol.get() instanceof Symbol.Function;
    }
    return Names.isVariantMaker(name.text())
        || body.compilation().library().functions(name.text()).stream()
            .anyMatch(function ->
                function.target().kind() != ruchy.lang.library.JavaMethod.Kind.STATIC_FIELD);
  }

  /// Calls one function; its parameters say what is wrong.
  Core call(Span span, String name, LibraryFunction function, List<Operand> operands, Type hint) {
    Signature signature = body.compilation().catalogue().signature(function);
    var callee = new Arrangement.Callee(name, span, Optional.empty());
    Arrangement.Attempt attempt = Arrangement.of(signature.formals(), operands, callee);
    if (attempt.arrangement().isEmpty()) {
      inferAll(operands);
      attempt.problems().forEach(body::report);
      return body.error(span);
    }
    var bindings = new HashMap<String, Type>();
    var before = new ArrayList<Core>();
    List<Core> given =
        values(attempt.arrangement().get(), signature.formals(), bindings, "", before);
    List<Core> values = made(function, given, signature.formals(), bindings);
    if (!Shapes.hasOpen(hint) && Shapes.hasParameter(signature.result())) {
      Shapes.bind(signature.result(), hint, bindings);
    }
    var arguments = new ArrayList<Core>();
    for (int i = 0; i < values.size(); i++) {
      Type wanted = Shapes.substitute(signature.formals().get(i).type(), bindings);
      Core value = values.get(i);
      arguments.add(
          wanted instanceof Type.Parameter && !Shapes.isHole(wanted)
              ? value
              : body.stored(body.conversions().coerce(value, wanted, value.span())));
    }
    Type result = result(span, signature, bindings, arguments);
    return Blocks.assembled(
        span, before, new Core.CallJava(span, result, function.target(), arguments));
  }

  private Type result(
      Span span, Signature signature, Map<String, Type> bindings, List<Core> arguments) {
    Type result = Shapes.substitute(signature.result(), bindings);
    if (Shapes.hasParameter(result) && !Shapes.hasHole(result)) {
      result =
          Shapes.map(new Type.Tuple(List.of(result)), part -> open(span, part))
                  instanceof Type.Tuple tuple
              ? tuple.elements().getFirst()
              : result;
    }
    return body.members().transferred(signature, result, arguments);
  }

  /// A type parameter that no argument decides is decided by later uses.
  private Type open(Span span, Type type) {
    if (type instanceof Type.Parameter parameter && !Shapes.isHole(type)) {
      return body.holes().at(span, parameter.name(), Simple.ANY);
    }
    return Shapes.map(type, part -> open(span, part));
  }

  /// The values of all parameters, in their order. Closures come last, since their parameters take
  /// the types that the other arguments decide.
  ///
  /// @param before gets what must run first: arguments written in another order than the
  ///   parameters, and those that a default reads
  List<Core> values(
      Arrangement arrangement,
      List<Formal> formals,
      Map<String, Type> bindings,
      String module,
      List<Core> before) {
    List<Arrangement.Slot> slots = arrangement.slots();
    var values = new HashMap<Integer, Core>();
    for (int i = 0; i < slots.size(); i++) {
      if (!waits(slots.get(i), formals.get(i))
          && !(slots.get(i) instanceof Arrangement.Slot.Default)) {
        values.put(i, value(slots.get(i), formals.get(i), bindings));
      }
    }
    for (int i = 0; i < slots.size(); i++) {
      if (waits(slots.get(i), formals.get(i))) {
        values.put(i, value(slots.get(i), formals.get(i), bindings));
      }
    }
    inWrittenOrder(slots, values, before);
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i) instanceof Arrangement.Slot.Default) {
        values.put(i, defaultOf(formals, i, values, bindings, module, before));
      }
    }
    var ordered = new ArrayList<Core>();
    for (int i = 0; i < slots.size(); i++) {
      ordered.add(values.get(i));
    }
    return ordered;
  }

  private void inWrittenOrder(
      List<Arrangement.Slot> slots, Map<Integer, Core> values, List<Core> before) {
    var written = new java.util.TreeMap<Integer, Integer>();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i) instanceof Arrangement.Slot.One one
          && (one.operand() instanceof Operand.Written || one.operand().name().isPresent())) {
        written.put(one.operand().span().start(), i);
      }
    }
    List<Integer> places = List.copyOf(written.values());
    if (places.stream().sorted().toList().equals(places)) {
      return;
    }
    for (int place : places) {
      values.computeIfPresent(
          place, (_, value) -> Places.isConstant(value) ? value : body.held(value, before));
    }
  }

  private boolean waits(Arrangement.Slot slot, Formal formal) {
    return slot instanceof Arrangement.Slot.One one
        && one.operand() instanceof Operand.Written written
        && (written.expr() instanceof Expr.Lambda
            || formal.type() instanceof Type.Function && isFunctionName(written.expr()));
  }

  private Core value(Arrangement.Slot slot, Formal formal, Map<String, Type> bindings) {
    return switch (slot) {
      case Arrangement.Slot.One one -> one(one.operand(), formal.type(), bindings);
      case Arrangement.Slot.Rest rest -> rest(rest, formal, bindings);
      case Arrangement.Slot.Default _ -> throw new AssertionError("defaults come last");
    };
  }

  private Core one(Operand operand, Type formal, Map<String, Type> bindings) {
    Core value =
        switch (operand) {
          case Operand.Ready ready -> ready.core();
          case Operand.Written written ->
              body.infer(written.expr(), Shapes.asHint(Shapes.substitute(formal, bindings)));
        };
    if (Iterators.is(formal) && !Shapes.isOpen(value.type())) {
      value = body.iterators().from(value).orElse(value);
    }
    if (formal != Simple.UNKNOWN) {
      bindConverted(formal, value, bindings);
    }
    return value;
  }

  /// Binds type parameters, looking through a result that gets an implicit `?`, and at what an
  /// iterable holds.
  private static void bindConverted(Type formal, Core value, Map<String, Type> bindings) {
    Type type = value.type();
    if (!Shapes.bind(formal, type, bindings)
        && type instanceof Type.ResultOf result
        && !(formal instanceof Type.ResultOf)) {
      Shapes.bind(formal, result.value(), bindings);
    }
  }

  private Core rest(Arrangement.Slot.Rest rest, Formal formal, Map<String, Type> bindings) {
    Type element = formal.type() instanceof Type.ListOf list ? list.element() : Simple.ANY;
    if (rest.operands().size() == 1
        && rest.operands().getFirst() instanceof Operand.Written written
        && written.spread()) {
      return body.infer(written.expr(), formal.type());
    }
    var values = new ArrayList<Core>();
    for (Operand operand : rest.operands()) {
      values.add(one(operand, element, bindings));
    }
    Type wanted = Shapes.substitute(element, bindings);
    var converted = new ArrayList<Core>();
    for (Core value : values) {
      converted.add(body.conversions().coerce(value, wanted, value.span()));
    }
    Span span = values.isEmpty() ? formal(formal) : values.getFirst().span();
    Type shown = wanted instanceof Type.Parameter ? Simple.ANY : wanted;
    Type union = shown instanceof Type.AnyOf ? Simple.ANY : shown;
    var boxed = new ArrayList<Core>();
    for (Core value : converted) {
      boxed.add(
          union == Simple.ANY ? body.conversions().coerce(value, Simple.ANY, value.span()) : value);
    }
    return new Core.MakeList(span, new Type.ListOf(union), boxed);
  }

  private static Span formal(Formal formal) {
    return formal.defaultValue().map(Expr::span).orElse(Catalogue.NOWHERE);
  }

  /// A default is checked where the function is declared, not where it is called; it may read the
  /// parameters before its own.
  private Core defaultOf(
      List<Formal> formals,
      int place,
      Map<Integer, Core> values,
      Map<String, Type> bindings,
      String module,
      List<Core> before) {
    Formal formal = formals.get(place);
    Expr written = formal.defaultValue().orElseThrow();
    Type wanted = Shapes.asHint(Shapes.substitute(formal.type(), bindings));
    var mentioned = Mentions.of(written);
    Core value =
        body.inModule(
            module,
            inner -> {
              for (int i = 0; i < place; i++) {
                Core earlier = values.get(i);
                if (earlier != null && mentioned.contains(formals.get(i).name())) {
                  Local local = new Local(formals.get(i).name(), earlier.type());
                  before.add(new Core.Declare(earlier.span(), local, earlier));
                  values.put(i, new Core.GetLocal(earlier.span(), local));
                  inner.variable(local, false, false, earlier.span());
                }
              }
              return inner.infer(written, wanted);
            });
    if (formal.type() != Simple.UNKNOWN) {
      Shapes.bind(formal.type(), value.type(), bindings);
    }
    return value;
  }
}
