package ruchy.frame.local;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Function;
import ruchy.frame.expr.Operator;

/// Conditions that compare columns without nulls with constants or each other, or ask for nulls,
/// the commonest filters: computed from the column to marks of one byte a row, without the steps of
/// a {@link Program}.
final class Comparison {
  private final List<Marking> parts;

  private Comparison(List<Marking> parts) {
    this.parts = parts;
  }

  /// Sets `marks` to 1 for the rows from `start` on that meet the condition, else to 0.
  @FunctionalInterface
  interface Marking {
    void mark(long start, int count, byte[] marks);
  }

  /// A resolved condition as comparisons that are all to be true, if it is one.
  static Optional<Comparison> of(Table table, Expr condition) {
    var parts = new ArrayList<Marking>();
    return collect(table, condition, parts) ? Optional.of(new Comparison(parts)) : Optional.empty();
  }

  private static boolean collect(Table table, Expr condition, List<Marking> parts) {
    if (condition instanceof Expr.Binary(var operator, var left, var right)
        && operator == Operator.AND) {
      return collect(table, left, parts) && collect(table, right, parts);
    }
    if (condition instanceof Expr.Unary(var function, Expr.Column(var name))
        && function == Function.IS_NOT_NULL) {
      parts.add(there(table.column(name)));
      return true;
    }
    if (condition instanceof Expr.IsIn(Expr.Column(var name), var values)
        && TextEquality.compares(table.column(name), values)) {
      parts.add(TextEquality.among(table.column(name), values));
      return true;
    }
    if (condition
        instanceof Expr.Binary(var operator, Expr.Column(var left), Expr.Column(var right))) {
      var marking = between(operator, table.column(left), table.column(right));
      marking.ifPresent(parts::add);
      return marking.isPresent();
    }
    if (condition instanceof Expr.Binary(var operator, var left, Expr.Literal(var value))) {
      var marking =
          column(table, left)
              .filter(column -> !column.hasNulls())
              .flatMap(column -> marking(operator, column, value.orElseThrow()));
      marking.ifPresent(parts::add);
      return marking.isPresent();
    }
    return false;
  }

  /// Marks the values that are not null.
  private static Marking there(Column column) {
    if (!column.hasNulls()) {
      return (_, count, marks) -> Arrays.fill(marks, 0, count, (byte) 1);
    }
    return (start, count, marks) -> {
      for (int i = 0; i < count; i += Long.SIZE) {
        int size = Math.min(Long.SIZE, count - i);
        long word = column.validity().word(start + i, size);
        for (int j = 0; j < size; j++) {
          marks[i + j] = (byte) (word >>> j & 1);
        }
      }
    };
  }

  /// The column that an expression reads, perhaps as floats.
  private static Optional<Column> column(Table table, Expr expr) {
    return switch (expr) {
      case Expr.Column(var name) -> Optional.of(table.column(name));
      case Expr.Cast(Expr.Column(var name), var type)
          when type == ruchy.frame.column.DataType.FLOAT64
              && table.column(name).type().isInteger() ->
          Optional.of(table.column(name));
      default -> Optional.empty();
    };
  }

  private static Optional<Marking> marking(Operator operator, Column column, Object value) {
    return switch (value) {
      case String text when operator == Operator.EQUAL || operator == Operator.NOT_EQUAL ->
          Optional.of(TextEquality.marking(column, text, operator == Operator.EQUAL));
      case Double number when !Double.isNaN(number) -> doubles(operator, column, number);
      case Long number when column.type().isInteger() -> longs(operator, column, number);
      case LocalDate date -> longs(operator, column, date.toEpochDay());
      case LocalDateTime time -> longs(operator, column, Column.micros(time));
      default -> Optional.empty();
    };
  }

  /// Comparisons in which NaN is greater than the constant, hence the negations.
  private static Optional<Marking> doubles(Operator operator, Column column, double c) {
    if (!column.type().isNumeric()) {
      return Optional.empty();
    }
    double[] x = new double[Slot.ROWS];
    Marking compare =
        switch (operator) {
          case GREATER ->
              (_, count, marks) -> {
                for (int i = 0; i < count; i++) {
                  marks[i] = (byte) (x[i] <= c ? 0 : 1);
                }
              };
          case GREATER_EQUAL ->
              (_, count, marks) -> {
                for (int i = 0; i < count; i++) {
                  marks[i] = (byte) (x[i] < c ? 0 : 1);
                }
              };
          case LESS ->
              (_, count, marks) -> {
                for (int i = 0; i < count; i++) {
                  marks[i] = (byte) (x[i] < c ? 1 : 0);
                }
              };
          case LESS_EQUAL ->
              (_, count, marks) -> {
                for (int i = 0; i < count; i++) {
                  marks[i] = (byte) (x[i] <= c ? 1 : 0);
                }
              };
          case EQUAL ->
              (_, count, marks) -> {
                for (int i = 0; i < count; i++) {
                  marks[i] = (byte) (x[i] == c ? 1 : 0);
                }
              };
          case NOT_EQUAL ->
              (_, count, marks) -> {
                for (int i = 0; i < count; i++) {
                  marks[i] = (byte) (x[i] == c ? 0 : 1);
                }
              };
          default -> NOTHING;
        };
    return loading(compare, (start, count, _) -> column.doubles(start, count, x));
  }

  private static final Marking NOTHING = (_, _, _) -> {};

  private static Optional<Marking> loading(Marking compare, Marking load) {
    return compare == NOTHING
        ? Optional.empty()
        : Optional.of((start, count, marks) -> {
          load.mark(start, count, marks);
          compare.mark(start, count, marks);
        });
  }

  private static Optional<Marking> longs(Operator operator, Column column, long c) {
    if (!column.type().isLong()) {
      return Optional.empty();
    }
    long[] x = new long[Slot.ROWS];
    return loading(longs(operator, x, c), (start, count, _) -> column.longs(start, count, x));
  }

  /// Compares two columns of numbers or dates that are narrow enough for their difference to fit.
  private static Optional<Marking> between(Operator operator, Column left, Column right) {
    boolean narrow = left.type().isLong() && left.type().width() < Long.BYTES;
    if (left.type() != right.type() || !narrow || left.hasNulls() || right.hasNulls()) {
      return Optional.empty();
    }
    long[] x = new long[Slot.ROWS];
    long[] y = new long[Slot.ROWS];
    return loading(
        longs(operator, x, 0),
        (start, count, _) -> {
          left.longs(start, count, x);
          right.longs(start, count, y);
          for (int i = 0; i < count; i++) {
            x[i] -= y[i];
          }
        });
  }

  /// Compares numbers with a constant.
  private static Marking longs(Operator operator, long[] x, long c) {
    return switch (operator) {
      case GREATER ->
          (_, count, marks) -> {
            for (int i = 0; i < count; i++) {
              marks[i] = (byte) (x[i] > c ? 1 : 0);
            }
          };
      case GREATER_EQUAL ->
          (_, count, marks) -> {
            for (int i = 0; i < count; i++) {
              marks[i] = (byte) (x[i] >= c ? 1 : 0);
            }
          };
      case LESS ->
          (_, count, marks) -> {
            for (int i = 0; i < count; i++) {
              marks[i] = (byte) (x[i] < c ? 1 : 0);
            }
          };
      case LESS_EQUAL ->
          (_, count, marks) -> {
            for (int i = 0; i < count; i++) {
              marks[i] = (byte) (x[i] <= c ? 1 : 0);
            }
          };
      case EQUAL ->
          (_, count, marks) -> {
            for (int i = 0; i < count; i++) {
              marks[i] = (byte) (x[i] == c ? 1 : 0);
            }
          };
      case NOT_EQUAL ->
          (_, count, marks) -> {
            for (int i = 0; i < count; i++) {
              marks[i] = (byte) (x[i] == c ? 0 : 1);
            }
          };
      default -> NOTHING;
    };
  }

  /// Marks the rows from `start` on, `count` at most {@link Slot#ROWS}; `more` is room for the
  /// marks of one comparison.
  void mark(long start, int count, byte[] marks, byte[] more) {
    parts.getFirst().mark(start, count, marks);
    for (var part : parts.subList(1, parts.size())) {
      part.mark(start, count, more);
      for (int i = 0; i < count; i++) {
        marks[i] &= more[i];
      }
    }
  }
}
