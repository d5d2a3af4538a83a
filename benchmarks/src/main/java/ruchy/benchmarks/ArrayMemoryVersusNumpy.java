package ruchy.benchmarks;

import fnp.ndarray.NDArray;
import fnp.ndarray.storage.MemoryCounters;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Memory beside NumPy: a result a million times over, nothing kept. Each case runs in a process of
/// its own on both sides. Resident memory at half the number and at the end says whether it is
/// flat; ours also how many blocks were handed out, how many of them had been used before, how much
/// is mapped, and how many collections were asked for.
///
/// Arguments: a part of the names of the cases, and the number of results (default 1000000). Linux
/// only, for resident memory is read from `/proc`.
public final class ArrayMemoryVersusNumpy {
  private static final String NUMPY =
      """
      import sys, time
      import numpy as np
      def resident(key):
          return next(int(line.split()[1]) // 1024 for line in open('/proc/self/status') if line.startswith(key))
      a, b, count = np.ones(%d), np.ones(%d), %d
      start = time.process_time()
      for i in range(count):
          if i == count // 2: half = resident('VmRSS')
          %s
      seconds = time.process_time() - start
      print(half, resident('VmRSS'), resident('VmHWM'), '%%.1f' %% seconds)
      """;

  private record Row(String name, long size, String python, Work java) {}

  /// What is done over and over.
  private interface Work {
    Object run(NDArray a, NDArray b);
  }

  private static final List<Row> ROWS =
      List.of(
          new Row("add 10", 10, "a + b", Ufuncs.ADD::call),
          new Row("add 1000", 1_000, "a + b", Ufuncs.ADD::call),
          new Row("add 10000", 10_000, "a + b", Ufuncs.ADD::call),
          new Row("add 100000", 100_000, "a + b", Ufuncs.ADD::call),
          new Row(
              "chain 10000",
              10_000,
              "np.sqrt(a * a + b * b)",
              (a, b) -> Np.sqrt(Np.add(Np.multiply(a, a), Np.multiply(b, b)))));

  private ArrayMemoryVersusNumpy() {}

  /// Prints a table, or, where a case is named after `case`, the figures of that case.
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals("case")) {
      inThisProcess(arguments[1], Integer.parseInt(arguments[2]));
      return;
    }
    var part = arguments.length > 0 ? arguments[0] : "";
    var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    System.out.println("resident MB at half and at the end, most, processor seconds");
    for (var row : ROWS) {
      if (row.name.contains(part)) {
        var code = NUMPY.formatted(row.size, row.size, count, row.python);
        System.out.printf("%-12s NumPy %s%n", row.name, output(List.of("python3", "-c", code)));
        System.out.printf("%-12s ours  %s%n", row.name, output(child(row, count)));
      }
    }
  }

  private static List<String> child(Row row, int count) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ArrayMemoryVersusNumpy.class.getName(), "case", row.name, "" + count));
    return command;
  }

  private static String output(List<String> command) throws IOException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var stream = process.getInputStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static void inThisProcess(String name, int count) throws IOException {
    var row = ROWS.stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    var a = NDArray.empty(fnp.dtype.DType.FLOAT64, row.size);
    a.fill(1);
    var b = a.copy();
    Supplier<Object> work = () -> row.java.run(a, b);
    var start = ProcessorTime.nanos();
    repeat(work, count / 2);
    var half = resident("VmRSS");
    repeat(work, count - count / 2);
    var seconds = (ProcessorTime.nanos() - start) / 1e9;
    var pool = MemoryCounters.now();
    System.out.printf(
        Locale.ROOT,
        "%d %d %d %.1f; %d blocks, %d used before, %d MB mapped, %d collections%n",
        half,
        resident("VmRSS"),
        resident("VmHWM"),
        seconds,
        pool.allocations(),
        pool.reuses(),
        pool.mappedBytes() >> 20,
        pool.collections());
  }

  private static void repeat(Supplier<Object> work, int count) {
    for (int i = 0; i < count; i++) {
      if (work.get() == null) {
        throw new AssertionError("no result");
      }
    }
  }

  /// In MB.
  private static long resident(String key) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
