package ruchy.lang.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Values made of `java.util` alone: what the interpreter itself does can be tested with them.
final class PlainValues implements Values {
  /// An unsigned integer of a width.
  record Bits(Type type, long bits) {}

  /// A character.
  record Letter(int codePoint) {}

  /// A value of a variant.
  record Case(int variant, List<Object> values) {}

  /// An error of the program.
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Object thrown;

    Stop(String message, Object thrown) {
      super(message);
      this.thrown = thrown;
    }
  }

  @Override
  public void poll() {}

  @Override
  public Object unit() {
    return List.of();
  }

  @Override
  public Object character(int codePoint) {
    return new Letter(codePoint);
  }

  @Override
  public int codePoint(Object character) {
    return ((Letter) character).codePoint();
  }

  @Override
  public Object integer(Type type, long bits) {
    return new Bits(type, bits);
  }

  @Override
  public long bits(Object integer) {
    return ((Bits) integer).bits();
  }

  @Override
  public double power(double left, double right) {
    return StrictMath.pow(left, right);
  }

  @Override
  public Object tuple(List<Object> elements) {
    return List.copyOf(elements);
  }

  @Override
  public Object element(Object tuple, int index) {
    return ((List<?>) tuple).get(index);
  }

  @Override
  public Object list(Type type, List<Object> elements) {
    return new ArrayList<>(elements);
  }

  @Override
  public long length(Object list) {
    return ((List<?>) list).size();
  }

  @Override
  public Object elementAt(Object list, long index) {
    return ((List<?>) list).get((int) index);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void setElementAt(Object list, long index, Object value) {
    ((List<Object>) list).set((int) index, value);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void append(Object list, Object value) {
    ((List<Object>) list).add(value);
  }

  @Override
  public Object map(boolean sorted, List<Object> keys, List<Object> values) {
    return List.of(keys, values);
  }

  @Override
  public Object set(boolean sorted, List<Object> elements) {
    return List.copyOf(elements);
  }

  @Override
  public Object range(Type type, Object from, Optional<Object> to, boolean inclusive) {
    return List.of(from, to, inclusive);
  }

  @Override
  public Object struct(NominalType type, List<Object> values) {
    return new ArrayList<>(values);
  }

  @Override
  public Object field(Object struct, int index) {
    return ((List<?>) struct).get(index);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void setField(Object struct, int index, Object value) {
    ((List<Object>) struct).set(index, value);
  }

  @Override
  public Object copy(Object value) {
    return new ArrayList<>((List<?>) value);
  }

  @Override
  public Object variant(Type type, int variant, List<Object> values) {
    return new Case(variant, values);
  }

  @Override
  public int variantOf(Object value) {
    return ((Case) value).variant();
  }

  @Override
  public Object payload(Object value, int field) {
    return ((Case) value).values().get(field);
  }

  @Override
  public Object closure(Type.Function type, Callable code) {
    return code;
  }

  @Override
  public Object call(Object closure, List<Object> arguments) {
    return ((Callable) closure).call(arguments);
  }

  @Override
  public Object asInterface(Object closure, Type.Function type, JavaMethod method) {
    return closure;
  }

  @Override
  public String text(Object value, String format) {
    return value + format;
  }

  @Override
  public boolean equal(Object left, Object right) {
    return left.equals(right);
  }

  @Override
  public int compare(Object left, Object right) {
    return ((String) left).compareTo((String) right);
  }

  @Override
  public boolean isType(Object value, Type type) {
    return type == Type.Simple.ANY;
  }

  @Override
  public Object as(Object value, Type type) {
    return value;
  }

  @Override
  public Object dynamic(Core.Dynamic.Kind kind, String name, List<Object> operands) {
    return List.of(kind, name, operands);
  }

  @Override
  public RuntimeException failure(Failure kind, String message, Span span) {
    return new Stop(kind + ": " + message, message);
  }

  @Override
  public RuntimeException panic(String code, String message, Span span) {
    return new Stop(code + ": " + message, message);
  }

  @Override
  public RuntimeException thrown(Object value, Span span) {
    return new Stop("thrown", value);
  }

  @Override
  public Optional<Object> caught(RuntimeException error) {
    return error instanceof Stop stop ? Optional.of(stop.thrown) : Optional.empty();
  }

  @Override
  public RuntimeException located(RuntimeException error, Span span) {
    return error;
  }
}
