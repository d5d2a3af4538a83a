package ruchy.std;

import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Optional;
import ruchy.frame.Frame;
import ruchy.frame.expr.Expr;
import ruchy.runtime.Display;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Methods of a single column.
public final class SeriesMethods {
  private SeriesMethods() {}

  /// The name of the column.
  @Signature("fn name(self: Series) -> String")
  public static String name(Series self) {
    return self.name();
  }

  /// The number of rows.
  @Signature({"fn len(self: Series) -> i64", "fn size(self: Series) -> i64"})
  public static long len(Series self) {
    return self.column().length();
  }

  /// The type of the values.
  @Signature("fn dtype(self: Series) -> String")
  public static String dtype(Series self) {
    return self.column().type().toString();
  }

  /// The numbers as an array, which shares the column's memory; a column with nulls has none.
  @Signature({"fn to_array(self: Series) -> Array", "fn values(self: Series) -> Array"})
  public static NDArray toArray(Series self) {
    return self.column().toArray();
  }

  /// The numbers as an array of f64 with NaN for nulls.
  @Signature("fn to_array_with_nan(self: Series) -> Array")
  public static NDArray toArrayWithNan(Series self) {
    return self.column().toArrayWithNan();
  }

  /// The values as a list; nulls are `None`, so the elements are of any type.
  @Signature("fn to_list(self: Series) -> [Any]")
  public static RuchyList toList(Series self) {
    var values = new ArrayList<Object>();
    for (long i = 0; i < self.column().length(); i++) {
      values.add(orNone(self.column().get(i)));
    }
    var list = new ruchy.runtime.ObjectList<Object>(values.size());
    values.forEach(list::add);
    return list;
  }

  /// The value of a row, `None` where it is missing; negative rows count from the end.
  @Signature("fn get(self: Series, row: i64) -> Any")
  public static Object get(Series self, long row) {
    long length = self.column().length();
    long place = row < 0 ? row + length : row;
    if (place < 0 || place >= length) {
      throw new RuchyError(
          "E0703", "row " + row + " is out of bounds for a column of " + length + " rows");
    }
    return orNone(self.column().get(place));
  }

  private static Object orNone(Optional<Object> value) {
    return FrameValues.of(value);
  }

  private static double real(Series self, Expr expression, String what) {
    return number(self, expression, what).doubleValue();
  }

  private static Number number(Series self, Expr expression, String what) {
    Object value =
        self.reduce(expression)
            .orElseThrow(() ->
                new RuchyError(
                    "E0814",
                    "column `%s` has no value to take the %s of".formatted(self.name(), what)));
    if (value instanceof Number number) {
      return number;
    }
    throw new RuchyError(
        "E0814",
        "the %s of column `%s` is no number: %s"
            .formatted(what, self.name(), Display.quoted(value)));
  }

  /// The same column with another name.
  @Signature({
    "fn alias(self: Series, name: String) -> Series",
    "fn rename(self: Series, name: String) -> Series"
  })
  public static Series alias(Series self, String name) {
    return new Series(name, self.column());
  }

  /// This column in an expression, as `computed` and `reduced` take it.
  @Signature("fn expression(self: Series) -> Expr")
  public static Expr expression(Series self) {
    return self.expression();
  }

  /// The column that an expression makes of this one: `s.computed(s.expression().cumsum())` is what
  /// `s.cumsum()` stands for.
  @Signature("fn computed(self: Series, expression: Expr) -> Series")
  public static Series computed(Series self, Expr expression) {
    return self.with(expression);
  }

  /// The one value that an expression makes of this column, `None` for null:
  /// `s.reduced(s.expression().skew())` is what `s.skew()` stands for.
  @Signature("fn reduced(self: Series, expression: Expr) -> Any")
  public static Object reduced(Series self, Expr expression) {
    return self.reduce(expression).orElse(Option.none());
  }

  /// How often each value occurs, the most frequent first.
  @Signature("fn value_counts(self: Series) -> DataFrame")
  public static Frame valueCounts(Series self) {
    return Frames.valueCounts(self.frame(), self.name());
  }

  /// Whether any truth value of the column is true; missing ones count for nothing.
  @Signature("fn any(self: Series) -> bool")
  public static boolean any(Series self) {
    return self.frame().filter(self.expression()).height() > 0;
  }

  /// Whether no truth value of the column is false; missing ones count for nothing.
  @Signature("fn all(self: Series) -> bool")
  public static boolean all(Series self) {
    return self.frame().filter(self.expression().not()).height() == 0;
  }

  /// The sum of the values that are not null: an integer for integers.
  @Signature("fn sum(self: Series) -> Any")
  public static Object sum(Series self) {
    return number(self, self.expression().sum(), "sum");
  }

  /// The mean of the values that are not null.
  @Signature("fn mean(self: Series) -> f64")
  public static double mean(Series self) {
    return real(self, self.expression().mean(), "mean");
  }

  /// The sample standard deviation.
  @Signature("fn std(self: Series) -> f64")
  public static double std(Series self) {
    return real(self, self.expression().std(), "standard deviation");
  }

  /// The sample variance.
  @Signature("fn var(self: Series) -> f64")
  public static double var(Series self) {
    return real(self, self.expression().var(), "variance");
  }

  /// The median.
  @Signature("fn median(self: Series) -> f64")
  public static double median(Series self) {
    return real(self, self.expression().median(), "median");
  }

  /// The quantile, interpolated.
  @Signature("fn quantile(self: Series, q: f64) -> f64")
  public static double quantile(Series self, double q) {
    return real(self, self.expression().quantile(q), "quantile");
  }

  /// The least value, of the column's type.
  @Signature("fn min(self: Series) -> Any")
  public static Object min(Series self) {
    return orNone(self.reduce(self.expression().min()));
  }

  /// The greatest value, of the column's type.
  @Signature("fn max(self: Series) -> Any")
  public static Object max(Series self) {
    return orNone(self.reduce(self.expression().max()));
  }

  /// The number of values that are not null.
  @Signature("fn count(self: Series) -> i64")
  public static long count(Series self) {
    return self.column().length() - self.column().nullCount();
  }

  /// The number of missing values.
  @Signature("fn null_count(self: Series) -> i64")
  public static long nullCount(Series self) {
    return self.column().nullCount();
  }

  /// The number of different values.
  @Signature("fn n_unique(self: Series) -> i64")
  public static long nUnique(Series self) {
    return number(self, self.expression().nUnique(), "number of values").longValue();
  }

  /// The different values, in order of first appearance.
  @Signature("fn unique(self: Series) -> Series")
  public static Series unique(Series self) {
    return Series.of(self.frame().unique(self.name()), self.name());
  }

  /// The first rows.
  @Signature("fn head(self: Series, count: i64 = 5) -> Series")
  public static Series head(Series self, long count) {
    return Series.of(self.frame().head(count), self.name());
  }

  /// The values in order.
  @Signature("fn sort(self: Series, descending: bool = false) -> Series")
  public static Series sort(Series self, boolean descending) {
    return Series.of(self.frame().sort(self.name(), descending), self.name());
  }

  /// The values without the missing ones.
  @Signature("fn drop_nulls(self: Series) -> Series")
  public static Series dropNulls(Series self) {
    return Series.of(self.frame().dropNulls(self.name()), self.name());
  }

  /// The values, another where one is missing.
  @Signature("fn fill_null(self: Series, value: Any) -> Series")
  public static Series fillNull(Series self, Object value) {
    return self.with(self.expression().fillNull(value));
  }
}
