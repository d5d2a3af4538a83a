package ruchy.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/// How much processor time all threads of this process have used.
///
/// The JDK's figure counts in hundredths of a second; on Linux the system's clock of the process is
/// read instead, as Python's `time.process_time` does.
@SuppressWarnings("restricted") // reads a clock of the C library
public final class ProcessorTime {
  private static final int CLOCK_OF_THE_PROCESS = 2;
  private static final Optional<MethodHandle> CLOCK = clock();

  private ProcessorTime() {}

  private static Optional<MethodHandle> clock() {
    var linker = Linker.nativeLinker();
    var type =
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
    return System.getProperty("os.name").equals("Linux")
        ? linker
            .defaultLookup()
            .find("clock_gettime")
            .map(address -> linker.downcallHandle(address, type))
        : Optional.empty();
  }

  /// Nanoseconds since the process began.
  public static long nanos() {
    if (CLOCK.isEmpty()) {
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return system.getProcessCpuTime();
    }
    try (var arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
      if ((int) CLOCK.get().invokeExact(CLOCK_OF_THE_PROCESS, time) != 0) {
        throw new IllegalStateException("the system has no clock of the process");
      }
      return time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L
          + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read the clock of the process", e);
    }
  }
}
