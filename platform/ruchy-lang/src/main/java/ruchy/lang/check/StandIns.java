package ruchy.lang.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Variables that stand for a place: `if let Some(n) = counts.get_mut(key) { *n += 1 }`, `let last
/// = &mut xs[2]`, `for (_, v) in map.iter_mut()`. What is assigned to them is assigned to the place
/// too.
final class StandIns {
  private static final Set<String> UNWRAPPING =
      Set.of("unwrap", "expect", "ok_or", "ok_or_else", "as_mut");
  private static final Set<String> INSERTING =
      Set.of("or_insert", "or_insert_with", "or_insert_with_key", "or_default");

  private final Body body;
  private final Map<Local, Expr> places = new HashMap<>();

  /// Locals and globals that hold a copy of a place.
  private final Set<Object> copies = new HashSet<>();

  StandIns(Body body) {
    this.body = body;
  }

  /// What an expression that gives a place reads, and the place.
  ///
  /// @param before what is computed once, before
  /// @param read the value, possibly in an option
  /// @param place where it lies
  record Found(List<Core> before, Expr read, Expr place) {}

  /// Whether an expression lends a place.
  static boolean isLending(Expr value) {
    return value instanceof Expr.MethodCall call
        && (UNWRAPPING.contains(call.name())
            ? isLending(call.receiver())
            : call.name().endsWith("_mut")
                && !call.name().equals("iter_mut")
                && !call.name().equals("borrow_mut")
                && !call.name().equals("values_mut"));
  }

  /// Whether a `let` of an expression makes a variable that stands for a place.
  static boolean lends(Expr value) {
    return isReference(value)
        || value instanceof Expr.MethodCall call && INSERTING.contains(call.name());
  }

  /// Whether an expression gives nothing but a place, so that its variable is there to change it.
  static boolean isReference(Expr value) {
    return isLending(value)
        || value instanceof Expr.Unary unary
            && unary.operator() == UnaryOperator.MUTABLE_REFERENCE
            && (unary.operand() instanceof Expr.Index || isPath(unary.operand()));
  }

  private static boolean isPath(Expr place) {
    return place instanceof Expr.Name
        || place instanceof Expr.Field field && !field.safe() && isPath(field.receiver());
  }

  /// Whether a variable holds one place now and may hold another later: `let mut r = &mut n`.
  static boolean mayChange(Statement.Let let) {
    return let.pattern() instanceof Pattern.Binding binding
        && binding.mutable()
        && let.value().orElse(null) instanceof Expr.Unary unary
        && isPath(unary.operand());
  }

  /// Remembers that a variable that may hold several places holds the value of one, so that what is
  /// assigned behind it would be lost.
  void copies(Statement.Let let) {
    if (mayChange(let)) {
      variable(((Pattern.Binding) let.pattern()).name()).ifPresent(copies::add);
    }
  }

  /// The local or global variable of a name, if it holds what assignments copy.
  private Optional<Object> variable(String name) {
    if (body.scope().find(name).orElse(null) instanceof Scope.Binding.Variable variable) {
      return Optional.<Object>of(variable.local()).filter(_ -> isCopied(variable.local().type()));
    }
    return body.compilation().symbol(body.module(), name).orElse(null)
            instanceof Symbol.Variable variable
        ? Optional.<Object>of(variable.global()).filter(_ -> isCopied(variable.type()))
        : Optional.empty();
  }

  /// The name of a variable with a copy, where an assignment to a part of it would change that.
  Optional<Expr.Name> copied(Expr target) {
    return switch (target) {
      case Expr.Unary unary when unary.operator() == UnaryOperator.DEREFERENCE ->
          ofCopy(unary.operand()).or(() -> copied(unary.operand()));
      case Expr.Field field -> ofCopy(field.receiver()).or(() -> copied(field.receiver()));
      default -> Optional.empty();
    };
  }

  private Optional<Expr.Name> ofCopy(Expr value) {
    return value instanceof Expr.Name name
            && variable(name.text()).filter(copies::contains).isPresent()
        ? Optional.of(name)
        : Optional.empty();
  }

  /// The variable that a `let` gives another name: `let r = &mut n`.
  static Optional<Expr.Name> renamed(Statement.Let let) {
    boolean plain =
        let.type().isEmpty()
            && let.pattern() instanceof Pattern.Binding binding
            && binding.pattern().isEmpty()
            && !binding.mutable();
    return plain
            && let.value().orElse(null) instanceof Expr.Unary unary
            && unary.operator() == UnaryOperator.MUTABLE_REFERENCE
            && unary.operand() instanceof Expr.Name name
        ? Optional.of(name)
        : Optional.empty();
  }

  /// Gives a local variable the other name that a `let` asks for; whether it is one.
  boolean rename(Statement.Let let) {
    Optional<Scope.Binding> local = renamed(let).flatMap(name -> body.scope().find(name.text()));
    if (!(local.orElse(null) instanceof Scope.Binding.Variable variable)) {
      return false;
    }
    mustBeLent(renamed(let).orElseThrow(), variable.local().type());
    body.scope().declare(((Pattern.Binding) let.pattern()).name(), variable);
    return true;
  }

  /// Lists and other shared values may be changed through any variable.
  void mustBeLent(Expr.Name name, Type type) {
    if (isCopied(type)) {
      body.assignments().mustBeMutable(name, "lend");
    }
  }

  private static boolean isCopied(Type type) {
    return type instanceof Type.Numeric || type instanceof Simple || Shapes.isStruct(type);
  }

  /// The place that an expression lends for changes, if it does.
  Optional<Found> find(Expr value) {
    return switch (value) {
      case Expr.MethodCall call when UNWRAPPING.contains(call.name()) ->
          find(call.receiver())
              .map(found ->
                  new Found(
                      found.before(), on(call, found.read(), call.arguments()), found.place()));
      case Expr.Propagate propagate ->
          find(propagate.operand())
              .map(found ->
                  new Found(
                      found.before(),
                      new Expr.Propagate(propagate.span(), found.read()),
                      found.place()));
      case Expr.MethodCall call -> lent(call);
      case Expr.Unary unary
          when unary.operator() == UnaryOperator.MUTABLE_REFERENCE
              && unary.operand() instanceof Expr.Index index
              && index.items().size() == 1
              && index.items().getFirst() instanceof Expr.IndexItem.At at
              && !(at.value() instanceof Expr.Range) -> {
        var before = new ArrayList<Core>();
        Expr place =
            element(unary.span(), once(index.receiver(), before), once(at.value(), before));
        yield Optional.of(new Found(before, place, place));
      }
      case Expr.Unary unary
          when unary.operator() == UnaryOperator.MUTABLE_REFERENCE && isPath(unary.operand()) ->
          Optional.of(new Found(List.of(), unary.operand(), unary.operand()));
      default -> Optional.empty();
    };
  }

  private Optional<Found> lent(Expr.MethodCall call) {
    var before = new ArrayList<Core>();
    Span span = call.span();
    boolean inserts =
        INSERTING.contains(call.name())
            && call.receiver() instanceof Expr.MethodCall entry
            && entry.name().equals("entry")
            && entry.arguments().size() == 1;
    if (inserts) {
      var entry = (Expr.MethodCall) call.receiver();
      Expr map = once(entry.receiver(), before);
      Expr key = once(entry.arguments().getFirst().value(), before);
      Expr read = on(call, on(entry, map, List.of(argument(key))), call.arguments());
      return Optional.of(new Found(before, read, element(span, map, key)));
    }
    String plain =
        switch (call.name() + "/" + call.arguments().size()) {
          case "get_mut/1" -> "get";
          case "first_mut/0", "front_mut/0" -> "first";
          case "last_mut/0", "back_mut/0" -> "last";
          default -> "";
        };
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Expr holder = once(call.receiver(), before);
    if (plain.equals("get")) {
      Expr key = once(call.arguments().getFirst().value(), before);
      Expr read = method(call, holder, plain, List.of(argument(key)));
      return Optional.of(new Found(before, read, element(span, holder, key)));
    }
    Expr place = element(span, holder, number(span, plain.equals("first") ? 0 : -1));
    return Optional.of(new Found(before, method(call, holder, plain, List.of()), place));
  }

  private static Expr number(Span span, long value) {
    return new Expr.IntLiteral(span, BigInteger.valueOf(value), Optional.empty());
  }

  private static Argument argument(Expr value) {
    return new Argument(value.span(), Optional.empty(), value, false);
  }

  private static Expr on(Expr.MethodCall call, Expr receiver, List<Argument> arguments) {
    return new Expr.MethodCall(
        call.span(),
        receiver,
        call.nameSpan(),
        call.name(),
        call.typeArguments(),
        arguments,
        call.safe());
  }

  private static Expr method(
      Expr.MethodCall call, Expr receiver, String name, List<Argument> arguments) {
    return new Expr.MethodCall(
        call.span(), receiver, call.nameSpan(), name, List.of(), arguments, false);
  }

  static Expr element(Span span, Expr holder, Expr key) {
    return new Expr.Index(span, holder, List.of(new Expr.IndexItem.At(span, key)));
  }

  /// A name for a value that is computed once; the value itself where reading it again is the same.
  private Expr once(Expr value, List<Core> before) {
    boolean fixed =
        value instanceof Expr.IntLiteral
            || value instanceof Expr.TextLiteral
            || value instanceof Expr.Name name
                && body.scope().find(name.text()).orElse(null)
                    instanceof Scope.Binding.Variable variable
                && !variable.mutable();
    return fixed ? value : named(body.infer(value), before);
  }

  /// A name in scope for a value.
  Expr named(Core value, List<Core> before) {
    var local = new Local("$held" + value.span().start() + "_" + before.size(), value.type());
    body.variable(local, false, false, value.span());
    before.add(new Core.Declare(value.span(), local, value));
    return new Expr.Name(value.span(), local.name());
  }

  /// Lets the variables of a pattern stand for what they were taken from: the payload of an option
  /// that holds the place, or the parts of the place itself.
  void bind(Pattern pattern, Type matched, Expr place) {
    switch (pattern) {
      case Pattern.Variant variant when matched instanceof Type.OptionOf option -> {
        if (variant.elements().size() == 1) {
          bind(variant.elements().getFirst(), option.value(), place);
        }
      }
      case Pattern.Binding binding when binding.pattern().isEmpty() -> stand(binding, place);
      case Pattern.Tuple tuple -> {
        for (int i = 0; i < tuple.elements().size(); i++) {
          Span span = tuple.elements().get(i).span();
          Expr part = new Expr.Field(span, place, span, Integer.toString(i), false);
          bind(tuple.elements().get(i), Simple.UNKNOWN, part);
        }
      }
      default -> {
        // Other patterns look at a value; what they bind is its own.
      }
    }
  }

  /// The parts of an entry of a map, whose value a loop may change.
  void bindEntry(Pattern.Tuple pattern, Core map, Core entry, List<Core> lowered) {
    Span span = pattern.span();
    Core once = body.held(entry, lowered);
    Type key = Shapes.parts(entry.type()).getFirst();
    Expr holder = named(map, lowered);
    Expr at = named(new Core.GetElement(span, key, once, 0), lowered);
    lowered.addAll(body.patterns().destructure(pattern, once));
    bind(pattern.elements().getLast(), Simple.UNKNOWN, element(span, holder, at));
  }

  /// Where an element lies that a loop may change: in a list at its index.
  Optional<Expr> placeOf(Core element, List<Core> before) {
    if (!(element instanceof Core.GetAt at)) {
      return Optional.empty();
    }
    Expr list = named(at.list(), before);
    return Optional.of(element(element.span(), list, named(at.index(), before)));
  }

  private void stand(Pattern.Binding binding, Expr place) {
    if (body.scope().find(binding.name()).orElse(null) instanceof Scope.Binding.Variable variable) {
      body.scope()
          .declare(
              binding.name(),
              new Scope.Binding.Variable(
                  variable.local(),
                  true,
                  variable.level(),
                  variable.declaredAt(),
                  Optional.empty()));
      places.put(variable.local(), place);
    }
  }

  /// A change of the value of a variable, of a field or through a method, which is also one of the
  /// place that the variable stands for.
  Core changed(Core change, Expr written) {
    Expr root = written;
    while (root instanceof Expr.Field field) {
      root = field.receiver();
    }
    if (!(root instanceof Expr.Name name)
        || !(body.scope().find(name.text()).orElse(null) instanceof Scope.Binding.Variable variable)
        || !places.containsKey(variable.local())) {
      return change;
    }
    Span span = change.span();
    Local result = body.temporary(change.type());
    Expr place = places.get(variable.local());
    Core stored = body.effect(new Expr.Assign(span, place, Optional.empty(), name));
    return change.type() == Simple.UNIT || change.type() == Simple.NEVER
        ? new Core.Block(span, List.of(change), stored)
        : new Core.Block(
            span,
            List.of(new Core.Declare(span, result, change), stored),
            new Core.GetLocal(span, result));
  }

  /// An assignment of a variable, which is also one of the place that it stands for.
  Core assigned(Core set, Local local, Expr.Name name) {
    Expr place = places.get(local);
    if (place == null) {
      return set;
    }
    Core stored = body.effect(new Expr.Assign(set.span(), place, Optional.empty(), name));
    return new Core.Block(set.span(), List.of(set), stored);
  }
}
