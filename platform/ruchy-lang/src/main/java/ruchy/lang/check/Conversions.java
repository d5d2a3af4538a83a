package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Which types become which without being asked, and the nodes that say so.
final class Conversions {
  private final Body body;

  Conversions(Body body) {
    this.body = body;
  }

  /// The value as a value of the type; a problem where that cannot be.
  Core coerce(Core value, Type target, Span span) {
    return coerce(value, target, span, Optional.empty());
  }

  /// The same, with the place that asks for the type.
  Core coerce(Core value, Type target, Span span, Optional<TypeProblem.Mismatch.Because> because) {
    Optional<Core> converted = implicit(value, target);
    if (converted.isPresent()) {
      return converted.get();
    }
    if (value instanceof Core.IntConstant constant && target instanceof Numeric numeric) {
      return body.fail(
          span, new TypeProblem.OutOfRange(span, Long.toString(constant.value()), numeric));
    }
    return body.fail(
        span,
        new TypeProblem.Mismatch(span, target, value.type(), because, fix(value.type(), target)));
  }

  private Optional<String> fix(Type from, Type to) {
    if (from instanceof Numeric && to instanceof Numeric) {
      return Optional.of("convert it: `… as " + to + "`");
    }
    if (to == Simple.STRING) {
      return Optional.of("make it text: `f\"{…}\"` or `.to_string()`");
    }
    if (from instanceof Type.ResultOf result && fits(result.value(), to)) {
      return Optional.of("a `?` behind it takes the value out");
    }
    if (from instanceof Type.OptionOf option && fits(option.value(), to)) {
      return Optional.of("take the value out with `?? default`, `?` or `match`");
    }
    if (to instanceof Type.OptionOf option && fits(from, option.value())) {
      return Optional.of("wrap it: `Some(…)`");
    }
    if (to instanceof Type.ResultOf result && fits(from, result.value())) {
      return Optional.of("wrap it: `Ok(…)`");
    }
    if (from == Simple.ANY) {
      return Optional.of("check it: `… as " + to + "`");
    }
    if (from == Simple.STRING && to instanceof Numeric) {
      return Optional.of("read the number: `.parse()`");
    }
    if (to == Simple.BOOL) {
      return question(from);
    }
    if (body.sorted().isAsked(to, from)) {
      String method = to instanceof Type.MapOf ? "to_btree_map" : "to_btree_set";
      return Optional.of("a sorted copy is `." + method + "()`");
    }
    return Optional.empty();
  }

  /// How to ask of a value what other languages take for true.
  private static Optional<String> question(Type from) {
    return switch (from) {
      case Numeric _ -> Optional.of("compare it: `… != 0`");
      case Simple simple when simple == Simple.STRING -> Optional.of("ask: `!….is_empty()`");
      case Type.ListOf _, Type.MapOf _, Type.SetOf _, Type.Shape _ ->
          Optional.of("ask: `!….is_empty()`");
      case Type.OptionOf _ -> Optional.of("ask: `….is_some()`");
      case Type.ResultOf _ -> Optional.of("ask: `….is_ok()`");
      case Type.Library library when Set.of("Array", "Series").contains(library.name()) ->
          Optional.of("it has many values; ask `….any()` or `….all()`");
      default -> Optional.empty();
    };
  }

  /// Whether a value of one type is accepted where another is expected.
  boolean fits(Type from, Type to) {
    if (from.equals(to) || Shapes.isOpen(from) || Shapes.isOpen(to)) {
      return true;
    }
    if (to == Simple.ANY) {
      return from != Simple.UNIT;
    }
    if (from instanceof Numeric a && to instanceof Numeric b) {
      return widens(a, b);
    }
    if (to instanceof Type.Nominal nominal) {
      return isA(from, nominal.declaration());
    }
    if (to instanceof Type.AnyOf anyOf) {
      return anyOf.alternatives().stream().anyMatch(alternative -> fits(from, alternative));
    }
    if (from instanceof Type.Library a && to instanceof Type.Library b) {
      return a.name().equals(b.name())
          && (b.arguments().isEmpty() || a.arguments().equals(b.arguments()));
    }
    if (from instanceof Type.Shape shape && to instanceof Type.MapOf map) {
      return Shapes.mapOf(shape).equals(map) || map.value() == Simple.ANY;
    }
    if (from instanceof Type.MapOf a && to instanceof Type.MapOf b && a.sorted() && !b.sorted()) {
      return fits(new Type.MapOf(a.key(), a.value()), b);
    }
    if (from instanceof Type.SetOf a && to instanceof Type.SetOf b && a.sorted() && !b.sorted()) {
      return fits(new Type.SetOf(a.element()), b);
    }
    if (from instanceof Type.Java a && to instanceof Type.Java b) {
      return body.javaCalls().isSubclass(a.className(), b.className());
    }
    return Shapes.hasHole(from) || Shapes.hasHole(to) ? unifies(from, to) : false;
  }

  /// Whether values of a type are values of a class, or of types that implement a trait.
  private boolean isA(Type from, NominalType to) {
    return switch (to.kind()) {
      case TRAIT -> body.compilation().traits().fits(from, to, body);
      case CLASS -> from instanceof Type.Nominal sub && sub.declaration().isSubclassOf(to);
      case STRUCT, ENUM ->
          (Shapes.hasHole(from) || to.arguments().stream().anyMatch(Shapes::hasHole))
              && unifies(from, new Type.Nominal(to));
    };
  }

  /// Whether two types can be one, with the holes in them filled later.
  private static boolean unifies(Type a, Type b) {
    if (a.equals(b) || Shapes.isOpen(a) || Shapes.isOpen(b)) {
      return true;
    }
    return a.getClass() == b.getClass()
        && !Shapes.parts(a).isEmpty()
        && Shapes.parts(a).size() == Shapes.parts(b).size()
        && java.util.stream.IntStream.range(0, Shapes.parts(a).size())
            .allMatch(i -> unifies(Shapes.parts(a).get(i), Shapes.parts(b).get(i)));
  }

  /// Fills the holes in either type with what the other says.
  void fillHoles(Type a, Type b) {
    if (a.equals(b) || !Shapes.hasHole(a) && !Shapes.hasHole(b)) {
      return;
    }
    if (Shapes.isHole(a)) {
      fillHole((Type.Parameter) a, b);
    } else if (Shapes.isHole(b)) {
      fillHole((Type.Parameter) b, a);
    } else if (a.getClass() == b.getClass() && Shapes.parts(a).size() == Shapes.parts(b).size()) {
      for (int i = 0; i < Shapes.parts(a).size(); i++) {
        fillHoles(Shapes.parts(a).get(i), Shapes.parts(b).get(i));
      }
    }
  }

  private void fillHole(Type.Parameter hole, Type type) {
    if (!Shapes.hasOpen(type) && type != Simple.NEVER && !(type instanceof Type.Parameter)) {
      body.compilation().fill(hole, type);
    }
  }

  /// The value as a value of the type, where the language converts without being asked.
  Optional<Core> implicit(Core value, Type target) {
    Type from = value.type();
    if (from.equals(target) || from == Simple.NEVER) {
      return Optional.of(value);
    }
    if (Iterators.is(from) && target instanceof Type.ListOf) {
      return implicit(body.iterators().list(value), target);
    }
    if (Iterators.is(target) && !Iterators.is(from) && !Shapes.isOpen(from)) {
      return body.iterators().from(value).flatMap(iterator -> implicit(iterator, target));
    }
    if (Shapes.hasHole(from) || Shapes.hasHole(target)) {
      fillHoles(from, target);
    }
    if (Shapes.isOpen(from) || Shapes.isOpen(target)) {
      return Optional.of(value);
    }
    if (target == Simple.ANY) {
      return Optional.of(new Core.Convert(value.span(), Simple.ANY, value));
    }
    if (target instanceof Type.AnyOf anyOf) {
      return alternative(value, anyOf);
    }
    if (target == Numeric.I64 && from instanceof Type.Nominal) {
      return body.traitValues().orderAsNumber(value.span(), value);
    }
    if (from instanceof Numeric a && target instanceof Numeric b) {
      return number(value, a, b);
    }
    if (from instanceof Type.ResultOf result
        && body.compilation().isRelaxed()
        && !(target instanceof Type.ResultOf)
        && fits(result.value(), target)) {
      return implicit(body.propagation().implicit(value), target);
    }
    if (from == Simple.ANY && body.compilation().isRelaxed() && target != Simple.UNIT) {
      return Optional.of(new Core.Convert(value.span(), target, value));
    }
    if (from instanceof Type.ListOf list && target instanceof Type.ListOf wanted) {
      return list(value, list.element(), wanted);
    }
    if (body.sorted().isAsked(target, from)) {
      return SortedCollections.isFresh(value)
          ? body.sorted().as(target, Optional.of(value))
          : Optional.empty();
    }
    if (!fits(from, target)) {
      return Optional.empty();
    }
    if (target instanceof Type.Nominal object && target.isHeldAsAny()) {
      body.compilation().traits().hold(object.declaration(), from);
      return Optional.of(new Core.Convert(value.span(), target, body.stored(value)));
    }
    return Optional.of(new Core.Convert(value.span(), target, value));
  }

  private Optional<Core> alternative(Core value, Type.AnyOf anyOf) {
    for (Type alternative : anyOf.alternatives()) {
      if (alternative.equals(value.type())) {
        return Optional.of(value);
      }
    }
    for (Type alternative : anyOf.alternatives()) {
      if (fits(value.type(), alternative)) {
        return implicit(value, alternative);
      }
    }
    return Optional.empty();
  }

  /// A literal list takes the element type that is expected; other lists keep theirs.
  private Optional<Core> list(Core value, Type element, Type.ListOf wanted) {
    if (value instanceof Core.MakeList made) {
      var elements = new java.util.ArrayList<Core>();
      for (Core part : made.elements()) {
        Optional<Core> converted = implicit(part, wanted.element());
        if (converted.isEmpty()) {
          return Optional.empty();
        }
        elements.add(converted.get());
      }
      return Optional.of(new Core.MakeList(made.span(), wanted, elements));
    }
    boolean open = Shapes.hasOpen(element) || Shapes.hasOpen(wanted);
    if (open && unifies(element, wanted.element())) {
      return Optional.of(value);
    }
    boolean converts =
        wanted.element() == Simple.ANY
            || wanted.element() instanceof Type.Nominal object && isA(element, object.declaration())
            || element instanceof Numeric a
                && wanted.element() instanceof Numeric b
                && widens(a, b);
    return converts ? body.collections().converted(value, wanted) : Optional.empty();
  }

  private static Optional<Core> number(Core value, Numeric from, Numeric to) {
    if (value instanceof Core.IntConstant constant) {
      if (to.isFloat()) {
        return Optional.of(new Core.RealConstant(constant.span(), to, constant.value()));
      }
      return Numbers.holds(to, constant.value())
          ? Optional.of(new Core.IntConstant(constant.span(), to, constant.value()))
          : Optional.empty();
    }
    if (value instanceof Core.RealConstant constant && to.isFloat()) {
      return Optional.of(new Core.RealConstant(constant.span(), to, constant.value()));
    }
    return widens(from, to)
        ? Optional.of(new Core.Convert(value.span(), to, value))
        : Optional.empty();
  }

  /// Whether each value of one number type becomes one of the other without loss, or is an integer
  /// that becomes a float.
  static boolean widens(Numeric from, Numeric to) {
    if (from == to) {
      return true;
    }
    if (to.isFloat()) {
      return from.isFloat() ? from.bits() < to.bits() : to == Numeric.F64 || from.bits() <= 16;
    }
    if (from.isFloat()) {
      return false;
    }
    return from.isUnsigned() == to.isUnsigned()
        ? from.bits() < to.bits()
        : from.isUnsigned() && from.bits() < to.bits();
  }

  /// The type that values of both types become where they meet: in branches, lists, arithmetic.
  Optional<Type> join(Type a, Type b) {
    if (a.equals(b) || b == Simple.NEVER || b == Simple.UNKNOWN) {
      return Optional.of(a);
    }
    if (a == Simple.NEVER || a == Simple.UNKNOWN) {
      return Optional.of(b);
    }
    if (Shapes.hasHole(a) || Shapes.hasHole(b)) {
      fillHoles(a, b);
      if (unifies(a, b)) {
        return Optional.of(Shapes.hasHole(a) ? b : a);
      }
      return Optional.empty();
    }
    if (a instanceof Numeric x && b instanceof Numeric y) {
      return commonNumber(x, y).map(type -> type);
    }
    if (a == Simple.ANY || b == Simple.ANY) {
      return Optional.of(Simple.ANY);
    }
    if (a instanceof Type.Library x && b instanceof Type.Library y && x.name().equals(y.name())) {
      return Optional.of(
          x.arguments().equals(y.arguments())
              ? new Type.Library(x.name(), x.arguments(), Schema.UNKNOWN)
              : Type.Library.of(x.name()));
    }
    if (a instanceof Type.Shape x && b instanceof Type.Shape y) {
      Type left = Shapes.mapOf(x);
      return Optional.of(
          left.equals(Shapes.mapOf(y)) ? left : new Type.MapOf(Simple.STRING, Simple.ANY));
    }
    if (a instanceof Type.Nominal x && b instanceof Type.Nominal y) {
      return commonClass(x, y);
    }
    return fits(a, b) ? Optional.of(b) : fits(b, a) ? Optional.of(a) : Optional.empty();
  }

  /// The nearest class that both extend; a trait that one of them is an object of.
  private Optional<Type> commonClass(Type.Nominal a, Type.Nominal b) {
    if (fits(a, b)) {
      return Optional.of(b);
    }
    if (fits(b, a)) {
      return Optional.of(a);
    }
    return a.declaration().parent().flatMap(parent -> join(new Type.Nominal(parent), b));
  }

  /// The number type in which two number types meet.
  static Optional<Numeric> commonNumber(Numeric a, Numeric b) {
    if (widens(a, b)) {
      return Optional.of(b);
    }
    if (widens(b, a)) {
      return Optional.of(a);
    }
    if (a.isFloat() || b.isFloat()) {
      return Optional.of(Numeric.F64);
    }
    int bits = Math.max(a.bits(), b.bits());
    return bits == 64
        ? Optional.empty()
        : Optional.of(bits == 32 ? Numeric.I64 : bits == 16 ? Numeric.I32 : Numeric.I16);
  }

  /// The type with what is known of frames left out, as variables keep it.
  static Type withoutSchema(Type type) {
    return type instanceof Type.Library library ? library.withoutSchema() : type;
  }

  /// The values, each as the type in which all meet.
  Optional<List<Core>> unified(List<Core> values, Type type) {
    var converted = new java.util.ArrayList<Core>();
    for (Core value : values) {
      Optional<Core> one = implicit(value, type);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      converted.add(one.get());
    }
    return Optional.of(converted);
  }
}
