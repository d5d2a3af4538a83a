package fnp.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Bytes that are read from the front to the end: of a file, or of a member of an archive.
sealed interface ByteSource permits FileSource, StreamSource {
  /// How many bytes are left at most. Nobody allocates more than this on the word of a header.
  long left() throws IOException;

  /// Fills memory at an address.
  ///
  /// @throws FormatException if there are fewer bytes
  void fill(long address, long bytes) throws IOException;

  /// The next few bytes, little-endian.
  ///
  /// @param what is read, for the message
  /// @throws FormatException if there are fewer
  default ByteBuffer take(int count, String what) throws IOException {
    var block = new byte[(int) Math.min(count, Math.max(left(), 0))];
    var got = read(block);
    if (got < count) {
      throw ended(what, count, got);
    }
    return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Fills an array as far as there are bytes.
  ///
  /// @return how many there were
  int read(byte[] block) throws IOException;

  /// That the bytes ended too early.
  static FormatException ended(String what, long expected, long found) {
    return new FormatException(
        "%s needs %d bytes, but the file ends after %d of them; it was cut off"
            .formatted(what, expected, found));
  }
}
