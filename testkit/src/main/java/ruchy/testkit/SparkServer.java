package ruchy.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A real Spark Connect server of this machine, as a child process: a driver with two threads, no
/// cluster. It ends with the test.
public final class SparkServer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final long LOOK_NANOS = 200_000_000L;

  /// What Spark opens of the JDK, which its own start scripts do.
  private static final List<String> OPENED =
      List.of(
          "lang",
          "lang.invoke",
          "lang.reflect",
          "io",
          "net",
          "nio",
          "util",
          "util.concurrent",
          "util.concurrent.atomic");

  private static final List<String> OPENED_INSIDE =
      List.of("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar");

  private final Process process;
  private final int port;
  private final Path folder;

  private SparkServer(Process process, int port, Path folder) {
    this.process = process;
    this.port = port;
    this.folder = folder;
  }

  /// The libraries it is made of, with what they need: 292 MB.
  private static List<String> libraries() {
    try (var stream = SparkServer.class.getResourceAsStream("/ruchy/testkit/spark-server")) {
      if (stream == null) {
        throw new IllegalStateException(
            "the names of Spark's libraries are missing from this build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts a server and waits until it listens.
  ///
  /// @param resolver the jars of libraries, named by their Maven coordinates, with what they need
  /// @throws IllegalStateException if it ends or does not listen in time, with the end of its log
  public static SparkServer start(Function<List<String>, List<Path>> resolver) {
    var jars = resolver.apply(libraries());
    try {
      int port = free();
      var folder = Files.createTempDirectory("spark-server");
      var builder = new ProcessBuilder(command(jars, port, folder)).directory(folder.toFile());
      builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
      var server = new SparkServer(builder.start(), port, folder);
      server.await();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static List<String> command(List<Path> jars, int port, Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx2g",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector"));
    OPENED.forEach(each -> command.add("--add-opens=java.base/java." + each + "=ALL-UNNAMED"));
    OPENED_INSIDE.forEach(each -> command.add("--add-opens=java.base/" + each + "=ALL-UNNAMED"));
    settings(port, folder).forEach((key, value) -> command.add("-Dspark." + key + "=" + value));
    command.add("-cp");
    command.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add("org.apache.spark.sql.connect.service.SparkConnectServer");
    return command;
  }

  private static Map<String, String> settings(int port, Path folder) {
    return Map.of(
        "master", "local[2]",
        "app.name", "test",
        "connect.grpc.binding.address", "127.0.0.1",
        "connect.grpc.binding.port", String.valueOf(port),
        "driver.host", "127.0.0.1",
        "driver.bindAddress", "127.0.0.1",
        "ui.enabled", "false",
        "sql.shuffle.partitions", "2",
        "sql.warehouse.dir", folder.resolve("warehouse").toString(),
        "local.dir", folder.resolve("local").toString());
  }

  private void await() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        var lines = Files.readAllLines(folder.resolve("log"));
        var last = lines.subList(Math.max(0, lines.size() - 20), lines.size());
        close();
        throw new IllegalStateException(
            "the Spark server does not listen; its log ends:\n" + String.join("\n", last));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Where it listens, as `sc://127.0.0.1:…`.
  public String address() {
    return "sc://127.0.0.1:" + port;
  }

  /// A folder that it can read and write.
  public Path folder() {
    return folder;
  }

  /// Ends it and removes its folder.
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
