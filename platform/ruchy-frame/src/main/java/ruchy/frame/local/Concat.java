package ruchy.frame.local;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Table;
import ruchy.frame.column.Validity;
import ruchy.frame.rows.Blocks;
import ruchy.frame.rows.Gather;

/// Puts tables under each other.
final class Concat {
  private Concat() {}

  /// The rows of all tables. A column is put together when it is first asked for, so that nothing
  /// is copied of those that nobody reads.
  static Table tables(List<Table> tables) {
    var pieces = tables.stream().filter(table -> table.rows() > 0).toList();
    if (pieces.size() < 2) {
      return pieces.isEmpty() ? tables.getFirst() : pieces.getFirst();
    }
    long rows = pieces.stream().mapToLong(Table::rows).sum();
    return Table.of(tables.getFirst().schema(), new Pieces(pieces), rows);
  }

  private record Pieces(List<Table> all) implements Table.Source {
    @Override
    public Column column(int position) {
      return columns(all.stream().map(table -> table.column(position)).toList());
    }

    @Override
    public Table slice(long start, long count) {
      var parts = new ArrayList<Table>();
      long first = 0;
      for (var table : all) {
        long from = Math.clamp(start - first, 0, table.rows());
        long to = Math.clamp(start + count - first, 0, table.rows());
        parts.add(table.slice(from, to - from));
        first += table.rows();
      }
      return Concat.tables(parts);
    }
  }

  static Column columns(List<Column> parts) {
    try {
      return joined(parts);
    } finally {
      Reference.reachabilityFence(parts);
    }
  }

  /// The column with its values so many rows further down, and nulls where there are none.
  static Column shifted(Column column, long distance) {
    long rows = column.length();
    long moved = Math.clamp(distance, -rows, rows);
    if (moved == 0) {
      return column;
    }
    int[] none = new int[(int) Math.abs(moved)];
    Arrays.fill(none, -1);
    var gap = Gather.column(column, none);
    return moved > 0
        ? columns(List.of(gap, column.slice(0, rows - moved)))
        : columns(List.of(column.slice(-moved, rows + moved), gap));
  }

  private static Column joined(List<Column> parts) {
    if (parts.getFirst().type().isNested()) {
      return nested(parts);
    }
    var plain = alike(parts);
    var first = plain.getFirst();
    long length = plain.stream().mapToLong(Column::length).sum();
    int width = first.width();
    var values = Memory.reserve(length * width);
    var heaps = new LinkedHashSet<Memory>();
    long at = values.address();
    for (var part : plain) {
      long from = part.values().address();
      long to = at;
      Blocks.forEach(
          part.length(),
          Blocks.threads(part.length()),
          (start, end) ->
              Memory.copy(from + start * width, to + start * width, (end - start) * width));
      heaps.addAll(part.heaps());
      at += part.length() * width;
    }
    var validity = validity(plain, length);
    if (first.dictionary().isPresent()) {
      return Column.ofCodes(length, values, validity, first.dictionary().get());
    }
    return switch (first.type().kind()) {
      case STRING, BINARY ->
          Column.ofViews(first.type(), length, values, validity, List.copyOf(heaps));
      default -> Column.of(first.type(), length, values, validity);
    };
  }

  private static Column nested(List<Column> parts) {
    var values = new ArrayList<Optional<Object>>();
    for (var part : parts) {
      for (long i = 0; i < part.length(); i++) {
        values.add(part.get(i));
      }
    }
    return ColumnWriter.of(parts.getFirst().type(), values);
  }

  /// The columns with one dictionary, or without any.
  private static List<Column> alike(List<Column> parts) {
    var first = parts.getFirst().dictionary();
    if (parts.stream().allMatch(part -> part.dictionary().equals(first))) {
      return parts;
    }
    return parts.stream().allMatch(part -> part.dictionary().isPresent())
        ? Dictionary.united(parts)
        : parts.stream().map(Dictionary::decode).toList();
  }

  private static Validity validity(List<Column> parts, long length) {
    if (parts.stream().noneMatch(Column::hasNulls)) {
      return Validity.ALL;
    }
    var bits = Memory.allocate(Validity.byteSize(length));
    long row = 0;
    for (var part : parts) {
      for (long i = 0; i < part.length(); i += Long.SIZE) {
        int count = (int) Math.min(Long.SIZE, part.length() - i);
        putBits(bits.address(), row + i, part.validity().word(i, count), count);
      }
      row += part.length();
    }
    return Validity.of(bits);
  }

  /// Sets the bits of a word that are 1, from bit `at` of a bitmap on.
  private static void putBits(long bits, long at, long word, int count) {
    long low = bits + (at >>> 6 << 3);
    int shift = (int) (at & Long.SIZE - 1);
    Memory.putLong(low, Memory.getLong(low) | word << shift);
    if (shift + count > Long.SIZE) {
      long high = low + Long.BYTES;
      Memory.putLong(high, Memory.getLong(high) | word >>> Long.SIZE - shift);
    }
  }
}
