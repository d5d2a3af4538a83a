package ruchy.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.ExprText;
import ruchy.frame.keys.KeyCodes;
import ruchy.frame.rows.Gather;
import ruchy.runtime.Rich;

/// A frame grouped by keys, waiting for what to compute of each group.
public final class Groups implements Rich {
  private final Frame frame;
  private final List<? extends Expr> keys;

  Groups(Frame frame, List<? extends Expr> keys) {
    this.frame = frame;
    this.keys = List.copyOf(keys);
  }

  @Override
  public Map<String, Object> bundle(View view) {
    String by = keys.stream().map(ExprText::of).collect(Collectors.joining(", "));
    return Map.of(
        "text/plain", "groups by " + by + ": go on with `.agg(…)`, `.count()`, `.mean()` …");
  }

  /// One row for each group in order of first appearance: the keys, then these reductions. Null is
  /// a group of its own.
  ///
  /// @throws ruchy.frame.column.FrameException if an expression does not fit or does not reduce
  public Frame agg(Expr... values) {
    return agg(List.of(values));
  }

  /// One row for each group in order of first appearance: the keys, then these reductions.
  ///
  /// @throws ruchy.frame.column.FrameException if an expression does not fit or does not reduce
  public Frame agg(List<? extends Expr> values) {
    return frame.aggregate(keys, values);
  }

  /// How many rows each group has, as `count`.
  public Frame count() {
    return agg(Expr.len().alias("count"));
  }

  /// The frames that a function makes of each group, one below the other, groups in order of first
  /// appearance. A group has all columns of the frame.
  ///
  /// @throws ruchy.frame.column.FrameException if the results differ in their columns
  public Frame map(UnaryOperator<Frame> function) {
    var parts = parts().stream().map(part -> function.apply(part.rows())).toList();
    return parts.isEmpty()
        ? function.apply(frame)
        : parts.getFirst().concat(parts.subList(1, parts.size()).toArray(Frame[]::new));
  }

  /// One group.
  ///
  /// @param keys its values of the keys, empty for null
  /// @param rows its rows, with all columns
  public record Part(List<Optional<Object>> keys, Frame rows) {
    public Part {
      keys = List.copyOf(keys);
    }
  }

  /// The groups in order of first appearance.
  public List<Part> parts() {
    var keyed = frame.select(keys).table();
    var rows = frame.table();
    if (rows.rows() == 0) {
      return List.of();
    }
    var codes = KeyCodes.of(true);
    int[] code = codes.add(keyed.columns());
    var parts = new ArrayList<Part>();
    for (int[] group : members(code, codes.count())) {
      var values = keyed.columns().stream().map(column -> column.get(group[0])).toList();
      parts.add(new Part(values, Frame.of(Gather.rows(rows, group))));
    }
    return parts;
  }

  private static int[][] members(int[] codes, int count) {
    int[] sizes = new int[count];
    for (int code : codes) {
      sizes[code]++;
    }
    int[][] members = new int[count][];
    Arrays.setAll(members, i -> new int[sizes[i]]);
    int[] at = new int[count];
    for (int row = 0; row < codes.length; row++) {
      members[codes[row]][at[codes[row]]++] = row;
    }
    return members;
  }

  /// One reduction for each column of wanted types that is no key, under the column's name.
  ///
  /// @throws ruchy.frame.column.FrameException if the reduction does not fit a column's type
  public Frame each(Predicate<DataType> wanted, UnaryOperator<Expr> reduction) {
    var values = new ArrayList<Expr>();
    for (Field field : frame.schema().fields()) {
      Expr column = Expr.col(field.name());
      if (!keys.contains(column) && wanted.test(field.type())) {
        values.add(reduction.apply(column).alias(field.name()));
      }
    }
    return agg(values);
  }
}
