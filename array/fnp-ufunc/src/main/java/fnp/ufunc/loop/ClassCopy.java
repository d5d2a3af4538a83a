package fnp.ufunc.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Hidden copies of a template class, each with its own constants.
///
/// A template reads its constants into `static final` fields with [#constant]. In a copy they are
/// true constants for the compiler, so one loop in the source tree becomes one specialised loop per
/// operation, with its own profile. A template itself is never initialised.
public final class ClassCopy {
  private static final Map<Class<?>, byte[]> BYTES = new ConcurrentHashMap<>();

  private ClassCopy() {}

  /// Defines a copy of `template` with `constants` and returns an instance of it.
  ///
  /// @param lookup full access to the package of the template
  public static <T> T of(Lookup lookup, Class<?> template, Class<T> as, Object... constants) {
    try {
      var bytes = BYTES.computeIfAbsent(template, ClassCopy::bytesOf);
      var copy = lookup.defineHiddenClassWithClassData(bytes.clone(), List.of(constants), true);
      var constructor =
          copy.findConstructor(
              copy.lookupClass(), java.lang.invoke.MethodType.methodType(void.class));
      return as.cast(constructor.invoke());
    } catch (Throwable cause) {
      throw new AssertionError(
          "no copy of " + template.getName() + " with " + List.of(constants), cause);
    }
  }

  /// The constant at `index` of the copy whose class initialiser calls this.
  public static <T> T constant(Lookup lookup, int index, Class<T> type) {
    try {
      return type.cast(
          MethodHandles.classDataAt(lookup, ConstantDescs.DEFAULT_NAME, Object.class, index));
    } catch (IllegalAccessException cause) {
      throw new AssertionError("a template reads its constants with its own lookup", cause);
    }
  }

  private static byte[] bytesOf(Class<?> template) {
    var name = template.getName().substring(template.getPackageName().length() + 1) + ".class";
    try (var stream = template.getResourceAsStream(name)) {
      if (stream == null) {
        throw new AssertionError("the class file of " + template.getName() + " is not readable");
      }
      return stream.readAllBytes();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
