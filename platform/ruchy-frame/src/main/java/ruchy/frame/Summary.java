package ruchy.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.expr.Expr;

/// The figures of `describe`.
final class Summary {
  private static final List<String> FIGURES =
      List.of("count", "nulls", "mean", "std", "min", "25%", "50%", "75%", "max");

  private Summary() {}

  static Frame describe(Frame frame) {
    var columns = new LinkedHashMap<String, Column>();
    columns.put("statistic", Values.column("statistic", FIGURES));
    for (var field : frame.schema().fields()) {
      var name = columns.containsKey(field.name()) ? field.name() + "_" : field.name();
      columns.put(name, field.type().isNumeric() ? numbers(frame, field) : others(frame, field));
    }
    return Frame.of(columns);
  }

  private static List<Expr> counts(Expr column) {
    return List.of(
        column.count().alias("0"), column.isNull().cast(DataType.INT64).sum().alias("1"));
  }

  private static Column numbers(Frame frame, Field field) {
    var column = Expr.col(field.name());
    var figures = new ArrayList<Expr>(counts(column));
    figures.add(column.mean().alias("2"));
    figures.add(column.std().alias("3"));
    figures.add(column.min().alias("4"));
    figures.add(column.quantile(0.25).alias("5"));
    figures.add(column.median().alias("6"));
    figures.add(column.quantile(0.75).alias("7"));
    figures.add(column.max().alias("8"));
    var row = frame.select(figures).table();
    var writer = new ColumnWriter(DataType.FLOAT64, FIGURES.size());
    for (int i = 0; i < FIGURES.size(); i++) {
      if (row.column(i).isNull(0)) {
        writer.putNull(i);
      } else {
        writer.putDouble(i, row.column(i).getDouble(0));
      }
    }
    return writer.finish();
  }

  private static Column others(Frame frame, Field field) {
    var column = Expr.col(field.name());
    var figures = new ArrayList<Expr>(counts(column));
    figures.add(column.min().alias("4"));
    figures.add(column.max().alias("8"));
    var row = frame.select(figures).table();
    var writer = new ColumnWriter(DataType.STRING, FIGURES.size());
    for (int i = 0; i < FIGURES.size(); i++) {
      var place = row.schema().find(String.valueOf(i));
      var text = place.isPresent() ? row.column(place.getAsInt()).get(0) : Optional.empty();
      if (text.isPresent()) {
        writer.putString(i, text.get().toString());
      } else {
        writer.putNull(i);
      }
    }
    return writer.finish();
  }
}
