package ruchy.frame.local;

import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.RowOrder;

/// Which rows of a table meet a condition: first every row is marked and the marks are counted,
/// then the numbers of the marked rows are written to where they belong.
final class Selection {
  private final Table table;
  private final Expr condition;
  private final byte[] marks;

  /// For each block of rows, how many are marked in it; then, how many are in all blocks before.
  private final int[] counts;

  private Selection(Table table, Expr condition) {
    int rows = RowOrder.count(table.rows());
    this.table = table;
    this.condition = condition;
    this.marks = new byte[rows];
    this.counts = new int[(rows + Slot.ROWS - 1) / Slot.ROWS + 1];
  }

  /// The numbers of the rows for which a condition is true.
  static int[] rows(Table table, Expr condition) {
    var selection = new Selection(table, condition);
    long rows = table.rows();
    int threads = Blocks.threads(rows);
    Blocks.forEach(rows, threads, selection::mark);
    int all = selection.addUpCounts();
    if (all == rows) {
      return RowOrder.identity(rows);
    }
    int[] found = new int[all];
    Blocks.forEach(rows, threads, (start, end) -> selection.number(start, end, found));
    return found;
  }

  private void mark(long start, long end) {
    var comparison = Comparison.of(table, condition);
    if (comparison.isPresent()) {
      compare(comparison.get(), start, end);
      return;
    }
    var program = new Program(table);
    var slot = program.add(condition);
    for (long at = start; at < end; at += Slot.ROWS) {
      Program.checkInterrupt();
      int count = (int) Math.min(Slot.ROWS, end - at);
      program.run(at, count);
      counts[(int) (at / Slot.ROWS)] = mark(slot, (int) at, count);
    }
  }

  private void compare(Comparison comparison, long start, long end) {
    byte[] block = new byte[Slot.ROWS];
    byte[] more = new byte[Slot.ROWS];
    for (long at = start; at < end; at += Slot.ROWS) {
      Program.checkInterrupt();
      int count = (int) Math.min(Slot.ROWS, end - at);
      comparison.mark(at, count, block, more);
      int marked = 0;
      for (int i = 0; i < count; i++) {
        marked += block[i];
      }
      System.arraycopy(block, 0, marks, (int) at, count);
      counts[(int) (at / Slot.ROWS)] = marked;
    }
  }

  private int mark(Slot slot, int at, int count) {
    int marked = 0;
    if (slot.mayBeNull) {
      for (int i = 0; i < count; i++) {
        int mark = slot.isNull[i] ? 0 : (int) slot.longs[i];
        marks[at + i] = (byte) mark;
        marked += mark;
      }
    } else {
      for (int i = 0; i < count; i++) {
        int mark = (int) slot.longs[i];
        marks[at + i] = (byte) mark;
        marked += mark;
      }
    }
    return marked;
  }

  private int addUpCounts() {
    int sum = 0;
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i];
      counts[i] = sum;
      sum += count;
    }
    return sum;
  }

  /// Writes every row's number to the next place, and goes on to the one after it if the row is
  /// marked: no branch depends on the marks.
  private void number(long start, long end, int[] found) {
    if (start == end) {
      return;
    }
    int size = counts[(int) (start / Slot.ROWS)];
    int stop = counts[(int) ((end + Slot.ROWS - 1) / Slot.ROWS)];
    int row = (int) start;
    for (; size < stop; row++) {
      found[size] = row;
      size += marks[row];
    }
  }
}
