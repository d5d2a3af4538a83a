package ruchy.lang.type;

import java.util.List;
import java.util.stream.Collectors;

/// A type as the checker knows it. Its text is how diagnostics and hovers show it.
public sealed interface Type {
  /// Whether its values are held as `Any` holds them: `Any` itself and `dyn Trait`.
  default boolean isHeldAsAny() {
    return this == Simple.ANY
        || this == Simple.UNKNOWN
        || this instanceof Nominal nominal
            && nominal.declaration().kind() == NominalType.Kind.TRAIT;
  }

  /// The number types; `int` is [#I64], `float` is [#F64].
  enum Numeric implements Type {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64;

    /// Whether it is `f32` or `f64`.
    public boolean isFloat() {
      return this == F32 || this == F64;
    }

    /// Whether it is one of `u8` to `u64`.
    public boolean isUnsigned() {
      return this == U8 || this == U16 || this == U32 || this == U64;
    }

    /// The width in bits.
    public int bits() {
      return switch (this) {
        case I8, U8 -> 8;
        case I16, U16 -> 16;
        case I32, U32, F32 -> 32;
        case I64, U64, F64 -> 64;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// The other types without parts.
  enum Simple implements Type {
    BOOL("bool"),
    CHAR("char"),
    STRING("String"),
    UNIT("()"),
    /// The type of an expression that never gives a value, such as `return`; agrees with
    /// everything.
    NEVER("!"),
    /// What a mistake leaves behind; agrees with everything, so that it is reported once.
    UNKNOWN("?"),
    /// Dynamically typed: members are resolved at run time.
    ANY("Any"),
    /// A length of time in nanoseconds: `60s`
    DURATION("Duration");

    private final String text;

    Simple(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// `(A, B)`, two elements or more
  record Tuple(List<Type> elements) implements Type {
    public Tuple {
      elements = elements.stream().map(Type::held).toList();
    }

    @Override
    public String toString() {
      return joined("(", elements, elements.size() == 1 ? ",)" : ")");
    }
  }

  /// `[T]`
  record ListOf(Type element) implements Type {
    public ListOf {
      element = held(element);
    }

    @Override
    public String toString() {
      return "[" + element + "]";
    }
  }

  /// `Map<K, V>`, in order of insertion; `BTreeMap<K, V>`, sorted by keys
  record MapOf(Type key, Type value, boolean sorted) implements Type {
    public MapOf {
      value = held(value);
    }

    public MapOf(Type key, Type value) {
      this(key, value, false);
    }

    @Override
    public String toString() {
      return (sorted ? "BTreeMap<" : "Map<") + key + ", " + value + ">";
    }
  }

  /// `Set<T>`, in order of insertion; `BTreeSet<T>`, sorted
  record SetOf(Type element, boolean sorted) implements Type {
    public SetOf(Type element) {
      this(element, false);
    }

    @Override
    public String toString() {
      return (sorted ? "BTreeSet<" : "Set<") + element + ">";
    }
  }

  /// `a..b` of numbers or characters
  record RangeOf(Type element) implements Type {
    @Override
    public String toString() {
      return "Range<" + element + ">";
    }
  }

  /// `Option<T>`; variant 0 is `None`, 1 is `Some`
  record OptionOf(Type value) implements Type {
    public OptionOf {
      value = held(value);
    }

    @Override
    public String toString() {
      return "Option<" + value + ">";
    }
  }

  /// `Result<T, E>`; variant 0 is `Ok`, 1 is `Err`
  record ResultOf(Type value, Type error) implements Type {
    public ResultOf {
      value = held(value);
    }

    @Override
    public String toString() {
      return "Result<" + value + ", " + error + ">";
    }
  }

  /// `fn(A, B) -> C`
  record Function(List<Type> parameters, Type result) implements Type {
    public Function {
      parameters = parameters.stream().map(Type::held).toList();
      result = held(result);
    }

    @Override
    public String toString() {
      return joined("fn(", parameters, ")") + (result == Simple.UNIT ? "" : " -> " + result);
    }
  }

  /// An object literal of known shape: a map with string keys whose entries have types of their
  /// own. At run time it is the same insertion-ordered map as `Map<String, Any>`.
  record Shape(List<Entry> entries) implements Type {
    public Shape {
      entries = List.copyOf(entries);
    }

    /// One key and the type of its value.
    public record Entry(String key, Type type) {
      public Entry {
        type = held(type);
      }

      @Override
      public String toString() {
        return key + ": " + type;
      }
    }

    @Override
    public String toString() {
      return joined("{", entries, "}");
    }
  }

  /// A struct or enum of the program, with its type arguments filled in.
  record Nominal(NominalType declaration) implements Type {
    @Override
    public String toString() {
      return declaration.displayName();
    }
  }

  /// A type of the library, such as `Array<f64, 2>`, `DataFrame`, `Expr`.
  ///
  /// @param name its name in the library's index
  /// @param arguments what is known of it: an array's element type; empty where nothing is
  /// @param schema the columns of a data frame, where they are known
  record Library(String name, List<Type> arguments, Schema schema) implements Type {
    public Library {
      arguments = List.copyOf(arguments);
    }

    /// The type with what is known of columns left out.
    public Library withoutSchema() {
      return schema == Schema.UNKNOWN
          ? this
          : new Library(
              name,
              arguments.stream().filter(argument -> !isFrameOfColumns(argument)).toList(),
              Schema.UNKNOWN);
    }

    private static boolean isFrameOfColumns(Type type) {
      return type instanceof Library library && library.schema != Schema.UNKNOWN;
    }

    /// A library type of which nothing more is known.
    public static Library of(String name) {
      return new Library(name, List.of(), Schema.UNKNOWN);
    }

    @Override
    public String toString() {
      return name + (arguments.isEmpty() ? "" : joined("<", arguments, ">")) + schema;
    }
  }

  /// A Java class, by its binary name such as `java.time.LocalDate`.
  record Java(String className) implements Type {
    @Override
    public String toString() {
      return className.substring(className.lastIndexOf('.') + 1);
    }
  }

  /// A number as a type argument: the `2` of `Matrix<2, 3>`; never the type of a value.
  record Size(long value) implements Type {
    @Override
    public String toString() {
      return Long.toString(value);
    }
  }

  /// A type parameter; only in signatures, never in core.
  record Parameter(String name) implements Type {
    @Override
    public String toString() {
      return name;
    }
  }

  /// Any of several; only in signatures of the library, never in core.
  record AnyOf(List<Type> alternatives) implements Type {
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public String toString() {
      return alternatives.stream().map(Type::toString).collect(Collectors.joining(" | "));
    }
  }

  /// The type of a value that lies in another one or passes through a function value: frames of any
  /// columns have one type there.
  private static Type held(Type type) {
    return type instanceof Library library ? library.withoutSchema() : type;
  }

  private static String joined(String open, List<?> parts, String close) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(", ", open, close));
  }
}
