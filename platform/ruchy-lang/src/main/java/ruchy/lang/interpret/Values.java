package ruchy.lang.interpret;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Conformance;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Makes and reads the values that the interpreter does not know itself, in the representation that
/// library code expects.
///
/// `i64 i32 i16 i8` are boxed as `Long Integer Short Byte`, `f64 f32` as `Double Float`, `bool` as
/// `Boolean`, text as `String`; everything else is opaque to the interpreter.
public interface Values {
  /// Ends the program here if it is to be stopped; asked once in each turn of a loop.
  void poll();

  /// `()`
  Object unit();

  /// A character.
  Object character(int codePoint);

  /// The code point of a character.
  int codePoint(Object character);

  /// An unsigned integer or duration from its two's complement bits.
  Object integer(Type type, long bits);

  /// The bits of an unsigned integer or duration, zero-extended from its width.
  long bits(Object integer);

  /// A power of real numbers.
  double power(double left, double right);

  /// A tuple.
  Object tuple(List<Object> elements);

  /// An element of a tuple.
  Object element(Object tuple, int index);

  /// A new list of a list type.
  Object list(Type type, List<Object> elements);

  /// The number of elements of a list.
  long length(Object list);

  /// The element at an index; negative ones count from the end.
  Object elementAt(Object list, long index);

  /// Replaces the element at an index.
  void setElementAt(Object list, long index, Object value);

  /// Appends to a list.
  void append(Object list, Object value);

  /// A new map; keys and values stand in the same order.
  Object map(boolean sorted, List<Object> keys, List<Object> values);

  /// A new set.
  Object set(boolean sorted, List<Object> elements);

  /// A range of a range type; `to` is empty where it is open.
  Object range(Type type, Object from, Optional<Object> to, boolean inclusive);

  /// From now on values of a type are compared or shown as its own function says. Values that know
  /// nothing but structure may leave it at that.
  default void conform(NominalType type, Conformance.Role role, Callable code) {}

  /// A new struct, values in field order.
  Object struct(NominalType type, List<Object> values);

  /// A field of a struct.
  Object field(Object struct, int index);

  /// Assigns a field of a struct.
  void setField(Object struct, int index, Object value);

  /// A copy of a struct and of the structs in its fields; other values are themselves.
  Object copy(Object value);

  /// A value of an enum, option or result.
  Object variant(Type type, int variant, List<Object> values);

  /// Which variant a value of an enum, option or result is.
  int variantOf(Object value);

  /// A field of a variant.
  Object payload(Object value, int field);

  /// A closure of a function type.
  Object closure(Type.Function type, Callable code);

  /// Calls a closure.
  Object call(Object closure, List<Object> arguments);

  /// A closure as an instance of a Java functional interface.
  Object asInterface(Object closure, Type.Function type, JavaMethod method);

  /// Any value as text, as a format says; an empty one gives what `println` shows.
  String text(Object value, String format);

  /// Equality by structure.
  boolean equal(Object left, Object right);

  /// The order of two values of one type: negative, zero or positive.
  int compare(Object left, Object right);

  /// Whether a value in an `Any` is of a type.
  boolean isType(Object value, Type type);

  /// A value in an `Any` as a value of a type, with a check.
  Object as(Object value, Type type);

  /// An operation that is resolved at run time.
  Object dynamic(Core.Dynamic.Kind kind, String name, List<Object> operands);

  /// The error for something that core itself finds wrong.
  RuntimeException failure(Failure kind, String message, Span span);

  /// The error of `panic`, with the code that the program gives.
  RuntimeException panic(String code, String message, Span span);

  /// The error of `throw value`.
  RuntimeException thrown(Object value, Span span);

  /// The value that a handler sees of an error; empty where it may not be caught.
  Optional<Object> caught(RuntimeException error);

  /// The same error, which knows its place if it did not before.
  RuntimeException located(RuntimeException error, Span span);
}
