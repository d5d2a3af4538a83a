package ruchy.frame.arrow;

import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;

/// The buffers of one batch, one after the other, unpacked.
final class Body {
  private static final long UNPACKED_MAX = 1L << 32;

  /// Values of a column that takes no bytes, for all are null.
  private static final long NULLS_MAX = 1L << 24;

  /// Values that one byte may stand for: bits, packed as tightly as LZ4 can.
  private static final long PACKED_BITS = 8 * 255;

  private final MemorySegment bytes;
  private final RecordBatch batch;
  private final Arena arena;
  private int node;
  private int buffer;
  private int variadic;

  Body(MemorySegment bytes, RecordBatch batch, Arena arena) {
    this.bytes = bytes;
    this.batch = batch;
    this.arena = arena;
  }

  long rows() {
    return batch.length();
  }

  FieldNode nextNode() {
    if (node >= batch.nodesLength()) {
      throw new MalformedArrowException("a batch lacks columns");
    }
    var next = batch.nodes(node++);
    if (next.length() < 0 || next.length() > Math.max(NULLS_MAX, bytes.byteSize() * PACKED_BITS)) {
      throw new MalformedArrowException("a column of " + next.length() + " values");
    }
    return next;
  }

  /// How many buffers hold the long values of the next column of views.
  long nextVariadic() {
    if (variadic >= batch.variadicBufferCountsLength()) {
      throw new MalformedArrowException("a batch lacks the number of buffers of a column");
    }
    return batch.variadicBufferCounts(variadic++);
  }

  MemorySegment nextBuffer() {
    if (buffer >= batch.buffersLength()) {
      throw new MalformedArrowException("a batch lacks buffers");
    }
    var place = batch.buffers(buffer++);
    var raw = bytes.asSlice(place.offset(), place.length());
    var compression = Optional.ofNullable(batch.compression());
    return compression.isEmpty() || raw.byteSize() == 0
        ? raw
        : unpacked(raw, compression.get().codec());
  }

  private MemorySegment unpacked(MemorySegment raw, byte codec) {
    long size = raw.get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
    var packed = raw.asSlice(Long.BYTES);
    if (size == -1) {
      return packed;
    }
    if (size < 0 || size > UNPACKED_MAX) {
      throw new MalformedArrowException(
          "a buffer of " + size + " bytes; 4 GB at most are unpacked");
    }
    var whole = arena.allocate(size, Long.BYTES);
    switch (codec) {
      case CompressionType.LZ4_FRAME -> Lz4Frame.unpack(packed, whole);
      case CompressionType.ZSTD -> new ZstdJavaDecompressor().decompress(packed, whole);
      default -> throw new MalformedArrowException("unknown compression " + codec);
    }
    return whole;
  }
}
