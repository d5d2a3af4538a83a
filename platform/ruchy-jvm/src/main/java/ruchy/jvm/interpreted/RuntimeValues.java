package ruchy.jvm.interpreted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.jvm.Program;
import ruchy.lang.core.Conformance;
import ruchy.lang.core.Core;
import ruchy.lang.interpret.Callable;
import ruchy.lang.interpret.Failure;
import ruchy.lang.interpret.Values;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.runtime.Arithmetic;
import ruchy.runtime.BooleanList;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Char;
import ruchy.runtime.Display;
import ruchy.runtime.DoubleList;
import ruchy.runtime.EnumValue;
import ruchy.runtime.Equality;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.LongList;
import ruchy.runtime.NarrowList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Ordering;
import ruchy.runtime.Poll;
import ruchy.runtime.Range;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Sorted;
import ruchy.runtime.StructValue;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unit;
import ruchy.runtime.Unsigned;
import ruchy.runtime.list.NarrowKind;
import ruchy.runtime.tuple.Tuples;

/// The runtime's values for the core interpreter, so that library code sees what it sees from
/// compiled programs.
public final class RuntimeValues implements Values {
  private final OwnMethods own = new OwnMethods();

  private final AnyTypes anyTypes;

  /// Values of which no type says anything itself yet.
  ///
  /// @param libraryClasses tells the internal name of the class of a library type
  public RuntimeValues(Program.LibraryClasses libraryClasses) {
    this.anyTypes = new AnyTypes(libraryClasses);
  }

  @Override
  public void conform(NominalType type, Conformance.Role role, Callable code) {
    own.put(type, role, code);
  }

  @Override
  public Object unit() {
    return Unit.UNIT;
  }

  @Override
  public Object character(int codePoint) {
    return new Char(codePoint);
  }

  @Override
  public int codePoint(Object character) {
    return ((Char) character).codePoint();
  }

  @Override
  public Object integer(Type type, long bits) {
    return box(type, bits, bits);
  }

  /// An integer that Java computed, as the box of its type; other types keep Java's box.
  static Object box(Type type, long bits, Object otherwise) {
    if (type == Type.Simple.DURATION) {
      return Duration.ofNanos(bits);
    }
    if (type == Type.Simple.CHAR) {
      return new Char((int) bits);
    }
    if (!(type instanceof Type.Numeric numeric)) {
      return otherwise;
    }
    return switch (numeric) {
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      case I32 -> (int) bits;
      case I64 -> bits;
      case U8, U16, U32, U64 -> Unsigned.of(numeric.bits(), bits);
      case F32 -> (float) bits;
      case F64 -> (double) bits;
    };
  }

  @Override
  public long bits(Object integer) {
    return switch (integer) {
      case Unsigned unsigned -> unsigned.value();
      case Duration duration -> duration.toNanos();
      case Char character -> character.codePoint();
      default -> throw new AssertionError("not an integer: " + integer);
    };
  }

  @Override
  public double power(double left, double right) {
    return Arithmetic.power(left, right);
  }

  @Override
  public Object tuple(List<Object> elements) {
    return Tuples.of(elements.toArray());
  }

  @Override
  public Object element(Object tuple, int index) {
    return ((Tuple) tuple).get(index);
  }

  @Override
  public Object list(Type type, List<Object> elements) {
    var list = emptyList(((Type.ListOf) type).element(), elements.size());
    elements.forEach(list::append);
    return list;
  }

  private static RuchyList emptyList(Type element, int capacity) {
    if (element == Type.Numeric.I64) {
      return new LongList(capacity);
    }
    if (element == Type.Numeric.F64) {
      return new DoubleList(capacity);
    }
    if (element == Type.Simple.BOOL) {
      return new BooleanList(capacity);
    }
    return narrow(element)
        .<RuchyList>map(kind -> kind.empty(capacity))
        .orElseGet(() -> new ObjectList<>(capacity));
  }

  private static Optional<NarrowKind> narrow(Type element) {
    return element instanceof Type.Numeric || element == Type.Simple.CHAR
        ? NarrowKind.of(element.toString())
        : Optional.empty();
  }

  /// A list that Java gave, as the list of its type.
  static Object list(Type type, RuchyList list) {
    if (!(list instanceof ObjectList<?>)
        || !(type instanceof Type.ListOf(var element))
        || narrow(element).isEmpty()) {
      return list;
    }
    var converted = emptyList(element, list.size());
    converted.appendAll(list);
    return converted;
  }

  @Override
  public long length(Object list) {
    return ((RuchyList) list).length();
  }

  @Override
  public Object elementAt(Object list, long index) {
    return switch ((RuchyList) list) {
      case LongList longs -> longs.get(index);
      case DoubleList doubles -> doubles.get(index);
      case BooleanList booleans -> booleans.get(index);
      case NarrowList narrow -> narrow.boxedAt(index);
      case ObjectList<?> objects -> objects.get(index);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public void setElementAt(Object list, long index, Object value) {
    switch ((RuchyList) list) {
      case LongList longs -> longs.set(index, (long) (Long) value);
      case DoubleList doubles -> doubles.set(index, (double) (Double) value);
      case BooleanList booleans -> booleans.set(index, (boolean) (Boolean) value);
      case NarrowList narrow -> narrow.setBoxedAt(index, value);
      case ObjectList<?> objects -> ((ObjectList<Object>) objects).set(index, value);
    }
  }

  @Override
  public void append(Object list, Object value) {
    ((RuchyList) list).append(value);
  }

  @Override
  public Object map(boolean sorted, List<Object> keys, List<Object> values) {
    Map<Object, Object> map = sorted ? Sorted.map() : new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), values.get(i));
    }
    return map;
  }

  @Override
  public Object set(boolean sorted, List<Object> elements) {
    Set<Object> set = sorted ? Sorted.set() : new LinkedHashSet<>();
    set.addAll(elements);
    return set;
  }

  @Override
  public Object range(Type type, Object from, Optional<Object> to, boolean inclusive) {
    return new Range(from, to.map(Option::some).orElse(Option.none()), inclusive);
  }

  @Override
  public Object struct(NominalType type, List<Object> values) {
    return new InterpretedStruct(own, type, values);
  }

  @Override
  public Object field(Object struct, int index) {
    return ((StructValue) struct).get(index);
  }

  @Override
  public void setField(Object struct, int index, Object value) {
    ((StructValue) struct).set(index, value);
  }

  @Override
  public Object copy(Object value) {
    return value instanceof StructValue struct ? struct.copy() : value;
  }

  @Override
  public Object variant(Type type, int variant, List<Object> values) {
    return switch (type) {
      case Type.OptionOf _ -> variant == 0 ? Option.none() : Option.some(values.getFirst());
      case Type.ResultOf _ ->
          variant == 0 ? Result.ok(values.getFirst()) : Result.err(values.getFirst());
      case Type.Nominal(var declaration) ->
          new InterpretedVariant(own, declaration, variant, values);
      default -> throw new AssertionError("no variants of " + type);
    };
  }

  @Override
  public int variantOf(Object value) {
    return switch (value) {
      case Option<?> option -> option.isSome() ? 1 : 0;
      case Result<?, ?> result -> result.isOk() ? 0 : 1;
      case EnumValue variant -> variant.variant();
      default -> throw new AssertionError("no variant: " + value);
    };
  }

  @Override
  public Object payload(Object value, int field) {
    return switch (value) {
      case Option.Some<?> some -> some.value();
      case Result.Ok<?, ?> ok -> ok.value();
      case Result.Err<?, ?> err -> err.error();
      case EnumValue variant -> variant.get(field);
      default -> throw new AssertionError("nothing in " + value);
    };
  }

  @Override
  public Object closure(Type.Function type, Callable code) {
    return InterpretedFunctions.of(type.parameters().size(), code);
  }

  @Override
  public Object call(Object closure, List<Object> arguments) {
    return ((FunctionValue) closure).apply(arguments.toArray());
  }

  @Override
  public Object asInterface(Object closure, Type.Function type, JavaMethod method) {
    return InterpretedFunctions.asInterface((FunctionValue) closure, type, method);
  }

  @Override
  public String text(Object value, String format) {
    return format.isEmpty() ? Display.text(value) : Display.format(value, format);
  }

  @Override
  public boolean equal(Object left, Object right) {
    return Equality.equal(left, right);
  }

  @Override
  public int compare(Object left, Object right) {
    return Ordering.compare(left, right);
  }

  @Override
  public boolean isType(Object value, Type type) {
    return anyTypes.holds(value, type);
  }

  @Override
  public Object as(Object value, Type type) {
    return anyTypes.cast(value, type);
  }

  @Override
  public Object dynamic(Core.Dynamic.Kind kind, String name, List<Object> operands) {
    return AnyOperations.run(kind, name, new ArrayList<>(operands));
  }

  @Override
  public RuntimeException failure(Failure kind, String message, Span span) {
    String code =
        switch (kind) {
          case OVERFLOW -> "E0701";
          case DIVISION_BY_ZERO -> "E0702";
          case UNASSIGNED -> "E0705";
          case RECURSION -> "E0706";
          case SHIFT_AMOUNT, NEGATIVE_EXPONENT -> "E0710";
        };
    return new RuchyError(code, message);
  }

  @Override
  public RuntimeException panic(String code, String message, Span span) {
    return new RuchyError(code, message);
  }

  @Override
  public RuntimeException thrown(Object value, Span span) {
    return RuchyError.thrown(value);
  }

  @Override
  public void poll() {
    Poll.check();
  }

  @Override
  public Optional<Object> caught(RuntimeException error) {
    return error instanceof Cancelled ? Optional.empty() : Optional.of(RuchyError.caught(error));
  }

  @Override
  public RuntimeException located(RuntimeException error, Span span) {
    return error instanceof Cancelled ? error : RuchyError.from(error);
  }
}
