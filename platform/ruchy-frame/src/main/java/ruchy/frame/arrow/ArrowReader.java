package ruchy.frame.arrow;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.frame.engine.Choice;
import ruchy.frame.engine.Engine;
import ruchy.frame.plan.Plan;
import ruchy.frame.plan.Plans;

/// The bytes of a file (`ARROW1`, also called Feather) or of a stream of messages.
///
/// @source Apache Arrow columnar format 1.5, "Serialization and Interprocess Communication"
public final class ArrowReader {
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int CONTINUATION = -1;

  private final MemorySegment bytes;
  private final Schema schema;
  private final Optional<Footer> footer;
  private final long firstMessage;

  private ArrowReader(
      MemorySegment bytes, Schema schema, Optional<Footer> footer, long firstMessage) {
    this.bytes = bytes;
    this.schema = schema;
    this.footer = footer;
    this.firstMessage = firstMessage;
  }

  /// What can be checked only by trying: flat buffers have offsets everywhere.
  @FunctionalInterface
  private interface Reading<T> {
    T run();
  }

  private static <T> T checked(Reading<T> reading) {
    try {
      return reading.run();
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException
        | NegativeArraySizeException
        | NullPointerException
        | java.nio.BufferUnderflowException
        | io.airlift.compress.v3.MalformedInputException e) {
      if (e instanceof ruchy.frame.column.FrameException own) {
        throw own;
      }
      throw new MalformedArrowException("the bytes are cut off or damaged", e);
    }
  }

  /// A reader of the bytes of a whole file or stream, whose schema is read.
  ///
  /// @throws MalformedArrowException if they are neither
  public static ArrowReader of(MemorySegment bytes) {
    return checked(() -> startsWithMagic(bytes, 0) ? ofFile(bytes) : ofStream(bytes));
  }

  private static boolean startsWithMagic(MemorySegment bytes, long at) {
    return at >= 0
        && bytes.byteSize() >= at + MAGIC.length
        && bytes.asSlice(at, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) < 0;
  }

  private static ArrowReader ofFile(MemorySegment bytes) {
    long end = bytes.byteSize() - MAGIC.length;
    if (end < MAGIC.length || !startsWithMagic(bytes, end)) {
      throw new MalformedArrowException("the end of the file is missing; it was cut off");
    }
    int size = bytes.get(ValueLayout.JAVA_INT_UNALIGNED, end - Integer.BYTES);
    var footer = Footer.getRootAsFooter(buffer(bytes, end - Integer.BYTES - size, size));
    return new ArrowReader(bytes, littleEndian(footer.schema()), Optional.of(footer), 0);
  }

  private static ArrowReader ofStream(MemorySegment bytes) {
    var first = at(bytes, 0);
    if (first.isEmpty() || first.get().message().headerType() != MessageHeader.Schema) {
      throw new MalformedArrowException("it starts with no schema");
    }
    var schema = new Schema();
    first.get().message().header(schema);
    return new ArrowReader(bytes, littleEndian(schema), Optional.empty(), first.get().end());
  }

  private static Schema littleEndian(Schema schema) {
    if (schema.endianness() != Endianness.Little) {
      throw new MalformedArrowException("the numbers are big-endian; write it on another machine");
    }
    return schema;
  }

  private static ByteBuffer buffer(MemorySegment bytes, long start, long size) {
    return bytes.asSlice(start, size).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /// A message, its body and where the next one starts.
  private record Part(Message message, MemorySegment body, long end) {}

  /// The message at a place; nothing at the end of the stream.
  private static Optional<Part> at(MemorySegment bytes, long start) {
    if (start == bytes.byteSize()) {
      return Optional.empty();
    }
    int size = bytes.get(ValueLayout.JAVA_INT_UNALIGNED, start);
    long at = start + Integer.BYTES;
    if (size == CONTINUATION) {
      size = bytes.get(ValueLayout.JAVA_INT_UNALIGNED, at);
      at += Integer.BYTES;
    }
    if (size == 0) {
      return Optional.empty();
    }
    var message = Message.getRootAsMessage(buffer(bytes, at, size));
    var body = bytes.asSlice(at + size, message.bodyLength());
    return Optional.of(new Part(message, body, at + size + message.bodyLength()));
  }

  /// The names and types of the columns.
  ///
  /// @throws MalformedArrowException if frames have no such type
  public ruchy.frame.column.Schema schema() {
    return checked(() -> ArrowTypes.schema(schema));
  }

  /// All rows, in memory of their own.
  ///
  /// @throws MalformedArrowException if the bytes are damaged
  public Table table() {
    return checked(() -> {
      try (var arena = Arena.ofConfined()) {
        return read(arena);
      }
    });
  }

  private Table read(Arena arena) {
    var dictionaries = new HashMap<Long, Column>();
    var encoded = new HashMap<Long, Field>();
    for (int i = 0; i < schema.fieldsLength(); i++) {
      collect(schema.fields(i), encoded);
    }
    var tables = new ArrayList<Table>();
    for (var part : parts()) {
      if (part.message().headerType() == MessageHeader.DictionaryBatch) {
        var batch = new DictionaryBatch();
        part.message().header(batch);
        dictionary(batch, new Body(part.body(), batch.data(), arena), encoded, dictionaries);
      } else if (part.message().headerType() == MessageHeader.RecordBatch) {
        var batch = new RecordBatch();
        part.message().header(batch);
        tables.add(table(new Body(part.body(), batch, arena), dictionaries));
      }
    }
    return joined(tables);
  }

  private static void collect(Field field, Map<Long, Field> encoded) {
    var encoding = field.dictionary();
    if (encoding != null) {
      encoded.put(encoding.id(), field);
    }
    for (int i = 0; i < field.childrenLength(); i++) {
      collect(field.children(i), encoded);
    }
  }

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    if (footer.isPresent()) {
      for (int i = 0; i < footer.get().dictionariesLength(); i++) {
        parts.add(block(footer.get().dictionaries(i)));
      }
      for (int i = 0; i < footer.get().recordBatchesLength(); i++) {
        parts.add(block(footer.get().recordBatches(i)));
      }
      return parts;
    }
    for (var part = at(bytes, firstMessage); part.isPresent(); part = at(bytes, part.get().end())) {
      parts.add(part.get());
    }
    return parts;
  }

  private Part block(Block block) {
    return at(bytes, block.offset())
        .orElseThrow(() -> new MalformedArrowException("a batch of the file is missing"));
  }

  private static void dictionary(
      DictionaryBatch batch, Body body, Map<Long, Field> encoded, Map<Long, Column> known) {
    var field = encoded.get(batch.id());
    if (field == null) {
      return;
    }
    var values = new ColumnReader(body, known).plain(field);
    var before = known.get(batch.id());
    known.put(batch.id(), batch.isDelta() && before != null ? joined(before, values) : values);
  }

  private static Column joined(Column first, Column second) {
    var schema =
        ruchy.frame.column.Schema.of(List.of(new ruchy.frame.column.Field("values", first.type())));
    var tables = List.of(Table.of(schema, List.of(first)), Table.of(schema, List.of(second)));
    return union(tables).column(0);
  }

  private Table table(Body body, Map<Long, Column> dictionaries) {
    var reader = new ColumnReader(body, dictionaries);
    var columns = new ArrayList<Column>();
    for (int i = 0; i < schema.fieldsLength(); i++) {
      columns.add(reader.column(schema.fields(i)));
    }
    return Table.of(ArrowTypes.schema(schema), columns, body.rows());
  }

  private Table joined(List<Table> tables) {
    if (tables.isEmpty()) {
      var own = ArrowTypes.schema(schema);
      var none = own.fields().stream().map(f -> new ruchy.frame.column.ColumnWriter(f.type(), 0));
      return Table.of(own, none.map(ruchy.frame.column.ColumnWriter::finish).toList(), 0);
    }
    return tables.size() == 1 ? tables.getFirst() : union(tables);
  }

  private static Table union(List<Table> tables) {
    var plans = tables.stream().<Plan>map(Plan.Columns::new).toList();
    return Engine.of(Choice.OWN_LOOPS).run(Plans.union(plans));
  }
}
