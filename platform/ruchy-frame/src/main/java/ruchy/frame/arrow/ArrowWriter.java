package ruchy.frame.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import ruchy.frame.column.Table;

/// Writes a table as an Arrow file, or as a stream of messages; not compressed, so that others can
/// map it.
///
/// @source Apache Arrow columnar format 1.5, "Serialization and Interprocess Communication"
public final class ArrowWriter {
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final long BATCH_ROWS = 1L << 18;
  private static final int ALIGNMENT = 8;

  private final WritableByteChannel channel;
  private final List<long[]> blocks = new ArrayList<>();
  private long position;

  private ArrowWriter(WritableByteChannel channel) {
    this.channel = channel;
  }

  /// Writes a table.
  ///
  /// @param asStream whether as a stream; else as a file, whose end says where its batches are
  /// @throws IOException if the channel does not take it
  public static void write(Table table, WritableByteChannel channel, boolean asStream)
      throws IOException {
    var writer = new ArrowWriter(channel);
    if (!asStream) {
      writer.put(MAGIC);
      writer.pad();
    }
    writer.schema(table);
    for (long start = 0; start < table.rows(); start += BATCH_ROWS) {
      writer.batch(table.slice(start, Math.min(BATCH_ROWS, table.rows() - start)));
    }
    writer.put(ints(-1, 0));
    if (!asStream) {
      writer.footer(table);
    }
  }

  private static byte[] ints(int... values) {
    var buffer = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      buffer.putInt(value);
    }
    return buffer.array();
  }

  private void put(byte[] bytes) throws IOException {
    put(MemorySegment.ofArray(bytes));
  }

  private void put(MemorySegment bytes) throws IOException {
    for (long at = 0; at < bytes.byteSize(); at += 1 << 26) {
      var part = bytes.asSlice(at, Math.min(1 << 26, bytes.byteSize() - at)).asByteBuffer();
      while (part.hasRemaining()) {
        position += channel.write(part);
      }
    }
  }

  private void pad() throws IOException {
    put(new byte[(int) (-position & (ALIGNMENT - 1))]);
  }

  private static int schema(FlatBufferBuilder builder, Table table) {
    int[] fields = new int[table.schema().size()];
    for (int i = 0; i < fields.length; i++) {
      var field = table.schema().field(i);
      fields[i] = ArrowTypes.write(builder, field.name(), field.type());
    }
    int vector = Schema.createFieldsVector(builder, fields);
    return Schema.createSchema(builder, Endianness.Little, vector, 0, 0);
  }

  private void schema(Table table) throws IOException {
    var builder = new FlatBufferBuilder();
    message(builder, MessageHeader.Schema, schema(builder, table), 0);
  }

  /// Writes the head of a message; its body follows.
  private int message(FlatBufferBuilder builder, byte type, int header, long bodyLength)
      throws IOException {
    builder.finish(Message.createMessage(builder, MetadataVersion.V5, type, header, bodyLength, 0));
    byte[] bytes = builder.sizedByteArray();
    int padded = (bytes.length + ALIGNMENT - 1) & -ALIGNMENT;
    put(ints(-1, padded));
    put(bytes);
    pad();
    return padded + 2 * Integer.BYTES;
  }

  private void batch(Table table) throws IOException {
    var parts = BatchParts.of(table);
    var builder = new FlatBufferBuilder();
    int nodes = nodes(builder, parts);
    int buffers = buffers(builder, parts);
    int batch = RecordBatch.createRecordBatch(builder, table.rows(), nodes, buffers, 0, 0);
    long start = position;
    int head = message(builder, MessageHeader.RecordBatch, batch, parts.bytes());
    for (var buffer : parts.buffers()) {
      put(buffer);
      pad();
    }
    blocks.add(new long[] {start, head, parts.bytes()});
  }

  private static int nodes(FlatBufferBuilder builder, BatchParts parts) {
    RecordBatch.startNodesVector(builder, parts.nodes().size());
    for (var node : parts.nodes().reversed()) {
      FieldNode.createFieldNode(builder, node.length(), node.nullCount());
    }
    return builder.endVector();
  }

  private static int buffers(FlatBufferBuilder builder, BatchParts parts) {
    RecordBatch.startBuffersVector(builder, parts.buffers().size());
    long end = parts.bytes();
    for (var buffer : parts.buffers().reversed()) {
      end -= BatchParts.padded(buffer);
      Buffer.createBuffer(builder, end, buffer.byteSize());
    }
    return builder.endVector();
  }

  private void footer(Table table) throws IOException {
    var builder = new FlatBufferBuilder();
    int schema = schema(builder, table);
    Footer.startDictionariesVector(builder, 0);
    int dictionaries = builder.endVector();
    Footer.startRecordBatchesVector(builder, blocks.size());
    for (var block : blocks.reversed()) {
      Block.createBlock(builder, block[0], (int) block[1], block[2]);
    }
    int batches = builder.endVector();
    builder.finish(
        Footer.createFooter(builder, MetadataVersion.V5, schema, dictionaries, batches, 0));
    byte[] bytes = builder.sizedByteArray();
    put(bytes);
    put(ints(bytes.length));
    put(MAGIC);
  }
}
