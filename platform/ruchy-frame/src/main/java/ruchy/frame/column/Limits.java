package ruchy.frame.column;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How much memory a query and its result may use, and where DuckDB puts what does not fit.
///
/// They are read when the first query runs: the memory from the system property
/// `ruchy.frame.memory` or the environment's `RUCHY_FRAME_MEMORY`, such as `4GB`, else half of the
/// machine's; the folder from `ruchy.frame.temp` or `RUCHY_FRAME_TEMP`, else a folder of this
/// process among the system's temporary ones.
///
/// @param memoryBytes the most that a query, and the most that a result may have
/// @param folder where spilled rows go; removed with the process
public record Limits(long memoryBytes, Path folder) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,6}(?:\\.\\d+)?)\\s*([KMGT])i?B");
  private static final String UNITS = "KMGT";
  private static final int UNIT_BITS = 10;
  private static final long ROWS_MAX = Integer.MAX_VALUE - 1L;

  /// A join holds two row numbers for each pair, before any value is copied.
  private static final long PAIR_BYTES = 2 * Integer.BYTES;

  private static final class Held {
    private static final Limits LIMITS = read();
  }

  /// The limits of this process.
  ///
  /// @throws FrameException if a setting cannot be read
  public static Limits get() {
    try {
      return Held.LIMITS;
    } catch (ExceptionInInitializerError e) {
      if (e.getCause() instanceof FrameException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Limits read() {
    long memory = setting("memory").map(Limits::bytes).orElseGet(Limits::halfOfTheMachine);
    var folder =
        setting("temp")
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    return new Limits(memory, folder.resolve("ruchy-spill-" + ProcessHandle.current().pid()));
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty("ruchy.frame." + name))
        .or(() ->
            Optional.ofNullable(System.getenv("RUCHY_FRAME_" + name.toUpperCase(Locale.ROOT))));
  }

  private static long halfOfTheMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / 2;
  }

  /// The bytes that a text such as `4GB` or `1.5 GiB` stands for.
  ///
  /// @throws FrameException if it stands for none
  static long bytes(String text) {
    var size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      throw new FrameException(
          "the memory limit of frames is a number with KB, MB, GB or TB, but is `%s`; write 4GB"
              .formatted(text));
    }
    long unit = 1L << UNIT_BITS * (UNITS.indexOf(size.group(2)) + 1);
    return (long) (Double.parseDouble(size.group(1)) * unit);
  }

  /// A number of bytes for people to read.
  static String text(double bytes) {
    double gigabytes = bytes / (1L << 3 * UNIT_BITS);
    return gigabytes < 1
        ? "%.1f MB".formatted(gigabytes * (1 << UNIT_BITS))
        : "%.1f GB".formatted(gigabytes);
  }

  /// Refuses a result before memory is taken for it.
  ///
  /// @param what what gives it, for the message
  /// @param rows how many rows it would have
  /// @param schema what is in a row
  /// @throws FrameException if it is larger than the limit
  public void check(String what, double rows, Schema schema) {
    double bytes = rows * schema.fields().stream().mapToInt(f -> f.type().width()).sum();
    long most = Math.min(ROWS_MAX, Runtime.getRuntime().maxMemory() / PAIR_BYTES);
    if (bytes > memoryBytes || rows > most) {
      throw new FrameException(
          ("%s would give %,.0f rows, about %s, but a result may have %s and %,d rows;"
                  + " join on more columns, make the keys of one side unique, or aggregate first")
              .formatted(what, rows, text(bytes), text(memoryBytes), most));
    }
  }
}
