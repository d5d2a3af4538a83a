package ruchy.frame.display;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.local.ValueText;

/// Values as they stand in a table: the floats of a column with one number of decimal places.
final class CellText {
  /// Digits a float shows at least.
  private static final int DIGITS = 6;

  private static final double PLAIN_MAX = 1e12;
  private static final double PLAIN_MIN = 1e-4;

  private CellText() {}

  /// The texts of some rows; a null is `null`.
  static List<String> of(Column column, List<Long> rows) {
    if (column.type().isFloat()) {
      return floats(column, rows);
    }
    var texts = new ArrayList<String>();
    for (long row : rows) {
      texts.add(column.isNull(row) ? "null" : text(column, row));
    }
    return texts;
  }

  private static String text(Column column, long row) {
    return switch (column.type().kind()) {
      case STRING -> CellWidth.visible(column.getString(row));
      case FLOAT32, FLOAT64 -> throw new AssertionError("floats are shown together");
      default -> CellWidth.visible(ValueText.of(column, row));
    };
  }

  private static List<String> floats(Column column, List<Long> rows) {
    double greatest = 0;
    double least = Double.MAX_VALUE;
    int places = 0;
    for (long row : rows) {
      double value = column.isNull(row) ? 0 : column.getDouble(row);
      if (value != 0 && Double.isFinite(value)) {
        greatest = Math.max(greatest, Math.abs(value));
        least = Math.min(least, Math.abs(value));
        places = Math.max(places, places(column, row));
      }
    }
    boolean plain = greatest == 0 || (greatest < PLAIN_MAX && least >= PLAIN_MIN);
    int whole = greatest < 1 ? 1 : (int) Math.floor(Math.log10(greatest)) + 1;
    int shown = Math.max(1, Math.min(places, Math.max(1, DIGITS - whole)));
    if (least < 0.1) {
      // Small numbers keep some digits after their zeros.
      int zeros = (int) Math.floor(-Math.log10(least));
      shown = Math.max(shown, Math.min(places, zeros + 3));
    }
    var texts = new ArrayList<String>();
    for (long row : rows) {
      texts.add(column.isNull(row) ? "null" : number(column.getDouble(row), plain, shown));
    }
    return texts;
  }

  /// How many decimal places the value needs to be shown exactly.
  private static int places(Column column, long row) {
    double value = column.getDouble(row);
    var exact =
        column.type() == ruchy.frame.column.DataType.FLOAT32
            ? new BigDecimal(Float.toString((float) value))
            : BigDecimal.valueOf(value);
    return Math.max(0, exact.stripTrailingZeros().scale());
  }

  private static String number(double value, boolean plain, int places) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (plain) {
      return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }
    return value == 0
        ? "0.0"
        : "%.5e".formatted(value).replaceFirst("0+e", "e").replace(".e", ".0e");
  }
}
