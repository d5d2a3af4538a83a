package ruchy.benchmarks;

import fnp.dtype.DType;
import fnp.io.MapMode;
import fnp.io.text.TextOptions;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import ruchy.benchmarks.arrays.NumpyServer;
import ruchy.benchmarks.arrays.Operands;

/// Reading and writing files beside NumPy: npy, memory maps, compressed archives and text.
///
/// Arguments: megabytes of the binary files (default 200), numbers in the text files (default
/// 1000000), rounds (default 7), and a folder (default the one for temporary files). Both sides
/// read the same files from the page cache, in turns, in wall time, and the least time counts.
/// Above 1 we are faster.
public final class ArrayFilesVersusNumpy {
  private static final double NANOS_PER_MILLI = 1e6;

  /// Our side of a case is run so often before it counts.
  private static final int WARM_UPS = 5;

  private final NumpyServer numpy;
  private final int rounds;
  private final PrintStream out;

  /// So that no result is one that nobody wants, which the compiler could leave out.
  private Object lastResult = List.of();

  private ArrayFilesVersusNumpy(NumpyServer numpy, int rounds, PrintStream out) {
    this.numpy = numpy;
    this.rounds = rounds;
    this.out = out;
  }

  /// Runs the cases and prints the table.
  public static void main(String... arguments) throws IOException {
    var bytes = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 200) * 1_000_000;
    var numbers = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 7;
    var parent =
        arguments.length > 3
            ? Path.of(arguments[3])
            : Path.of(System.getProperty("java.io.tmpdir"));
    var folder = Files.createTempDirectory(parent, "array-files");
    try (var numpy = new NumpyServer(false)) {
      var run = new ArrayFilesVersusNumpy(numpy, rounds, System.out);
      run.out.printf("%-44s %10s %10s %8s%n", "", "NumPy ms", "ours ms", "ratio");
      run.binary(folder, bytes / Double.BYTES);
      run.text(folder, numbers);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void binary(Path folder, long size) throws IOException {
    var p = Operands.of(size).p();
    var file = Np.save(folder.resolve("p.npy"), p);
    compare(size, "np.load('%s')".formatted(file), () -> Np.load(file));
    compare(
        size,
        "np.load('%s', mmap_mode='r').sum()".formatted(file),
        () -> Np.sum(Np.load(file, MapMode.READ)));
    compare(size, "np.load('%s').sum()".formatted(file), () -> Np.sum(Np.load(file)));
    var theirs = folder.resolve("theirs.npy");
    compare(size, "np.save('%s', p)".formatted(theirs), () -> Np.save(file, p));
    var small = size / 10;
    var q = Operands.of(small).i();
    var archive = folder.resolve("q.npz");
    compare(
        small,
        "np.savez_compressed('%s', i)".formatted(folder.resolve("theirs.npz")),
        () -> Np.savezCompressed(archive, q));
    compare(
        small,
        "np.load('%s')['arr_0']".formatted(archive),
        () -> {
          try (var open = Np.loadArchive(archive)) {
            return open.get("arr_0");
          }
        });
  }

  private void text(Path folder, long size) throws IOException {
    var rows = size / 10;
    NDArray p = Operands.of(size).p().reshape(rows, 10);
    var file = folder.resolve("p.txt");
    Np.savetxt(file, p);
    compare(size, "np.loadtxt('%s')".formatted(file), () -> Np.loadtxt(file));
    compare(
        size,
        "np.savetxt('%s', p.reshape(-1, 10))".formatted(folder.resolve("theirs.txt")),
        () -> {
          Np.savetxt(file, p);
          return p;
        });
    var whole = folder.resolve("i.csv");
    var format = fnp.io.text.WriteOptions.DEFAULT.withFormat("%d").withDelimiter(",");
    NDArray i = Operands.of(size).i().reshape(rows, 10);
    Np.savetxt(whole, i, format);
    var options = TextOptions.DEFAULT.withDelimiter(',').withDType(DType.INT64);
    compare(
        size,
        "np.loadtxt('%s', delimiter=',', dtype='i8')".formatted(whole),
        () -> Np.loadtxt(whole, options));
    compare(
        size,
        "np.savetxt('%s', i.reshape(-1, 10), '%%d', ',')".formatted(folder.resolve("theirs.csv")),
        () -> {
          Np.savetxt(whole, i, format);
          return i;
        });
  }

  private void compare(long size, String python, Supplier<Object> ours) throws IOException {
    for (int i = 0; i < WARM_UPS; i++) {
      lastResult = ours.get();
    }
    var theirs = Double.POSITIVE_INFINITY;
    var mine = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      theirs = Math.min(theirs, numpy.time(size, 1, python));
      var start = System.nanoTime();
      lastResult = ours.get();
      mine = Math.min(mine, System.nanoTime() - start);
    }
    out.printf(
        Locale.ROOT,
        "%-44s %10.1f %10.1f %8.2f%n",
        python.replaceAll("'[^']*/", "'"),
        theirs / NANOS_PER_MILLI,
        mine / NANOS_PER_MILLI,
        theirs / mine);
  }
}
