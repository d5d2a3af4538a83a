package ruchy.frame.local;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.Memory;
import ruchy.frame.column.Table;
import ruchy.frame.column.Validity;

/// Puts tables under each other.
final class Concat {
  private Concat() {}

  static Table tables(List<Table> tables) {
    var schema = tables.getFirst().schema();
    var columns = new ArrayList<Column>();
    for (int i = 0; i < schema.size(); i++) {
      int position = i;
      columns.add(columns(tables.stream().map(table -> table.column(position)).toList()));
    }
    return Table.of(schema, columns, tables.stream().mapToLong(Table::rows).sum());
  }

  static Column columns(List<Column> parts) {
    try {
      return joined(parts);
    } finally {
      Reference.reachabilityFence(parts);
    }
  }

  private static Column joined(List<Column> parts) {
    if (parts.getFirst().type().isNested()) {
      return nested(parts);
    }
    var plain =
        parts.stream().allMatch(part -> sameKind(part, parts.getFirst())) ? parts : plain(parts);
    var first = plain.getFirst();
    long length = plain.stream().mapToLong(Column::length).sum();
    int width = first.width();
    var values = Memory.reserve(length * width);
    var heaps = new ArrayList<Memory>();
    long at = 0;
    for (var part : plain) {
      Memory.copy(part.values().address(), values.address() + at * width, part.length() * width);
      heaps.addAll(part.heaps());
      at += part.length();
    }
    var validity = validity(plain, length);
    if (first.dictionary().isPresent()) {
      return Column.ofCodes(length, values, validity, first.dictionary().get());
    }
    return switch (first.type().kind()) {
      case STRING, BINARY -> Column.ofViews(first.type(), length, values, validity, heaps);
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

  private static boolean sameKind(Column left, Column right) {
    return left.dictionary().equals(right.dictionary());
  }

  private static List<Column> plain(List<Column> parts) {
    return parts.stream().map(Dictionary::decode).toList();
  }

  private static Validity validity(List<Column> parts, long length) {
    if (parts.stream().noneMatch(Column::hasNulls)) {
      return Validity.ALL;
    }
    var bits = Memory.allocate(Validity.byteSize(length));
    long row = 0;
    for (var part : parts) {
      for (long i = 0; i < part.length(); i++, row++) {
        if (!part.isNull(i)) {
          long at = bits.address() + (row >>> 3);
          Memory.putByte(at, (byte) (Memory.getByte(at) | 1 << (row & 7)));
        }
      }
    }
    return Validity.of(bits);
  }
}
