package ruchy.frame.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import ruchy.frame.column.FrameException;

/// Finds DuckDB's library inside its jar and unpacks it, once for each version, into the user's
/// cache folder.
///
/// It is opened with `SymbolLookup`, never with `System.load`: the latter would run the jar's JNI
/// start-up code, which ends the process when the jar's classes are not there.
final class NativeLibrary {
  private NativeLibrary() {}

  static SymbolLookup open() {
    var name = resourceName(System.getProperty("os.name"), System.getProperty("os.arch"));
    var resource = NativeLibrary.class.getClassLoader().getResource(name);
    if (resource == null) {
      throw new FrameException(
          "DuckDB has no library `%s` for this machine on the class path; frames of files and"
                  .formatted(name)
              + " large frames need it: add duckdb_jdbc for this platform");
    }
    try {
      return library(unpack(resource, name, cacheFolder()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack DuckDB's library " + name, e);
    }
  }

  @SuppressWarnings("restricted")
  private static SymbolLookup library(Path path) {
    return SymbolLookup.libraryLookup(path, Arena.global());
  }

  static String resourceName(String system, String machine) {
    var os = system.toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    var family = os.contains("mac") ? "macos" : os.contains("win") ? "windows" : "linux";
    return "libduckdb_java.so_" + family + "_" + (arm ? "arm64" : "amd64");
  }

  static Path cacheFolder() {
    var chosen = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(s -> !s.isBlank());
    var root =
        chosen.map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    return root.resolve("ruchy");
  }

  /// The unpacked file: its folder is named after size and checksum in the jar, so that another
  /// version never meets an old file. It appears under its name only when it is complete.
  static Path unpack(URL resource, String name, Path cache) throws IOException {
    var connection = resource.openConnection();
    long size = connection.getContentLengthLong();
    long checksum = connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : size;
    var folder = cache.resolve("duckdb-%08x-%x".formatted(checksum, size));
    var target = folder.resolve(name);
    if (Files.isRegularFile(target) && Files.size(target) == size) {
      return target;
    }
    try {
      return unpackInto(folder, target, connection.getInputStream());
    } catch (IOException e) {
      // A read-only or full home must not keep a person from working.
      var temporary = Files.createTempDirectory("ruchy-duckdb");
      temporary.toFile().deleteOnExit();
      try (var stream = resource.openStream()) {
        return unpackInto(temporary, temporary.resolve(name), stream);
      }
    }
  }

  private static Path unpackInto(Path folder, Path target, InputStream stream) throws IOException {
    try (stream) {
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, "unpacking", ".part");
      try {
        Files.copy(stream, part, StandardCopyOption.REPLACE_EXISTING);
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    }
    return target;
  }
}
