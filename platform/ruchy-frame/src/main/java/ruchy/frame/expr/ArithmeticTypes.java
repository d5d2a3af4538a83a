package ruchy.frame.expr;

import java.util.Optional;
import ruchy.frame.column.DataType;

/// Which types can be added, subtracted and multiplied, and what comes out.
final class ArithmeticTypes {
  private ArithmeticTypes() {}

  /// The operation with its operands converted; nothing where the types do not fit.
  static Optional<Typed> of(Operator operator, Typed left, Typed right) {
    if (isNumber(left.type()) && isNumber(right.type())) {
      return Optional.of(numbers(operator, left, right));
    }
    if (operator == Operator.ADD
        && left.type() == DataType.STRING
        && right.type() == DataType.STRING) {
      return Optional.of(same(operator, left, right, DataType.STRING));
    }
    return times(operator, left, right);
  }

  private static boolean isNumber(DataType type) {
    return type.isNumeric() || type == DataType.BOOL;
  }

  private static Typed same(Operator operator, Typed left, Typed right, DataType type) {
    return new Typed(new Expr.Binary(operator, left.expr(), right.expr()), type);
  }

  private static Typed numbers(Operator operator, Typed left, Typed right) {
    boolean decimal = left.type().isDecimal() || right.type().isDecimal();
    if (decimal && operator == Operator.MULTIPLY) {
      return product(left, right);
    }
    var type =
        switch (operator) {
          case DIVIDE, POWER -> DataType.FLOAT64;
          case FLOOR_DIVIDE ->
              decimal
                  ? DataType.FLOAT64
                  : Resolver.common(number(left.type()), number(right.type())).orElseThrow();
          default -> Resolver.common(number(left.type()), number(right.type())).orElseThrow();
        };
    return new Typed(
        new Expr.Binary(operator, Resolver.convert(left, type), Resolver.convert(right, type)),
        type);
  }

  /// The type that a number is computed as: narrow integers have too little room.
  private static DataType number(DataType type) {
    boolean kept = type == DataType.INT32 || type == DataType.UINT64;
    return (type.isInteger() && !kept) || type == DataType.BOOL ? DataType.INT64 : type;
  }

  /// The product of decimals has the places of both.
  private static Typed product(Typed left, Typed right) {
    if (left.type().isFloat() || right.type().isFloat()) {
      return new Typed(
          new Expr.Binary(
              Operator.MULTIPLY,
              Resolver.convert(left, DataType.FLOAT64),
              Resolver.convert(right, DataType.FLOAT64)),
          DataType.FLOAT64);
    }
    boolean wide = isWide(left.type()) || isWide(right.type());
    int digits = wide ? DataType.WIDE_DIGITS : DataType.DECIMAL_DIGITS;
    int scale = Math.min(digits, left.type().scale() + right.type().scale());
    return new Typed(
        new Expr.Binary(Operator.MULTIPLY, decimal(left), decimal(right)),
        DataType.decimal(digits, scale));
  }

  private static boolean isWide(DataType type) {
    return type.isWide() || type == DataType.UINT64;
  }

  private static Expr decimal(Typed value) {
    return value.type().isDecimal()
        ? value.expr()
        : Resolver.convert(
            value,
            value.type() == DataType.UINT64
                ? DataType.decimal(DataType.WIDE_DIGITS, 0)
                : DataType.decimal(0));
  }

  private static Optional<Typed> times(Operator operator, Typed left, Typed right) {
    boolean add = operator == Operator.ADD;
    boolean subtract = operator == Operator.SUBTRACT;
    var x = left.type();
    var y = right.type();
    if ((add || subtract) && x == DataType.DATE && y.isInteger()) {
      var days = new Typed(Resolver.convert(right, DataType.INT64), DataType.INT64);
      return Optional.of(same(operator, left, days, DataType.DATE));
    }
    if (subtract && x == DataType.DATE && y == DataType.DATE) {
      return Optional.of(same(operator, left, right, DataType.INT64));
    }
    if (subtract && x.isTemporal() && y.isTemporal()) {
      return Resolver.common(x, y)
          .map(common -> micros(operator, as(left, common), as(right, common), DataType.DURATION));
    }
    if ((add || subtract) && x.isTemporal() && y == DataType.DURATION) {
      var moment = x == DataType.DATE ? DataType.TIMESTAMP : x;
      return Optional.of(micros(operator, as(left, moment), right, moment));
    }
    if (add && x == DataType.DURATION && y.isTemporal()) {
      return times(operator, right, left);
    }
    if (x == DataType.DURATION && y == DataType.DURATION) {
      return add || subtract || operator == Operator.MODULO
          ? Optional.of(micros(operator, left, right, DataType.DURATION))
          : operator == Operator.DIVIDE
              ? Optional.of(numbers(operator, count(left), count(right)))
              : Optional.empty();
    }
    boolean scales = operator == Operator.MULTIPLY || operator == Operator.FLOOR_DIVIDE;
    return scales && x == DataType.DURATION && y.isInteger()
        ? Optional.of(micros(operator, left, right, DataType.DURATION))
        : Optional.empty();
  }

  private static Typed as(Typed value, DataType type) {
    return new Typed(Resolver.convert(value, type), type);
  }

  /// The microseconds of a time.
  private static Typed count(Typed value) {
    return as(value, DataType.INT64);
  }

  private static Typed micros(Operator operator, Typed left, Typed right, DataType type) {
    var number = new Expr.Binary(operator, count(left).expr(), count(right).expr());
    return new Typed(new Expr.Cast(number, type), type);
  }
}
