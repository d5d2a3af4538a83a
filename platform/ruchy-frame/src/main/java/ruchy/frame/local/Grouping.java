package ruchy.frame.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Reduction;
import ruchy.frame.plan.Plan;

/// Groups rows by keys and reduces each group.
final class Grouping {
  private static final int WHOLE_ROWS_MIN = 1000;

  private Grouping() {}

  /// Which group each row is in; without keys there is one group, even of no rows.
  static final class Groups {
    private final int[] codes;
    private final int count;

    Groups(int[] codes, int count) {
      this.codes = codes;
      this.count = count;
    }

    int[] codes() {
      return codes;
    }

    int count() {
      return count;
    }
  }

  static Table run(Plan.Aggregate aggregate, Table input) {
    var keys = aggregate.keys().stream().map(key -> operand(input, key.expr())).toList();
    var columns = new ArrayList<Column>();
    Groups groups;
    if (keys.isEmpty()) {
      groups = new Groups(new int[RowOrder.count(input.rows())], 1);
    } else {
      var codes = new KeyCodes(keys.stream().map(Column::type).toList(), true);
      groups = new Groups(codes.of(keys, input.rows(), true), codes.count());
      int[] firsts = codes.firstRows();
      keys.forEach(key -> columns.add(Gather.column(key, firsts)));
    }
    int at = columns.size();
    for (var value : aggregate.values()) {
      var type = aggregate.schema().field(at++).type();
      columns.add(reduce(value, input, groups, type));
    }
    return Table.of(aggregate.schema(), columns, groups.count());
  }

  private static Column reduce(
      Plan.NamedReduction value, Table input, Groups groups, DataType type) {
    var operand = operand(input, value.operand());
    boolean whole = groups.count() == 1 && operand.length() >= WHOLE_ROWS_MIN;
    if (whole && operand.type().isFloat()) {
      var quick = wholeColumn(value.reduction(), operand);
      if (quick.isPresent()) {
        return quick.get();
      }
    }
    return switch (value.reduction()) {
      case LEN -> Counting.rows(groups);
      case COUNT -> Counting.values(operand, groups);
      case N_UNIQUE -> Counting.different(operand, groups);
      case FIRST -> Gather.column(operand, Counting.firstRows(groups));
      case LAST -> Gather.column(operand, Counting.lastRows(groups));
      case SUM -> Sums.sum(operand, groups, type);
      case MEAN -> Sums.mean(operand, groups);
      case VAR -> Sums.variance(operand, groups, false);
      case STD -> Sums.variance(operand, groups, true);
      case MIN -> Gather.column(operand, Extremes.rows(operand, groups, false));
      case MAX -> Gather.column(operand, Extremes.rows(operand, groups, true));
      case MEDIAN -> Quantiles.of(operand, groups, 0.5);
      case QUANTILE -> Quantiles.of(operand, groups, value.parameter());
    };
  }

  private static Column operand(Table input, Expr expr) {
    return expr instanceof Expr.Column(var name)
        ? input.column(name)
        : Program.columns(input, List.of(expr)).getFirst();
  }

  /// Reductions of a long column of floats that is one group: all from one pass in blocks.
  private static Optional<Column> wholeColumn(Reduction reduction, Column column) {
    boolean sums =
        switch (reduction) {
          case SUM, MEAN, STD, VAR -> true;
          case MIN, MAX -> column.type() == DataType.FLOAT64;
          case COUNT, LEN, N_UNIQUE, MEDIAN, QUANTILE, FIRST, LAST -> false;
        };
    if (!sums || column.nullCount() > column.length() - 2) {
      return Optional.empty();
    }
    var moments = Moments.of(column);
    double value =
        switch (reduction) {
          case SUM -> moments.sum();
          case MEAN -> moments.mean();
          case VAR -> moments.variance();
          case STD -> Math.sqrt(moments.variance());
          case MIN -> moments.least();
          case MAX -> moments.greatest();
          case COUNT, LEN, N_UNIQUE, MEDIAN, QUANTILE, FIRST, LAST ->
              throw new AssertionError(reduction);
        };
    var writer = new ColumnWriter(DataType.FLOAT64, 1);
    writer.putDouble(0, value);
    return Optional.of(writer.finish());
  }

  /// The first row of each group.
  static int[] firstRows(Table table, List<String> names) {
    var keys = names.stream().map(table::column).toList();
    var codes = new KeyCodes(keys.stream().map(Column::type).toList(), true);
    codes.of(keys, table.rows(), true);
    return codes.firstRows();
  }
}
