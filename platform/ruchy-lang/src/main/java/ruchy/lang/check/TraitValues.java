package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Attribute;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Values that the traits everybody knows give: defaults, conversions, orderings.
final class TraitValues {
  private final Body body;

  TraitValues(Body body) {
    this.body = body;
  }

  /// `T::default()`: the type's own function, that of `derive(Default)`, or the empty value of a
  /// built-in type.
  Optional<Core> defaultOf(Span span, Type type) {
    return switch (type) {
      case Type.Nominal nominal -> ownDefault(span, nominal).or(() -> derived(span, nominal));
      case Type.Tuple tuple -> {
        var elements = new ArrayList<Core>();
        tuple.elements().forEach(part -> defaultOf(span, part).ifPresent(elements::add));
        yield elements.size() == tuple.elements().size()
            ? Optional.of(new Core.MakeTuple(span, tuple, elements))
            : Optional.empty();
      }
      case Numeric _, Type.ListOf _, Type.MapOf _, Type.SetOf _, Type.OptionOf _ ->
          Optional.of(Defaults.placeholder(span, type));
      case Simple simple ->
          simple == Simple.NEVER || simple == Simple.UNKNOWN
              ? Optional.empty()
              : Optional.of(Defaults.placeholder(span, type));
      default -> Optional.empty();
    };
  }

  private Optional<Core> ownDefault(Span span, Type.Nominal type) {
    for (Template template : body.compilation().methods(Shapes.key(type), "default")) {
      var bindings = body.userMethods().bindings(template, type);
      if (bindings.isPresent() && template.item().parameters().isEmpty()) {
        return Optional.of(
            body.templateCalls().call(span, template, List.of(), bindings.get(), type));
      }
    }
    return Optional.empty();
  }

  private Optional<Core> derived(Span span, Type.Nominal type) {
    Optional<Symbol.Nominal> symbol = body.structs().symbolOf(type);
    if (symbol.isEmpty() || !derives(symbol.get().item(), "Default")) {
      return Optional.empty();
    }
    if (symbol.get().item() instanceof Item.Enumeration enumeration) {
      return firstVariant(span, type, enumeration);
    }
    if (!(symbol.get().item() instanceof Item.Struct struct)) {
      return Optional.empty();
    }
    var values = new ArrayList<Core>();
    List<NominalType.Field> fields = type.declaration().fields();
    for (int i = 0; i < fields.size(); i++) {
      Type wanted = fields.get(i).type();
      Optional<Expr> written = struct.fields().get(i).defaultValue();
      Optional<Core> value =
          written.isPresent()
              ? Optional.of(
                  body.inModule(symbol.get().module(), inner -> inner.check(written.get(), wanted)))
              : defaultOf(span, wanted);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(body.stored(value.get()));
    }
    return Optional.of(new Core.MakeStruct(span, type, values));
  }

  /// The variant marked `#[default]`, else the first one that has no fields.
  private static Optional<Core> firstVariant(
      Span span, Type.Nominal type, Item.Enumeration enumeration) {
    String text = enumeration.header().span().text();
    for (boolean marked : List.of(true, false)) {
      for (NominalType.Variant variant : type.declaration().variants()) {
        boolean isMarked = text.matches("(?s).*#\\[default]\\s*" + variant.name() + "\\b.*");
        if (variant.fields().isEmpty() && isMarked == marked) {
          return Optional.of(new Core.MakeVariant(span, type, variant.index(), List.of()));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether `#[derive(…)]` before a declaration names a trait.
  static boolean derives(Item item, String trait) {
    for (Attribute attribute : item.header().attributes()) {
      boolean named =
          attribute.name().equals("derive")
              && attribute.arguments().stream()
                  .anyMatch(
                      argument -> KnownTraits.last(argument.value().span().text()).equals(trait));
      if (named) {
        return true;
      }
    }
    return false;
  }

  /// The value as another type through `impl From<its type> for Type`, or its own `into`.
  Optional<Core> from(Span span, Core value, Type target) {
    if (!(target instanceof Type.Nominal) || Shapes.isOpen(value.type())) {
      return Optional.empty();
    }
    for (Template template : body.compilation().methods(Shapes.key(target), "from")) {
      var bindings = body.userMethods().bindings(template, target);
      if (bindings.isEmpty() || template.isMethod()) {
        continue;
      }
      List<Formal> formals = body.templateCalls().formals(template, bindings.get());
      boolean takes =
          formals.size() == 1
              && (formals.getFirst().type().equals(value.type())
                  || Shapes.bind(
                      formals.getFirst().type(), value.type(), new java.util.HashMap<>()));
      if (takes) {
        List<Operand> operands = List.of(new Operand.Ready(value));
        return Optional.of(
            body.templateCalls().call(span, template, operands, bindings.get(), target));
      }
    }
    return Optional.empty();
  }

  /// `value.try_into()`, of the type that the place wants, through its `try_from`.
  Optional<Core> tryFrom(Span span, Core value, Type hint) {
    return hint instanceof Type.ResultOf result
        ? byFunction(span, "try_from", value, result.value(), hint)
            .or(() -> number(span, value, result.value()))
        : Optional.empty();
  }

  /// `u8::try_from(n)`
  Optional<Core> tryFunction(Span span, Type target, String member, List<Operand> operands) {
    return member.equals("try_from") && operands.size() == 1 && target instanceof Numeric
        ? number(span, body.calls().ready(operands.getFirst()), target)
        : Optional.empty();
  }

  /// A whole number as one of another type, if that type has it.
  private Optional<Core> number(Span span, Core value, Type target) {
    Core given = value.type() == Simple.CHAR ? new Core.Convert(span, Numeric.U32, value) : value;
    if (!Shapes.isInteger(target) || !Shapes.isInteger(given.type())) {
      return Optional.empty();
    }
    Core name = new Core.TextConstant(span, target.toString());
    List<Operand> operands = List.of(new Operand.Ready(given), new Operand.Ready(name));
    return body.compilation()
        .catalogue()
        .preludeFunction("try_number")
        .map(template ->
            body.templateCalls()
                .call(span, template, operands, java.util.Map.of("T", target), Simple.UNKNOWN));
  }

  /// A value made from another one by a function of the wanted type that takes it.
  Optional<Core> byFunction(Span span, String name, Core value, Type target, Type hint) {
    for (Template template : body.compilation().methods(Shapes.key(target), name)) {
      var bindings = body.userMethods().bindings(template, target);
      if (bindings.isEmpty() || template.isMethod()) {
        continue;
      }
      List<Formal> formals = body.templateCalls().formals(template, bindings.get());
      if (formals.size() == 1
          && (formals.getFirst().type() == Simple.UNKNOWN
              || body.conversions().fits(value.type(), formals.getFirst().type()))) {
        List<Operand> operands = List.of(new Operand.Ready(value));
        return Optional.of(
            body.templateCalls().call(span, template, operands, bindings.get(), hint));
      }
    }
    return Optional.empty();
  }

  /// `left.cmp(right)` for types whose values have an order: an `Ordering`.
  Optional<Core> ordering(Span span, Core left, Core right, boolean partial) {
    Optional<Type.Nominal> ordering = orderingType();
    Optional<Type> common = body.conversions().join(left.type(), right.type());
    if (ordering.isEmpty() || common.isEmpty() || !Operators.isOrdered(common.get())) {
      return Optional.empty();
    }
    var before = new ArrayList<Core>();
    Core a = body.held(body.conversions().coerce(left, common.get(), span), before);
    Core b = body.held(body.conversions().coerce(right, common.get(), span), before);
    Type.Nominal type = ordering.get();
    Core greater = new Core.Compare(span, Core.Comparison.GREATER, a, b);
    Core less = new Core.Compare(span, Core.Comparison.LESS, a, b);
    Core choice =
        new Core.If(
            span,
            type,
            less,
            variant(span, type, 0),
            new Core.If(span, type, greater, variant(span, type, 2), variant(span, type, 1)));
    Core whole = choice;
    if (partial) {
      var option = new Type.OptionOf(type);
      Core some = new Core.MakeVariant(span, option, 1, List.of(choice));
      Core equal =
          new Core.Logical(
              span,
              false,
              new Core.Logical(span, false, less, greater),
              new Core.Compare(span, Core.Comparison.EQUAL, a, b));
      whole =
          Shapes.isFloat(common.get())
              ? new Core.If(
                  span, option, equal, some, new Core.MakeVariant(span, option, 0, List.of()))
              : some;
    }
    return Optional.of(new Core.Block(span, before, whole));
  }

  private static Core variant(Span span, Type.Nominal type, int index) {
    return new Core.MakeVariant(span, type, index, List.of());
  }

  /// The enum `Ordering`, unless the program has another type of that name.
  Optional<Type.Nominal> orderingType() {
    return body.compilation().symbols().get("Ordering") instanceof Symbol.Nominal nominal
            && KnownTraits.isBuiltIn(nominal)
        ? Optional.of(
            new Type.Nominal(body.compilation().typeNames().declaration(nominal, List.of(), body)))
        : Optional.empty();
  }

  /// What follows from an `Ordering` as a number: negative, zero, positive.
  Optional<Core> orderAsNumber(Span span, Core order) {
    Type type = order.type();
    if (Shapes.isInteger(type)) {
      return Optional.of(order);
    }
    Optional<Type.Nominal> ordering = orderingType();
    if (ordering.isPresent() && type.equals(ordering.get())) {
      return Optional.of(new Core.Convert(span, Numeric.I64, order));
    }
    return Optional.empty();
  }

  /// A comparison of two elements as the type's own `cmp` or `partial_cmp` says, as a closure.
  Optional<Core> comparer(Span span, Type element) {
    if (!(element instanceof Type.Nominal)) {
      return Optional.empty();
    }
    var a = new Local("a", element);
    var b = new Local("b", element);
    return order(span, new Core.GetLocal(span, a), new Core.GetLocal(span, b))
        .map(order ->
            new Core.Closure(
                span,
                new Type.Function(List.of(element, element), Numeric.I64),
                List.of(a, b),
                order));
  }

  /// The order that the type's own methods give, as a number.
  Optional<Core> order(Span span, Core left, Core right) {
    Optional<Core> total =
        body.methods()
            .userOperator(span, "cmp", left, List.of(right))
            .flatMap(order -> orderAsNumber(span, order));
    if (total.isPresent()) {
      return total;
    }
    return body.methods()
        .userOperator(span, "partial_cmp", left, List.of(right))
        .filter(order -> order.type() instanceof Type.OptionOf)
        .flatMap(order -> {
          Local held = body.temporary(order.type());
          Core option = new Core.GetLocal(span, held);
          Type inner = ((Type.OptionOf) order.type()).value();
          return orderAsNumber(span, new Core.GetPayload(span, inner, option, 1, 0))
              .map(number ->
                  new Core.Block(
                      span,
                      List.of(new Core.Declare(span, held, order)),
                      new Core.If(
                          span,
                          Numeric.I64,
                          new Core.IsVariant(span, option, 1),
                          number,
                          new Core.IntConstant(span, Numeric.I64, 0))));
        });
  }
}
