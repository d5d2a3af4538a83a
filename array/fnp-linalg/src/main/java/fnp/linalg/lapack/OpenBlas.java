package fnp.linalg.lapack;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// OpenBLAS as its archive on the class path has it: unpacked once per user into the cache folder,
/// loaded on first use.
///
/// @source Bytedeco's artifact `org.bytedeco:openblas`, with the classifier of the platform
public final class OpenBlas {
  /// In the order in which they need each other.
  private static final String[] FILES = {
    "libquadmath.so.0", "libgcc_s.so.1", "libgfortran.so.5", "libopenblas.so.0"
  };

  private static final System.Logger LOG = System.getLogger("fnp.linalg");

  private OpenBlas() {}

  /// LAPACK from the archive; empty if the class path does not hold it for this machine.
  public static Optional<Lapack> fromClassPath() {
    var folder = "/org/bytedeco/openblas/" + platform() + "/";
    if (OpenBlas.class.getResource(folder + FILES[FILES.length - 1]) == null) {
      return Optional.empty();
    }
    try {
      var to = cacheFolder().resolve(platform());
      SymbolLookup library = SymbolLookup.loaderLookup();
      for (var file : FILES) {
        var path = to.resolve(file);
        if (unpack(folder + file, path)) {
          library = load(path);
        }
      }
      return Optional.of(named(library, "OpenBLAS"));
    } catch (IOException | IllegalArgumentException | IllegalCallerException problem) {
      LOG.log(
          System.Logger.Level.WARNING,
          "OpenBLAS is on the class path but could not be loaded, so linear algebra stays pure Java",
          problem);
      return Optional.empty();
    }
  }

  /// LAPACK from a library file.
  ///
  /// @throws IllegalArgumentException if the file cannot be loaded or has no LAPACK
  public static Lapack fromFile(Path file) {
    var library = load(file);
    if (library.find("dgesv_").isEmpty()) {
      throw new IllegalArgumentException(
          file
              + " was given as LAPACK, but has no symbol dgesv_; name a library with LP64 symbols");
    }
    return named(library, file.getFileName().toString());
  }

  private static Lapack named(SymbolLookup library, String name) {
    var core = core(library);
    LOG.log(System.Logger.Level.DEBUG, "linear algebra uses {0}{1}", name, core);
    return new NativeLapack(name, library);
  }

  /// The kind of processor OpenBLAS has kernels for; it is the first thing to look at when it is
  /// slow.
  @SuppressWarnings("restricted")
  private static String core(SymbolLookup library) {
    var symbol = library.find("openblas_get_corename");
    if (symbol.isEmpty()) {
      return "";
    }
    try {
      var address =
          (long)
              Linker.nativeLinker()
                  .downcallHandle(symbol.get(), FunctionDescriptor.of(ValueLayout.JAVA_LONG))
                  .invokeExact();
      return " with kernels for " + fnp.ndarray.Memory.ALL.getString(address);
    } catch (RuntimeException | Error problem) {
      throw problem;
    } catch (Throwable problem) {
      throw new IllegalStateException("OpenBLAS did not tell its kernels", problem);
    }
  }

  @SuppressWarnings("restricted")
  private static SymbolLookup load(Path file) {
    return SymbolLookup.libraryLookup(file, Arena.global());
  }

  /// Unpacks beside the final place and renames, so that a broken run leaves nothing half done;
  /// false if the archive lacks the file.
  private static boolean unpack(String resource, Path to) throws IOException {
    if (Files.exists(to)) {
      return true;
    }
    try (InputStream in = OpenBlas.class.getResourceAsStream(resource)) {
      if (in == null) {
        return false;
      }
      Files.createDirectories(to.getParent());
      var building = Files.createTempFile(to.getParent(), "unpacking", ".so");
      Files.copy(in, building, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      Files.move(building, to, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
  }

  private static Path cacheFolder() throws IOException {
    var chosen = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(s -> !s.isBlank());
    var cache = chosen.map(Path::of).orElse(Path.of(System.getProperty("user.home"), ".cache"));
    return cache.resolve("frankennumpy").resolve("openblas-" + version());
  }

  private static String version() throws IOException {
    var properties = new Properties();
    try (var in =
        OpenBlas.class.getResourceAsStream(
            "/META-INF/maven/org.bytedeco/openblas/pom.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "unknown");
  }

  private static String platform() {
    var system = System.getProperty("os.name").startsWith("Linux") ? "linux" : "other";
    var machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm64";
    return system + "-" + machine;
  }
}
