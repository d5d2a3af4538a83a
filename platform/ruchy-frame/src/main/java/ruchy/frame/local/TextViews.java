package ruchy.frame.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Memory;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Function;
import ruchy.frame.expr.Operator;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.Gather;

/// The commonest functions of texts, on the bytes of a whole column without making Java text of
/// them; texts that are not ASCII are the exception.
public final class TextViews {
  private static final int VIEW_BYTES = DataType.STRING.width();
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long CASE_BIT = 0x20;

  private final Column column;
  private final long base;

  private TextViews(Column column) {
    this.column = column;
    this.base = column.values().address();
  }

  /// Whether an expression over a column of text is one of these functions.
  public static boolean handles(Expr expr) {
    return switch (expr) {
      case Expr.Unary(var function, Expr.Column _) ->
          function == Function.UPPER || function == Function.LOWER;
      case Expr.Substring(Expr.Column _, var start, var length) -> start >= 0 && length >= 0;
      case Expr.Binary(var operator, Expr.Column _, Expr.Literal(var value)) ->
          operator == Operator.CONTAINS && value.filter(String.class::isInstance).isPresent();
      default -> false;
    };
  }

  /// The values of such an expression.
  static Column of(Expr expr, Column column) {
    if (column.dictionary().isPresent()) {
      var dictionary = column.dictionary().get();
      return Gather.column(of(expr, dictionary), codes(column));
    }
    var views = new TextViews(column);
    return switch (expr) {
      case Expr.Unary(var function, _) ->
          views.map(
              function == Function.UPPER ? 'a' : 'A',
              function == Function.UPPER ? TextSteps::upper : TextSteps::lower);
      case Expr.Substring(_, var start, var length) -> views.substrings(start, length);
      case Expr.Binary(_, _, Expr.Literal(var value)) ->
          views.containing(((String) value.orElseThrow()).getBytes(StandardCharsets.UTF_8));
      default -> throw new AssertionError(expr);
    };
  }

  private static int[] codes(Column column) {
    int[] codes = new int[Math.toIntExact(column.length())];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = column.isNull(i) ? -1 : column.getCode(i);
    }
    return codes;
  }

  /// What becomes of one text: reads the view at one address and writes one at another.
  private interface Change {
    void apply(long view, long to, Heap heap);
  }

  private Column changed(Change change) {
    long rows = column.length();
    var values = Memory.reserve(rows * VIEW_BYTES);
    var heaps = new ConcurrentLinkedQueue<Memory>(column.heaps());
    Blocks.forEach(
        rows,
        Blocks.threads(rows),
        (start, end) -> {
          var heap = new Heap();
          for (long row = start; row < end; row++) {
            if ((row & Slot.ROWS - 1) == 0) {
              Program.checkInterrupt();
            }
            long at = row * VIEW_BYTES;
            change.apply(base + at, values.address() + at, heap);
          }
          heaps.addAll(heap.blocks);
        });
    return Column.ofViews(rows, values, column.validity(), List.copyOf(heaps));
  }

  /// Changes the case of ASCII letters from `first` on, of other texts as Java does.
  private Column map(char first, java.util.function.UnaryOperator<String> other) {
    return changed((view, to, heap) -> {
      int size = Memory.getInt(view);
      if (!isAscii(bytes(view), size)) {
        heap.put(to, other.apply(text(view, size)).getBytes(StandardCharsets.UTF_8));
      } else if (size <= Column.INLINE_MAX) {
        long low = Memory.getLong(view);
        Memory.putLong(to, cased(low & ~0xFFFF_FFFFL, first) | low & 0xFFFF_FFFFL);
        Memory.putLong(to + 8, cased(Memory.getLong(view + 8), first));
      } else {
        long from = bytes(view);
        long copy = heap.reserve(size);
        int i = 0;
        for (; i + 8 <= size; i += 8) {
          Memory.putLong(copy + i, cased(Memory.getLong(from + i), first));
        }
        for (; i < size; i++) {
          Memory.putByte(copy + i, (byte) cased(Memory.getByte(from + i), first));
        }
        Memory.putInt(to, size);
        Memory.putInt(to + 4, Memory.getInt(copy));
        Memory.putLong(to + 8, copy);
      }
    });
  }

  /// Eight ASCII letters in the other case where they lie among the 26 from `first` on.
  private static long cased(long letters, char first) {
    long fromFirst = letters + (0x80 - first) * ONES;
    long afterLast = letters + (0x80 - first - 26) * ONES;
    long inside = (fromFirst & ~afterLast & HIGH_BITS) >>> 7;
    return letters ^ inside * CASE_BIT;
  }

  /// Parts of texts; long ones share their bytes.
  private Column substrings(long start, long length) {
    return changed((view, to, heap) -> {
      int size = Memory.getInt(view);
      if (!isAscii(bytes(view), size)) {
        var part = TextSteps.substring(text(view, size), start, length);
        heap.put(to, part.getBytes(StandardCharsets.UTF_8));
        return;
      }
      int from = (int) Math.min(start, size);
      part(to, bytes(view) + from, (int) Math.min(length, size - from));
    });
  }

  private static void part(long to, long bytes, int size) {
    Memory.putInt(to, size);
    if (size > Column.INLINE_MAX) {
      Memory.putInt(to + 4, Memory.getInt(bytes));
      Memory.putLong(to + 8, bytes);
      return;
    }
    Memory.putInt(to + 4, 0);
    Memory.putLong(to + 8, 0);
    for (int i = 0; i < size; i++) {
      Memory.putByte(to + 4 + i, Memory.getByte(bytes + i));
    }
  }

  private Column containing(byte[] wanted) {
    long rows = column.length();
    var values = Memory.reserve(rows);
    Blocks.forEach(
        rows,
        Blocks.threads(rows),
        (start, end) -> {
          for (long row = start; row < end; row++) {
            if ((row & Slot.ROWS - 1) == 0) {
              Program.checkInterrupt();
            }
            long view = base + row * VIEW_BYTES;
            boolean found = contains(bytes(view), Memory.getInt(view), wanted);
            Memory.putByte(values.address() + row, (byte) (found ? 1 : 0));
          }
        });
    return Column.of(DataType.BOOL, rows, values, column.validity());
  }

  private static boolean contains(long bytes, int size, byte[] wanted) {
    if (wanted.length == 0) {
      return true;
    }
    for (int i = 0; i <= size - wanted.length; i++) {
      int same = 0;
      while (same < wanted.length && Memory.getByte(bytes + i + same) == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private static long bytes(long view) {
    return Memory.getInt(view) <= Column.INLINE_MAX ? view + 4 : Memory.getLong(view + 8);
  }

  private static boolean isAscii(long bytes, int size) {
    int i = 0;
    long all = 0;
    for (; i + 8 <= size; i += 8) {
      all |= Memory.getLong(bytes + i);
    }
    for (; i < size; i++) {
      all |= Memory.getByte(bytes + i);
    }
    return (all & HIGH_BITS) == 0;
  }

  private static String text(long view, int size) {
    byte[] bytes = new byte[size];
    Memory.copy(bytes(view), bytes, size);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Where one thread puts long texts.
  private static final class Heap {
    private static final int BLOCK_BYTES = 1 << 20;

    private final List<Memory> blocks = new ArrayList<>();
    private long next;
    private long end;

    long reserve(int size) {
      if (size > end - next) {
        var block = Memory.reserve(Math.max(BLOCK_BYTES, size));
        blocks.add(block);
        next = block.address();
        end = next + block.byteSize();
      }
      long at = next;
      next += size;
      return at;
    }

    void put(long to, byte[] text) {
      long bytes = reserve(text.length);
      Memory.copy(text, 0, text.length, bytes);
      part(to, bytes, text.length);
    }
  }
}
