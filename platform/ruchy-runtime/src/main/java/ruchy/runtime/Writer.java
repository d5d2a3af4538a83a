package ruchy.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Writes a value in quoted form on one line, with the numbers in it formatted if so wished.
final class Writer {
  private static final int DEPTH_MAX = 200;

  private final StringBuilder out = new StringBuilder();
  private final List<Object> path = new ArrayList<>();
  private final Optional<UnaryOperator<Object>> numbers;
  private final boolean readers;

  Writer() {
    this(Optional.empty(), false);
  }

  private Writer(Optional<UnaryOperator<Object>> numbers, boolean readers) {
    this.numbers = numbers;
    this.readers = readers;
  }

  /// One that shows values of the program as their `Display` says, before their `Debug`.
  static Writer forReaders() {
    return new Writer(Optional.empty(), true);
  }

  /// The same with numbers that become text by a function.
  static Writer forReaders(UnaryOperator<Object> numbers) {
    return new Writer(Optional.of(numbers), true);
  }

  /// One that shows values of the program as their `Debug` says, with numbers that become text by a
  /// function.
  static Writer forProgrammers(UnaryOperator<Object> numbers) {
    return new Writer(Optional.of(numbers), false);
  }

  Writer append(Object value) {
    switch (value) {
      case Long whole -> number(whole, whole.toString());
      case Double real -> number(real, Numbers.text(real));
      case Float real -> number(real, Numbers.text(real));
      case String string -> out.append(Quotes.quoted(string));
      case Char character -> out.append(Quotes.quoted(character));
      case Duration duration -> out.append(Display.duration(duration));
      case Integer _, Short _, Byte _, Unsigned _ -> number(value, value.toString());
      case Range range -> range(range);
      case FunctionValue function -> out.append("fn/").append(function.arity());
      case Option.None<?> _ -> out.append("None");
      case RuchyError error ->
          out.append("Error(").append(Quotes.quoted(error.message())).append(')');
      default -> container(value);
    }
    return this;
  }

  private void number(Object value, String text) {
    out.append(numbers.isPresent() ? numbers.get().apply(value) : text);
  }

  private void container(Object value) {
    if (path.size() >= DEPTH_MAX || onPath(value)) {
      out.append('…');
      return;
    }
    path.add(value);
    switch (value) {
      case RuchyList list -> sequence("[", list, "]");
      case Map<?, ?> map -> map(map);
      case Set<?> set -> sequence("{", set, "}");
      case List<?> list -> sequence("[", list, "]");
      case Tuple tuple -> tuple(tuple);
      case DeclaredValue declared -> declared(declared);
      case Option.Some<?> some -> wrapped("Some(", some.value());
      case Result.Ok<?, ?> ok -> wrapped("Ok(", ok.value());
      case Result.Err<?, ?> err -> wrapped("Err(", err.error());
      case Rich rich when rich.bundle(Rich.View.PLAIN).get("text/plain") instanceof String text ->
          lines(text);
      default -> lines(value.toString());
    }
    path.removeLast();
  }

  /// Text of several lines, such as an array's, whose later ones begin below its first.
  private void lines(String text) {
    int column = out.length() - out.lastIndexOf("\n") - 1;
    out.append(path.size() > 1 ? text.replace("\n", "\n" + " ".repeat(column)) : text);
  }

  /// By identity: an equal value inside another is no cycle.
  @SuppressWarnings("ReferenceEquality")
  private boolean onPath(Object value) {
    for (Object outer : path) {
      if (outer == value) {
        return true;
      }
    }
    return false;
  }

  private void wrapped(String open, Object value) {
    out.append(open);
    append(value);
    out.append(')');
  }

  private void sequence(String open, Iterable<?> elements, String close) {
    out.append(open);
    String comma = "";
    for (Object element : elements) {
      out.append(comma);
      append(element);
      comma = ", ";
    }
    out.append(close);
  }

  private void map(Map<?, ?> map) {
    out.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(comma);
      append(entry.getKey());
      out.append(": ");
      append(entry.getValue());
      comma = ", ";
    }
    out.append('}');
  }

  private void tuple(Tuple tuple) {
    out.append('(');
    for (int i = 0; i < tuple.arity(); i++) {
      out.append(i == 0 ? "" : ", ");
      append(tuple.get(i));
    }
    out.append(tuple.arity() == 1 ? ",)" : ")");
  }

  private void declared(DeclaredValue value) {
    Optional<String> own = readers ? value.display().or(value::debug) : value.debug();
    if (own.isPresent()) {
      out.append(own.get());
    } else if (value instanceof StructValue struct) {
      struct(struct);
    } else if (value instanceof EnumValue variant) {
      variant(variant);
    }
  }

  private void struct(StructValue struct) {
    out.append(struct.shownName());
    List<String> names = struct.fieldNames();
    if (names.isEmpty()) {
      return;
    }
    boolean isTuple = Character.isDigit(names.getFirst().charAt(0));
    out.append(isTuple ? "(" : " { ");
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(isTuple ? "" : names.get(i) + ": ");
      append(struct.get(i));
    }
    out.append(isTuple ? ")" : " }");
  }

  private void variant(EnumValue variant) {
    out.append(variant.variantName());
    List<String> names = variant.fieldNames();
    if (names.isEmpty()) {
      return;
    }
    out.append(variant.isTuple() ? "(" : " { ");
    for (int i = 0; i < names.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(variant.isTuple() ? "" : names.get(i) + ": ");
      append(variant.get(i));
    }
    out.append(variant.isTuple() ? ")" : " }");
  }

  private void range(Range range) {
    append(range.from());
    out.append(range.inclusive() ? "..=" : "..");
    if (range.to() instanceof Option.Some<Object> end) {
      append(end.value());
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
