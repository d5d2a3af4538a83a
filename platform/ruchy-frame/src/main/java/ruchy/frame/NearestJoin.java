package ruchy.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.column.TimeText;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.rows.Gather;

/// Each row joined with the one row of another frame that is nearest along a column.
public final class NearestJoin {
  private final Request request;
  private final Column right;
  private final int[][] candidates;

  private NearestJoin(Request request, Column right, int[][] candidates) {
    this.request = request;
    this.right = right;
    this.candidates = candidates;
  }

  /// Which row is near enough.
  public enum Strategy {
    /// The last one that is not later.
    BACKWARD,
    /// The first one that is not earlier.
    FORWARD,
    /// The nearest; of two, the earlier.
    NEAREST;

    /// The strategy of a name.
    ///
    /// @throws FrameException if there is none
    public static Strategy parse(String name) {
      for (var strategy : values()) {
        if (strategy.name().toLowerCase(Locale.ROOT).equals(name)) {
          return strategy;
        }
      }
      throw new FrameException(
          "there is no strategy `%s`; there are backward, forward and nearest".formatted(name));
    }
  }

  /// How to join.
  ///
  /// @param leftOn the column along which rows are near, on the left
  /// @param rightOn the same on the right
  /// @param by columns that must be equal
  /// @param strategy which row is taken
  /// @param tolerance how far away it may be: a number or a length of time; empty: any distance
  public record Request(
      String leftOn, String rightOn, List<String> by, Strategy strategy, String tolerance) {
    /// Copies the list.
    public Request {
      by = List.copyOf(by);
    }
  }

  /// All rows of the left frame in their order, with the columns of the nearest right row, nulls
  /// where there is none.
  ///
  /// @throws FrameException if a column is unknown or types differ
  public static Frame join(Frame left, Frame right, Request request) {
    var on = left.schema().type(request.leftOn());
    if (on != right.schema().type(request.rightOn()) || !on.isOrdered() || on == DataType.STRING) {
      throw new FrameException(
          "an asof join compares numbers or times of one type, but `%s` is %s and `%s` is %s"
              .formatted(
                  request.leftOn(), on, request.rightOn(), right.schema().type(request.rightOn())));
    }
    for (var name : request.by()) {
      if (left.schema().type(name) != right.schema().type(name)) {
        throw new FrameException("`%s` has two types; cast one side".formatted(name));
      }
    }
    var taken = new ArrayList<String>();
    var fields = new ArrayList<>(left.schema().fields());
    for (var field : right.schema().fields()) {
      boolean same = request.leftOn().equals(request.rightOn());
      if (request.by().contains(field.name()) || (same && field.name().equals(request.rightOn()))) {
        continue;
      }
      taken.add(field.name());
      var name = left.schema().has(field.name()) ? field.name() + "_right" : field.name();
      fields.add(new Field(name, field.type()));
    }
    var schema = Schema.of(fields);
    return left.computed(
        List.of(right),
        schema,
        "%s join along %s".formatted(request.strategy(), request.leftOn()),
        tables -> joined(tables.get(0), tables.get(1), request, new Result(schema, taken)));
  }

  private record Result(Schema schema, List<String> taken) {}

  private static Table joined(Table left, Table right, Request request, Result result) {
    int[] leftCodes = new int[Math.toIntExact(left.rows())];
    int[] rightCodes = new int[Math.toIntExact(right.rows())];
    int groups = 1;
    if (!request.by().isEmpty()) {
      var codes = KeyCodes.of(false);
      rightCodes = codes.add(request.by().stream().map(right::column).toList());
      leftCodes = codes.find(request.by().stream().map(left::column).toList());
      groups = codes.count();
    }
    var on = right.column(request.rightOn());
    var join = new NearestJoin(request, on, candidates(on, rightCodes, groups));
    var from = left.column(request.leftOn());
    int[] rows = new int[leftCodes.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = from.isNull(i) || leftCodes[i] < 0 ? -1 : join.nearest(from, i, leftCodes[i]);
    }
    var columns = new ArrayList<>(left.columns());
    result.taken().forEach(name -> columns.add(Gather.column(right.column(name), rows)));
    return Table.of(result.schema(), columns, left.rows());
  }

  /// The rows of each group in order of their values.
  private static int[][] candidates(Column on, int[] codes, int groups) {
    int[] sizes = new int[groups];
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] >= 0 && !on.isNull(i)) {
        sizes[codes[i]]++;
      }
    }
    int[][] rows = new int[groups][];
    Arrays.setAll(rows, i -> new int[sizes[i]]);
    int[] at = new int[groups];
    for (int row : ruchy.frame.local.Sorted.rows(on)) {
      if (codes[row] >= 0 && !on.isNull(row)) {
        rows[codes[row]][at[codes[row]]++] = row;
      }
    }
    return rows;
  }

  private double value(Column column, int row) {
    return column.type().isFloat() ? column.getDouble(row) : column.getLong(row);
  }

  private int compare(Column left, int row, int candidate) {
    return left.type().isFloat()
        ? Double.compare(left.getDouble(row), right.getDouble(candidate))
        : Long.compare(left.getLong(row), right.getLong(candidate));
  }

  private int nearest(Column left, int row, int group) {
    int[] rows = candidates[group];
    int low = 0;
    int high = rows.length;
    boolean strict = request.strategy() == Strategy.FORWARD;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(left, row, rows[middle]);
      if (strict ? order > 0 : order >= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // Before `low` lie the rows that are not later (or, forward, those that are earlier).
    int before = low > 0 ? rows[low - 1] : -1;
    int after = low < rows.length ? rows[low] : -1;
    int chosen =
        switch (request.strategy()) {
          case BACKWARD -> before;
          case FORWARD -> after;
          case NEAREST ->
              before < 0 || (after >= 0 && distance(left, row, after) < distance(left, row, before))
                  ? after
                  : before;
        };
    return chosen >= 0 && distance(left, row, chosen) <= tolerance(left.type()) ? chosen : -1;
  }

  private double distance(Column left, int row, int candidate) {
    return Math.abs(value(left, row) - value(right, candidate));
  }

  private double tolerance(DataType type) {
    var text = request.tolerance();
    if (text.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    if (!type.isTemporal()) {
      return Double.parseDouble(text);
    }
    double micros = TimeText.every(text).micros();
    return type == DataType.DATE ? micros / 86_400_000_000.0 : micros;
  }
}
