package ruchy.jvm.interpreted;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ruchy.lang.interpret.JavaCaller;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;
import ruchy.runtime.Char;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unit;
import ruchy.runtime.Unsigned;

/// Calls Java through method handles, converting between boxes and what the descriptor says.
public final class ReflectiveCaller implements JavaCaller {
  private final ClassLoader loader;
  private final Map<JavaMethod, MethodHandle> handles = new ConcurrentHashMap<>();

  /// A caller that finds classes through a loader.
  public ReflectiveCaller(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public Object call(JavaMethod method, List<Object> arguments, List<Type> types, Type result) {
    var handle = handles.computeIfAbsent(method, this::find).asFixedArity();
    var given = new ArrayList<Object>();
    for (int i = 0; i < arguments.size(); i++) {
      given.add(unboxed(arguments.get(i), handle.type().parameterType(i)));
    }
    try {
      return boxed(handle.invokeWithArguments(given), result, method);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw RuchyError.from(e);
    }
  }

  private MethodHandle find(JavaMethod method) {
    try {
      var lookup = MethodHandles.publicLookup();
      var owner = Class.forName(method.owner().replace('/', '.'), true, loader);
      String descriptor = method.descriptor();
      return switch (method.kind()) {
        case STATIC -> lookup.findStatic(owner, method.name(), type(descriptor));
        case VIRTUAL, INTERFACE -> lookup.findVirtual(owner, method.name(), type(descriptor));
        case CONSTRUCTOR ->
            lookup.findConstructor(owner, type(descriptor).changeReturnType(void.class));
        case STATIC_FIELD -> lookup.findStaticGetter(owner, method.name(), field(descriptor));
        case FIELD -> lookup.findGetter(owner, method.name(), field(descriptor));
      };
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("core calls " + method + ", which is not there", e);
    }
  }

  private MethodType type(String descriptor) {
    return MethodType.fromMethodDescriptorString(descriptor, loader);
  }

  private Class<?> field(String descriptor) {
    return type("()" + descriptor).returnType();
  }

  private static Object unboxed(Object value, Class<?> wanted) {
    if (!wanted.isPrimitive() || wanted == boolean.class || value instanceof Boolean) {
      return value;
    }
    if (wanted == float.class || wanted == double.class) {
      double real = ((Number) value).doubleValue();
      return wanted == double.class ? (Object) real : (Object) (float) real;
    }
    long bits =
        switch (value) {
          case Char character -> character.codePoint();
          case Unsigned unsigned -> unsigned.value();
          case Duration duration -> duration.toNanos();
          default -> ((Number) value).longValue();
        };
    if (wanted == char.class) {
      return (char) bits;
    }
    if (wanted == byte.class) {
      return (byte) bits;
    }
    if (wanted == short.class) {
      return (short) bits;
    }
    return wanted == long.class ? (Object) bits : (Object) (int) bits;
  }

  private static Object boxed(@Nullable Object value, Type type, JavaMethod method) {
    if (type == Type.Simple.UNIT || type == Type.Simple.NEVER) {
      return Unit.UNIT;
    }
    if (value == null) {
      throw new RuchyError("E0713", "Java's `" + method.name() + "` gave null");
    }
    boolean whole =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte;
    if (value instanceof RuchyList list) {
      return RuntimeValues.list(type, list);
    }
    if (type == Type.Numeric.F32 && value instanceof Double real) {
      return real.floatValue();
    }
    if (value instanceof Character c) {
      return type == Type.Simple.CHAR ? new Char(c) : value;
    }
    return whole ? RuntimeValues.box(type, ((Number) value).longValue(), value) : value;
  }
}
