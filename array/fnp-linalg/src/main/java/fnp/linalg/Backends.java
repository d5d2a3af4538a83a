package fnp.linalg;

import fnp.dtype.DType;
import fnp.linalg.factor.JavaLapack;
import fnp.linalg.lapack.Lapack;
import fnp.linalg.lapack.OpenBlas;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Who computes factorisations.
///
/// The system property `fnp.lapack` decides: `java` for the pure Java code, the path of a library
/// file for that LAPACK, `openblas` or nothing for OpenBLAS if its archive is on the class path and
/// pure Java otherwise. Small matrices are always factorised in Java, where a call costs less.
public final class Backends {
  /// Below this order a matrix is factorised in Java before a native routine has checked its
  /// arguments.
  private static final int NATIVE_MIN = 40;

  private static final Lapack JAVA = new JavaLapack(() -> Kernels.both(DType.FLOAT64));
  private static final ScopedValue<Lapack> CHOSEN = ScopedValue.newInstance();

  private Backends() {}

  /// The one for matrices of this order.
  public static Lapack forOrder(int n) {
    if (CHOSEN.isBound()) {
      return CHOSEN.get();
    }
    return n < NATIVE_MIN ? JAVA : Installed.LAPACK.orElse(JAVA);
  }

  /// The pure Java one.
  public static Lapack java() {
    return JAVA;
  }

  /// LAPACK, if a library is there; the first call loads it.
  public static Optional<Lapack> installed() {
    return Installed.LAPACK;
  }

  /// Computes with one backend for matrices of every order, on this thread.
  public static <T> T with(Lapack backend, Supplier<T> body) {
    return ScopedValue.where(CHOSEN, backend).call(body::get);
  }

  /// Loaded when a large matrix is factorised for the first time.
  private static final class Installed {
    static final Optional<Lapack> LAPACK = find(System.getProperty("fnp.lapack", "openblas"));

    private static Optional<Lapack> find(String choice) {
      return switch (choice) {
        case "java" -> Optional.empty();
        case "openblas", "" -> OpenBlas.fromClassPath();
        default -> Optional.of(OpenBlas.fromFile(Path.of(choice)));
      };
    }
  }
}
