package ruchy.std;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ruchy.frame.Frame;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.library.LibraryType;
import ruchy.lang.source.Source;
import ruchy.lang.type.Type;

/// The library of this installation.
///
/// Made in no time: the build has made its index a class, where each entry is found by name when it
/// is used; signatures are parsed by the checker when a name is used, and documentation is read
/// when somebody asks for it.
public final class StandardLibrary implements Library {
  private static final String DOCUMENTATION = "/META-INF/ruchy/documentation";
  private static final String SOURCES = "/META-INF/ruchy/sources";
  private static final String PRELUDE = "prelude.ruchy";
  private static final String ITERATORS = "iterators.ruchy";
  private static final String UFUNC_PARAMETER = "ufunc: String = \"";

  private final Map<String, List<LibraryFunction>> functions = new ConcurrentHashMap<>();
  private final Map<String, List<LibraryFunction>> methods = new ConcurrentHashMap<>();
  private final Map<String, LibraryType> types = new ConcurrentHashMap<>();

  /// By identity: two functions may read the same.
  private final Map<Object, Integer> lineOf = Collections.synchronizedMap(new IdentityHashMap<>());

  private volatile Optional<Source> prelude = Optional.empty();

  private StandardLibrary() {}

  /// The library of this installation.
  public static StandardLibrary load() {
    return new StandardLibrary();
  }

  @Override
  public List<LibraryFunction> functions(String name) {
    List<LibraryFunction> known = functions.get(name);
    if (known != null) {
      return known;
    }
    int dot = name.lastIndexOf('.') + 1;
    String lines = LibraryIndex.functions(name.substring(0, dot), name.substring(dot));
    if (lines.isEmpty()) {
      lines = ufuncMethod(name, dot);
    }
    return lines.isEmpty() ? List.of() : keep(functions, name, name, lines);
  }

  /// The entries of `np.add.reduce` and its like: those of `np.ufunc`, with the name of the
  /// function as the default of the parameter that says which one it is.
  private static String ufuncMethod(String name, int dot) {
    if (dot < 2 || !name.startsWith("np.") || name.indexOf('.', 3) != dot - 1) {
      return "";
    }
    String ufunc = name.substring(3, dot - 1);
    String own = LibraryIndex.functions("np.", ufunc);
    int at = own.indexOf(UFUNC_PARAMETER);
    if (at < 0) {
      return "";
    }
    int start = at + UFUNC_PARAMETER.length();
    String known = own.substring(start, own.indexOf('"', start));
    return LibraryIndex.functions("np.ufunc.", name.substring(dot))
        .replace(UFUNC_PARAMETER + "add\"", UFUNC_PARAMETER + known + "\"");
  }

  @Override
  public List<LibraryFunction> methods(String type, String name) {
    String key = type + "." + name;
    List<LibraryFunction> known = methods.get(key);
    if (known != null) {
      return known;
    }
    String lines = LibraryIndex.methods(type, name);
    return lines.isEmpty() ? List.of() : keep(methods, key, name, lines);
  }

  /// Several threads may read an entry at once; the first one's is kept.
  private List<LibraryFunction> keep(
      Map<String, List<LibraryFunction>> known, String key, String name, String lines) {
    var read = new ArrayList<LibraryFunction>();
    for (List<String> parts : entries(lines)) {
      var kind =
          parts.get(3).startsWith("(") ? JavaMethod.Kind.STATIC : JavaMethod.Kind.STATIC_FIELD;
      var target = new JavaMethod(parts.get(1), parts.get(2), parts.get(3), kind);
      var function = new LibraryFunction(name, parts.get(0), target);
      lineOf.put(function, Integer.valueOf(parts.get(4)));
      read.add(function);
    }
    List<LibraryFunction> others = known.putIfAbsent(key, read);
    return others == null ? read : others;
  }

  private static List<List<String>> entries(String lines) {
    var entries = new ArrayList<List<String>>();
    for (String line : lines(lines)) {
      entries.add(cut(line, '\t'));
    }
    return entries;
  }

  private static List<String> lines(String text) {
    return cut(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, '\n');
  }

  private static List<String> cut(String text, char separator) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  @Override
  public List<String> functionNames() {
    return lines(LibraryIndex.functionNames());
  }

  @Override
  public List<String> methodNames(String type) {
    String names = LibraryIndex.methodNames(type);
    return names.isEmpty() ? List.of() : lines(names);
  }

  @Override
  public Optional<LibraryType> type(String name) {
    LibraryType known = types.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    String line = LibraryIndex.type(name);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = entries(line).getFirst();
    var type = new LibraryType(name, parts.get(0));
    lineOf.put(type, Integer.valueOf(parts.get(1)));
    LibraryType other = types.putIfAbsent(name, type);
    return Optional.of(other == null ? type : other);
  }

  @Override
  public List<String> typeNames() {
    return lines(LibraryIndex.typeNames());
  }

  @Override
  public String documentation(LibraryFunction function) {
    return documentationAt(lineOf.getOrDefault(function, -1));
  }

  @Override
  public String documentation(LibraryType type) {
    return documentationAt(lineOf.getOrDefault(type, -1));
  }

  @Override
  public Optional<Type> looked(String function, String text) {
    return switch (function) {
      case "read_csv" -> ObservedTypes.ofFile(text, Frame::readCsv);
      case "read_parquet" -> ObservedTypes.ofFile(text, Frame::readParquet);
      default -> Optional.empty();
    };
  }

  @Override
  public List<LibraryFunction> makers(String function, String type) {
    if (function.startsWith("np.ma.") && type.equals("MaskedArray")) {
      return functions("np.ma.asarray");
    }
    return function.startsWith("np.") && type.equals("Array") ? functions("np.asarray") : List.of();
  }

  @Override
  public Source prelude() {
    Optional<Source> known = prelude;
    if (known.isEmpty()) {
      known = Optional.of(Source.of("prelude", read(PRELUDE) + read(ITERATORS)));
      prelude = known;
    }
    return known.get();
  }

  private static String documentationAt(int line) {
    return line < 0 ? "" : unescape(Documentation.LINES.get(line));
  }

  /// The texts, read when somebody asks for one.
  private static final class Documentation {
    static final List<String> LINES = read(DOCUMENTATION).lines().toList();
  }

  @Override
  public String source(LibraryFunction function) {
    int line = lineOf.getOrDefault(function, -1);
    return line < 0
        ? ""
        : read(SOURCES).lines().skip(line).findFirst().map(StandardLibrary::unescape).orElse("");
  }

  private static String unescape(String line) {
    var text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
        text.append(line.charAt(i) == 'n' ? '\n' : '\\');
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String read(String resource) {
    try (var stream = StandardLibrary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            resource + " is not in the jar of the standard library; build it again");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
