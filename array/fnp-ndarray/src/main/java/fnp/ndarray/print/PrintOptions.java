package fnp.ndarray.print;

import fnp.dtype.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// How arrays are printed.
///
/// @param precision fraction digits at most
/// @param threshold arrays with more elements are shortened
/// @param edgeItems elements shown at each end of a shortened axis
/// @param lineWidth characters per line
/// @param suppress whether small numbers never lead to scientific notation
/// @param nanText how NaN is printed
/// @param infText how infinity is printed
/// @param sign `-`: only negative numbers get a sign; `+`: all do; space: positive ones get a space
/// @param floatMode how many fraction digits are printed
/// @param formatters own texts for the elements of a kind, given as `Boolean`, `Long`, `BigInteger`
///   or `Double`
/// @numpy `numpy.set_printoptions`, 2.4
public record PrintOptions(
    int precision,
    long threshold,
    int edgeItems,
    int lineWidth,
    boolean suppress,
    String nanText,
    String infText,
    char sign,
    FloatMode floatMode,
    Map<Kind, Function<Object, String>> formatters) {
  /// NumPy's defaults.
  public static final PrintOptions DEFAULT =
      new PrintOptions(8, 1000, 3, 75, false, "nan", "inf", '-', FloatMode.MAXPREC, Map.of());

  /// Checks the values and copies the map.
  public PrintOptions {
    if (precision < 0) {
      throw new IllegalArgumentException("precision must be >= 0, but is " + precision);
    }
    if (sign != '-' && sign != '+' && sign != ' ') {
      throw new IllegalArgumentException("sign must be ' ', '+' or '-', but is '" + sign + "'");
    }
    formatters = Map.copyOf(formatters);
  }

  /// The options in force: those of [#during] on this thread, else those last set, else NumPy's
  /// defaults.
  ///
  /// @numpy `numpy.get_printoptions`
  public static PrintOptions current() {
    return CurrentOptions.get();
  }

  /// Sets the options for the whole process.
  ///
  /// @numpy `numpy.set_printoptions`
  public static void setCurrent(PrintOptions options) {
    CurrentOptions.set(options);
  }

  /// Runs something with other options on this thread.
  ///
  /// @numpy `numpy.printoptions`
  public static void during(PrintOptions options, Runnable action) {
    CurrentOptions.during(options, action);
  }

  /// With other fraction digits.
  public PrintOptions withPrecision(int digits) {
    return new PrintOptions(
        digits,
        threshold,
        edgeItems,
        lineWidth,
        suppress,
        nanText,
        infText,
        sign,
        floatMode,
        formatters);
  }

  /// With another limit for shortening, and other numbers of elements at the ends.
  public PrintOptions withThreshold(long elements, int atEachEnd) {
    return new PrintOptions(
        precision,
        elements,
        atEachEnd,
        lineWidth,
        suppress,
        nanText,
        infText,
        sign,
        floatMode,
        formatters);
  }

  /// With another line width.
  public PrintOptions withLineWidth(int characters) {
    return new PrintOptions(
        precision,
        threshold,
        edgeItems,
        characters,
        suppress,
        nanText,
        infText,
        sign,
        floatMode,
        formatters);
  }

  /// With or without scientific notation for small numbers.
  public PrintOptions withSuppress(boolean small) {
    return new PrintOptions(
        precision,
        threshold,
        edgeItems,
        lineWidth,
        small,
        nanText,
        infText,
        sign,
        floatMode,
        formatters);
  }

  /// With other words for NaN and infinity.
  public PrintOptions withSpecials(String nan, String inf) {
    return new PrintOptions(
        precision,
        threshold,
        edgeItems,
        lineWidth,
        suppress,
        nan,
        inf,
        sign,
        floatMode,
        formatters);
  }

  /// With other signs.
  public PrintOptions withSign(char of) {
    return new PrintOptions(
        precision,
        threshold,
        edgeItems,
        lineWidth,
        suppress,
        nanText,
        infText,
        of,
        floatMode,
        formatters);
  }

  /// With another choice of fraction digits.
  public PrintOptions withFloatMode(FloatMode mode) {
    return new PrintOptions(
        precision,
        threshold,
        edgeItems,
        lineWidth,
        suppress,
        nanText,
        infText,
        sign,
        mode,
        formatters);
  }

  /// With an own text for the elements of a kind.
  public PrintOptions withFormatter(Kind kind, Function<Object, String> text) {
    var more = new EnumMap<Kind, Function<Object, String>>(Kind.class);
    more.putAll(formatters);
    more.put(kind, text);
    return new PrintOptions(
        precision, threshold, edgeItems, lineWidth, suppress, nanText, infText, sign, floatMode,
        more);
  }
}
