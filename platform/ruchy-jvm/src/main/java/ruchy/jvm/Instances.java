package ruchy.jvm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruchy.lang.type.NominalType;
import ruchy.runtime.DeclaredValue;

/// Makes values of declared types from outside of the program.
final class Instances {
  private Instances() {}

  static DeclaredValue make(Program program, NominalType type, int variant, List<Object> fields) {
    Class<?> owner = program.classOf(type);
    boolean isVariant = type.kind() == NominalType.Kind.ENUM;
    Class<?> made = isVariant ? program.variantOf(type, variant) : owner;
    Method make =
        Arrays.stream(made.getMethods())
            .filter(method -> method.getName().equals("make") && method.getDeclaringClass() == made)
            .findFirst()
            .orElseThrow(() -> new LinkageError(made + " has no factory"));
    Class<?>[] parameters = make.getParameterTypes();
    @Nullable Object[] arguments = new Object[parameters.length];
    if (isVariant) {
      fill(arguments, parameters, type.variants().get(variant).fields(), fields);
    } else {
      Arrays.setAll(arguments, i -> zero(parameters[i]));
    }
    try {
      return (DeclaredValue) make.invoke(null, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type, e);
    }
  }

  private static @Nullable Object zero(Class<?> type) {
    MethodHandle zero = MethodHandles.zero(type);
    try {
      return type.isPrimitive()
          ? zero.asType(MethodType.methodType(Object.class)).invokeExact()
          : null;
    } catch (Throwable e) {
      throw new LinkageError("no zero of " + type, e);
    }
  }

  /// The carriers of the fields; those of type `()` have none.
  private static void fill(
      @Nullable Object[] arguments,
      Class<?>[] parameters,
      List<NominalType.Field> declared,
      List<Object> values) {
    if (values.size() != declared.size()) {
      throw new IllegalArgumentException(
          declared.size() + " fields have " + values.size() + " values");
    }
    List<Object> held = new ArrayList<>();
    for (Object value : values) {
      if (value != ruchy.runtime.Unit.UNIT) {
        held.add(value);
      }
    }
    if (held.size() != parameters.length) {
      throw new IllegalArgumentException(parameters.length + " fields are held");
    }
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] = carried(held.get(i), parameters[i]);
    }
  }

  private static Object carried(Object value, Class<?> type) {
    if (type == long.class) {
      return Boxes.unboxed(value);
    }
    if (type == int.class) {
      return (int) Boxes.unboxed(value);
    }
    if (type == short.class) {
      return (short) Boxes.unboxed(value);
    }
    if (type == byte.class) {
      return (byte) Boxes.unboxed(value);
    }
    if (type == char.class) {
      return (char) Boxes.unboxed(value);
    }
    if (!type.isPrimitive() && !type.isInstance(value)) {
      throw new IllegalArgumentException("a field can not hold a " + value.getClass());
    }
    return value;
  }
}
