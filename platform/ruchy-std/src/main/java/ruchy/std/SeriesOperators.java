package ruchy.std;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.expr.Expr;
import ruchy.runtime.library.Signature;

/// Operators on columns, with another column of the same length or a plain value; `a + b` is
/// `a.add(b)`. Null wherever one side is null. The result has the name of the left column.
public final class SeriesOperators {
  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  private SeriesOperators() {}

  /// The sum, row by row; text is joined.
  @Signature("fn add(self: Series, other: Any) -> Series")
  public static Series plus(Series self, Object other) {
    return combine(self, other, Expr::plus);
  }

  /// The difference, row by row.
  @Signature("fn sub(self: Series, other: Any) -> Series")
  public static Series minus(Series self, Object other) {
    return combine(self, other, Expr::minus);
  }

  /// The product, row by row.
  @Signature("fn mul(self: Series, other: Any) -> Series")
  public static Series times(Series self, Object other) {
    return combine(self, other, Expr::times);
  }

  /// The quotient, row by row, always a real number.
  @Signature("fn div(self: Series, other: Any) -> Series")
  public static Series dividedBy(Series self, Object other) {
    return combine(self, other, Expr::dividedBy);
  }

  /// The remainder, row by row.
  @Signature("fn rem(self: Series, other: Any) -> Series")
  public static Series mod(Series self, Object other) {
    return combine(self, other, Expr::mod);
  }

  /// The power, row by row.
  @Signature("fn pow(self: Series, other: Any) -> Series")
  public static Series pow(Series self, Object other) {
    return combine(self, other, Expr::pow);
  }

  /// Whether the values are equal, row by row.
  @Signature("fn eq(self: Series, other: Any) -> Series")
  public static Series eq(Series self, Object other) {
    return combine(self, other, Expr::eq);
  }

  /// Whether the values differ, row by row.
  @Signature("fn ne(self: Series, other: Any) -> Series")
  public static Series ne(Series self, Object other) {
    return combine(self, other, Expr::ne);
  }

  /// Whether the values are less, row by row.
  @Signature("fn lt(self: Series, other: Any) -> Series")
  public static Series lt(Series self, Object other) {
    return combine(self, other, Expr::lt);
  }

  /// Whether the values are less or equal, row by row.
  @Signature("fn le(self: Series, other: Any) -> Series")
  public static Series le(Series self, Object other) {
    return combine(self, other, Expr::le);
  }

  /// Whether the values are greater, row by row.
  @Signature("fn gt(self: Series, other: Any) -> Series")
  public static Series gt(Series self, Object other) {
    return combine(self, other, Expr::gt);
  }

  /// Whether the values are greater or equal, row by row.
  @Signature("fn ge(self: Series, other: Any) -> Series")
  public static Series ge(Series self, Object other) {
    return combine(self, other, Expr::ge);
  }

  /// The operation with a plain value on the left.
  @Signature("fn radd(self: Series, left: Any) -> Series")
  public static Series plusLeft(Series self, Object left) {
    return self.with(Expr.lit(left).plus(self.expression()));
  }

  /// The operation with a plain value on the left.
  @Signature("fn rsub(self: Series, left: Any) -> Series")
  public static Series minusLeft(Series self, Object left) {
    return self.with(Expr.lit(left).minus(self.expression()));
  }

  /// The operation with a plain value on the left.
  @Signature("fn rmul(self: Series, left: Any) -> Series")
  public static Series timesLeft(Series self, Object left) {
    return self.with(Expr.lit(left).times(self.expression()));
  }

  /// The operation with a plain value on the left.
  @Signature("fn rdiv(self: Series, left: Any) -> Series")
  public static Series dividedByLeft(Series self, Object left) {
    return self.with(Expr.lit(left).dividedBy(self.expression()));
  }

  /// The operation with a plain value on the left.
  @Signature("fn rpow(self: Series, left: Any) -> Series")
  public static Series powLeft(Series self, Object left) {
    return self.with(Expr.lit(left).pow(self.expression()));
  }

  /// Whether both are true, row by row: `&`.
  @Signature("fn bitand(self: Series, other: Any) -> Series")
  public static Series and(Series self, Object other) {
    return combine(self, other, Expr::and);
  }

  /// Whether one is true, row by row: `|`.
  @Signature("fn bitor(self: Series, other: Any) -> Series")
  public static Series or(Series self, Object other) {
    return combine(self, other, Expr::or);
  }

  /// The opposite of truth values: `!`.
  @Signature("fn not(self: Series) -> Series")
  public static Series not(Series self) {
    return self.with(self.expression().not());
  }

  /// The values with the opposite sign.
  @Signature("fn neg(self: Series) -> Series")
  public static Series negate(Series self) {
    return self.with(self.expression().negate());
  }

  private static Series combine(
      Series self, Object other, BiFunction<Expr, Object, Expr> operator) {
    if (!(other instanceof Series right)) {
      return self.with(operator.apply(self.expression(), other));
    }
    Map<String, Column> both = new LinkedHashMap<>();
    both.put(LEFT, self.column());
    both.put(RIGHT, right.column());
    Expr result = operator.apply(Expr.col(LEFT), Expr.col(RIGHT));
    return Series.of(Frame.of(both).select(result.alias(self.name())), self.name());
  }
}
