package fnp.conformance.service;

import fnp.ndarray.Shape;
import frankennumpy.Np;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions of the façade by NumPy's names: of several with one name, the one that the
/// arguments fit best.
final class Functions {
  /// What is searched, in this order.
  private static final List<Class<?>> CHAPTERS =
      List.of(ArrayFunctions.class, FourierFunctions.class, Np.class);

  private final Map<String, List<Method>> known = new HashMap<>();

  /// That no function has this name, or takes these arguments.
  static final class NoSuchCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchCallException(String message) {
      super(message);
    }
  }

  Object call(String name, List<Object> arguments) {
    var methods = known.computeIfAbsent(name, Functions::methods);
    for (var method : methods) {
      var converted = convert(method, arguments);
      if (converted.isPresent()) {
        return invoke(method, converted.get());
      }
    }
    throw new NoSuchCallException(
        methods.isEmpty()
            ? "the engine has no function " + name
            : "%s does not take (%s)"
                .formatted(
                    name,
                    String.join(
                        ", ", arguments.stream().map(a -> a.getClass().getSimpleName()).toList())));
  }

  /// The values of a record, in order.
  static List<Object> components(Record record) {
    var values = new ArrayList<Object>();
    for (var component : record.getClass().getRecordComponents()) {
      values.add(invoke(component.getAccessor(), new Object[0], record));
    }
    return values;
  }

  /// `expand_dims` is `expandDims`, `atleast_1d` is `atleast1d`. Precise parameters come first.
  private static List<Method> methods(String name) {
    var java = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      var after = i > 0 && name.charAt(i - 1) == '_';
      if (name.charAt(i) != '_') {
        java.append(after ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
      }
    }
    var found = new ArrayList<Method>();
    for (var chapter : CHAPTERS) {
      Arrays.stream(chapter.getMethods())
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .filter(method -> method.getName().contentEquals(java))
          .sorted(Comparator.comparingInt(Functions::vagueness))
          .forEach(found::add);
    }
    return found;
  }

  private static int vagueness(Method method) {
    int vague = method.isVarArgs() ? 100 : 0;
    for (var type : method.getParameterTypes()) {
      vague += type == Object.class ? 10 : type == double.class ? 2 : type == long.class ? 1 : 0;
    }
    return vague;
  }

  private static Optional<Object[]> convert(Method method, List<Object> arguments) {
    var types = method.getParameterTypes();
    if (method.isVarArgs() && !isList(arguments, types.length)) {
      return gathered(types, arguments).flatMap(all -> each(types, all));
    }
    return arguments.size() == types.length ? each(types, arguments) : Optional.empty();
  }

  private static boolean isList(List<Object> arguments, int count) {
    return arguments.size() == count && arguments.getLast() instanceof List<?>;
  }

  private static Optional<List<Object>> gathered(Class<?>[] types, List<Object> arguments) {
    if (arguments.size() < types.length - 1) {
      return Optional.empty();
    }
    var all = new ArrayList<>(arguments.subList(0, types.length - 1));
    all.add(List.copyOf(arguments.subList(types.length - 1, arguments.size())));
    return Optional.of(all);
  }

  private static Optional<Object[]> each(Class<?>[] types, List<Object> arguments) {
    var converted = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      var one = convert(types[i], arguments.get(i));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      converted[i] = one.get();
    }
    return Optional.of(converted);
  }

  private static Optional<Object> convert(Class<?> type, Object value) {
    if (type.isArray() || type == Shape.class) {
      return value instanceof List<?> list ? array(type, list) : Optional.empty();
    }
    if (type == double.class && value instanceof Number number) {
      return Optional.of(number.doubleValue());
    }
    if (value instanceof Long number) {
      if (type == long.class) {
        return Optional.of(number);
      }
      if (type == int.class) {
        return Optional.of(Math.toIntExact(number));
      }
    }
    var boxed = type == boolean.class ? Boolean.class : type;
    return boxed.isInstance(value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Object> array(Class<?> type, List<?> list) {
    if (type == Shape.class) {
      return array(long[].class, list).map(lengths -> Shape.of((long[]) lengths));
    }
    var array = Array.newInstance(type.getComponentType(), list.size());
    for (int i = 0; i < list.size(); i++) {
      var item = convert(type.getComponentType(), list.get(i));
      if (item.isEmpty()) {
        return Optional.empty();
      }
      Array.set(array, i, item.get());
    }
    return Optional.of(array);
  }

  private static Object invoke(Method method, Object[] arguments) {
    return invoke(method, arguments, Functions.class);
  }

  private static Object invoke(Method method, Object[] arguments, Object of) {
    try {
      var result = method.invoke(of, arguments);
      return method.getReturnType() == void.class ? new Wire.Nothing() : result;
    } catch (InvocationTargetException problem) {
      throw switch (problem.getTargetException()) {
        case RuntimeException runtime -> runtime;
        case Error error -> throw error;
        default -> new IllegalStateException(problem);
      };
    } catch (IllegalAccessException problem) {
      throw new AssertionError(problem);
    }
  }
}
