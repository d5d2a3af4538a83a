package ruchy.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.expr.Expr;
import ruchy.frame.local.ValueText;

/// What is in each column, at a glance: one row a column.
public final class Profile {
  private static final int BINS = 12;
  private static final String BARS = " ▁▂▃▄▅▆▇█";
  private static final int TEXT_MAX = 24;

  private Profile() {}

  /// Type, part of nulls, different values, least, middle and greatest value, the most frequent
  /// one, and how numbers are distributed.
  public static Frame of(Frame frame) {
    var rows = new LinkedHashMap<String, List<Object>>();
    for (var title :
        List.of("column", "type", "nulls", "unique", "min", "median", "max", "top", "shape")) {
      rows.put(title, new ArrayList<>());
    }
    for (var field : frame.schema().fields()) {
      add(rows, frame, field);
    }
    return Frame.ofLists(rows);
  }

  private static void add(LinkedHashMap<String, List<Object>> rows, Frame frame, Field field) {
    var x = Expr.col(field.name());
    var figures = new ArrayList<Expr>();
    figures.add(x.nullCount().alias("nulls"));
    figures.add(x.nUnique().alias("unique"));
    figures.add(x.mode().alias("top"));
    if (field.type().isOrdered()) {
      figures.add(x.min().alias("min"));
      figures.add(x.max().alias("max"));
    }
    if (field.type().isNumeric()) {
      figures.add(x.median().alias("median"));
    }
    var row = frame.select(figures).row(0);
    cells(rows, "column").add(field.name());
    cells(rows, "type").add(field.type().toString());
    cells(rows, "nulls").add(row.getOrDefault("nulls", Optional.empty()).orElse(0L));
    cells(rows, "unique").add(row.getOrDefault("unique", Optional.empty()).orElse(0L));
    for (var figure : List.of("min", "median", "max", "top")) {
      var value = row.getOrDefault(figure, Optional.empty());
      cells(rows, figure).add(value.<Object>map(Profile::brief).orElse(""));
    }
    cells(rows, "shape").add(field.type().isNumeric() ? shape(frame, field.name()) : "");
  }

  private static List<Object> cells(LinkedHashMap<String, List<Object>> rows, String title) {
    return rows.computeIfAbsent(title, _ -> new ArrayList<>());
  }

  private static String brief(Object value) {
    var text =
        value instanceof Double number && Double.isFinite(number)
            ? new java.math.BigDecimal(number)
                .round(new java.math.MathContext(6))
                .stripTrailingZeros()
                .toPlainString()
            : ValueText.of(value);
    return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX - 1) + "…" : text;
  }

  /// A histogram of one line.
  private static String shape(Frame frame, String column) {
    try {
      var counts = Statistics.histogram(frame, column, BINS).column("count");
      long most = 1;
      for (long i = 0; i < BINS; i++) {
        most = Math.max(most, counts.getLong(i));
      }
      var text = new StringBuilder();
      for (long i = 0; i < BINS; i++) {
        long height = (counts.getLong(i) * (BARS.length() - 1) + most - 1) / most;
        text.append(BARS.charAt((int) height));
      }
      return text.toString();
    } catch (FrameException _) {
      // A column without numbers has no shape.
      return "";
    }
  }
}
