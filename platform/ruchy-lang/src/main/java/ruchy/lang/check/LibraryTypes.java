package ruchy.lang.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.library.Library;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Types whose names everybody knows: the built-in ones and the library's.
final class LibraryTypes {
  private final Library library;
  private final Map<String, Type> names;

  /// @param names type parameters and their types
  LibraryTypes(Library library, Map<String, Type> names) {
    this.library = library;
    this.names = names;
  }

  /// A type of a signature of the library.
  Type resolve(TypeExpr written) {
    return switch (written) {
      case TypeExpr.Named named -> named(named);
      case TypeExpr.Size _, TypeExpr.Inferred _, TypeExpr.Missing _ -> Simple.UNKNOWN;
      case TypeExpr.Bounded _ -> Simple.ANY;
      case TypeExpr.ListOf list -> new Type.ListOf(resolve(list.element()));
      case TypeExpr.Tuple tuple ->
          tuple.elements().isEmpty() ? Simple.UNIT : new Type.Tuple(all(tuple.elements()));
      case TypeExpr.Function function ->
          new Type.Function(
              all(function.parameters()), function.result().map(this::resolve).orElse(Simple.UNIT));
      case TypeExpr.Reference reference -> resolve(reference.target());
      case TypeExpr.Optionally optional -> new Type.OptionOf(resolve(optional.type()));
      case TypeExpr.AnyOf anyOf -> new Type.AnyOf(all(anyOf.alternatives()));
      case TypeExpr.Record record -> record(record);
      case TypeExpr.Never _ -> Simple.NEVER;
    };
  }

  private Type record(TypeExpr.Record record) {
    var entries =
        record.fields().stream()
            .map(field -> new Type.Shape.Entry(field.name(), resolve(field.type())))
            .toList();
    if (record.name().isPresent()) {
      var columns =
          entries.stream().map(entry -> new Schema.Column(entry.key(), entry.type())).toList();
      return new Type.Library(record.name().get(), List.of(), new Schema(columns, record.open()));
    }
    return new Type.Shape(entries);
  }

  private List<Type> all(List<TypeExpr> written) {
    return written.stream().map(this::resolve).toList();
  }

  private Type named(TypeExpr.Named named) {
    String name = named.path().getLast();
    Type parameter = names.get(name);
    if (parameter != null) {
      return parameter;
    }
    return builtIn(name, all(named.arguments()))
        .or(() -> libraryType(name, all(named.arguments())))
        .orElse(Simple.UNKNOWN);
  }

  /// A type of the library by its name.
  Optional<Type> libraryType(String name, List<Type> arguments) {
    String known = libraryName(name);
    boolean whole = name.startsWith("Atomic") && !name.equals(known);
    List<Type> given =
        !whole ? arguments : List.of(name.equals("AtomicBool") ? Simple.BOOL : Numeric.I64);
    return library.type(known).isPresent()
        ? Optional.of(
            new Type.Library(
                known,
                given.stream()
                    .filter(type -> type != Simple.UNKNOWN && !(type instanceof Type.Size))
                    .toList(),
                Schema.UNKNOWN))
        : Optional.empty();
  }

  /// The library's own name of a type that goes by several.
  private static String libraryName(String name) {
    return switch (name) {
      case "Tensor" -> "Array";
      case "RwLock" -> "Mutex";
      case "JoinHandle" -> "Task";
      case "Iter", "IntoIter", "IntoIterator", "DoubleEndedIterator", "ExactSizeIterator" ->
          Iterators.NAME;
      case "AtomicI64", "AtomicI32", "AtomicU64", "AtomicUsize", "AtomicBool" -> "Atomic";
      default -> name;
    };
  }

  /// A built-in type by its name.
  static Optional<Type> builtIn(String name, List<Type> arguments) {
    Type first = arguments.isEmpty() ? Simple.UNKNOWN : arguments.getFirst();
    Type second = arguments.size() < 2 ? Simple.UNKNOWN : arguments.get(1);
    Type type =
        switch (name) {
          case "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "f32", "f64" ->
              Numeric.valueOf(name.toUpperCase(Locale.ROOT));
          case "int", "isize", "usize" -> Numeric.I64;
          case "float" -> Numeric.F64;
          case "bool" -> Simple.BOOL;
          case "char" -> Simple.CHAR;
          case "String", "str", "string" -> Simple.STRING;
          case "Any" -> Simple.ANY;
          case "Duration" -> Simple.DURATION;
          case "Unit" -> Simple.UNIT;
          case "Vec", "List" -> new Type.ListOf(first);
          case "Map", "HashMap" -> new Type.MapOf(first, second);
          case "BTreeMap" -> new Type.MapOf(first, second, true);
          case "Set", "HashSet" -> new Type.SetOf(first);
          case "BTreeSet" -> new Type.SetOf(first, true);
          case "Range" -> new Type.RangeOf(first == Simple.UNKNOWN ? Numeric.I64 : first);
          case "Option" -> new Type.OptionOf(first);
          case "Result" -> new Type.ResultOf(first, arguments.size() < 2 ? Simple.ANY : second);
          case "Box", "Rc", "Arc", "Cow" -> first;
          case "DefaultHasher" -> Hashing.STATE;
          case "Peekable", "Rev", "Fuse", "Skip", "Take", "StepBy", "Cycle" ->
              Iterators.is(first) ? first : Simple.UNKNOWN;
          case "Chars" -> Iterators.of(Simple.CHAR);
          case "Lines", "Split", "SplitWhitespace" -> Iterators.of(Simple.STRING);
          case "Formatter" -> new Type.ListOf(Simple.STRING);
          default -> Simple.UNKNOWN;
        };
    return type == Simple.UNKNOWN ? Optional.empty() : Optional.of(type);
  }

  /// The built-in types that take no arguments.
  private static final Set<String> PLAIN =
      Set.of(
          "i8",
          "i16",
          "i32",
          "i64",
          "u8",
          "u16",
          "u32",
          "u64",
          "f32",
          "f64",
          "int",
          "isize",
          "usize",
          "float",
          "bool",
          "char",
          "String",
          "str",
          "string",
          "Any",
          "Duration",
          "Unit");

  /// Those that programs name most, for messages.
  static final List<String> NAMES =
      List.of(
          "Vec",
          "HashMap",
          "BTreeMap",
          "HashSet",
          "BTreeSet",
          "VecDeque",
          "BinaryHeap",
          "Option",
          "Result",
          "String",
          "Duration",
          "Ordering",
          "Range",
          "Box",
          "Rc",
          "Arc",
          "Cell",
          "RefCell");

  /// Whether a type is built in.
  static boolean isName(String name) {
    return builtIn(name, List.of(Simple.ANY, Simple.ANY)).isPresent() || NAMES.contains(name);
  }

  /// How many arguments a built-in type takes at most; empty where any number is read.
  static Optional<Integer> argumentsMax(String name) {
    if (PLAIN.contains(name)) {
      return Optional.of(0);
    }
    return Optional.of(arity(name)).filter(count -> count > 0);
  }

  /// How many arguments a built-in type takes.
  static int arity(String name) {
    return switch (name) {
      case "Vec",
          "List",
          "Set",
          "HashSet",
          "BTreeSet",
          "Range",
          "Option",
          "Box",
          "Rc",
          "Arc",
          "Cow" ->
          1;
      case "Map", "HashMap", "BTreeMap", "Result" -> 2;
      default -> 0;
    };
  }

  /// The key under which the methods of an `impl` block's target are kept.
  static String keyOf(TypeExpr target) {
    return switch (target) {
      case TypeExpr.Named named -> {
        String name = String.join("::", named.path());
        Optional<Type> builtIn = builtIn(name, List.of(Simple.ANY, Simple.ANY));
        yield builtIn.map(Shapes::key).orElse(name);
      }
      case TypeExpr.ListOf _ -> "List";
      case TypeExpr.Tuple _ -> "Tuple";
      case TypeExpr.Function _ -> "Function";
      case TypeExpr.Reference reference -> keyOf(reference.target());
      case TypeExpr.Optionally _ -> "Option";
      case TypeExpr.Record record -> record.name().orElse("Map");
      case TypeExpr.Bounded _,
          TypeExpr.Inferred _,
          TypeExpr.Never _,
          TypeExpr.Missing _,
          TypeExpr.Size _,
          TypeExpr.AnyOf _ ->
          "Any";
    };
  }
}
