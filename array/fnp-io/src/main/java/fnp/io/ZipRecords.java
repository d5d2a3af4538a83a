package fnp.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Compares what a zip archive says twice: the name of each member stands in the directory at the
/// end and before its contents. Readers that follow one and readers that follow the other would see
/// different members. Archives beyond 4 GiB, whose records lie elsewhere, are not compared.
///
/// @source PKWARE, ".ZIP File Format Specification" 6.3.10, sections 4.3.7, 4.3.12, 4.3.16
final class ZipRecords {
  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int CENTRAL_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int COMMENT_MAX = 0xFFFF;
  private static final long ELSEWHERE = 0xFFFF_FFFFL;

  private final FileChannel channel;

  private ZipRecords(FileChannel channel) {
    this.channel = channel;
  }

  /// Checks an archive whose directory can be read.
  ///
  /// @throws FormatException if a member has two names
  static void check(FileChannel channel) throws IOException {
    new ZipRecords(channel).check();
  }

  private void check() throws IOException {
    var size = channel.size();
    var tailStart = Math.max(0, size - END_BYTES - COMMENT_MAX);
    var tail = bytes(tailStart, (int) (size - tailStart));
    int end = tail.limit() - END_BYTES;
    while (end >= 0 && tail.getInt(end) != END) {
      end--;
    }
    if (end < 0) {
      return;
    }
    var length = unsigned(tail, end + 12);
    var offset = unsigned(tail, end + 16);
    if (length == ELSEWHERE || offset == ELSEWHERE || length > tailStart + end) {
      return;
    }
    var start = tailStart + end - length;
    members(bytes(start, (int) length), start - offset);
  }

  /// @param before bytes in the file before the archive, such as a program that unpacks it
  private void members(ByteBuffer directory, long before) throws IOException {
    for (int at = 0; at + CENTRAL_BYTES <= directory.limit(); ) {
      var name = Short.toUnsignedInt(directory.getShort(at + 28));
      var extra = Short.toUnsignedInt(directory.getShort(at + 30));
      var comment = Short.toUnsignedInt(directory.getShort(at + 32));
      var next = at + CENTRAL_BYTES + name + extra + comment;
      if (directory.getInt(at) != CENTRAL || next > directory.limit()) {
        return;
      }
      var local = unsigned(directory, at + 42);
      if (local != ELSEWHERE) {
        compare(directory.slice(at + CENTRAL_BYTES, name), before + local);
      }
      at = next;
    }
  }

  private void compare(ByteBuffer name, long local) throws IOException {
    var record = bytes(local, LOCAL_BYTES);
    if (record.limit() < LOCAL_BYTES || record.getInt(0) != LOCAL) {
      return;
    }
    var own = bytes(local + LOCAL_BYTES, Short.toUnsignedInt(record.getShort(26)));
    if (!own.equals(name)) {
      throw new FormatException(
          "the archive calls a member '%s' in its directory and '%s' before its contents; the file is damaged or hostile"
              .formatted(
                  StandardCharsets.ISO_8859_1.decode(name),
                  StandardCharsets.ISO_8859_1.decode(own)));
    }
  }

  /// Bytes of the file; fewer where it ends.
  private ByteBuffer bytes(long from, int count) throws IOException {
    var buffer = ByteBuffer.allocate(from < 0 ? 0 : count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // Once more: the file may come in pieces.
    }
    return buffer.flip();
  }

  private static long unsigned(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }
}
