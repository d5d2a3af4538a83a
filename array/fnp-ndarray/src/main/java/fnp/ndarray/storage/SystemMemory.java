package fnp.ndarray.storage;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the pool asks of the operating system: aligned memory, and how much there is.
///
/// On Linux anonymous mappings with huge pages; elsewhere `malloc`, which every C library has.
@SuppressWarnings("restricted")
abstract sealed class SystemMemory {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

  /// Memory aligned to a huge page; 0 if the system refuses.
  abstract long map(long bytes);

  /// Memory that is never given back, aligned to a huge page.
  ///
  /// It comes from the JDK without a call of the C library, because preparing such calls takes most
  /// of the time that the first array of a short program costs; it is cleared, and has small pages.
  final long first(long bytes) {
    return Arena.global().allocate(bytes, SizeClass.HUGE_PAGE).address();
  }

  /// Gives back what [#map] returned, with the same length.
  abstract void unmap(long address, long bytes);

  /// Bytes of physical memory this process may use, or 0 if unknown.
  abstract long physicalBytes();

  static SystemMemory ofThisMachine() {
    return System.getProperty("os.name", "").startsWith("Linux") ? new Mapped() : new Malloc();
  }

  private static MethodHandle function(String name, FunctionDescriptor type) {
    var linker = Linker.nativeLinker();
    SymbolLookup lookup = linker.defaultLookup();
    var symbol =
        lookup
            .find(name)
            .orElseThrow(() ->
                new UnsupportedOperationException(
                    "array memory needs the C function '%s', which this system's C library"
                            .formatted(name)
                        + " does not export"));
    return linker.downcallHandle(symbol, type);
  }

  private static AssertionError unexpected(Throwable problem) {
    return new AssertionError("a call of the C library failed", problem);
  }

  /// Anonymous private mappings, aligned to 2 MB and marked for huge pages.
  static final class Mapped extends SystemMemory {
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS_NORESERVE = 0x2 | 0x20 | 0x4000;
    private static final int MADV_HUGEPAGE = 14;
    private static final long FAILED = -1;

    /// Prepared when first called.
    private static final class Calls {
      static final MethodHandle MMAP =
          function("mmap", FunctionDescriptor.of(LONG, LONG, LONG, INT, INT, INT, LONG));
      static final MethodHandle MUNMAP = function("munmap", FunctionDescriptor.of(INT, LONG, LONG));
      static final MethodHandle MADVISE =
          function("madvise", FunctionDescriptor.of(INT, LONG, LONG, INT));
    }

    @Override
    long map(long bytes) {
      try {
        var page = SizeClass.HUGE_PAGE;
        var length = bytes + page;
        var start =
            (long)
                Calls.MMAP.invokeExact(0L, length, READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1, 0L);
        if (start == FAILED) {
          return 0;
        }
        var aligned = (start + page - 1) & -page;
        if (aligned > start) {
          unmap(start, aligned - start);
        }
        if (start + length > aligned + bytes) {
          unmap(aligned + bytes, start + length - aligned - bytes);
        }
        var _ = (int) Calls.MADVISE.invokeExact(aligned, bytes, MADV_HUGEPAGE);
        return aligned;
      } catch (Throwable problem) {
        throw unexpected(problem);
      }
    }

    @Override
    void unmap(long address, long bytes) {
      try {
        var _ = (int) Calls.MUNMAP.invokeExact(address, bytes);
      } catch (Throwable problem) {
        throw unexpected(problem);
      }
    }

    @Override
    long physicalBytes() {
      var machine = machineBytes();
      return machine == 0 ? 0 : Math.min(machine, controlGroupBytes());
    }

    /// The first line of this file is, for example, `MemTotal: 24683640 kB`.
    private static long machineBytes() {
      try (var lines = Files.newBufferedReader(Path.of("/proc/meminfo"))) {
        var total = String.valueOf(lines.readLine()).replaceAll("[^0-9]", "");
        return total.isEmpty() ? 0 : Long.parseLong(total) << 10;
      } catch (IOException _) {
        return 0;
      }
    }

    private static long controlGroupBytes() {
      for (var file :
          new String[] {
            "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"
          }) {
        try {
          return Long.parseLong(Files.readString(Path.of(file)).trim());
        } catch (IOException | NumberFormatException _) {
          // Not this version of control groups, or no limit ("max"): the machine's memory counts.
        }
      }
      return Long.MAX_VALUE;
    }
  }

  /// `malloc` with room for aligning by hand.
  static final class Malloc extends SystemMemory {
    private static final ValueLayout.OfLong POINTER_SLOT = ValueLayout.JAVA_LONG;

    private final MethodHandle malloc = function("malloc", FunctionDescriptor.of(LONG, LONG));
    private final MethodHandle free = function("free", FunctionDescriptor.ofVoid(LONG));

    @Override
    long map(long bytes) {
      try {
        var page = SizeClass.HUGE_PAGE;
        // The address that malloc returned is kept in the eight bytes before the aligned one.
        var start = (long) malloc.invokeExact(bytes + page + Long.BYTES);
        if (start == 0) {
          return 0;
        }
        var aligned = (start + Long.BYTES + page - 1) & -page;
        slotBefore(aligned).set(POINTER_SLOT, 0, start);
        return aligned;
      } catch (Throwable problem) {
        throw unexpected(problem);
      }
    }

    @Override
    void unmap(long address, long bytes) {
      try {
        free.invokeExact(slotBefore(address).get(POINTER_SLOT, 0));
      } catch (Throwable problem) {
        throw unexpected(problem);
      }
    }

    @Override
    long physicalBytes() {
      return 0;
    }

    private static MemorySegment slotBefore(long address) {
      return MemorySegment.ofAddress(address - Long.BYTES).reinterpret(Long.BYTES);
    }
  }

  /// A limit given as `-Dfnp.memory.limit=8g` (or `k`, `m`, or bytes); null if none was given.
  static @Nullable Long limitProperty(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var unit = "kmg".indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
    var number = unit < 0 ? text : text.substring(0, text.length() - 1);
    return Long.parseLong(number) << (10 * (unit + 1));
  }
}
