package ruchy.frame.arrow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import ruchy.frame.column.DataType;

/// Checks that text is text, before anything else reads it.
final class Utf8 {
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private Utf8() {}

  static void check(DataType type, MemorySegment bytes, long[] offsets) {
    if (type != DataType.STRING || isAscii(bytes)) {
      return;
    }
    for (int i = 0; i + 1 < offsets.length; i++) {
      var text = bytes.asSlice(offsets[i], offsets[i + 1] - offsets[i]).asByteBuffer();
      try {
        StandardCharsets.UTF_8.newDecoder().decode(text);
      } catch (CharacterCodingException e) {
        throw new MalformedArrowException("row " + i + ": the bytes of a text are no UTF-8", e);
      }
    }
  }

  private static boolean isAscii(MemorySegment bytes) {
    long words = bytes.byteSize() / Long.BYTES;
    for (long i = 0; i < words; i++) {
      if ((bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, i * Long.BYTES) & NOT_ASCII) != 0) {
        return false;
      }
    }
    for (long i = words * Long.BYTES; i < bytes.byteSize(); i++) {
      if (bytes.get(ValueLayout.JAVA_BYTE, i) < 0) {
        return false;
      }
    }
    return true;
  }
}
