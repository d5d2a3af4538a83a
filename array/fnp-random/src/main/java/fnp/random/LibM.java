package fnp.random;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;

/// The transcendental functions whose results are handed out.
///
/// NumPy's values come from the C library of the machine, whose last bit may differ from Java's, so
/// these are calls of the same library. Where it cannot be reached, or with the system property
/// `fnp.random.libm=java`, they are [StrictMath]'s, which differ by at most one unit in the last
/// place. Comparisons that only accept or reject use [Math]: they agree except with a probability
/// of about 10⁻¹⁶ a draw.
final class LibM {
  private static final MethodHandles.Lookup HERE = MethodHandles.lookup();
  private static final boolean JAVA = "java".equals(System.getProperty("fnp.random.libm"));

  private LibM() {}

  static double exp(double x) {
    return call(Exp.DOUBLE, x);
  }

  static double log(double x) {
    return call(Log.DOUBLE, x);
  }

  static float log(float x) {
    try {
      return (float) Log.FLOAT.invokeExact(x);
    } catch (Throwable problem) {
      throw new AssertionError(problem);
    }
  }

  static double log1p(double x) {
    return call(Log1p.DOUBLE, x);
  }

  static float log1p(float x) {
    try {
      return (float) Log1p.FLOAT.invokeExact(x);
    } catch (Throwable problem) {
      throw new AssertionError(problem);
    }
  }

  static double expm1(double x) {
    return call(Expm1.DOUBLE, x);
  }

  static double cos(double x) {
    return call(Cosine.COS, x);
  }

  static double acos(double x) {
    return call(Cosine.ACOS, x);
  }

  static double pow(double x, double y) {
    try {
      return (double) Pow.DOUBLE.invokeExact(x, y);
    } catch (Throwable problem) {
      throw new AssertionError(problem);
    }
  }

  static float pow(float x, float y) {
    try {
      return (float) Pow.FLOAT.invokeExact(x, y);
    } catch (Throwable problem) {
      throw new AssertionError(problem);
    }
  }

  private static double call(MethodHandle function, double x) {
    try {
      return (double) function.invokeExact(x);
    } catch (Throwable problem) {
      throw new AssertionError(problem);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle find(String name, Class<?> type, int arity) {
    var layout = type == float.class ? ValueLayout.JAVA_FLOAT : ValueLayout.JAVA_DOUBLE;
    var symbol = JAVA ? Optional.<MemorySegment>empty() : library().find(name);
    if (symbol.isPresent()) {
      var arguments = new MemoryLayout[arity];
      Arrays.fill(arguments, layout);
      var form = FunctionDescriptor.of(layout, arguments);
      return Linker.nativeLinker()
          .downcallHandle(symbol.get(), form, Linker.Option.critical(false));
    }
    return ofJava(name, type, arity);
  }

  private static SymbolLookup library() {
    return Linker.nativeLinker().defaultLookup();
  }

  private static MethodHandle ofJava(String name, Class<?> type, int arity) {
    var word = type == float.class ? name.substring(0, name.length() - 1) : name;
    var form = MethodType.methodType(double.class, double.class);
    form = arity == 2 ? form.appendParameterTypes(double.class) : form;
    try {
      var function = HERE.findStatic(StrictMath.class, word, form);
      var exact = form.changeReturnType(type);
      for (int i = 0; i < arity; i++) {
        exact = exact.changeParameterType(i, type);
      }
      return MethodHandles.explicitCastArguments(function, exact);
    } catch (ReflectiveOperationException problem) {
      throw new AssertionError("StrictMath lacks " + word, problem);
    }
  }

  // Each function is linked when first called.

  private static final class Exp {
    static final MethodHandle DOUBLE = find("exp", double.class, 1);
  }

  private static final class Log {
    static final MethodHandle DOUBLE = find("log", double.class, 1);
    static final MethodHandle FLOAT = find("logf", float.class, 1);
  }

  private static final class Log1p {
    static final MethodHandle DOUBLE = find("log1p", double.class, 1);
    static final MethodHandle FLOAT = find("log1pf", float.class, 1);
  }

  private static final class Expm1 {
    static final MethodHandle DOUBLE = find("expm1", double.class, 1);
  }

  private static final class Cosine {
    static final MethodHandle COS = find("cos", double.class, 1);
    static final MethodHandle ACOS = find("acos", double.class, 1);
  }

  private static final class Pow {
    static final MethodHandle DOUBLE = find("pow", double.class, 2);
    static final MethodHandle FLOAT = find("powf", float.class, 2);
  }
}
