package fnp.io.bridge;

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
import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;

/// Arrays of one axis shared by the Arrow C data interface.
///
/// Truth values are one bit there and one byte here, so they are copied; everything else is shared.
///
/// @source Apache Arrow, "The Arrow C data interface", structure definitions
public final class ArrowData {
  private static final long SCHEMA_BYTES = 72;
  private static final long ARRAY_BYTES = 80;
  private static final long SCHEMA_RELEASE = 56;
  private static final long ARRAY_RELEASE = 64;
  private static final long SCHEMA_PRIVATE = 64;
  private static final long ARRAY_PRIVATE = 72;
  private static final long FORMAT_BYTES_MAX = 64;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

  private final MemorySegment schema;
  private final MemorySegment array;

  private ArrowData(MemorySegment schema, MemorySegment array) {
    this.schema = schema;
    this.array = array;
  }

  /// The `ArrowSchema`.
  public MemorySegment schema() {
    return schema;
  }

  /// The `ArrowArray`.
  public MemorySegment array() {
    return array;
  }

  /// The functions that receivers call when they are done; made on first use.
  private static final class Releases {
    static final MemorySegment SCHEMA = NativeCalls.pointer(MethodHandles.lookup(), "schema");
    static final MemorySegment ARRAY = NativeCalls.pointer(MethodHandles.lookup(), "array");

    /// Called from native code.
    private static void schema(MemorySegment pointer) {
      release(NativeCalls.structure(pointer, SCHEMA_BYTES), SCHEMA_RELEASE, SCHEMA_PRIVATE);
    }

    /// Called from native code.
    private static void array(MemorySegment pointer) {
      release(NativeCalls.structure(pointer, ARRAY_BYTES), ARRAY_RELEASE, ARRAY_PRIVATE);
    }

    private static void release(MemorySegment structure, long release, long context) {
      var number = structure.get(LONG, context);
      // The mark of a released structure; before the memory goes, which may be this very structure.
      structure.set(LONG, release, 0);
      Lent.giveBack(number);
    }
  }

  /// Describes an array of one axis; both structures live until their receivers release them.
  ///
  /// @throws ShapeException unless the array has one axis
  /// @throws BridgeException if Arrow has no such dtype
  public static ArrowData export(NDArray values) {
    if (values.ndim() != 1) {
      throw new ShapeException(
          "an Arrow array has one axis, but the shape is %s; use ravel".formatted(values.shape()));
    }
    var format = ArrowFormat.of(values.dtype());
    var dense = values.dtype() == DType.BOOL ? ArrowBits.pack(values) : values.contiguous();
    return new ArrowData(schema(format, values), array(dense, values.size()));
  }

  private static MemorySegment schema(String format, NDArray values) {
    var arena = Arena.ofShared();
    var schema = arena.allocate(SCHEMA_BYTES, Long.BYTES);
    schema.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(format));
    schema.set(ValueLayout.ADDRESS, 8, arena.allocateFrom(""));
    schema.set(ValueLayout.ADDRESS, SCHEMA_RELEASE, Releases.SCHEMA);
    schema.set(LONG, SCHEMA_PRIVATE, Lent.keep(values, arena));
    return schema;
  }

  private static MemorySegment array(NDArray dense, long length) {
    var arena = Arena.ofShared();
    var array = arena.allocate(ARRAY_BYTES, Long.BYTES);
    var buffers = arena.allocate(LONG, 2);
    buffers.setAtIndex(LONG, 1, dense.address());
    array.set(LONG, 0, length);
    array.set(LONG, 24, 2);
    array.set(ValueLayout.ADDRESS, 40, buffers);
    array.set(ValueLayout.ADDRESS, ARRAY_RELEASE, Releases.ARRAY);
    array.set(LONG, ARRAY_PRIVATE, Lent.keep(dense, arena));
    return array;
  }

  /// What was received: values, and which of them there are.
  ///
  /// @param values the elements; arbitrary where there is none
  /// @param valid bool, whether there is an element
  public record Received(NDArray values, NDArray valid) {}

  /// An array over the memory of an Arrow array without missing values. Both structures are taken
  /// over: the schema is released now, the array when the last array over it is gone.
  ///
  /// @throws BridgeException if values are missing, or the format is not known here; the structures
  ///   are then left to the caller
  public static NDArray receive(MemorySegment schema, MemorySegment array) {
    return Mode.reading(
        Entry.ARROW,
        () -> {
          var offered = Offer.of(schema, array);
          if (offered.missing() > 0) {
            throw new BridgeException(
                ("an Arrow array of %d elements lacks %d of them, which an array cannot say; use"
                        + " receiveWithMissing")
                    .formatted(offered.length, offered.missing()));
          }
          return offered.take();
        });
  }

  /// The values of an Arrow array, and which of them there are. Both structures are taken over.
  ///
  /// @throws BridgeException if the format is not known here; the structures are then left to the
  ///   caller
  public static Received receiveWithMissing(MemorySegment schema, MemorySegment array) {
    return Mode.reading(
        Entry.ARROW,
        () -> {
          var offered = Offer.of(schema, array);
          var valid = offered.valid();
          return new Received(offered.take(), valid);
        });
  }

  /// The two structures of somebody else, checked.
  private record Offer(
      MemorySegment schema, MemorySegment array, DType dtype, long length, long offset) {
    static Offer of(MemorySegment schemaPointer, MemorySegment arrayPointer) {
      var schema = NativeCalls.structure(schemaPointer, SCHEMA_BYTES);
      var array = NativeCalls.structure(arrayPointer, ARRAY_BYTES);
      if (schema.get(LONG, SCHEMA_RELEASE) == 0 || array.get(LONG, ARRAY_RELEASE) == 0) {
        throw new BridgeException("an Arrow array was offered that has been released before");
      }
      var format = NativeCalls.structure(schema.get(ValueLayout.ADDRESS, 0), FORMAT_BYTES_MAX);
      var dtype = ArrowFormat.dtype(format.getString(0));
      var length = array.get(LONG, 0);
      var offset = array.get(LONG, 16);
      if (length < 0 || offset < 0 || array.get(LONG, 24) != 2 || schema.get(LONG, 48) != 0) {
        throw new BridgeException(
            "an Arrow array of length %d, offset %d and %d buffers was offered; a primitive one has"
                    .formatted(length, offset, array.get(LONG, 24))
                + " two buffers and no dictionary");
      }
      Offer.admit(dtype, length, offset);
      return new Offer(schema, array, dtype, length, offset);
    }

    /// Lets the elements in, if they end within what can be addressed.
    private static void admit(DType dtype, long length, long offset) {
      if (offset > Long.MAX_VALUE - length
          || Math.multiplyHigh(offset + length, dtype.itemsize()) != 0) {
        throw new BridgeException(
            "an Arrow array of length %d and offset %d reaches beyond the address space"
                .formatted(length, offset));
      }
      Mode.admit(Entry.ARROW, length * dtype.itemsize(), 1);
    }

    private long buffer(int index) {
      var buffers = NativeCalls.structure(array.get(ValueLayout.ADDRESS, 40), 2L * Long.BYTES);
      return buffers.getAtIndex(LONG, index);
    }

    long missing() {
      var count = array.get(LONG, 8);
      return count >= 0 || buffer(0) == 0
          ? Math.max(0, count)
          : length - ArrowBits.count(buffer(0), offset, length);
    }

    NDArray valid() {
      return ArrowBits.unpack(buffer(0), offset, length);
    }

    /// The values; from here on the structures are ours.
    NDArray take() {
      var own = Arena.ofShared();
      var moved = own.allocate(ARRAY_BYTES, Long.BYTES).copyFrom(array);
      var release = array.get(ValueLayout.ADDRESS, ARRAY_RELEASE);
      array.set(LONG, ARRAY_RELEASE, 0);
      NativeCalls.call(schema.get(ValueLayout.ADDRESS, SCHEMA_RELEASE), schema);
      Runnable giveBack =
          () -> {
            NativeCalls.call(release, moved);
            own.close();
          };
      var start = NativeCalls.structure(moved.get(ValueLayout.ADDRESS, 40), 16).getAtIndex(LONG, 1);
      if (dtype == DType.BOOL || length == 0) {
        var copy = length == 0 ? NDArray.empty(dtype, 0) : ArrowBits.unpack(start, offset, length);
        giveBack.run();
        return copy;
      }
      var address = start + offset * dtype.itemsize();
      var owner = Owner.adopt(address, length * dtype.itemsize(), giveBack);
      var layout = Layout.contiguous(Shape.of(length), dtype.itemsize());
      // Arrow's arrays are not to be written to.
      return NDArray.adopt(owner, address, dtype, layout, false);
    }
  }

  /// Truth values of one bit each, the lowest bit of a byte first.
  private static final class ArrowBits {
    private ArrowBits() {}

    static NDArray pack(NDArray truths) {
      var dense = truths.contiguous();
      var bits = NDArray.zeros(DType.UINT8, Math.ceilDiv(Math.max(dense.size(), 1), Byte.SIZE));
      for (long i = 0; i < dense.size(); i++) {
        if (Memory.getByte(dense.address() + i) != 0) {
          var at = bits.address() + i / Byte.SIZE;
          Memory.setByte(at, (byte) (Memory.getByte(at) | 1 << i % Byte.SIZE));
        }
      }
      Reference.reachabilityFence(dense);
      return bits;
    }

    /// Where there are no bits, all are set.
    static NDArray unpack(long bits, long offset, long length) {
      var truths = NDArray.empty(DType.BOOL, length);
      for (long i = 0; i < length; i++) {
        Memory.setByte(truths.address() + i, (byte) (bits == 0 || isSet(bits, offset + i) ? 1 : 0));
      }
      return truths;
    }

    static long count(long bits, long offset, long length) {
      long count = 0;
      for (long i = 0; i < length; i++) {
        count += isSet(bits, offset + i) ? 1 : 0;
      }
      return count;
    }

    private static boolean isSet(long bits, long i) {
      return (Memory.getByte(bits + i / Byte.SIZE) >> i % Byte.SIZE & 1) != 0;
    }
  }
}
