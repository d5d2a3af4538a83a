package ruchy.std;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;

/// Arguments of library functions as the Java libraries take them.
public final class Arguments {
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)[(\\[](.*)[)\\]]");

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

  /// Numbers.
  public static List<Double> reals(RuchyList numbers) {
    return flat(numbers).stream().map(value -> ((Number) value).doubleValue()).toList();
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
    String plain = name.strip().toLowerCase(Locale.ROOT);
    Matcher parameter = PARAMETER.matcher(name.strip());
    if (parameter.matches()) {
      return parametric(name, parameter);
    }
    return switch (plain) {
      case "bool", "boolean" -> DataType.BOOL;
      case "i8", "int8" -> DataType.INT8;
      case "i16", "int16" -> DataType.INT16;
      case "i32", "int32" -> DataType.INT32;
      case "i64", "int", "int64" -> DataType.INT64;
      case "u8", "uint8" -> DataType.UINT8;
      case "u16", "uint16" -> DataType.UINT16;
      case "u32", "uint32" -> DataType.UINT32;
      case "u64", "uint64" -> DataType.UINT64;
      case "f32", "float32" -> DataType.FLOAT32;
      case "f64", "float", "float64" -> DataType.FLOAT64;
      case "string", "str", "text" -> DataType.STRING;
      case "binary", "bytes" -> DataType.BINARY;
      case "date" -> DataType.DATE;
      case "time" -> DataType.TIME;
      case "timestamp", "datetime" -> DataType.TIMESTAMP;
      case "duration", "timedelta" -> DataType.DURATION;
      default -> throw noType(name);
    };
  }

  /// `decimal(2)`, `timestamp[Europe/Paris]`, `list[i64]`
  private static DataType parametric(String name, Matcher parameter) {
    String inside = parameter.group(2).strip();
    return switch (parameter.group(1).toLowerCase(Locale.ROOT)) {
      case "decimal" -> decimal(name, inside);
      case "enum" -> DataType.enumeration(List.of(inside.split("\\s*,\\s*")));
      case "timestamp", "datetime" -> DataType.timestamp(inside);
      case "list" -> DataType.list(dataType(inside));
      default -> throw noType(name);
    };
  }

  private static DataType decimal(String name, String inside) {
    String[] digits = inside.split("\\s*,\\s*");
    try {
      int scale = Integer.parseInt(digits[digits.length - 1]);
      return digits.length == 1
          ? DataType.decimal(scale)
          : DataType.decimal(Integer.parseInt(digits[0]), scale);
    } catch (NumberFormatException _) {
      throw noType(name);
    }
  }

  private static RuchyError noType(String name) {
    return new RuchyError("E0813", "no column type is called `" + name + "`")
        .help(
            "there are bool, i8 to i64, u8 to u64, f32, f64, String, binary, date, time, timestamp,"
                + " timestamp[zone], duration, decimal(places), decimal(digits, places),"
                + " enum[first, second] and list[type]");
  }
}
