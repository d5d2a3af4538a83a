package ruchy.runtime.dynamic;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import ruchy.runtime.BooleanList;
import ruchy.runtime.Display;
import ruchy.runtime.DoubleList;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Kind;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Ordering;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unsigned;
import ruchy.runtime.list.NarrowKind;
import ruchy.runtime.tuple.Tuples;

/// A type of the language as a test of boxed values, for what comes out of `Any`.
///
/// Containers are tested element by element. A cast also converts where nothing is lost: between
/// numbers, and between the kinds of lists; a converted list is a new one.
public sealed interface TypeTest {
  /// The type as the language writes it.
  String name();

  /// Whether a value is of the type.
  boolean test(Object value);

  /// The value as a value of the type.
  ///
  /// @throws RuchyError E0704 if it is none
  default Object cast(Object value) {
    if (test(value)) {
      return value;
    }
    throw mismatch(value, name());
  }

  /// Whether a value is of a type; for compiled code.
  static boolean holds(Object value, TypeTest type) {
    return type.test(value);
  }

  /// A value as a value of a type; for compiled code.
  static Object cast(Object value, TypeTest type) {
    return type.cast(value);
  }

  private static RuchyError mismatch(Object value, String name) {
    return new RuchyError("E0704", "expected `" + name + "`, found `" + Kind.nameOf(value) + "`")
        .help("the value is " + shortened(Display.quoted(value)));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  /// Every value.
  enum Anything implements TypeTest {
    /// `Any`
    ANY;

    @Override
    public boolean test(Object value) {
      return true;
    }
  }

  /// Values of a class; the class is found when first needed.
  record Instance(String name, Supplier<Class<?>> type) implements TypeTest {
    @Override
    public boolean test(Object value) {
      return type.get().isInstance(value);
    }
  }

  /// Closures with a number of parameters.
  record Closure(String name, int arity) implements TypeTest {
    @Override
    public boolean test(Object value) {
      return value instanceof FunctionValue function && function.arity() == arity;
    }
  }

  /// Numbers of one type; a cast takes any number whose value the type can hold.
  record NumberOf(String name, boolean isFloat, boolean isUnsigned, int bits) implements TypeTest {
    @Override
    public boolean test(Object value) {
      return Ordering.isNumber(value) && Kind.nameOf(value).equals(name);
    }

    @Override
    public Object cast(Object value) {
      if (test(value)) {
        return value;
      }
      if (!Ordering.isNumber(value)) {
        throw mismatch(value, name);
      }
      return isFloat ? real(value) : whole(value);
    }

    private Object real(Object value) {
      double real =
          value instanceof Unsigned unsigned
              ? unsigned.toDouble()
              : ((java.lang.Number) value).doubleValue();
      return bits == 32 ? (Object) (float) real : (Object) real;
    }

    private Object whole(Object value) {
      long whole = toLong(value);
      if (isUnsigned) {
        boolean fits = whole >= 0 && (bits >= 63 || whole < 1L << bits);
        if (!fits && !(value instanceof Unsigned && bits == 64)) {
          throw mismatch(value, name);
        }
        return Unsigned.of(bits, whole);
      }
      boolean huge = value instanceof Unsigned && whole < 0;
      if (huge || whole != whole << (64 - bits) >> (64 - bits)) {
        throw mismatch(value, name);
      }
      return switch (bits) {
        case 8 -> (byte) whole;
        case 16 -> (short) whole;
        case 32 -> (int) whole;
        default -> whole;
      };
    }

    private long toLong(Object value) {
      if (value instanceof Unsigned unsigned) {
        return unsigned.value();
      }
      if (value instanceof Double || value instanceof Float) {
        double real = ((java.lang.Number) value).doubleValue();
        if (real != Math.rint(real) || Math.abs(real) >= 0x1p63) {
          throw mismatch(value, name);
        }
        return (long) real;
      }
      return ((java.lang.Number) value).longValue();
    }
  }

  /// Lists of one element type.
  record ListOf(TypeTest element) implements TypeTest {
    @Override
    public String name() {
      return "[" + element.name() + "]";
    }

    private RuchyList empty(int capacity) {
      return switch (element.name()) {
        case "i64" -> new LongList(capacity);
        case "f64" -> new DoubleList(capacity);
        case "bool" -> new BooleanList(capacity);
        default ->
            NarrowKind.of(element.name())
                .<RuchyList>map(kind -> kind.empty(capacity))
                .orElseGet(() -> new ObjectList<>(capacity));
      };
    }

    @Override
    public boolean test(Object value) {
      return value instanceof RuchyList list
          && (list.isEmpty() || list.getClass() == empty(0).getClass())
          && all(list);
    }

    private boolean all(RuchyList list) {
      if (!(list instanceof ObjectList<?>) || element == Anything.ANY) {
        return true;
      }
      for (Object item : list) {
        if (!element.test(item)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Object cast(Object value) {
      if (!(value instanceof RuchyList list)) {
        throw mismatch(value, name());
      }
      if (list.getClass() == empty(0).getClass() && all(list)) {
        return value;
      }
      RuchyList converted = empty(list.size());
      for (Object item : list) {
        converted.append(element.cast(item));
      }
      return converted;
    }
  }

  /// Sets of one element type.
  record SetOf(TypeTest element) implements TypeTest {
    @Override
    public String name() {
      return "Set<" + element.name() + ">";
    }

    @Override
    public boolean test(Object value) {
      return value instanceof Set<?> set
          && (element == Anything.ANY || set.stream().allMatch(element::test));
    }

    @Override
    public Object cast(Object value) {
      if (test(value)) {
        return value;
      }
      if (!(value instanceof Set<?> set)) {
        throw mismatch(value, name());
      }
      Set<Object> converted = new LinkedHashSet<>();
      set.forEach(item -> converted.add(element.cast(item)));
      return converted;
    }
  }

  /// Maps of one key and one value type.
  record MapOf(TypeTest key, TypeTest value) implements TypeTest {
    @Override
    public String name() {
      return "Map<" + key.name() + ", " + value.name() + ">";
    }

    @Override
    public boolean test(Object found) {
      boolean all = key == Anything.ANY && value == Anything.ANY;
      return found instanceof Map<?, ?> map
          && (all
              || map.entrySet().stream()
                  .allMatch(entry -> key.test(entry.getKey()) && value.test(entry.getValue())));
    }

    @Override
    public Object cast(Object found) {
      if (test(found)) {
        return found;
      }
      if (!(found instanceof Map<?, ?> map)) {
        throw mismatch(found, name());
      }
      Map<Object, Object> converted = new LinkedHashMap<>();
      map.forEach((k, v) -> converted.put(key.cast(k), value.cast(v)));
      return converted;
    }
  }

  /// Tuples by the types of their elements.
  record TupleOf(List<TypeTest> elements) implements TypeTest {
    public TupleOf {
      elements = List.copyOf(elements);
    }

    @Override
    public String name() {
      StringBuilder name = new StringBuilder("(");
      for (TypeTest element : elements) {
        name.append(name.length() == 1 ? "" : ", ").append(element.name());
      }
      return name.append(')').toString();
    }

    @Override
    public boolean test(Object value) {
      if (!(value instanceof Tuple tuple) || tuple.arity() != elements.size()) {
        return false;
      }
      for (int i = 0; i < elements.size(); i++) {
        if (!elements.get(i).test(tuple.get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Object cast(Object value) {
      if (test(value)) {
        return value;
      }
      if (!(value instanceof Tuple tuple) || tuple.arity() != elements.size()) {
        throw mismatch(value, name());
      }
      Object[] converted = new Object[elements.size()];
      for (int i = 0; i < converted.length; i++) {
        converted[i] = elements.get(i).cast(tuple.get(i));
      }
      return Tuples.of(converted);
    }
  }

  /// Options by the type of their value.
  record OptionOf(TypeTest value) implements TypeTest {
    @Override
    public String name() {
      return "Option<" + value.name() + ">";
    }

    @Override
    public boolean test(Object found) {
      return found instanceof Option.None<?>
          || (found instanceof Option.Some<?> some && value.test(some.value()));
    }

    @Override
    public Object cast(Object found) {
      return !test(found) && found instanceof Option.Some<?> some
          ? Option.some(value.cast(some.value()))
          : TypeTest.super.cast(found);
    }
  }

  /// Results by the types of their values and errors.
  record ResultOf(TypeTest value, TypeTest error) implements TypeTest {
    @Override
    public String name() {
      return "Result<" + value.name() + ", " + error.name() + ">";
    }

    @Override
    public boolean test(Object found) {
      return (found instanceof Result.Ok<?, ?> ok && value.test(ok.value()))
          || (found instanceof Result.Err<?, ?> err && error.test(err.error()));
    }
  }
}
