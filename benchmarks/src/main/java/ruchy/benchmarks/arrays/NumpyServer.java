package ruchy.benchmarks.arrays;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A `python3` process with NumPy that times expressions.
public final class NumpyServer implements AutoCloseable {
  private final boolean cpu;
  private final Process process;
  private final PrintStream requests;
  private final BufferedReader answers;

  /// Starts the process with one thread.
  ///
  /// @param cpu whether to count the processor time of its thread instead of wall time
  /// @throws IOException if there is no `python3`
  public NumpyServer(boolean cpu) throws IOException {
    this(cpu, 1);
  }

  /// Starts the process.
  ///
  /// @param cpu whether to count the processor time of its thread instead of wall time
  /// @param threads how many threads its matrix products may use
  /// @throws IOException if there is no `python3`
  public NumpyServer(boolean cpu, int threads) throws IOException {
    this.cpu = cpu;
    try (var script = getClass().getResourceAsStream("/ruchy/benchmarks/numpy_server.py")) {
      if (script == null) {
        throw new IOException("numpy_server.py is missing among the resources");
      }
      var code = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      var builder = new ProcessBuilder("python3", "-c", code, cpu ? "cpu" : "wall");
      builder.environment().put("OPENBLAS_NUM_THREADS", Integer.toString(threads));
      process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
    requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Runs `code` `count` times on the arrays of `size` elements.
  ///
  /// @return nanoseconds a time
  /// @throws IOException if the process ended
  public double time(long size, int count, String code) throws IOException {
    requests.println(size + " " + count + " " + code);
    var answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the Python process ended during " + code);
    }
    return Double.parseDouble(answer);
  }

  /// Whether the processor time of one thread is counted instead of wall time.
  public boolean countsProcessorTime() {
    return cpu;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
