package ruchy.jvm.interpreted;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import ruchy.lang.interpret.Callable;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unit;
import ruchy.runtime.function.Function0;
import ruchy.runtime.function.Function1;
import ruchy.runtime.function.Function2;
import ruchy.runtime.function.Function3;
import ruchy.runtime.function.Function4;
import ruchy.runtime.function.Function5;
import ruchy.runtime.function.Function6;

/// Closures of interpreted code as the runtime's functions and as Java's functional interfaces.
final class InterpretedFunctions {
  private InterpretedFunctions() {}

  static FunctionValue of(int arity, Callable code) {
    return switch (arity) {
      case 0 -> (Function0<Object>) () -> code.call(List.of());
      case 1 -> (Function1<Object, Object>) a -> code.call(List.of(a));
      case 2 -> (Function2<Object, Object, Object>) (a, b) -> code.call(List.of(a, b));
      case 3 ->
          (Function3<Object, Object, Object, Object>) (a, b, c) -> code.call(List.of(a, b, c));
      case 4 ->
          (Function4<Object, Object, Object, Object, Object>)
              (a, b, c, d) -> code.call(List.of(a, b, c, d));
      case 5 ->
          (Function5<Object, Object, Object, Object, Object, Object>)
              (a, b, c, d, e) -> code.call(List.of(a, b, c, d, e));
      case 6 ->
          (Function6<Object, Object, Object, Object, Object, Object, Object>)
              (a, b, c, d, e, f) -> code.call(List.of(a, b, c, d, e, f));
      default -> new Wide(arity, code);
    };
  }

  /// A closure with more parameters than there are interfaces.
  private record Wide(int arity, Callable code) implements FunctionValue {
    @Override
    public Object apply(Object... arguments) {
      FunctionValue.checkArity(arity, arguments.length);
      return code.call(List.of(arguments));
    }
  }

  static Object asInterface(FunctionValue closure, Type.Function type, JavaMethod method) {
    try {
      var wanted = Class.forName(method.owner().replace('/', '.'));
      InvocationHandler handler =
          (proxy, called, arguments) -> {
            if (called.getDeclaringClass() == Object.class) {
              return objectMethod(proxy, called.getName(), arguments);
            }
            var given = arguments == null ? new Object[0] : arguments;
            var boxed =
                IntStream.range(0, given.length)
                    .mapToObj(i -> fromJava(given[i], type.parameters().get(i)))
                    .toArray();
            var result = closure.apply(boxed);
            return result == Unit.UNIT ? null : result;
          };
      return Proxy.newProxyInstance(wanted.getClassLoader(), new Class<?>[] {wanted}, handler);
    } catch (ClassNotFoundException e) {
      throw RuchyError.from(e);
    }
  }

  private static Object objectMethod(Object proxy, String name, Object[] arguments) {
    return switch (name) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> arguments != null && arguments.length == 1 && proxy == arguments[0];
      default -> "closure";
    };
  }

  private static Object fromJava(Object value, Type type) {
    return value instanceof Number number && !(value instanceof Double) && !(value instanceof Float)
        ? RuntimeValues.box(type, number.longValue(), value)
        : value;
  }
}
