package ruchy.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A script beside a jar that starts it with the flags it wants and with an ahead-of-time cache,
/// which holds its classes loaded and linked.
public final class Launcher {
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--add-modules=jdk.incubator.vector");

  private Launcher() {}

  /// Runs a jar once to make its cache, and writes the script, named after the jar.
  ///
  /// @return the script
  /// @throws BuildException if the program fails in that run
  /// @throws IOException if the script can not be written
  public static Path write(Path jar) throws IOException, InterruptedException {
    String file = jar.getFileName().toString();
    String stem = file.endsWith(".jar") ? file.substring(0, file.length() - 4) : file + "-run";
    train(jar, jar.resolveSibling(stem + ".aot"));
    Path script = jar.resolveSibling(stem);
    Files.writeString(
        script,
        """
        #!/bin/sh
        here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
        exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:AOTCache="$here/%s.aot" -XX:AOTMode=auto \\
            -Xlog:disable -Xlog:all=off %s -jar "$here/%s" "$@"
        """
            .formatted(stem, String.join(" ", FLAGS), file));
    if (Files.getFileStore(script).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return script;
  }

  private static void train(Path jar, Path cache) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:AOTCacheOutput=" + cache.toAbsolutePath());
    command.addAll(FLAGS);
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off"));
    command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    if (process.waitFor() != 0 || !Files.exists(cache)) {
      throw new BuildException(
          "the program failed in the run that makes its cache; build it without --aot, and see how"
              + " it fails with `java -jar "
              + jar
              + "`");
    }
  }
}
