package fnp.ufunc.simd;

/// Whether this process has the Vector API: as the incubating module `jdk.incubator.vector`, or as
/// classes on the boot class path, which start faster.
public final class VectorApi {
  private static final boolean THERE = find();

  private VectorApi() {}

  /// Whether its classes can be used.
  public static boolean isThere() {
    return THERE;
  }

  private static boolean find() {
    try {
      Class.forName("jdk.incubator.vector.Vector", false, VectorApi.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
