package ruchy.runtime.dynamic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.runtime.Char;
import ruchy.runtime.EnumValue;
import ruchy.runtime.Equality;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Kind;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.StructValue;
import ruchy.runtime.Text;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unit;
import ruchy.runtime.tuple.Tuples;

/// Operations on values whose type is known only at run time; a miss is an error that says what
/// there is. The first operand is the receiver.
public final class Dynamic {
  /// Those of the session that the thread works for, also where a session's thread started it.
  private static final InheritableThreadLocal<Methods> METHODS = new InheritableThreadLocal<>();

  private static final Methods NONE = (receiver, name, arguments) -> Optional.empty();

  private Dynamic() {}

  /// The methods of the library, which this package does not know.
  @FunctionalInterface
  public interface Methods {
    /// Calls a method, or gives nothing if no method of the name takes these arguments.
    Optional<Object> call(Object receiver, String name, List<Object> arguments);

    /// What a method means for operands, where that follows from their classes alone.
    default Optional<CallSite.Link> link(String name, Object... operands) {
      return Optional.empty();
    }

    /// Reads a field, or gives nothing if there is none of the name.
    default Optional<Object> field(Object receiver, String name) {
      return Optional.empty();
    }

    /// The names of the methods that a value has, for suggestions.
    default List<String> names(Object receiver) {
      return List.of();
    }
  }

  /// Sets where methods are found, for this thread and those it starts from now on.
  public static void methods(Methods found) {
    METHODS.set(found);
  }

  static Methods methods() {
    Methods found = METHODS.get();
    return found == null ? NONE : found;
  }

  /// `receiver.name`
  public static Object getField(String name, Object... operands) {
    Object receiver = operands[0];
    return field(receiver, name)
        .orElseGet(() ->
            methods().field(receiver, name).orElseThrow(() -> missing(receiver, name, "field")));
  }

  private static Optional<Object> field(Object receiver, String name) {
    return switch (receiver) {
      case StructValue struct when struct.indexOf(name) >= 0 ->
          Optional.of(struct.get(struct.indexOf(name)));
      case EnumValue variant when variant.fieldNames().contains(name) ->
          Optional.of(variant.get(variant.fieldNames().indexOf(name)));
      case Map<?, ?> map -> Optional.ofNullable(map.get(name));
      case Tuple tuple when isIndexOf(name, tuple.arity()) ->
          Optional.of(tuple.get(Integer.parseInt(name)));
      case RuchyError error -> ofError(error, name);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> ofError(RuchyError error, String name) {
    return switch (name) {
      case "message" -> Optional.of(error.message());
      case "code" -> Optional.of(error.code());
      default -> Optional.empty();
    };
  }

  private static boolean isIndexOf(String name, int arity) {
    return name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) < '0' + arity;
  }

  /// `receiver.name(arguments…)`
  public static Object callMethod(String name, Object... operands) {
    Object receiver = operands[0];
    List<Object> arguments = List.of(operands).subList(1, operands.length);
    Optional<Object> result = methods().call(receiver, name, arguments);
    if (result.isPresent()) {
      return result.get();
    }
    Optional<Object> held = field(receiver, name);
    if (held.isPresent() && held.get() instanceof FunctionValue function) {
      return function.apply(arguments.toArray());
    }
    throw missing(receiver, name, "method");
  }

  /// `callee(arguments…)`
  public static Object call(String name, Object... operands) {
    if (operands[0] instanceof FunctionValue function) {
      return function.apply(List.of(operands).subList(1, operands.length).toArray());
    }
    throw new RuchyError(
        "E0709", "a value of type `" + Kind.nameOf(operands[0]) + "` can not be called");
  }

  /// `receiver[index]`
  public static Object getAt(String name, Object... operands) {
    Object receiver = operands[0];
    Object index = operands.length == 2 ? operands[1] : Unit.UNIT;
    return switch (receiver) {
      case RuchyList list when index instanceof Long at -> list.item(toInt(at));
      case RuchyList list when index instanceof Range range ->
          list.slice(range.start(), range.end());
      case String text when index instanceof Long at -> Char.of(Text.charAt(text, at));
      case String text when index instanceof Range range ->
          Text.slice(text, range.start(), range.end());
      case Tuple tuple when index instanceof Long at -> tuple.get(toInt(at));
      case Map<?, ?> map when operands.length == 2 -> ofMap(map, index);
      case StructValue struct when index instanceof String field -> getField(field, struct);
      default -> callMethod("get", operands);
    };
  }

  private static Object ofMap(Map<?, ?> map, Object key) {
    Object value = map.get(key);
    if (value != null) {
      return value;
    }
    List<String> keys = new ArrayList<>();
    map.keySet().forEach(known -> keys.add(known.toString()));
    throw new RuchyError("E0712", "no key " + ruchy.runtime.Display.quoted(key))
        .help(Nearest.help(key.toString(), keys, "the map has no keys"));
  }

  /// Whether a value is a list whose elements are held as those of a type are; `Any` is the type of
  /// boxes.
  public static boolean isListOf(String element, Object value) {
    return value instanceof RuchyList list && list.elementType().equals(element);
  }

  private static int toInt(long index) {
    return Math.clamp(index, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// `receiver[index] = value`
  public static Object setAt(String name, Object... operands) {
    Object receiver = operands[0];
    Object index = operands[1];
    Object value = operands[operands.length - 1];
    switch (receiver) {
      case RuchyList list when index instanceof Long at && list.accepts(value) ->
          list.setItem(toInt(at), value);
      case Map<?, ?> map -> put(map, index, value);
      case StructValue struct when index instanceof String field && struct.indexOf(field) >= 0 ->
          struct.set(struct.indexOf(field), value);
      default -> callMethod("set", operands);
    }
    return Unit.UNIT;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<?, ?> map, Object key, Object value) {
    ((Map<Object, Object>) map).put(key, value);
  }

  /// `left operator right`, or an operator with one operand; operators go by their method's name.
  public static Object operator(String name, Object... operands) {
    Optional<Object> own =
        operands.length == 1
            ? DynamicOperators.unary(name, operands[0])
            : DynamicOperators.binary(name, operands[0], operands[1]);
    if (own.isPresent()) {
      return own.get();
    }
    return ofLibrary(name, operands);
  }

  private static Object ofLibrary(String name, Object... operands) {
    List<Object> arguments = List.of(operands).subList(1, operands.length);
    Optional<Object> result = methods().call(operands[0], name, arguments);
    if (result.isEmpty() && operands.length == 2) {
      String reflected = DynamicOperators.reflected(name);
      result = methods().call(operands[1], reflected, List.of(operands[0]));
    }
    if (result.isEmpty() && (name.equals("eq") || name.equals("ne"))) {
      return Equality.equal(operands[0], operands[1]) == name.equals("eq");
    }
    return result.orElseThrow(() ->
        new RuchyError(
            "E0709",
            "no operator `"
                + name
                + "` for `"
                + Kind.nameOf(operands[0])
                + (operands.length == 2 ? "` and `" + Kind.nameOf(operands[1]) : "")
                + "`"));
  }

  /// The elements to loop over, as a list of `Any`: of lists, sets, ranges and tuples their
  /// elements, of maps pairs, of text characters.
  public static Object iterate(String name, Object... operands) {
    ObjectList<Object> elements = new ObjectList<>();
    switch (operands[0]) {
      case RuchyList list -> elements.appendAll(list);
      case Map<?, ?> map ->
          map.forEach((key, value) -> elements.add(ruchy.runtime.tuple.Tuple2.of(key, value)));
      case Iterable<?> others -> others.forEach(elements::add);
      case String text -> text.codePoints().forEach(codePoint -> elements.add(Char.of(codePoint)));
      case Range range -> addAll(range, elements);
      case Option.Some<?> some -> elements.add(some.value());
      case Option.None<?> _ -> {}
      default -> elements.appendAll(ofLibrary(operands[0]));
    }
    return elements;
  }

  private static RuchyList ofLibrary(Object value) {
    if (methods().call(value, "elements", List.of()).orElse(Unit.UNIT) instanceof RuchyList list) {
      return list;
    }
    throw new RuchyError("E0709", "can not loop over a value of type `" + Kind.nameOf(value) + "`");
  }

  /// The parts of a value that is taken apart, `let (a, b) = value`, as a tuple: of a tuple, a list
  /// or whatever can be looped over.
  ///
  /// @param count how many there must be
  public static Object parts(String count, Object... operands) {
    int wanted = Integer.parseInt(count);
    Object value = operands[0];
    if (value instanceof Tuple tuple && tuple.arity() == wanted) {
      return tuple;
    }
    RuchyList elements = value instanceof Tuple tuple ? ofTuple(tuple) : elements(value);
    if (elements.size() != wanted) {
      throw new RuchyError(
              "E0709",
              "%d values were wanted of a `%s`, but it has %d"
                  .formatted(wanted, Kind.nameOf(value), elements.size()))
          .help("take as many names as there are values");
    }
    return Tuples.of(elements.asList().toArray());
  }

  private static RuchyList elements(Object value) {
    return (RuchyList) iterate("", value);
  }

  private static RuchyList ofTuple(Tuple tuple) {
    ObjectList<Object> elements = new ObjectList<>();
    for (int i = 0; i < tuple.arity(); i++) {
      elements.add(tuple.get(i));
    }
    return elements;
  }

  private static void addAll(Range range, ObjectList<Object> elements) {
    long count = range.length();
    for (long i = 0; i < count; i++) {
      elements.add(range.at(i));
    }
  }

  private static RuchyError missing(Object receiver, String name, String what) {
    List<String> known = new ArrayList<>();
    switch (receiver) {
      case StructValue struct -> known.addAll(struct.fieldNames());
      case EnumValue variant -> known.addAll(variant.fieldNames());
      case Map<?, ?> map -> map.keySet().forEach(key -> known.add(key.toString()));
      default -> {}
    }
    known.addAll(methods().names(receiver));
    String kind = receiver instanceof Map<?, ?> && what.equals("field") ? "key" : what;
    return new RuchyError(
            "E0709",
            "no " + kind + " `" + name + "` on a value of type `" + Kind.nameOf(receiver) + "`")
        .help(Nearest.help(name, known, "it has no members that can be reached here"));
  }
}
