package ruchy.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.ExprText;
import ruchy.frame.expr.Reduction;
import ruchy.frame.expr.Resolver;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.plan.Plan;
import ruchy.frame.plan.Plans;
import ruchy.frame.rows.Gather;

/// Columns turned into rows, and rows into columns.
final class Reshape {
  private static final int COLUMNS_MAX = 10_000;

  /// The names of a pivot's inner columns, which nobody else's are.
  private static final String KEY = "\1key";

  private static final String CELL = "\1cell";

  private Reshape() {}

  /// What the two new columns of an unpivoted frame are called.
  record Names(String variable, String value) {}

  static Plan unpivot(Plan input, List<String> columns, Names names) {
    if (columns.isEmpty()) {
      throw new FrameException("unpivot needs the columns that become rows; name one at least");
    }
    var schema = input.schema();
    var type = schema.type(columns.getFirst());
    for (var name : columns) {
      var own = schema.type(name);
      var before = type;
      type =
          Resolver.common(type, own)
              .orElseThrow(() ->
                  new FrameException(
                      "%s and %s of `%s` have no common type; cast the columns first"
                          .formatted(before, own, name)));
    }
    var kept = schema.names().stream().filter(name -> !columns.contains(name)).toList();
    var parts = new ArrayList<Plan>();
    for (var name : columns) {
      parts.add(Plans.select(input, part(kept, name, names, type)));
    }
    return Plans.union(parts);
  }

  private static List<Expr> part(List<String> kept, String name, Names names, DataType type) {
    var all = new ArrayList<Expr>();
    kept.forEach(column -> all.add(Expr.col(column)));
    all.add(Expr.lit(name).alias(names.variable()));
    all.add(Expr.col(name).cast(type).alias(names.value()));
    return all;
  }

  /// A table with one more column, or another of the same name.
  static Table with(Table table, Field field, Column values) {
    var columns = new ArrayList<>(table.columns());
    var position = table.schema().find(field.name());
    if (position.isPresent()) {
      columns.set(position.getAsInt(), values);
    } else {
      columns.add(values);
    }
    return Table.of(table.schema().with(field), columns);
  }

  /// The columns of frames of one length side by side.
  static Table beside(Frame first, List<Frame> others) {
    var fields = new ArrayList<>(first.schema().fields());
    var columns = new ArrayList<>(first.table().columns());
    for (var other : others) {
      if (other.height() != first.height()) {
        throw new FrameException(
            "frames side by side have one length, but these have %d and %d rows; join them instead"
                .formatted(first.height(), other.height()));
      }
      fields.addAll(other.schema().fields());
      columns.addAll(other.table().columns());
    }
    return Table.of(Schema.of(fields), columns, first.height());
  }

  /// One row for each value of `index`, one column for each value of `on`: the pairs are reduced as
  /// groups, then each is put in its place.
  static Frame pivot(Frame frame, List<String> index, String on, Expr value) {
    var plain = value instanceof Expr.Alias(var inner, _) ? inner : value;
    if (!(plain instanceof Expr.Reduce(var reduction, _, _))) {
      throw new FrameException(
          "pivot needs a reduction, as in `%s.mean()`, because rows may meet in one place"
              .formatted(ExprText.of(value)));
    }
    var keys = frame.unique(on).table().column(on);
    if (keys.length() > COLUMNS_MAX) {
      throw new FrameException(
          "`%s` has %d values, and a frame of so many columns helps nobody; group by it instead"
              .formatted(on, keys.length()));
    }
    var pair = new ArrayList<Expr>();
    index.forEach(name -> pair.add(Expr.col(name)));
    pair.add(Expr.col(on).alias(KEY));
    var cells = frame.groupBy(pair).agg(plain.alias(CELL));
    var fields = new ArrayList<Field>();
    index.forEach(name -> fields.add(new Field(name, frame.schema().type(name))));
    var names = names(keys);
    names.forEach(name -> fields.add(new Field(name, cells.schema().type(CELL))));
    var pivoted =
        cells.computed(
            List.of(),
            Schema.of(fields),
            "pivot by " + on,
            tables -> placed(tables.getFirst(), index, keys, Schema.of(fields)));
    return neutral(reduction)
        .map(nothing ->
            pivoted.withColumns(names.stream().map(n -> Expr.col(n).fillNull(nothing)).toList()))
        .orElse(pivoted);
  }

  private static List<String> names(Column keys) {
    return LongStream.range(0, keys.length())
        .mapToObj(i -> keys.get(i).map(Object::toString).orElse("null"))
        .toList();
  }

  /// What a reduction makes of no rows, if not null.
  private static Optional<Long> neutral(Reduction reduction) {
    return switch (reduction) {
      case SUM, COUNT, LEN, N_UNIQUE -> Optional.of(0L);
      case PRODUCT -> Optional.of(1L);
      default -> Optional.empty();
    };
  }

  private static Table placed(Table cells, List<String> index, Column keys, Schema schema) {
    var rows = KeyCodes.of(true);
    int[] row = rows.add(index.stream().map(cells::column).toList());
    var columns = KeyCodes.of(true);
    columns.add(List.of(keys));
    int[] column = columns.find(List.of(cells.column(KEY)));
    int[][] places = new int[Math.toIntExact(keys.length())][rows.count()];
    for (int[] place : places) {
      Arrays.fill(place, -1);
    }
    for (int cell = 0; cell < row.length; cell++) {
      places[column[cell]][row[cell]] = cell;
    }
    var all = new ArrayList<Column>();
    index.forEach(name -> all.add(Gather.column(cells.column(name), rows.firstRows())));
    for (int[] place : places) {
      all.add(Gather.column(cells.column(CELL), place));
    }
    return Table.of(schema, all, rows.count());
  }
}
