package fnp.io.bridge;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import fnp.ndarray.mode.Threat;
import fnp.ndarray.storage.Owner;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;

/// Arrays shared by DLPack, the interface of array libraries on one process's memory.
///
/// ```java
/// var managed = DlPack.export(array);     // hand managed.address() to native code
/// var shared = DlPack.receive(managed);   // what native code handed to us
/// ```
///
/// @numpy `numpy.from_dlpack`, `numpy.ndarray.__dlpack__`
/// @source DLPack 1.1, `dlpack.h`: `DLManagedTensor`, `DLManagedTensorVersioned`
public final class DlPack {
  /// `DLManagedTensor`: the tensor, a context, the function that gives it back.
  private static final long PLAIN_BYTES = 64;

  /// `DLManagedTensorVersioned`: version, context, function, flags, the tensor.
  private static final long VERSIONED_BYTES = 80;

  private static final long TENSOR_IN_VERSIONED = 32;
  private static final int MAJOR = 1;
  private static final int MINOR = 1;
  private static final long READ_ONLY = 1;
  private static final int CPU = 1;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

  private DlPack() {}

  /// The functions that receivers call when they are done; made on first use.
  private static final class Deleters {
    static final MemorySegment PLAIN = NativeCalls.pointer(MethodHandles.lookup(), "deletePlain");
    static final MemorySegment VERSIONED =
        NativeCalls.pointer(MethodHandles.lookup(), "deleteVersioned");

    /// Called from native code.
    private static void deletePlain(MemorySegment managed) {
      Lent.giveBack(NativeCalls.structure(managed, PLAIN_BYTES).get(LONG, 48));
    }

    /// Called from native code.
    private static void deleteVersioned(MemorySegment managed) {
      Lent.giveBack(NativeCalls.structure(managed, VERSIONED_BYTES).get(LONG, 8));
    }
  }

  /// A `DLManagedTensorVersioned` of an array, which is not copied. It lives until its receiver
  /// calls its deleter.
  ///
  /// @throws BridgeException if DLPack has no such dtype
  public static MemorySegment export(NDArray array) {
    var type = DlPackType.of(array.dtype());
    var arena = Arena.ofShared();
    var managed = arena.allocate(VERSIONED_BYTES, Long.BYTES);
    managed.set(INT, 0, MAJOR);
    managed.set(INT, 4, MINOR);
    managed.set(LONG, 8, Lent.keep(array, arena));
    managed.set(ValueLayout.ADDRESS, 16, Deleters.VERSIONED);
    managed.set(LONG, 24, array.isWriteable() ? 0 : READ_ONLY);
    tensor(managed.asSlice(TENSOR_IN_VERSIONED), array, type, arena);
    return managed;
  }

  /// A `DLManagedTensor`, for receivers that do not know versions.
  ///
  /// @throws BridgeException if DLPack has no such dtype, or the array is read-only, which this
  ///   structure cannot say
  public static MemorySegment exportUnversioned(NDArray array) {
    if (!array.isWriteable()) {
      throw new BridgeException(
          "a read-only array of shape %s cannot be shared by the old structure of DLPack; copy it"
              .formatted(array.shape()));
    }
    var type = DlPackType.of(array.dtype());
    var arena = Arena.ofShared();
    var managed = arena.allocate(PLAIN_BYTES, Long.BYTES);
    tensor(managed, array, type, arena);
    managed.set(LONG, 48, Lent.keep(array, arena));
    managed.set(ValueLayout.ADDRESS, 56, Deleters.PLAIN);
    return managed;
  }

  private static void tensor(MemorySegment tensor, NDArray array, DlPackType type, Arena arena) {
    var ndim = array.ndim();
    var lengths = arena.allocate(LONG, 2L * Math.max(1, ndim));
    for (int axis = 0; axis < ndim; axis++) {
      lengths.setAtIndex(LONG, axis, array.shape(axis));
      if (array.stride(axis) % array.itemsize() != 0) {
        throw new BridgeException(
            "an array with %s has strides that are no whole elements; copy it"
                .formatted(array.layout()));
      }
      lengths.setAtIndex(LONG, ndim + axis, array.stride(axis) / array.itemsize());
    }
    tensor.set(LONG, 0, array.size() == 0 ? 0 : array.address());
    tensor.set(INT, 8, CPU);
    tensor.set(INT, 12, 0);
    tensor.set(INT, 16, ndim);
    tensor.set(ValueLayout.JAVA_BYTE, 20, (byte) type.code());
    tensor.set(ValueLayout.JAVA_BYTE, 21, (byte) type.bits());
    tensor.set(ValueLayout.JAVA_SHORT, 22, (short) 1);
    tensor.set(ValueLayout.ADDRESS, 24, lengths);
    tensor.set(ValueLayout.ADDRESS, 32, lengths.asSlice((long) ndim * Long.BYTES));
    tensor.set(LONG, 40, 0);
  }

  /// An array over the memory of a `DLManagedTensorVersioned`, whose deleter is called once the
  /// last array over it is gone.
  ///
  /// @throws BridgeException if the version, the device or the dtype is not known here, or the
  ///   structure is damaged; the deleter is then left to the caller
  /// @numpy `numpy.from_dlpack`
  public static NDArray receive(MemorySegment pointer) {
    return Mode.reading(Entry.DLPACK, () -> versioned(pointer));
  }

  private static NDArray versioned(MemorySegment pointer) {
    var managed = NativeCalls.structure(pointer, VERSIONED_BYTES);
    if (managed.get(INT, 0) != MAJOR) {
      throw new BridgeException(
          Threat.UNKNOWN_VERSION,
          "a DLPack tensor of version %d.%d was offered; version 1 is known"
              .formatted(managed.get(INT, 0), managed.get(INT, 4)));
    }
    var readOnly = (managed.get(LONG, 24) & READ_ONLY) != 0;
    var deleter = managed.get(ValueLayout.ADDRESS, 16);
    return receive(managed.asSlice(TENSOR_IN_VERSIONED), managed, deleter, readOnly);
  }

  /// An array over the memory of a `DLManagedTensor`.
  ///
  /// @throws BridgeException if the device or the dtype is not known here, or the structure is
  ///   damaged; the deleter is then left to the caller
  /// @numpy `numpy.from_dlpack` of an old capsule
  public static NDArray receiveUnversioned(MemorySegment pointer) {
    return Mode.reading(
        Entry.DLPACK,
        () -> {
          var managed = NativeCalls.structure(pointer, PLAIN_BYTES);
          return receive(managed, managed, managed.get(ValueLayout.ADDRESS, 56), false);
        });
  }

  private static NDArray receive(
      MemorySegment tensor, MemorySegment managed, MemorySegment deleter, boolean readOnly) {
    if (tensor.get(INT, 8) != CPU) {
      throw new BridgeException(
          "a DLPack tensor on device type %d was offered; only the memory of the processor (1) can"
                  .formatted(tensor.get(INT, 8))
              + " be shared: copy it there first");
    }
    var dtype =
        DlPackType.dtype(
            tensor.get(ValueLayout.JAVA_BYTE, 20) & 0xFF,
            tensor.get(ValueLayout.JAVA_BYTE, 21) & 0xFF,
            tensor.get(ValueLayout.JAVA_SHORT, 22) & 0xFFFF);
    var ndim = tensor.get(INT, 16);
    if (ndim < 0 || ndim > Shape.MAX_DIMENSIONS) {
      throw new BridgeException("a DLPack tensor with %d axes was offered".formatted(ndim));
    }
    var shape = longs(tensor.get(ValueLayout.ADDRESS, 24), ndim);
    var strides = tensor.get(ValueLayout.ADDRESS, 32);
    var found = new Tensor(dtype, Shape.of(shape), tensor.get(LONG, 0) + tensor.get(LONG, 40));
    Runnable giveBack =
        () -> {
          if (deleter.address() != 0) {
            NativeCalls.call(deleter, managed);
          }
        };
    return adopt(found, strides(strides, shape), readOnly, giveBack);
  }

  private static long[] longs(MemorySegment pointer, int count) {
    return count == 0
        ? new long[0]
        : NativeCalls.structure(pointer, (long) count * Long.BYTES).toArray(LONG);
  }

  /// The strides in elements; C order if there are none.
  private static long[] strides(MemorySegment pointer, long[] shape) {
    if (pointer.address() != 0) {
      return longs(pointer, shape.length);
    }
    var strides = new long[shape.length];
    long step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= Math.max(1, shape[axis]);
    }
    return strides;
  }

  /// The array whose first element is at an address, with strides in elements.
  private static NDArray adopt(Tensor tensor, long[] strides, boolean readOnly, Runnable giveBack) {
    var shape = tensor.shape;
    var itemsize = tensor.dtype.itemsize();
    if (shape.size() == 0) {
      giveBack.run();
      return NDArray.empty(tensor.dtype, shape);
    }
    if (tensor.start == 0) {
      throw new BridgeException("a tensor of shape %s has no memory".formatted(shape));
    }
    long low = 0;
    long high = 0;
    var bytes = new long[strides.length];
    try {
      for (int axis = 0; axis < strides.length; axis++) {
        var reach = Math.multiplyExact(shape.axis(axis) - 1, strides[axis]);
        low = Math.addExact(low, Math.min(0, reach));
        high = Math.addExact(high, Math.max(0, reach));
        bytes[axis] = Math.multiplyExact(strides[axis], itemsize);
      }
      var count = Math.addExact(Math.subtractExact(high, low), 1);
      var owned = Math.multiplyExact(count, itemsize);
      Mode.admit(Entry.DLPACK, owned, shape.ndim());
      var first = Math.addExact(tensor.start, Math.multiplyExact(low, itemsize));
      var owner = Owner.adopt(first, owned, giveBack);
      var layout = Layout.contiguous(Shape.of(count), itemsize);
      var flat = NDArray.adopt(owner, first, tensor.dtype, layout, !readOnly);
      return flat.get(Index.from(-low)).asStrided(shape, bytes);
    } catch (ArithmeticException _) {
      throw new BridgeException(
          "a tensor of shape %s reaches beyond the address space".formatted(shape));
    }
  }

  /// What a tensor is and where it starts.
  private record Tensor(DType dtype, Shape shape, long start) {}
}
