package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Operators: built in on numbers and text, methods on everything else.
final class Operators {
  private final Body body;

  Operators(Body body) {
    this.body = body;
  }

  Core unary(Expr.Unary unary, Type hint) {
    return switch (unary.operator()) {
      case NEGATE -> negate(unary, hint);
      case NOT -> not(unary);
      case REFERENCE, MUTABLE_REFERENCE -> body.infer(unary.operand(), hint);
      case DEREFERENCE -> body.concurrency().dereferenced(body.infer(unary.operand(), hint));
    };
  }

  private Core negate(Expr.Unary unary, Type hint) {
    if (unary.operand() instanceof Expr.IntLiteral literal) {
      return body.numbers().integer(literal, true, unary.span(), hint);
    }
    Core operand = body.infer(unary.operand(), hint);
    if (operand instanceof Core.RealConstant constant) {
      return new Core.RealConstant(unary.span(), constant.type(), -constant.value());
    }
    if (operand.type() instanceof Numeric numeric && !numeric.isUnsigned()
        || operand.type() == Simple.DURATION) {
      return new Core.Negate(unary.span(), operand, !Shapes.isFloat(operand.type()));
    }
    return byMethod(unary.span(), UnaryOperator.NEGATE.symbol(), "neg", operand);
  }

  private Core not(Expr.Unary unary) {
    Core operand = body.infer(unary.operand());
    if (operand.type() == Simple.BOOL || Shapes.isInteger(operand.type())) {
      return new Core.Not(unary.span(), operand);
    }
    return byMethod(unary.span(), UnaryOperator.NOT.symbol(), "not", operand);
  }

  private Core byMethod(Span span, String symbol, String method, Core operand) {
    if (Shapes.isOpen(operand.type())) {
      return body.error(span);
    }
    if (operand.type() == Simple.ANY) {
      return new Core.Dynamic(span, Core.Dynamic.Kind.OPERATOR, method, List.of(operand));
    }
    return body.methods()
        .operator(span, method, operand, List.of())
        .orElseGet(
            () -> body.fail(span, new TypeProblem.NoUnaryOperator(span, symbol, operand.type())));
  }

  /// `a && b`, `a || b`: the right one is looked at if the left one leaves it open. Of columns and
  /// masks, which hold many truth values, it is `a & b`.
  Core logical(Expr.Logical logical) {
    Core left = body.infer(logical.left(), Simple.BOOL);
    if (left.type() instanceof Type.Library) {
      BinaryOperator each = logical.isAnd() ? BinaryOperator.BIT_AND : BinaryOperator.BIT_OR;
      int before = body.problems().size();
      Core right = body.infer(logical.right());
      if (body.problems().size() > before) {
        return body.error(logical.span());
      }
      Optional<Core> masks = byMethod(logical.span(), each, left, right);
      if (masks.isPresent()) {
        return masks.get();
      }
    }
    Core one = body.truth(left, logical.left().span());
    Core other = body.condition(logical.right());
    return new Core.Logical(logical.span(), logical.isAnd(), one, other);
  }

  Core binary(Expr.Binary binary, Type hint) {
    boolean leftFlexible = Numbers.isFlexible(binary.left());
    boolean rightFlexible = Numbers.isFlexible(binary.right());
    Type passed = passesHint(binary.operator(), hint) ? hint : Simple.UNKNOWN;
    Core left;
    Core right;
    if (leftFlexible && !rightFlexible && takesOther(binary.operator())) {
      right = body.infer(binary.right(), passed instanceof Numeric ? passed : Simple.UNKNOWN);
      left = body.infer(binary.left(), right.type() instanceof Numeric ? right.type() : passed);
    } else {
      Type first = leftFlexible || passed instanceof Type.ListOf ? passed : Simple.UNKNOWN;
      left = body.infer(binary.left(), first);
      right = body.infer(binary.right(), rightHint(binary.operator(), left.type()));
    }
    return combine(
        binary.span(),
        binary.operator(),
        body.iterators().list(left),
        body.iterators().list(right));
  }

  /// Whether literals that are operands take the type that the result shall have.
  private static boolean passesHint(BinaryOperator operator, Type hint) {
    return switch (operator) {
      case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> !Shapes.isFloat(hint);
      default -> !operator.isComparison();
    };
  }

  private static boolean takesOther(BinaryOperator operator) {
    return switch (operator) {
      case SHIFT_LEFT, SHIFT_RIGHT, IN, POWER -> false;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, MATRIX_MULTIPLY -> true;
      case BIT_AND, BIT_OR, BIT_XOR -> true;
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
    };
  }

  private static Type rightHint(BinaryOperator operator, Type left) {
    return switch (operator) {
      case POWER -> Shapes.isFloat(left) ? left : Simple.UNKNOWN;
      case IN -> Simple.UNKNOWN;
      case SHIFT_LEFT, SHIFT_RIGHT -> left;
      default -> left instanceof Type.Library ? Simple.UNKNOWN : left;
    };
  }

  /// `left operator right` on values.
  Core combine(Span span, BinaryOperator operator, Core left, Core right) {
    if (operator == BinaryOperator.IN) {
      return contains(span, left, right);
    }
    Type a = left.type();
    Type b = right.type();
    if (operator != BinaryOperator.EQUAL && operator != BinaryOperator.NOT_EQUAL) {
      body.conversions().fillHoles(a, b);
    }
    if (Shapes.isOpen(a) || Shapes.isOpen(b)) {
      return operator.isComparison() && !Shapes.isHole(a) && !Shapes.isHole(b)
          ? new Core.BoolConstant(span, false)
          : openResult(span, operator, a, b);
    }
    if (a instanceof Numeric x && b instanceof Numeric y) {
      return numbers(span, operator, left, right, x, y);
    }
    if (a == Simple.STRING || b == Simple.STRING) {
      Optional<Core> text = text(span, operator, left, right);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return other(span, operator, left, right);
  }

  private Core openResult(Span span, BinaryOperator operator, Type a, Type b) {
    if (operator.isComparison()) {
      return new Core.BoolConstant(span, false);
    }
    if (a == Simple.STRING || b == Simple.STRING) {
      return new Core.TextConstant(span, "");
    }
    return body.error(span);
  }

  private Core numbers(
      Span span, BinaryOperator operator, Core left, Core right, Numeric x, Numeric y) {
    boolean shift = operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT;
    if (shift && !x.isFloat() && !y.isFloat()) {
      Core amount =
          x == y
              ? right
              : body.conversions()
                  .implicit(right, x)
                  .orElseGet(() -> new Core.Convert(right.span(), x, right));
      return new Core.Arithmetic(span, x, arithmetic(operator), left, amount, true);
    }
    if (shift) {
      return body.fail(
          span,
          new TypeProblem.NoOperator(
              span, operator.symbol(), x, y, Optional.of("bits are those of integers")));
    }
    Optional<Numeric> common = Conversions.commonNumber(x, y);
    if (left instanceof Core.IntConstant constant && fitsConstant(constant, y)) {
      common = Optional.of(y);
    } else if (right instanceof Core.IntConstant constant && fitsConstant(constant, x)) {
      common = Optional.of(x);
    }
    if (common.isEmpty()) {
      return body.fail(
          span,
          new TypeProblem.NoOperator(
              span, operator.symbol(), x, y, Optional.of("convert one of them with `as`")));
    }
    Numeric type = common.get();
    Core a = body.conversions().implicit(left, type).orElse(left);
    Core b = body.conversions().implicit(right, type).orElse(right);
    Optional<Comparison> comparison = comparison(operator);
    if (comparison.isPresent()) {
      return new Core.Compare(span, comparison.get(), a, b);
    }
    return arithmetic(span, operator, type, a, b);
  }

  private static boolean fitsConstant(Core.IntConstant constant, Numeric type) {
    return !type.isFloat() && Numbers.holds(type, constant.value());
  }

  private Core arithmetic(Span span, BinaryOperator operator, Numeric type, Core a, Core b) {
    boolean bits =
        operator == BinaryOperator.BIT_AND
            || operator == BinaryOperator.BIT_OR
            || operator == BinaryOperator.BIT_XOR;
    if (operator == BinaryOperator.MATRIX_MULTIPLY || bits && type.isFloat()) {
      return body.fail(
          span, new TypeProblem.NoOperator(span, operator.symbol(), type, type, Optional.empty()));
    }
    ArithmeticOperator kind = arithmetic(operator);
    if (a instanceof Core.IntConstant x && b instanceof Core.IntConstant y) {
      Optional<Core> folded = Numbers.fold(kind, x, y, span);
      if (folded.isPresent()) {
        return folded.get();
      }
    }
    boolean checked = !type.isFloat() && !bits && !body.intervals().cannotFail(kind, type, a, b);
    return new Core.Arithmetic(span, type, kind, a, b, checked);
  }

  private static ArithmeticOperator arithmetic(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> ArithmeticOperator.ADD;
      case SUBTRACT -> ArithmeticOperator.SUBTRACT;
      case MULTIPLY, MATRIX_MULTIPLY -> ArithmeticOperator.MULTIPLY;
      case DIVIDE -> ArithmeticOperator.DIVIDE;
      case REMAINDER -> ArithmeticOperator.REMAINDER;
      case POWER -> ArithmeticOperator.POWER;
      case BIT_AND -> ArithmeticOperator.AND;
      case BIT_OR -> ArithmeticOperator.OR;
      case BIT_XOR -> ArithmeticOperator.XOR;
      case SHIFT_LEFT -> ArithmeticOperator.SHIFT_LEFT;
      case SHIFT_RIGHT -> ArithmeticOperator.SHIFT_RIGHT;
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN ->
          throw new AssertionError("no arithmetic: " + operator);
    };
  }

  private static Optional<Comparison> comparison(BinaryOperator operator) {
    return switch (operator) {
      case EQUAL -> Optional.of(Comparison.EQUAL);
      case NOT_EQUAL -> Optional.of(Comparison.NOT_EQUAL);
      case LESS -> Optional.of(Comparison.LESS);
      case LESS_EQUAL -> Optional.of(Comparison.LESS_EQUAL);
      case GREATER -> Optional.of(Comparison.GREATER);
      case GREATER_EQUAL -> Optional.of(Comparison.GREATER_EQUAL);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER, MATRIX_MULTIPLY -> Optional.empty();
      case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT, IN -> Optional.empty();
    };
  }

  private Optional<Core> text(Span span, BinaryOperator operator, Core left, Core right) {
    if (operator == BinaryOperator.ADD
        && !(left.type() instanceof Type.Library)
        && !(right.type() instanceof Type.Library)) {
      return Optional.of(body.texts().concat(span, List.of(left, right)));
    }
    if (operator == BinaryOperator.MULTIPLY) {
      boolean textFirst = left.type() == Simple.STRING && Shapes.isInteger(right.type());
      boolean numberFirst = right.type() == Simple.STRING && Shapes.isInteger(left.type());
      if (textFirst || numberFirst) {
        Core text = textFirst ? left : right;
        Core count = body.conversions().coerce(textFirst ? right : left, Numeric.I64, span);
        return body.methods().operator(span, "repeat", text, List.of(count));
      }
    }
    return Optional.empty();
  }

  private Core other(Span span, BinaryOperator operator, Core left, Core right) {
    Optional<Core> method = byMethod(span, operator, left, right);
    if (method.isPresent()) {
      return method.get();
    }
    Optional<Core> compared = compared(span, operator, left, right);
    if (compared.isPresent()) {
      return compared.get();
    }
    Optional<Core> builtIn = ofSimpleTypes(span, operator, left, right);
    if (builtIn.isPresent()) {
      return builtIn.get();
    }
    if (body.compilation().isRelaxed()) {
      Core a = body.propagation().unwrapped(left);
      Core b = body.propagation().unwrapped(right);
      if (a != left || b != right) {
        return combine(span, operator, a, b);
      }
    }
    return body.fail(
        span,
        new TypeProblem.NoOperator(
            span,
            operator.symbol(),
            left.type(),
            right.type(),
            fix(operator, left.type(), right.type())));
  }

  private static Optional<String> fix(BinaryOperator operator, Type left, Type right) {
    boolean numbers = left instanceof Type.ListOf list && list.element() instanceof Numeric;
    if (numbers && right instanceof Numeric) {
      return Optional.of(
          operator == BinaryOperator.MULTIPLY
              ? "`[0; n]` repeats an element; arrays calculate with each: `np.array(…) * 2`"
              : "arrays calculate with each element: `np.array(…) "
                  + operator.symbol()
                  + " 2`, lists have `.map(|x| …)`");
    }
    if (operator == BinaryOperator.REMAINDER && left == Simple.STRING) {
      return Optional.of("an f-string formats: `f\"{x:.2f}\"`");
    }
    if (left instanceof Type.OptionOf || right instanceof Type.OptionOf) {
      return Optional.of("take the value out of the `Option` first, with `?? default` or `match`");
    }
    if (left instanceof Type.ResultOf || right instanceof Type.ResultOf) {
      return Optional.of("take the value out of the `Result` first, with `?` or `match`");
    }
    return Optional.empty();
  }

  private Optional<Core> byMethod(Span span, BinaryOperator operator, Core left, Core right) {
    Optional<Core> direct = body.methods().operator(span, operator.method(), left, List.of(right));
    if (direct.isPresent()) {
      return direct;
    }
    if (operator == BinaryOperator.NOT_EQUAL) {
      return body.methods()
          .userOperator(span, "eq", left, List.of(right))
          .map(equal -> new Core.Not(span, equal));
    }
    Optional<Core> ordered = body.methods().ordered(span, operator, left, right);
    return ordered.isPresent() ? ordered : body.methods().reflected(span, operator, left, right);
  }

  private Optional<Core> compared(Span span, BinaryOperator operator, Core left, Core right) {
    Optional<Comparison> comparison = comparison(operator);
    if (comparison.isEmpty()) {
      return Optional.empty();
    }
    Type a = left.type();
    Type b = right.type();
    boolean equality =
        comparison.get() == Comparison.EQUAL || comparison.get() == Comparison.NOT_EQUAL;
    if (a == Simple.ANY || b == Simple.ANY) {
      Core x = body.conversions().coerce(left, Simple.ANY, left.span());
      Core y = body.conversions().coerce(right, Simple.ANY, right.span());
      if (equality && !(mayBeMany(a) && mayBeMany(b))) {
        return Optional.of(new Core.Compare(span, comparison.get(), x, y));
      }
      return Optional.of(
          new Core.Dynamic(span, Core.Dynamic.Kind.OPERATOR, operator.method(), List.of(x, y)));
    }
    Optional<Type> common = body.conversions().join(a, b);
    if (common.isEmpty() || !(equality || isOrdered(common.get()))) {
      return Optional.empty();
    }
    Optional<Core> x = body.conversions().implicit(left, common.get());
    Optional<Core> y = body.conversions().implicit(right, common.get());
    if (x.isEmpty() || y.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Core.Compare(span, comparison.get(), x.get(), y.get()));
  }

  /// Whether values of the type may be arrays, or may be compared with each element of one: then
  /// the comparison has as many results.
  private static boolean mayBeMany(Type type) {
    return switch (type) {
      case Simple simple -> simple != Simple.UNIT;
      case Numeric _, Type.Library _, Type.ListOf _, Type.AnyOf _ -> true;
      default -> false;
    };
  }

  static boolean isOrdered(Type type) {
    return switch (type) {
      case Numeric _ -> true;
      case Simple simple -> simple != Simple.UNIT && simple != Simple.ANY;
      case Type.Tuple tuple -> tuple.elements().stream().allMatch(Operators::isOrdered);
      case Type.ListOf list -> isOrdered(list.element());
      case Type.OptionOf option -> isOrdered(option.value());
      case Type.Nominal _, Type.Java _, Type.Parameter _ -> true;
      case Type.MapOf _, Type.SetOf _, Type.RangeOf _, Type.ResultOf _, Type.Function _ -> false;
      case Type.Shape _, Type.Library _, Type.AnyOf _, Type.Size _ -> false;
    };
  }

  private Optional<Core> ofSimpleTypes(Span span, BinaryOperator operator, Core left, Core right) {
    Type a = left.type();
    Type b = right.type();
    if (a == Simple.ANY || b == Simple.ANY) {
      Core x = body.conversions().coerce(left, Simple.ANY, left.span());
      Core y = body.conversions().coerce(right, Simple.ANY, right.span());
      return Optional.of(
          new Core.Dynamic(span, Core.Dynamic.Kind.OPERATOR, operator.method(), List.of(x, y)));
    }
    if (a == Simple.BOOL && b == Simple.BOOL) {
      return switch (operator) {
        case BIT_AND -> Optional.of(new Core.Logical(span, true, left, right));
        case BIT_OR -> Optional.of(new Core.Logical(span, false, left, right));
        case BIT_XOR -> Optional.of(new Core.Compare(span, Comparison.NOT_EQUAL, left, right));
        default -> Optional.empty();
      };
    }
    if (a == Simple.DURATION || b == Simple.DURATION) {
      return durations(span, operator, left, right);
    }
    return Optional.empty();
  }

  private static Optional<Core> durations(
      Span span, BinaryOperator operator, Core left, Core right) {
    boolean both = left.type() == Simple.DURATION && right.type() == Simple.DURATION;
    boolean scaled = operator == BinaryOperator.MULTIPLY || operator == BinaryOperator.DIVIDE;
    boolean summed = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
    if (both && summed || scaled && left.type() == Simple.DURATION && right.type() == Numeric.I64) {
      Core a = asCount(left);
      Core b = asCount(right);
      Core sum = new Core.Arithmetic(span, Numeric.I64, arithmetic(operator), a, b, true);
      return Optional.of(new Core.Convert(span, Simple.DURATION, sum));
    }
    return Optional.empty();
  }

  private static Core asCount(Core value) {
    return value.type() == Simple.DURATION
        ? new Core.Convert(value.span(), Numeric.I64, value)
        : value;
  }

  private Core contains(Span span, Core left, Core right) {
    if (Shapes.isOpen(right.type())) {
      return new Core.BoolConstant(span, false);
    }
    String method =
        right.type() instanceof Type.MapOf || right.type() instanceof Type.Shape
            ? "contains_key"
            : "contains";
    return body.methods()
        .operator(span, method, right, List.of(left))
        .orElseGet(() ->
            body.fail(
                span,
                new TypeProblem.NoOperator(
                    span, "in", left.type(), right.type(), Optional.empty())));
  }

  /// `operand as T`
  Core cast(Expr.Cast cast) {
    Type target = body.resolve(cast.type());
    Core operand =
        Numbers.isFlexible(cast.operand())
            ? body.infer(cast.operand())
            : body.infer(cast.operand(), target);
    Type from = operand.type();
    if (from.equals(target) || Shapes.isOpen(from) || Shapes.isOpen(target)) {
      return operand;
    }
    if (casts(from, target)) {
      return new Core.Convert(cast.span(), target, operand);
    }
    Optional<Core> converted = body.conversions().implicit(operand, target);
    if (converted.isPresent()) {
      return converted.get();
    }
    if (mayBe(from, target)) {
      Core any = new Core.Convert(operand.span(), Simple.ANY, operand);
      return new Core.Convert(cast.span(), target, any);
    }
    Optional<String> fix =
        from == Simple.STRING && target instanceof Numeric
            ? Optional.of("read the number: `.parse()`")
            : target == Simple.STRING ? Optional.of("use `.to_string()`") : Optional.empty();
    return body.fail(cast.span(), new TypeProblem.NoCast(cast.span(), from, target, fix));
  }

  private static boolean casts(Type from, Type to) {
    if (from instanceof Numeric && to instanceof Numeric || to == Simple.ANY) {
      return true;
    }
    if (from == Simple.ANY) {
      return true;
    }
    boolean fromCode = from == Simple.CHAR || from == Simple.BOOL || from == Simple.DURATION;
    if (fromCode && Shapes.isInteger(to)) {
      return true;
    }
    if (Shapes.isInteger(from) && (to == Simple.CHAR || to == Simple.DURATION)) {
      return true;
    }
    return from instanceof Type.Nominal nominal
        && nominal.declaration().kind() == NominalType.Kind.ENUM
        && Shapes.isInteger(to);
  }

  /// Whether a value of a class or trait may turn out to be of a narrower type.
  boolean mayBe(Type type, Type narrower) {
    return type instanceof Type.Nominal nominal
        && !type.equals(narrower)
        && switch (nominal.declaration().kind()) {
          case TRAIT -> true;
          case CLASS -> body.conversions().fits(narrower, type);
          case STRUCT, ENUM -> false;
        };
  }

  /// `operand is T`
  Core is(Expr.Is is) {
    Type target = body.resolve(is.type());
    Core operand = body.infer(is.operand());
    if (operand.type() == Simple.ANY || mayBe(operand.type(), target)) {
      return new Core.IsType(is.span(), operand, target);
    }
    if (Shapes.isOpen(operand.type())) {
      return new Core.BoolConstant(is.span(), false);
    }
    if (operand.type() instanceof Type.Parameter) {
      return body.fail(
          is.span(), new UnavailableProblem.Construct(is.span(), "`is` on this type is", ""));
    }
    boolean same = operand.type().equals(target);
    return new Core.Block(is.span(), List.of(operand), new Core.BoolConstant(is.span(), same));
  }
}
