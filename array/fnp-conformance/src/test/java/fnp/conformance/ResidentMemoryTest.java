package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// The memory that the operating system sees, in a process of its own: it does not grow with the
/// number of arrays that were let go.
///
/// `-Dheavy=true` makes a million arrays in place of 50,000.
class ResidentMemoryTest {
  /// The heap, the JVM's own, and the dead arrays that may pile up before a collection: up to half
  /// a gigabyte where collections take long, as on a busy machine. The arrays of a run take 3.6 GB
  /// at least, those of a heavy one 72.
  private static final long MOST = 1L << 30;

  @Test
  void resident_memory_stays_flat_over_many_arrays() throws Exception {
    assumeThat(Path.of("/proc/self/status")).exists();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:+UseSerialGC",
            // a heap that is resident from the start, so that only what lies outside it can grow
            "-Xms128m",
            "-Xmx128m",
            "-XX:+AlwaysPreTouch",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            Integer.toString(Seeds.count(50_000, 1_000_000))));
    var child = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).describedAs(output).isZero();
    var sizes =
        output
            .lines()
            .filter(line -> line.startsWith("resident "))
            .map(line -> Long.parseLong(line.substring("resident ".length())))
            .toList();
    assertThat(sizes).hasSize(Child.LOOKS);
    assertThat(sizes)
        .describedAs("resident bytes at each tenth: %s", sizes)
        .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(MOST));
  }

  /// Makes arrays of three sizes, lets them go, and says ten times how much memory is resident.
  static final class Child {
    static final int LOOKS = 10;
    private static final long[] SIZES = {10, 1_000, 12_500};

    private Child() {}

    public static void main(String... arguments) throws IOException {
      var count = Integer.parseInt(arguments[0]);
      var sum = 0.0;
      for (int look = 0; look < LOOKS; look++) {
        for (int i = 0; i < count / LOOKS; i++) {
          var a = NDArray.zeros(DType.FLOAT64, SIZES[i % SIZES.length]);
          sum += Ufuncs.ADD.call(a, a).getDouble(0);
        }
        System.out.println("resident " + resident());
      }
      System.out.println("sum " + sum);
    }

    private static long resident() throws IOException {
      var line =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(text -> text.startsWith("VmRSS:"))
              .findFirst()
              .orElseThrow();
      return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
}
