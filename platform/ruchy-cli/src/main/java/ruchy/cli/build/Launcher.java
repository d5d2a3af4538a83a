package ruchy.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// A script beside a jar that starts it with the flags it wants and with an ahead-of-time cache,
/// which holds its classes loaded and linked.
public final class Launcher {
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xss2m",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /// What loops over arrays run on; the cache is of little use beside this module, and Java warns
  /// of it at each start, so that only programs with arrays have it.
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  private Launcher() {}

  /// Runs a jar once to make its cache, and writes the script, named after the jar.
  ///
  /// @return the script
  /// @throws BuildException if the program fails in that run
  /// @throws IOException if the script can not be written
  public static Path write(Path jar) throws IOException, InterruptedException {
    String file = jar.getFileName().toString();
    String stem = file.endsWith(".jar") ? file.substring(0, file.length() - 4) : file + "-run";
    List<String> flags = flags(jar);
    train(jar, jar.resolveSibling(stem + ".aot"), flags);
    Path script = jar.resolveSibling(stem);
    Files.writeString(
        script,
        """
        #!/bin/sh
        here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
        java=%s
        # Without the Java of the build the cache is of no use, but the program runs.
        [ -x "$java" ] || java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
        exec "$java" -XX:AOTCache="$here/%s.aot" -XX:AOTMode=auto -Xlog:disable -Xlog:all=off \\
            %s ${JAVA_OPTS-} -jar "$here/%s" "$@"
        """
            .formatted(quoted(java()), stem, String.join(" ", flags), file));
    if (Files.getFileStore(script).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return script;
  }

  private static List<String> flags(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      boolean hasArrays = file.stream().anyMatch(it -> it.getName().startsWith("fnp/ufunc/simd/"));
      return hasArrays ? Stream.concat(FLAGS.stream(), Stream.of(VECTORS)).toList() : FLAGS;
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static void train(Path jar, Path cache, List<String> flags)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(java());
    command.add("-XX:AOTCacheOutput=" + cache.toAbsolutePath());
    command.addAll(flags);
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
