package ruchy.frame.arrow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Unpacks LZ4 frames, whose blocks may refer to those before them.
///
/// @source LZ4 frame format 1.6.4 and block format
final class Lz4Frame {
  private static final int MAGIC = 0x184D2204;
  private static final int HAS_DICTIONARY = 1;
  private static final int HAS_SIZE = 8;
  private static final int HAS_BLOCK_SUMS = 16;
  private static final int RUN = 15;
  private static final int MATCH_MIN = 4;

  private final MemorySegment from;
  private final MemorySegment to;
  private long at;
  private long end;

  private Lz4Frame(MemorySegment from, MemorySegment to) {
    this.from = from;
    this.to = to;
  }

  /// Fills `to` with what `from` holds.
  ///
  /// @throws IndexOutOfBoundsException if `from` is damaged
  static void unpack(MemorySegment from, MemorySegment to) {
    new Lz4Frame(from, to).frame();
  }

  private void frame() {
    if (from.get(ValueLayout.JAVA_INT_UNALIGNED, 0) != MAGIC) {
      throw new IndexOutOfBoundsException("no LZ4 frame");
    }
    int flags = from.get(ValueLayout.JAVA_BYTE, 4);
    at = 7L + ((flags & HAS_SIZE) != 0 ? 8 : 0) + ((flags & HAS_DICTIONARY) != 0 ? 4 : 0);
    for (int size = next(); size != 0; size = next()) {
      long length = size & Integer.MAX_VALUE;
      if (size < 0) {
        MemorySegment.copy(from, at, to, end, length);
        end += length;
        at += length;
      } else {
        block(at + length);
      }
      at += (flags & HAS_BLOCK_SUMS) != 0 ? Integer.BYTES : 0;
    }
    if (end != to.byteSize()) {
      throw new IndexOutOfBoundsException("LZ4 frame of " + end + " bytes");
    }
  }

  private int next() {
    at += Integer.BYTES;
    return from.get(ValueLayout.JAVA_INT_UNALIGNED, at - Integer.BYTES);
  }

  private int octet() {
    return from.get(ValueLayout.JAVA_BYTE, at++) & 0xFF;
  }

  private void block(long stop) {
    while (at < stop) {
      int token = octet();
      long literals = length(token >>> 4);
      MemorySegment.copy(from, at, to, end, literals);
      at += literals;
      end += literals;
      if (at < stop) {
        long back = octet() | octet() << 8;
        match(back, length(token & RUN) + MATCH_MIN);
      }
    }
    if (at != stop) {
      throw new IndexOutOfBoundsException("LZ4 block ends late");
    }
  }

  private long length(int first) {
    long length = first;
    for (int more = first == RUN ? 0xFF : 0; more == 0xFF; ) {
      more = octet();
      length += more;
    }
    return length;
  }

  private void match(long back, long length) {
    if (back == 0 || back > end) {
      throw new IndexOutOfBoundsException("LZ4 match before the start");
    }
    if (back >= length) {
      MemorySegment.copy(to, end - back, to, end, length);
    } else {
      // Overlapping: what is written here is read again.
      for (long i = 0; i < length; i++) {
        var octet = to.get(ValueLayout.JAVA_BYTE, end - back + i);
        to.set(ValueLayout.JAVA_BYTE, end + i, octet);
      }
    }
    end += length;
  }
}
