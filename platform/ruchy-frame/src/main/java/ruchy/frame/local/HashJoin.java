package ruchy.frame.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Table;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.JoinShape;
import ruchy.frame.plan.Plan;

/// Joins two tables: finds the pairs of rows, then picks them.
final class HashJoin {
  private HashJoin() {}

  static Table run(Plan.Join join, Table left, Table right) {
    var kind = join.shape().kind();
    if (kind == JoinKind.CROSS) {
      return pick(join, left, right, cross(left, right));
    }
    var keys = join.shape().keys();
    var types = keys.stream().map(JoinShape.Key::type).toList();
    var codes = new KeyCodes(types, false);
    var rightKeys = keys.stream().map(key -> right.column(key.right())).toList();
    var leftKeys = keys.stream().map(key -> left.column(key.left())).toList();
    int[] rightCodes = codes.of(rightKeys, right.rows(), true);
    int[] leftCodes = codes.of(leftKeys, left.rows(), false);
    var pairs =
        switch (kind) {
          case SEMI, ANTI -> filtered(leftCodes, kind == JoinKind.SEMI);
          case RIGHT ->
              swapped(matched(rightCodes, new Chains(leftCodes, codes.count()), true, false));
          case INNER, LEFT, FULL ->
              matched(
                  leftCodes,
                  new Chains(rightCodes, codes.count()),
                  kind != JoinKind.INNER,
                  kind == JoinKind.FULL);
          case CROSS -> throw new AssertionError();
        };
    return pick(join, left, right, pairs);
  }

  /// Row numbers on both sides; negative where a side has no row.
  private static final class Pairs {
    private int[] left;
    private int[] right;
    private int size;

    Pairs(int capacity) {
      this.left = new int[Math.max(capacity, 16)];
      this.right = new int[left.length];
    }

    void add(int leftRow, int rightRow) {
      if (size == left.length) {
        int larger = RowOrder.count(size * 2L);
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
      }
      left[size] = leftRow;
      right[size++] = rightRow;
    }

    int[] lefts() {
      return Arrays.copyOf(left, size);
    }

    int[] rights() {
      return Arrays.copyOf(right, size);
    }
  }

  /// For each code the rows that have it, in order.
  private static final class Chains {
    private final int[] first;
    private final int[] next;

    Chains(int[] codes, int count) {
      first = new int[count];
      next = new int[codes.length];
      Arrays.fill(first, -1);
      for (int row = codes.length - 1; row >= 0; row--) {
        if (codes[row] >= 0) {
          next[row] = first[codes[row]];
          first[codes[row]] = row;
        }
      }
    }
  }

  private static Pairs cross(Table left, Table right) {
    var pairs = new Pairs(RowOrder.count(Math.multiplyExact(left.rows(), right.rows())));
    for (int i = 0; i < left.rows(); i++) {
      for (int j = 0; j < right.rows(); j++) {
        pairs.add(i, j);
      }
    }
    return pairs;
  }

  private static Pairs filtered(int[] codes, boolean wanted) {
    var pairs = new Pairs(codes.length);
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] >= 0 == wanted) {
        pairs.add(row, -1);
      }
    }
    return pairs;
  }

  private static Pairs matched(int[] codes, Chains other, boolean keepOwn, boolean keepOther) {
    var pairs = new Pairs(codes.length);
    boolean[] met = new boolean[other.next.length];
    for (int row = 0; row < codes.length; row++) {
      int partner = codes[row] < 0 ? -1 : other.first[codes[row]];
      if (partner < 0 && keepOwn) {
        pairs.add(row, -1);
      }
      for (; partner >= 0; partner = other.next[partner]) {
        pairs.add(row, partner);
        met[partner] = true;
      }
    }
    for (int row = 0; keepOther && row < met.length; row++) {
      if (!met[row]) {
        pairs.add(-1, row);
      }
    }
    return pairs;
  }

  private static Pairs swapped(Pairs pairs) {
    int[] left = pairs.left;
    pairs.left = pairs.right;
    pairs.right = left;
    return pairs;
  }

  private static Table pick(Plan.Join join, Table left, Table right, Pairs pairs) {
    int[] lefts = pairs.lefts();
    int[] rights = pairs.rights();
    var columns = new ArrayList<Column>();
    for (var output : join.shape().outputs()) {
      columns.add(column(output, left, right, List.of(lefts, rights)));
    }
    return Table.of(join.schema(), columns, lefts.length);
  }

  private static Column column(JoinShape.Output output, Table left, Table right, List<int[]> rows) {
    if (output.right().isEmpty()) {
      return Gather.column(left.column(output.left().orElseThrow()), rows.get(0));
    }
    var fromRight = right.column(output.right().get());
    if (output.left().isEmpty()) {
      return Gather.column(fromRight, rows.get(1));
    }
    return either(output.type(), left.column(output.left().get()), fromRight, rows);
  }

  private static Column either(DataType type, Column left, Column right, List<int[]> rows) {
    int[] lefts = rows.get(0);
    int[] rights = rows.get(1);
    var converted = List.of(Conversion.to(type, left), Conversion.to(type, right));
    var both = Concat.columns(converted);
    int[] picked = new int[lefts.length];
    for (int i = 0; i < picked.length; i++) {
      boolean has = lefts[i] >= 0 && !left.isNull(lefts[i]);
      picked[i] = has ? lefts[i] : rights[i] < 0 ? -1 : (int) left.length() + rights[i];
    }
    return Gather.column(both, picked);
  }
}
