package ruchy.std.text;

import fnp.ndarray.NDArray;
import fnp.ndarray.print.NumberText;
import fnp.ndarray.print.PrintOptions;
import frankennumpy.Np;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import ruchy.runtime.function.Function0;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// Functions of the namespace `np` that turn arrays and numbers into text.
@Namespace("np")
public final class ArrayTextForms {
  private static final String OPTIONS =
      "precision: Any = None, threshold: Any = None, edgeitems: Any = None, linewidth: Any = None,"
          + " suppress: Any = None, nanstr: Any = None, infstr: Any = None, formatter: Any = None,"
          + " sign: Any = None, floatmode: Any = None) -> ";

  private ArrayTextForms() {}

  /// The elements as an expression that makes the array.
  @Signature(
      "fn array_repr(arr: Any, max_line_width: Any = None, precision: Any = None, suppress_small: Any"
          + " = None) -> String")
  public static String arrayRepr(
      Object arr, Object maxLineWidth, Object precision, Object suppressSmall) {
    var text = new StringBuilder();
    Np.withPrintOptions(
        narrowed(maxLineWidth, precision, suppressSmall),
        () -> text.append(Np.arrayRepr(Operands.array(arr))));
    return text.toString();
  }

  /// The elements in brackets.
  @Signature(
      "fn array_str(a: Any, max_line_width: Any = None, precision: Any = None, suppress_small: Any ="
          + " None) -> String")
  public static String arrayStr(
      Object a, Object maxLineWidth, Object precision, Object suppressSmall) {
    var text = new StringBuilder();
    Np.withPrintOptions(
        narrowed(maxLineWidth, precision, suppressSmall),
        () -> text.append(Np.arrayStr(Operands.array(a))));
    return text.toString();
  }

  private static PrintOptions narrowed(Object maxLineWidth, Object precision, Object suppress) {
    return new Printed(PrintOptions.current())
        .precision(precision)
        .lineWidth(maxLineWidth)
        .suppress(suppress)
        .options();
  }

  /// The elements in brackets, in a form of its own. `formatter` is a map from kinds such as
  /// `"float_kind"` and `"int"` to functions that give the text of one element.
  ///
  /// ```ruchy
  /// >>> np.array2string([1.23456, 2.0], precision=2, separator=", ")
  /// "[1.23, 2.  ]"
  /// ```
  @Signature(
      "fn array2string(a: Any, max_line_width: Any = None, precision: Any = None, suppress_small: Any"
          + " = None, separator: String = \" \", prefix: String = \"\", formatter: Any = None,"
          + " threshold: Any = None, edgeitems: Any = None, sign: Any = None, floatmode: Any = None,"
          + " suffix: String = \"\") -> String")
  public static String array2string(
      Object a,
      Object maxLineWidth,
      Object precision,
      Object suppressSmall,
      String separator,
      String prefix,
      Object formatter,
      Object threshold,
      Object edgeitems,
      Object sign,
      Object floatmode,
      String suffix) {
    var options =
        new Printed(narrowed(maxLineWidth, precision, suppressSmall))
            .shortened(threshold, edgeitems)
            .formatter(formatter)
            .sign(sign)
            .floatMode(floatmode)
            .options();
    return Np.array2string(Operands.array(a), options, separator, prefix, suffix);
  }

  /// Changes how arrays are printed from now on.
  @Signature("fn set_printoptions(" + OPTIONS + "()")
  public static void setPrintoptions(
      Object precision,
      Object threshold,
      Object edgeitems,
      Object linewidth,
      Object suppress,
      Object nanstr,
      Object infstr,
      Object formatter,
      Object sign,
      Object floatmode) {
    Np.setPrintOptions(
        new Printed(PrintOptions.current())
            .precision(precision)
            .shortened(threshold, edgeitems)
            .lineWidth(linewidth)
            .suppress(suppress)
            .specials(nanstr, infstr)
            .formatter(formatter)
            .sign(sign)
            .floatMode(floatmode)
            .options());
  }

  /// How arrays are printed, by the names of the options.
  @Signature("fn get_printoptions() -> Map<String, Any>")
  public static Map<Object, Object> getPrintoptions() {
    return new Printed(Np.getPrintOptions()).map();
  }

  /// The value of a closure, while which arrays are printed in another way: `np.printoptions(||
  /// print(a), precision=3)`.
  @Signature("fn printoptions<T>(body: fn() -> T, " + OPTIONS + "T")
  public static Object printoptions(
      Function0<?> body,
      Object precision,
      Object threshold,
      Object edgeitems,
      Object linewidth,
      Object suppress,
      Object nanstr,
      Object infstr,
      Object formatter,
      Object sign,
      Object floatmode) {
    var options =
        new Printed(PrintOptions.current())
            .precision(precision)
            .shortened(threshold, edgeitems)
            .lineWidth(linewidth)
            .suppress(suppress)
            .specials(nanstr, infstr)
            .formatter(formatter)
            .sign(sign)
            .floatMode(floatmode)
            .options();
    var result = new AtomicReference<Object>();
    Np.withPrintOptions(options, () -> result.set(body.call()));
    return Objects.requireNonNull(result.get());
  }

  /// A number written with its digits in place.
  ///
  /// ```ruchy
  /// >>> np.format_float_positional(0.000123)
  /// "0.000123"
  /// ```
  @Signature(
      "fn format_float_positional(x: Any, precision: Any = None, unique: bool = true, fractional: bool"
          + " = true, trim: String = \"k\", sign: bool = false, pad_left: Any = None, pad_right: Any ="
          + " None, min_digits: Any = None) -> String")
  public static String formatFloatPositional(
      Object x,
      Object precision,
      boolean unique,
      boolean fractional,
      String trim,
      boolean sign,
      Object padLeft,
      Object padRight,
      Object minDigits) {
    NDArray number = Operands.array(x);
    var form =
        atLeast(form(precision, unique, trim, sign).fractional(fractional), minDigits)
            .pad(count(padLeft, "pad_left"), count(padRight, "pad_right"));
    return Np.formatFloatPositional(number.getDouble(), Printed.floating(number), form);
  }

  /// A number written with an exponent.
  @Signature(
      "fn format_float_scientific(x: Any, precision: Any = None, unique: bool = true, trim: String ="
          + " \"k\", sign: bool = false, pad_left: Any = None, exp_digits: Any = None, min_digits: Any"
          + " = None) -> String")
  public static String formatFloatScientific(
      Object x,
      Object precision,
      boolean unique,
      String trim,
      boolean sign,
      Object padLeft,
      Object expDigits,
      Object minDigits) {
    NDArray number = Operands.array(x);
    var form =
        atLeast(form(precision, unique, trim, sign), minDigits)
            .pad(count(padLeft, "pad_left"), 0)
            .exponentDigits(Operands.isNone(expDigits) ? 2 : count(expDigits, "exp_digits"));
    return Np.formatFloatScientific(number.getDouble(), Printed.floating(number), form);
  }

  private static NumberText atLeast(NumberText form, Object minDigits) {
    return minDigits instanceof Long least
        ? form.minDigits(Arguments.toInt(least, "min_digits"))
        : form;
  }

  private static int count(Object value, String name) {
    return value instanceof Long number ? Arguments.toInt(number, name) : 0;
  }

  private static NumberText form(Object precision, boolean unique, String trim, boolean sign) {
    NumberText form = NumberText.plain();
    if (precision instanceof Long digits) {
      form = form.precision(Arguments.toInt(digits, "precision"));
    }
    return form.unique(unique).trim(trim.isEmpty() ? ' ' : trim.charAt(0)).sign(sign);
  }

  /// An integer in binary digits; with a width negative ones as two's complement.
  @Signature("fn binary_repr(num: i64, width: Any = None) -> String")
  public static String binaryRepr(long num, Object width) {
    return width instanceof Long digits
        ? Np.binaryRepr(num, Arguments.toInt(digits, "width"))
        : Np.binaryRepr(num);
  }

  /// An integer in the digits of a base.
  @Signature("fn base_repr(number: i64, base: i64 = 2, padding: i64 = 0) -> String")
  public static String baseRepr(long number, long base, long padding) {
    return Np.baseRepr(number, Arguments.toInt(base, "base"), Arguments.toInt(padding, "padding"));
  }
}
