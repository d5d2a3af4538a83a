package ruchy.frame.group;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Reduction;
import ruchy.frame.rows.Gather;

/// Reduces columns group by group. What several reductions of a column have in common is computed
/// once.
public final class Reductions {
  private static final int WHOLE_ROWS_MIN = 1000;

  private final Groups groups;
  private final Map<Column, Moments.Wanted> wanted = new IdentityHashMap<>();
  private final Map<Column, Moments> moments = new IdentityHashMap<>();

  private final Quantiles quantiles;

  private Reductions(Groups groups) {
    this.groups = groups;
    this.quantiles = new Quantiles(groups);
  }

  /// A reduction to do.
  ///
  /// @param reduction which
  /// @param operands of which values; correlations have two
  /// @param type the type of the result
  /// @param parameter the quantile, else 0
  public record Task(Reduction reduction, List<Column> operands, DataType type, double parameter) {
    /// Copies the list.
    public Task {
      operands = List.copyOf(operands);
    }

    Column operand() {
      return operands.getFirst();
    }
  }

  /// The result of each task, with a row for each group.
  ///
  /// @throws ruchy.frame.column.FrameException if a sum of integers does not fit
  public static List<Column> of(List<Task> tasks, Groups groups) {
    var reductions = new Reductions(groups);
    tasks.forEach(reductions::note);
    return tasks.stream().map(reductions::reduce).toList();
  }

  private static Optional<Moments.Wanted> wantedBy(Task task) {
    return switch (task.reduction) {
      case SUM, MEAN -> Optional.of(new Moments.Wanted(false, false));
      case STD, VAR -> Optional.of(new Moments.Wanted(true, false));
      case MIN, MAX ->
          task.operand().type() == DataType.FLOAT64
              ? Optional.of(new Moments.Wanted(false, true))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void note(Task task) {
    var operand = task.operand();
    boolean whole = groups.count() == 1 && operand.length() >= WHOLE_ROWS_MIN;
    if (whole && Moments.has(operand.type()) && operand.nullCount() <= operand.length() - 2) {
      wantedBy(task).ifPresent(more -> wanted.merge(operand, more, Moments.Wanted::or));
    }
  }

  private Column reduce(Task task) {
    var operand = task.operand();
    var known = wanted.get(operand);
    if (known != null && wantedBy(task).isPresent()) {
      return quick(task, moments.computeIfAbsent(operand, column -> Moments.of(column, known)));
    }
    return switch (task.reduction) {
      case LEN -> Counting.column(groups.sizes());
      case COUNT -> Counting.column(groups.sizes(operand));
      case N_UNIQUE -> Counting.different(operand, groups);
      case FIRST -> Gather.column(operand, Counting.firstRows(groups));
      case LAST -> Gather.column(operand, Counting.lastRows(groups));
      case SUM -> Sums.sum(operand, groups, task.type);
      case MEAN -> Sums.mean(operand, groups);
      case VAR -> Sums.variance(operand, groups, false);
      case STD -> Sums.variance(operand, groups, true);
      case MIN -> Extremes.of(operand, groups, false);
      case MAX -> Extremes.of(operand, groups, true);
      case MEDIAN -> quantiles.of(operand, 0.5);
      case QUANTILE -> quantiles.of(operand, task.parameter);
      case PRODUCT -> Shapes.product(operand, groups, task.type);
      case SKEW -> Shapes.skew(operand, groups);
      case KURTOSIS -> Shapes.kurtosis(operand, groups);
      case CORR -> Pairs.of(operand, task.operands.get(1), groups, true);
      case COV -> Pairs.of(operand, task.operands.get(1), groups, false);
      case MODE -> Gather.column(operand, Shapes.modes(operand, groups));
      case IMPLODE -> Shapes.lists(operand, groups, task.type);
      case TOP_K -> Tops.of(operand, groups, task);
    };
  }

  private static Column quick(Task task, Moments moments) {
    double value =
        switch (task.reduction) {
          case SUM -> moments.sum();
          case MEAN -> moments.mean();
          case VAR -> moments.variance();
          case STD -> Math.sqrt(moments.variance());
          case MIN -> moments.least();
          case MAX -> moments.greatest();
          default -> throw new AssertionError(task.reduction);
        };
    var writer = new ColumnWriter(DataType.FLOAT64, 1);
    writer.putDouble(0, value);
    return writer.finish();
  }
}
