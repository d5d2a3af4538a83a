package fnp.io;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// Space on the disk, asked for before a large file is written.
///
/// When a file that has no places on the disk yet takes the name of another one, ext4 finds them
/// and starts to write before the renaming returns, which takes longer than to fill the page cache.
///
/// @source Linux, `Documentation/admin-guide/ext4.rst`, `auto_da_alloc`; `fallocate(2)`
final class Reserved {
  /// Below so many bytes the calls are not worth it.
  private static final long BYTES_MIN = 16L << 20;

  private static final int WRITE_ONLY = 1;

  /// The file does not get longer before it is written.
  private static final int KEEP_SIZE = 1;

  private Reserved() {}

  /// Asks for space for a file that is there, if it will be large. Whether there is any such call,
  /// and what it answers, does not matter: the writing will tell.
  static void space(Path file, long bytes) {
    if (bytes < BYTES_MIN || !System.getProperty("os.name").equals("Linux")) {
      return;
    }
    try (var arena = Arena.ofConfined()) {
      var name = arena.allocateFrom(file.toString());
      var descriptor = (int) Calls.OPEN.invokeExact(name, WRITE_ONLY);
      if (descriptor >= 0) {
        var _ = (int) Calls.ALLOCATE.invokeExact(descriptor, KEEP_SIZE, 0L, bytes);
        var _ = (int) Calls.CLOSE.invokeExact(descriptor);
      }
    } catch (Throwable problem) {
      throw new AssertionError("fallocate could not be called", problem);
    }
  }

  /// Made on first use: most files are small.
  private static final class Calls {
    static final MethodHandle OPEN = handle("open", ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    static final MethodHandle CLOSE = handle("close", ValueLayout.JAVA_INT);
    static final MethodHandle ALLOCATE =
        handle(
            "fallocate",
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_LONG,
            ValueLayout.JAVA_LONG);

    @SuppressWarnings("restricted")
    private static MethodHandle handle(String name, ValueLayout... parameters) {
      var linker = Linker.nativeLinker();
      var type = FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters);
      return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type);
    }
  }
}
