package fnp.io.bridge;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Functions of one pointer, called there and back.
final class NativeCalls {
  private static final FunctionDescriptor OF_POINTER =
      FunctionDescriptor.ofVoid(ValueLayout.ADDRESS);

  private NativeCalls() {}

  /// A pointer to a static method `void name(MemorySegment)` that native code can call for ever.
  @SuppressWarnings("restricted")
  static MemorySegment pointer(MethodHandles.Lookup lookup, String name) {
    try {
      var type = MethodType.methodType(void.class, MemorySegment.class);
      var handle = lookup.findStatic(lookup.lookupClass(), name, type);
      return Linker.nativeLinker().upcallStub(handle, OF_POINTER, Arena.global());
    } catch (ReflectiveOperationException problem) {
      throw new AssertionError(problem);
    }
  }

  /// Calls a native function with a pointer.
  static void call(MemorySegment function, MemorySegment argument) {
    try {
      CallPointer.HANDLE.invokeExact(function, argument);
    } catch (Throwable problem) {
      throw new AssertionError("a native function of one pointer threw", problem);
    }
  }

  /// Made on first use: most programs never call back.
  private static final class CallPointer {
    @SuppressWarnings("restricted")
    static final MethodHandle HANDLE = Linker.nativeLinker().downcallHandle(OF_POINTER);
  }

  /// The structure at a pointer, which native code has promised to be so long.
  @SuppressWarnings("restricted")
  static MemorySegment structure(MemorySegment pointer, long bytes) {
    if (pointer.address() == 0) {
      throw new BridgeException("a null pointer was given in place of a structure");
    }
    return MemorySegment.ofAddress(pointer.address()).reinterpret(bytes);
  }
}
