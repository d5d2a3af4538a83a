package fnp.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// What a file is, by its first bytes.
///
/// @numpy `numpy.load`, which looks at them as well
public enum FileKind {
  /// One array.
  NPY,
  /// An archive of arrays.
  NPZ;

  /// The kind of an existing file.
  ///
  /// @throws FormatException if it is empty, or neither of these
  /// @throws java.io.UncheckedIOException if there is no such file, or it cannot be read
  public static FileKind of(Path path) {
    var start = Opened.read(path, FileKind::start);
    if (startsWith(start, NpyHeader.MAGIC)) {
      return NPY;
    }
    if (startsWith(start, new byte[] {'P', 'K', 3, 4})
        || startsWith(start, new byte[] {'P', 'K', 5, 6})) {
      return NPZ;
    }
    if (start.length == 0) {
      throw new FormatException("'%s' is empty; there is no array in it".formatted(path));
    }
    throw new FormatException(
        ("'%s' is neither an npy file nor an npz archive; if it holds pickled Python objects, these"
                + " are code and are never run, and if it is text, use loadtxt or genfromtxt")
            .formatted(path));
  }

  private static byte[] start(FileChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(NpyHeader.MAGIC.length);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // Once more: the file may come in pieces.
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
