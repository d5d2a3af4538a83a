package fnp.io;

import fnp.dtype.DType;
import fnp.dtype.SubArrayType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/// Files that hold one array: NumPy's `.npy`, formats 1.0, 2.0 and 3.0.
///
/// Files that are written are the ones NumPy writes, byte for byte. Bytes behind the array are left
/// alone, as NumPy leaves them: several arrays may follow each other in one file.
///
/// @numpy `numpy.lib.format`, 2.4
public final class NpyFile {
  private static final int PIECE = 4 << 20;

  /// How much memory a stream gets on the word of its header.
  private static final long STREAM_FIRST = 16L << 20;

  private NpyFile() {}

  /// What a file says about its array, without reading the elements.
  ///
  /// @throws FormatException if it is no npy file that can be read
  public static NpyHeader header(Path path) {
    return Mode.reading(
        Entry.NPY,
        () ->
            Opened.read(
                path, channel -> NpyHeader.read(new FileSource(channel, 0), NpyHeader.SIZE_MAX)));
  }

  /// The array of a file, in new memory.
  ///
  /// @throws FormatException if it is no npy file that can be read, or is shorter than it says
  /// @throws java.io.UncheckedIOException if there is no such file, or it cannot be read
  public static NDArray read(Path path) {
    return read(path, NpyHeader.SIZE_MAX);
  }

  /// The array of a file whose header may be longer than usual.
  ///
  /// @throws FormatException if it is no npy file that can be read, or is shorter than it says
  public static NDArray read(Path path, int headerBytesMax) {
    return Mode.reading(
        Entry.NPY,
        () -> Opened.read(path, channel -> read(new FileSource(channel, 0), headerBytesMax)));
  }

  /// The next array of a stream, which then stands behind it.
  ///
  /// @throws FormatException if there is none that can be read, or it is cut off
  public static NDArray read(InputStream in) {
    return Mode.reading(Entry.NPY, () -> Opened.now(() -> next(in)));
  }

  /// The array of a stream that has so many bytes: memory for all of it is taken at once.
  ///
  /// @throws FormatException if there is none that can be read, or it is longer than that
  public static NDArray read(InputStream in, long bytes) {
    return Mode.reading(
        Entry.NPY, () -> Opened.now(() -> read(new StreamSource(in, bytes), NpyHeader.SIZE_MAX)));
  }

  private static NDArray next(InputStream in) throws IOException {
    var source = new StreamSource(in, Long.MAX_VALUE);
    var header = NpyHeader.read(source, NpyHeader.SIZE_MAX);
    var layout = header.layout();
    Mode.admit(Entry.NPY, layout.high(), layout.ndim());
    var bytes = grown(source, layout.high());
    return layout.size() == 0
        ? nothing(header)
        : Truths.repaired(
            Entry.NPY, NDArray.adopt(bytes.owner(), bytes.address(), header.dtype(), layout, true));
  }

  static NDArray read(ByteSource source, int headerBytesMax) throws IOException {
    var header = NpyHeader.read(source, headerBytesMax);
    var layout = header.layout();
    Mode.admit(Entry.NPY, layout.high(), layout.ndim());
    var left = source.left();
    if (layout.high() > left) {
      throw ByteSource.ended(
          "an array of shape %s and dtype %s".formatted(header.shape(), header.dtype()),
          layout.high(),
          left);
    }
    var array = layout.size() == 0 ? nothing(header) : NDArray.empty(header.dtype(), layout);
    source.fill(array.address(), layout.high());
    return Truths.repaired(Entry.NPY, array);
  }

  /// An array without elements. NumPy does not add the axes of a sub-array dtype to its shape.
  private static NDArray nothing(NpyHeader header) {
    var dtype = header.dtype() instanceof SubArrayType sub ? sub.base() : header.dtype();
    return NDArray.empty(dtype, header.shape());
  }

  /// Bytes of a stream whose length nobody knows: memory grows with what has really come.
  private static NDArray grown(StreamSource source, long bytes) throws IOException {
    var room = Math.min(bytes, STREAM_FIRST);
    var buffer = NDArray.empty(DType.UINT8, room);
    source.fill(buffer.address(), room);
    while (room < bytes) {
      var more = Math.min(bytes, 2 * room);
      var larger = NDArray.empty(DType.UINT8, more);
      Memory.copy(buffer.address(), larger.address(), room);
      source.fill(larger.address() + room, more - room);
      Reference.reachabilityFence(buffer);
      buffer = larger;
      room = more;
    }
    Reference.reachabilityFence(buffer);
    return buffer;
  }

  /// Writes an array into a file, which it replaces as a whole.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be written; the old file is then unchanged
  public static void write(Path path, NDArray array) {
    Opened.replace(path, array.nbytes(), channel -> write(channel, array));
  }

  /// Writes an array into a stream, as a file of its own or behind others.
  public static void write(OutputStream out, NDArray array) {
    Opened.now(() -> {
      write(Channels.newChannel(out), array);
      return 0;
    });
  }

  static void write(WritableByteChannel channel, NDArray array) throws IOException {
    var header = NpyHeader.of(array);
    var start = ByteBuffer.wrap(header.bytes());
    while (start.hasRemaining()) {
      channel.write(start);
    }
    var dense = header.fortranOrder() ? array : array.contiguous();
    elements(channel, dense);
  }

  /// Writes the bytes of an array without gaps, as they lie.
  static void elements(WritableByteChannel channel, NDArray dense) throws IOException {
    var bytes = dense.nbytes();
    for (long done = 0; done < bytes; done += PIECE) {
      var piece = Memory.ALL.asSlice(dense.address() + done, Math.min(PIECE, bytes - done));
      var buffer = piece.asByteBuffer();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
    Reference.reachabilityFence(dense);
  }
}
