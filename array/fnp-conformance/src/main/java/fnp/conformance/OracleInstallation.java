package fnp.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Finds the archives with CPython, NumPy and OpenBLAS on the class path and unpacks them once into
/// the user's cache folder.
final class OracleInstallation {
  private static final Pattern ARCHIVE =
      Pattern.compile("(cpython|numpy|openblas)-(.+)-([a-z]+-[a-z0-9_]+)\\.jar");
  private static final List<String> NEEDED = List.of("cpython", "numpy", "openblas");

  private final Path root;
  private final String platform;

  private OracleInstallation(Path root, String platform) {
    this.root = root;
    this.platform = platform;
  }

  /// The unpacked installation; empty if the class path does not hold it for this machine.
  static Optional<OracleInstallation> find() throws IOException {
    var archives = new ArrayList<Path>();
    var versions = new StringBuilder();
    var platform = "";
    var found = new ArrayList<String>();
    for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
      var path = Path.of(entry);
      Matcher name = ARCHIVE.matcher(String.valueOf(path.getFileName()));
      if (name.matches()) {
        archives.add(path);
        found.add(name.group(1));
        versions.append(name.group(1)).append('-').append(name.group(2)).append('-');
        platform = name.group(3);
      }
    }
    if (!found.containsAll(NEEDED) || !platform.equals(thisPlatform())) {
      return Optional.empty();
    }
    var root = cacheFolder().resolve(versions + platform);
    if (!Files.isDirectory(root)) {
      unpack(archives, root);
    }
    return Optional.of(new OracleInstallation(root, platform));
  }

  /// A process that runs a script with this Python and this NumPy and nothing of the machine's.
  ProcessBuilder command(Path script) {
    var python = folder("cpython");
    var builder =
        new ProcessBuilder(
            python.resolve("bin").resolve("python3").toString(), "-s", "-B", script.toString());
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PYTHON"));
    environment.put("PYTHONHOME", python.toString());
    environment.put("PYTHONPATH", folder("numpy").resolve("python").toString());
    environment.put("LD_LIBRARY_PATH", folder("openblas") + ":" + python);
    return builder;
  }

  private Path folder(String name) {
    return root.resolve("org/bytedeco").resolve(name).resolve(platform);
  }

  private static String thisPlatform() {
    var system = System.getProperty("os.name").startsWith("Linux") ? "linux" : "other";
    var machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm64";
    return system + "-" + machine;
  }

  private static Path cacheFolder() {
    var chosen = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(s -> !s.isBlank());
    var cache = chosen.map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".cache"));
    return cache.resolve("frankennumpy").resolve("oracle");
  }

  /// Unpacks beside the final place and renames, so that a broken run leaves nothing half done.
  private static void unpack(List<Path> archives, Path root) throws IOException {
    Files.createDirectories(root.getParent());
    var building = Files.createTempDirectory(root.getParent(), "unpacking");
    for (var archive : archives) {
      try (var zip = new ZipFile(archive.toFile())) {
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
          unpack(zip, entry, building);
        }
      }
    }
    try {
      Files.move(building, root);
    } catch (IOException problem) {
      // Another run was faster; its copy is as good.
      if (!Files.isDirectory(root)) {
        throw problem;
      }
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path into) throws IOException {
    var name = entry.getName();
    var to = into.resolve(name).normalize();
    if (entry.isDirectory()
        || !name.startsWith("org/")
        || !to.startsWith(into)
        || name.contains("/include/")
        || name.contains("/test/")
        || name.contains("/tests/")) {
      return;
    }
    Files.createDirectories(to.getParent());
    try (var in = zip.getInputStream(entry)) {
      Files.copy(in, to);
    }
    if (name.contains("/bin/") && !to.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + to);
    }
  }
}
