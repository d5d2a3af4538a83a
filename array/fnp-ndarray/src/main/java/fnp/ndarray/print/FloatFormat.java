package fnp.ndarray.print;

/// The common form of the floating numbers of one array: positional or scientific, and how wide.
///
/// @source NumPy 2.4, `arrayprint.py`, `FloatingFormat`
final class FloatFormat {
  private static final double SMALLEST_POSITIONAL = 0.0001;
  private static final double RATIO_MAX = 1000;

  private final PrintOptions options;
  private final FloatWidth width;
  private final boolean scientific;
  private final int padLeft;
  private final int padRight;
  private final int exponentDigits;
  private final Digits digits;

  FloatFormat(double[] values, FloatWidth width, PrintOptions options) {
    this.options = options;
    this.width = width;
    this.scientific = needsExponent(values);
    var widths = new Widths();
    var fixed = options.floatMode() == FloatMode.FIXED;
    var first =
        new Digits(
            options.floatMode() == FloatMode.UNIQUE ? Digits.UNLIMITED : options.precision(),
            0,
            !fixed,
            fixed ? Digits.Trim.KEEP : Digits.Trim.TO_POINT,
            options.sign() == '+');
    for (var value : values) {
      widths.add(value, first);
    }
    this.padLeft = widths.padLeft();
    this.padRight = widths.padRight();
    this.exponentDigits = widths.exponent;
    this.digits = common(first, widths.right);
  }

  /// The word for one number.
  String text(double value) {
    if (Double.isFinite(value)) {
      if (!scientific) {
        return digits.positional(value, width).padded(padLeft, padRight);
      }
      var decimal = digits.scientific(value, width);
      return digits.mantissa(decimal).padded(padLeft, 0) + Digits.exponent(decimal, exponentDigits);
    }
    var plus = options.sign() == '+' ? "+" : "";
    var word =
        Double.isNaN(value)
            ? plus + options.nanText()
            : (value < 0 ? "-" : plus) + options.infText();
    return " ".repeat(Math.max(0, padLeft + padRight + 1 - word.length())) + word;
  }

  private Digits common(Digits first, int longest) {
    if (scientific) {
      return new Digits(longest, longest, first.unique(), Digits.Trim.KEEP, first.plus());
    }
    return switch (options.floatMode()) {
      case FIXED, MAXPREC_EQUAL ->
          new Digits(longest, longest, first.unique(), Digits.Trim.KEEP, first.plus());
      case UNIQUE, MAXPREC -> first;
    };
  }

  private boolean needsExponent(double[] values) {
    double max = 0;
    double min = Double.POSITIVE_INFINITY;
    for (var value : values) {
      if (value != 0 && Double.isFinite(value)) {
        max = Math.max(max, Math.abs(value));
        min = Math.min(min, Math.abs(value));
      }
    }
    if (max == 0) {
      return false;
    }
    var ratio = width.round(max / min);
    return max >= Math.pow(10, Math.min(8, width.precision()))
        || (!options.suppress() && (isSmall(min) || ratio > RATIO_MAX));
  }

  /// NumPy compares in the array's own dtype.
  private boolean isSmall(double min) {
    return min < width.round(SMALLEST_POSITIONAL);
  }

  /// The widest parts seen so far.
  private final class Widths {
    private int left;
    private int right;
    private int exponent = -1;
    private boolean anyFinite;
    private boolean anySpecial;
    private boolean anyNegative;
    private boolean anyNegativeInfinity;

    void add(double value, Digits form) {
      if (!Double.isFinite(value)) {
        anySpecial = true;
        anyNegativeInfinity |= value == Double.NEGATIVE_INFINITY;
        return;
      }
      anyFinite = true;
      anyNegative |= Double.doubleToRawLongBits(value) < 0;
      Digits.Parts parts;
      if (scientific) {
        var decimal = form.scientific(value, width);
        parts = form.mantissa(decimal);
        exponent = Math.max(exponent, Digits.exponent(decimal, 2).length() - 2);
      } else {
        parts = form.positional(value, width);
      }
      left = Math.max(left, parts.whole().length());
      right = Math.max(right, parts.fraction().length());
    }

    int padRight() {
      return scientific && anyFinite ? exponent + 2 + right : right;
    }

    int padLeft() {
      var width = left + (options.sign() == ' ' && !anyNegative ? 1 : 0);
      if (!anySpecial) {
        return width;
      }
      var offset = padRight() + 1;
      var signed = options.sign() != '-' || anyNegativeInfinity ? 1 : 0;
      return Math.max(
          width,
          Math.max(
              options.nanText().length() - offset, options.infText().length() + signed - offset));
    }
  }
}
