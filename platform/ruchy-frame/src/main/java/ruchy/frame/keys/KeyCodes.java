package ruchy.frame.keys;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.json.JsonText;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.Gather;
import ruchy.frame.rows.RowOrder;

/// Small numbers for the values of key columns: equal keys, equal numbers, counted up in order of
/// first appearance. NaN equals NaN, and minus zero equals zero.
///
/// Columns of one table are coded first; others can then be looked up in them. Several keys are
/// coded one after the other, and the pairs of codes again.
public final class KeyCodes {
  /// The code of a row that has a null among its keys, where nulls equal nothing, and of a row
  /// whose keys were not met in the first table.
  public static final int NONE = KeyTable.NONE;

  private final boolean nullsEqual;
  private final List<KeyTable> tables = new ArrayList<>();
  private final List<KeyTable> pairs = new ArrayList<>();

  private KeyCodes(boolean nullsEqual) {
    this.nullsEqual = nullsEqual;
  }

  /// Codes in which nulls equal each other, or nothing.
  public static KeyCodes of(boolean nullsEqual) {
    return new KeyCodes(nullsEqual);
  }

  /// How many different keys were met.
  public int count() {
    return last().count();
  }

  /// The row in which each key was met first.
  public int[] firstRows() {
    return last().firsts();
  }

  private KeyTable last() {
    return pairs.isEmpty() ? tables.getFirst() : pairs.getLast();
  }

  /// The code of each row; each of its keys gets one.
  public int[] add(List<Column> keys) {
    var plain = keys.stream().map(KeyCodes::plain).toList();
    for (var key : plain) {
      tables.add(
          key.type() == DataType.STRING
              ? new TextTable(nullsEqual)
              : LongTable.of(key, nullsEqual));
    }
    return codes(plain, true);
  }

  /// The code of each row of another table; {@link #NONE} for keys that were not met before. The
  /// columns have the types of the first ones.
  public int[] find(List<Column> keys) {
    return codes(keys.stream().map(KeyCodes::plain).toList(), false);
  }

  /// Lists, structs, bytes and wide decimals are compared by the text that stands for them.
  private static Column plain(Column column) {
    var type = column.type();
    if (!type.isNested() && !type.isWide() && type != DataType.BINARY) {
      return column;
    }
    var texts = new ArrayList<Optional<Object>>();
    for (long i = 0; i < column.length(); i++) {
      texts.add(column.get(i).map(JsonText::of));
    }
    return ColumnWriter.of(DataType.STRING, texts);
  }

  private int[] codes(List<Column> keys, boolean adds) {
    try {
      int[] codes = single(tables.getFirst(), keys.getFirst(), adds);
      for (int i = 1; i < keys.size(); i++) {
        var pair = paired(codes, single(tables.get(i), keys.get(i), adds), tables.get(i).count());
        if (adds) {
          pairs.add(LongTable.of(pair, false));
        }
        codes = single(pairs.get(i - 1), pair, adds);
      }
      return codes;
    } finally {
      Reference.reachabilityFence(keys);
    }
  }

  /// Both codes as one number; null where one is missing.
  private static Column paired(int[] left, int[] right, int rights) {
    var writer = new ColumnWriter(DataType.INT64, left.length);
    for (int i = 0; i < left.length; i++) {
      if (left[i] == NONE || right[i] == NONE) {
        writer.putNull(i);
      } else {
        writer.putLong(i, (long) left[i] * rights + right[i]);
      }
    }
    return writer.finish();
  }

  private static int[] single(KeyTable table, Column column, boolean adds) {
    int rows = RowOrder.count(column.length());
    int[] codes = new int[rows];
    int threads = Blocks.threads(rows);
    if (threads == 1) {
      table.code(column, new KeyTable.Rows(0, rows), codes, adds);
    } else if (adds) {
      addInParts(table, column, codes, parts(rows, threads));
    } else {
      parts(rows, threads).parallelStream().forEach(part -> table.code(column, part, codes, false));
    }
    return codes;
  }

  private static List<KeyTable.Rows> parts(int rows, int threads) {
    int step = (rows + threads - 1) / threads;
    return IntStream.range(0, threads)
        .mapToObj(i -> new KeyTable.Rows(Math.min(rows, i * step), Math.min(rows, (i + 1) * step)))
        .toList();
  }

  /// Each part gets codes of its own; then the parts' different keys get those of the whole.
  private static void addInParts(
      KeyTable table, Column column, int[] codes, List<KeyTable.Rows> parts) {
    var own = new ArrayList<KeyTable>();
    parts.forEach(part -> own.add(own.isEmpty() ? table : table.fresh()));
    IntStream.range(0, parts.size())
        .parallel()
        .forEach(i -> own.get(i).code(column, parts.get(i), codes, true));
    var places = new ArrayList<int[]>();
    places.add(new int[0]);
    own.subList(1, own.size()).forEach(part -> places.add(merged(table, column, part)));
    IntStream.range(1, parts.size())
        .parallel()
        .forEach(i -> translate(codes, parts.get(i), places.get(i)));
  }

  private static int[] merged(KeyTable table, Column column, KeyTable part) {
    int[] firsts = part.firsts();
    int known = table.count();
    int[] places = new int[firsts.length];
    var keys = Gather.column(column, firsts);
    table.code(keys, new KeyTable.Rows(0, firsts.length), places, true);
    for (int code = known; code < table.count(); code++) {
      table.setFirst(code, firsts[table.first(code)]);
    }
    Reference.reachabilityFence(keys);
    return places;
  }

  private static void translate(int[] codes, KeyTable.Rows rows, int[] places) {
    for (int row = rows.start(); row < rows.end(); row++) {
      codes[row] = codes[row] == NONE ? NONE : places[codes[row]];
    }
  }
}
