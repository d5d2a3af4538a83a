package fnp.ndarray.storage;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Arrays on the heap whose memory is not cleared, by an internal method of the JDK.
final class Uncleared {
  private static final MethodHandle NONE =
      MethodHandles.empty(MethodType.methodType(Object.class, Class.class, int.class));
  private static final MethodHandle NEW = find();

  private Uncleared() {}

  /// Whether this JVM lets the method be called.
  static boolean isOpen() {
    return NEW != NONE;
  }

  private static MethodHandle find() {
    try {
      var type = Class.forName("jdk.internal.misc.Unsafe");
      var lookup = MethodHandles.lookup();
      var unsafe = lookup.findStatic(type, "getUnsafe", MethodType.methodType(type)).invoke();
      return lookup.findVirtual(type, "allocateUninitializedArray", NONE.type()).bindTo(unsafe);
    } catch (Throwable _) {
      // The JVM was not started with the option, or it is another one.
      return NONE;
    }
  }

  /// A new `byte[]` with undefined contents.
  static Object bytes(int length) {
    try {
      return (Object) NEW.invokeExact((Class<?>) byte.class, length);
    } catch (RuntimeException | Error problem) {
      throw problem;
    } catch (Throwable cause) {
      throw new AssertionError("an array was not made", cause);
    }
  }
}
