package fnp.io;

import fnp.dtype.DType;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import fnp.ndarray.storage.Owner;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// An array whose memory is a file: elements are read when they are used and, if the mode allows
/// it, written back by the operating system.
///
/// The map stays as long as an array of it can be reached; nobody closes it. While it is in use, do
/// not make the file shorter: that is an error of the machine, not one that can be caught.
///
/// @numpy `numpy.memmap`
public final class MemoryMap {
  private final Path path;
  private final MapMode mode;
  private final long offset;
  private final NDArray array;
  private final MemorySegment segment;

  private MemoryMap(Path path, MapMode mode, long offset, NDArray array, MemorySegment segment) {
    this.path = path;
    this.mode = mode;
    this.offset = offset;
    this.array = array;
    this.segment = segment;
  }

  /// Where and how the elements lie in a file.
  ///
  /// @param dtype of the elements
  /// @param offset of the first one, in bytes
  /// @param shape the lengths of the axes; empty for one axis over all that is in the file
  /// @param order C or F
  public record Contents(DType dtype, long offset, Optional<Shape> shape, Order order) {}

  /// Maps a file of bare elements.
  ///
  /// @throws FormatException if an existing file does not fit the contents
  /// @throws java.io.UncheckedIOException if there is no such file, or it cannot be mapped
  /// @numpy `numpy.memmap`
  public static MemoryMap of(Path path, MapMode mode, Contents contents) {
    if (contents.offset < 0) {
      throw new IllegalArgumentException(
          "the offset of a memory map is %d; it starts at 0".formatted(contents.offset));
    }
    return Mode.reading(Entry.MEMORY_MAP, () -> Opened.now(() -> mapped(path, mode, contents)));
  }

  private static MemoryMap mapped(Path path, MapMode mode, Contents contents) throws IOException {
    makeWay(path, mode);
    try (var channel = FileChannel.open(path, options(mode))) {
      var shape = contents.shape.orElseGet(() -> Opened.now(() -> whole(channel, contents, mode)));
      var order = contents.order == Order.F ? Order.F : Order.C;
      var layout = Layout.contiguous(shape, contents.dtype.itemsize(), order);
      return map(new Place(path, channel, mode), contents.offset, contents.dtype, layout);
    }
  }

  /// Maps the array of an existing npy file.
  ///
  /// @throws FormatException if it is no npy file that can be read, or is shorter than it says
  /// @numpy `numpy.load` with `mmap_mode`, `numpy.lib.format.open_memmap`
  public static MemoryMap npy(Path path, MapMode mode) {
    return npy(path, mode, NpyHeader.SIZE_MAX);
  }

  /// Maps the array of an existing npy file whose header may be longer than usual.
  ///
  /// @throws FormatException if it is no npy file that can be read, or is shorter than it says
  public static MemoryMap npy(Path path, MapMode mode, int headerBytesMax) {
    if (mode == MapMode.CREATE) {
      throw new IllegalArgumentException(
          "an existing npy file cannot be opened with mode w+; give a dtype and a shape to make one");
    }
    return Mode.reading(
        Entry.MEMORY_MAP,
        () ->
            Opened.now(() -> {
              try (var channel = FileChannel.open(path, options(mode))) {
                var header = NpyHeader.read(new FileSource(channel, 0), headerBytesMax);
                var place = new Place(path, channel, mode);
                return map(place, header.offset(), header.dtype(), header.layout());
              }
            }));
  }

  /// Makes an npy file of zeros and maps its array.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be made
  /// @numpy `numpy.lib.format.open_memmap` with `mode="w+"`
  public static MemoryMap createNpy(Path path, DType dtype, Shape shape, boolean fortranOrder) {
    return Opened.now(() -> {
      makeWay(path, MapMode.CREATE);
      try (var channel = FileChannel.open(path, options(MapMode.CREATE))) {
        var header = new NpyHeader(dtype, fortranOrder, shape, 0, 1);
        var bytes = header.bytes();
        channel.write(ByteBuffer.wrap(bytes), 0);
        var place = new Place(path, channel, MapMode.CREATE);
        return map(place, bytes.length, dtype, header.layout());
      }
    });
  }

  /// Removes the name of a file that is to be made anew: making it shorter would take the memory
  /// away from under older maps of it.
  private static void makeWay(Path path, MapMode mode) throws IOException {
    if (mode == MapMode.CREATE && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(path);
    }
  }

  private record Place(Path path, FileChannel channel, MapMode mode) {}

  private static MemoryMap map(Place place, long offset, DType dtype, Layout layout)
      throws IOException {
    var bytes = layout.high();
    Mode.admit(Entry.MEMORY_MAP, bytes, layout.ndim());
    var size = place.channel.size();
    if (offset > Long.MAX_VALUE - bytes || offset + bytes > size) {
      if (place.mode == MapMode.READ || place.mode == MapMode.COPY_ON_WRITE) {
        throw ByteSource.ended(
            "a memory map of shape %s and dtype %s".formatted(layout.shape(), dtype),
            offset + bytes,
            size);
      }
      place.channel.write(ByteBuffer.allocate(1), offset + bytes - 1);
    }
    if (bytes == 0) {
      return new MemoryMap(
          place.path, place.mode, offset, NDArray.empty(dtype, layout.shape()), MemorySegment.NULL);
    }
    var arena = Arena.ofAuto();
    var segment = place.channel.map(access(place.mode), offset, bytes, arena);
    var owner = Owner.adopt(segment, arena);
    var array = NDArray.adopt(owner, segment.address(), dtype, layout, place.mode != MapMode.READ);
    return new MemoryMap(place.path, place.mode, offset, array, segment);
  }

  private static Shape whole(FileChannel channel, Contents contents, MapMode mode)
      throws IOException {
    var bytes = channel.size() - contents.offset;
    if (mode == MapMode.CREATE) {
      throw new IllegalArgumentException("a memory map with mode w+ needs a shape; give one");
    }
    if (bytes < 0 || bytes % contents.dtype.itemsize() != 0) {
      throw new FormatException(
          ("a file of %d bytes from offset %d on is no whole number of %s elements; give the shape"
                  + " that you want")
              .formatted(channel.size(), contents.offset, contents.dtype));
    }
    return Shape.of(bytes / contents.dtype.itemsize());
  }

  private static Set<OpenOption> options(MapMode mode) {
    return switch (mode) {
      case READ -> Set.of(StandardOpenOption.READ);
      // Pages that are copied on writing need a file that could be written, in Java as in POSIX.
      case COPY_ON_WRITE -> Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
      case READ_WRITE -> Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
      case CREATE ->
          Set.of(
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
    };
  }

  private static FileChannel.MapMode access(MapMode mode) {
    return switch (mode) {
      case READ -> FileChannel.MapMode.READ_ONLY;
      case READ_WRITE, CREATE -> FileChannel.MapMode.READ_WRITE;
      case COPY_ON_WRITE -> FileChannel.MapMode.PRIVATE;
    };
  }

  /// The array over the file.
  public NDArray array() {
    return array;
  }

  /// The file.
  public Path path() {
    return path;
  }

  /// What may be done with it.
  public MapMode mode() {
    return mode;
  }

  /// Where the elements begin in the file, in bytes.
  public long offset() {
    return offset;
  }

  /// Writes what was assigned to the file's storage and waits for that. Other programs see it
  /// without: this is about power failures.
  ///
  /// @numpy `numpy.memmap.flush`
  public void flush() {
    if (segment.isMapped() && (mode == MapMode.READ_WRITE || mode == MapMode.CREATE)) {
      segment.force();
    }
  }

  @Override
  public String toString() {
    return "MemoryMap of '%s', mode %s, offset %d: %s %s"
        .formatted(path, mode, offset, array.dtype(), array.shape());
  }
}
