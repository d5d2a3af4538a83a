package fnp.io;

import fnp.dtype.DType;
import fnp.ndarray.Layout;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import fnp.ndarray.storage.Owner;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The bytes of elements without any header: in files, in buffers and in Java arrays.
///
/// What lies outside the Java heap is shared, not copied; what lies on it has to be copied.
public final class RawElements {
  private RawElements() {}

  /// Reads elements from a file of bare elements.
  ///
  /// @param count how many, or -1 for all that are there
  /// @param offset where they begin, in bytes
  /// @return an array of one axis; shorter than `count` if the file is
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.fromfile`
  public static NDArray read(Path path, DType dtype, long count, long offset) {
    checkSized(dtype);
    if (offset < 0) {
      throw new FormatException(
          "the offset of elements in a file is %d; it starts at 0".formatted(offset));
    }
    return Opened.read(
        path,
        channel -> {
          var there = Math.max(0, channel.size() - offset) / dtype.itemsize();
          var length = count < 0 ? there : Math.min(count, there);
          var array = NDArray.empty(dtype, length);
          new FileSource(channel, offset).fill(array.address(), array.nbytes());
          return Truths.repaired(Entry.BUFFER, array);
        });
  }

  /// Writes the elements in C order into a file, which they replace.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be written; the old file is unchanged then
  /// @numpy `numpy.ndarray.tofile`
  public static void write(Path path, NDArray array) {
    var dense = array.contiguous();
    Opened.replace(path, dense.nbytes(), channel -> NpyFile.elements(channel, dense));
  }

  /// The bytes of the elements in C order, as a copy.
  ///
  /// @throws ShapeException if there are more than a Java array can hold
  /// @numpy `numpy.ndarray.tobytes`
  public static byte[] toBytes(NDArray array) {
    if (array.nbytes() > Integer.MAX_VALUE - 8) {
      throw new ShapeException(
          "an array of %d bytes does not fit a Java array; use asSegment"
              .formatted(array.nbytes()));
    }
    var dense = array.contiguous();
    var bytes = new byte[(int) dense.nbytes()];
    MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_BYTE, dense.address(), bytes, 0, bytes.length);
    Reference.reachabilityFence(dense);
    return bytes;
  }

  /// An array of one axis over the memory of a direct buffer, from its position to its limit; of a
  /// buffer on the heap, a copy.
  ///
  /// @param count how many elements, or -1 for all that are there
  /// @param offset behind the buffer's position, in bytes
  /// @throws FormatException if the bytes are no whole number of elements, or too few
  /// @numpy `numpy.frombuffer`
  public static NDArray ofBuffer(ByteBuffer buffer, DType dtype, long count, long offset) {
    return Mode.reading(Entry.BUFFER, () -> over(buffer, dtype, count, offset));
  }

  private static void checkSized(DType dtype) {
    if (dtype.itemsize() == 0 || dtype.hasObject()) {
      throw new FormatException(
          "elements of %s were asked for, which have no bytes of their own; name a dtype that has"
              .formatted(dtype));
    }
  }

  private static NDArray over(ByteBuffer buffer, DType dtype, long count, long offset) {
    checkSized(dtype);
    var segment = MemorySegment.ofBuffer(buffer);
    if (offset < 0 || offset > segment.byteSize()) {
      throw new FormatException(
          "offset must be non-negative and no greater than buffer length (%d), found %d"
              .formatted(segment.byteSize(), offset));
    }
    var rest = segment.byteSize() - offset;
    if (count < 0 && rest % dtype.itemsize() != 0) {
      throw new FormatException(
          "buffer size must be a multiple of element size: %d bytes were found for %s of %d"
              .formatted(rest, dtype, dtype.itemsize()));
    }
    var length = count < 0 ? rest / dtype.itemsize() : count;
    if (length > rest / dtype.itemsize()) {
      throw new FormatException(
          "buffer is smaller than requested size: %d %s elements were asked for, %d bytes found"
              .formatted(count, dtype, rest));
    }
    var part = segment.asSlice(offset, length * dtype.itemsize());
    if (segment.isNative()) {
      return ofSegment(part, dtype, Shape.of(length));
    }
    var array = NDArray.empty(dtype, length);
    MemorySegment.copy(part, 0, Memory.ALL, array.address(), part.byteSize());
    return Truths.repaired(Entry.BUFFER, array);
  }

  /// An array over native memory, in C order. The memory must stay open as long as the array is
  /// used: with an automatic arena it does so by itself.
  ///
  /// @throws ShapeException if the shape needs more bytes than there are
  /// @throws IllegalArgumentException if the memory is on the Java heap
  public static NDArray ofSegment(MemorySegment segment, DType dtype, Shape shape) {
    var layout = Layout.contiguous(shape, dtype.itemsize());
    var owner = Owner.adopt(segment, segment);
    return NDArray.adopt(owner, segment.address(), dtype, layout, !segment.isReadOnly());
  }

  /// The memory of an array that lies densely in C order, without a copy. It stays valid as long as
  /// the segment can be reached.
  ///
  /// @throws ShapeException if the array is not contiguous
  public static MemorySegment asSegment(NDArray array) {
    if (!array.isCContiguous()) {
      throw new ShapeException(
          "an array with %s does not lie densely in C order; make a copy that does with contiguous"
              .formatted(array.layout()));
    }
    var bytes = array.nbytes();
    var segment =
        bytes == 0
            ? MemorySegment.NULL
            : shared(MemorySegment.ofAddress(array.address()), bytes, array);
    return array.isWriteable() ? segment : segment.asReadOnly();
  }

  /// The cleanup holds the array, and the segment's arena holds the cleanup.
  @SuppressWarnings("restricted")
  private static MemorySegment shared(MemorySegment start, long bytes, NDArray array) {
    return start.reinterpret(bytes, Arena.ofAuto(), _ -> Reference.reachabilityFence(array));
  }

  /// The memory of an array that lies densely in C order as a direct buffer in the machine's byte
  /// order, without a copy. It stays valid as long as the buffer can be reached.
  ///
  /// @throws ShapeException if the array is not contiguous, or too large for a buffer
  public static ByteBuffer asBuffer(NDArray array) {
    if (array.nbytes() > Integer.MAX_VALUE) {
      throw new ShapeException(
          "an array of %d bytes does not fit a buffer; use asSegment".formatted(array.nbytes()));
    }
    return asSegment(array).asByteBuffer().order(java.nio.ByteOrder.nativeOrder());
  }
}
