package ruchy.benchmarks.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import ruchy.session.Event;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// Saving and loading an array of `f64`: `save_image` against `pickle` of NumPy's, which writes a
/// file of its own, waits for the disk and renames it, as `save_image` does. The numbers are
/// random, so that no two chunks are alike.
///
/// Run with `ImageVersusPickle [MEGABYTES] [ROUNDS]`.
public final class ImageVersusPickle {
  private static final String PYTHON =
      """
      import os, pickle, sys, time
      import numpy as np
      file, count = sys.argv[1], int(sys.argv[2])
      a = np.random.default_rng(1).random(count)
      def save():
          start = time.perf_counter()
          with open(file + ".part", "wb") as out:
              pickle.dump({"a": a}, out, protocol=5)
              out.flush()
              os.fsync(out.fileno())
          os.replace(file + ".part", file)
          return time.perf_counter() - start
      def load():
          start = time.perf_counter()
          with open(file, "rb") as data:
              pickle.load(data)
          return time.perf_counter() - start
      first = save()
      a[: count // 100] += 1.0
      changed = save()
      print(first * 1e3, changed * 1e3, load() * 1e3)
      """;

  private ImageVersusPickle() {}

  /// Prints the times.
  public static void main(String[] arguments) throws IOException {
    int megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    long count = megabytes * 1_000_000L / Double.BYTES;
    Path folder = Files.createTempDirectory("ruchy-images");
    try {
      System.out.printf(
          "%d MB, milliseconds       first save   after 1 %% changed         load%n", megabytes);
      for (int round = 0; round < rounds; round++) {
        Path file = folder.resolve("ws.rimg");
        long[] times = ours(file, count);
        System.out.printf(
            "save_image, load_image %12.0f %20.0f %12.0f%n",
            times[0] / 1e6, times[1] / 1e6, times[2] / 1e6);
        Files.delete(file);
        Path pickle = folder.resolve("ws.pickle");
        String[] theirs = python(pickle, count).split(" ");
        System.out.printf(
            "pickle                 %12.0f %20.0f %12.0f%n",
            Double.valueOf(theirs[0]), Double.valueOf(theirs[1]), Double.valueOf(theirs[2]));
        Files.delete(pickle);
      }
    } finally {
      remove(folder);
    }
  }

  private static long[] ours(Path file, long count) {
    long[] times = new long[3];
    try (Session session = Session.start(SessionOptions.interactive())) {
      run(session, "let a = np.random.default_rng(1).random(" + count + ")");
      String save = "save_image(\"" + file + "\")";
      times[0] = time(session, save);
      run(session, "a[:" + count / 100 + "] += 1.0");
      times[1] = time(session, save);
    }
    try (Session session = Session.start(SessionOptions.interactive())) {
      run(session, "1 + 1");
      times[2] = time(session, "load_image(\"" + file + "\")");
      run(session, "assert_eq!(a.len(), " + count + ")");
    }
    return times;
  }

  private static long time(Session session, String cell) {
    long start = System.nanoTime();
    run(session, cell);
    return System.nanoTime() - start;
  }

  private static void run(Session session, String cell) {
    Event.Status status = session.evaluate(cell, event -> {});
    if (status != Event.Status.DONE) {
      throw new IllegalStateException("the cell `" + cell + "` ended with " + status);
    }
  }

  private static String python(Path file, long count) throws IOException {
    Process process =
        new ProcessBuilder("python3", "-c", PYTHON, file.toString(), Long.toString(count))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      if (line == null) {
        throw new IOException("python3 with numpy is needed");
      }
      return line;
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
