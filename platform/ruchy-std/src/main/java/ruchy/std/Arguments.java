package ruchy.std;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;

/// Arguments of library functions as the Java libraries take them.
public final class Arguments {
  private Arguments() {}

  /// The arguments of `f("a", "b")` or `f(["a", "b"])` in one list.
  public static List<Object> flat(RuchyList arguments) {
    var values = new ArrayList<Object>();
    for (Object argument : arguments) {
      if (argument instanceof RuchyList inner) {
        values.addAll(inner.asList());
      } else {
        values.add(argument);
      }
    }
    return values;
  }

  /// Names of columns and expressions, as expressions.
  public static List<Expr> expressions(RuchyList arguments) {
    return flat(arguments).stream()
        .map(value -> value instanceof String name ? Expr.col(name) : Expr.lit(value))
        .toList();
  }

  /// Names of columns.
  ///
  /// @throws RuchyError E0811 if an argument is no text
  public static List<String> names(RuchyList arguments) {
    return flat(arguments).stream()
        .map(value -> {
          if (value instanceof String name) {
            return name;
          }
          throw new RuchyError(
                  "E0811", "expected the name of a column, found " + Display.quoted(value))
              .help("names are text: \"price\"");
        })
        .toList();
  }

  /// Names of columns in an array, as the frame takes them.
  public static String[] nameArray(RuchyList arguments) {
    return names(arguments).toArray(String[]::new);
  }

  /// A whole number of the Java library's width.
  ///
  /// @throws RuchyError E0812 if it does not fit
  public static int toInt(long value, String name) {
    if (value != (int) value) {
      throw new RuchyError("E0812", "`" + name + "` is " + value + ", which is out of range");
    }
    return (int) value;
  }

  /// The column type of a name.
  ///
  /// @throws RuchyError E0813 if there is none
  static DataType dataType(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "bool" -> DataType.BOOL;
      case "i32", "int32" -> DataType.INT32;
      case "i64", "int", "int64" -> DataType.INT64;
      case "f32", "float32" -> DataType.FLOAT32;
      case "f64", "float", "float64" -> DataType.FLOAT64;
      case "string", "str", "text" -> DataType.STRING;
      case "date" -> DataType.DATE;
      case "timestamp", "datetime" -> DataType.TIMESTAMP;
      default ->
          throw new RuchyError("E0813", "no column type is called `" + name + "`")
              .help("there are bool, i32, i64, f32, f64, String, date and timestamp");
    };
  }
}
