package ruchy.std;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.library.LibraryType;
import ruchy.lang.source.Source;

/// The library of this installation, read from the index that its build made.
///
/// Reading takes about a millisecond: lines are split, but signatures are parsed by the checker
/// when a name is used, and documentation is read when somebody asks for it.
public final class StandardLibrary implements Library {
  private static final String INDEX = "/META-INF/ruchy/index";
  private static final String DOCUMENTATION = "/META-INF/ruchy/documentation";
  private static final String PRELUDE = "prelude.ruchy";

  private final Map<String, List<LibraryFunction>> functions = new LinkedHashMap<>();
  private final Map<String, Map<String, List<LibraryFunction>>> methods = new HashMap<>();
  private final Map<String, LibraryType> types = new LinkedHashMap<>();

  /// By identity: hashing the records of the whole index would cost start-up.
  private final Map<Object, Integer> lineOf = new IdentityHashMap<>();

  private final Source prelude;

  private StandardLibrary(String index, String prelude) {
    this.prelude = Source.of("prelude", prelude);
    int line = 0;
    for (int start = 0; start < index.length(); line++) {
      int end = index.indexOf('\n', start);
      add(index.substring(start, end), line);
      start = end + 1;
    }
  }

  /// The library of this installation.
  public static StandardLibrary load() {
    return new StandardLibrary(read(INDEX), read(PRELUDE));
  }

  private void add(String line, int number) {
    List<String> parts = split(line);
    if (parts.getFirst().equals("T")) {
      var type = new LibraryType(parts.get(1), parts.get(2));
      types.put(type.name(), type);
      lineOf.put(type, number);
      return;
    }
    var target = new JavaMethod(parts.get(4), parts.get(5), parts.get(6), JavaMethod.Kind.STATIC);
    var function = new LibraryFunction(parts.get(2), parts.get(3), target);
    lineOf.put(function, number);
    Map<String, List<LibraryFunction>> group =
        parts.get(1).equals("-")
            ? functions
            : methods.computeIfAbsent(parts.get(1), type -> new LinkedHashMap<>());
    group.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function);
  }

  private static List<String> split(String line) {
    var parts = new ArrayList<String>(7);
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      parts.add(line.substring(start, tab));
      start = tab + 1;
    }
    parts.add(line.substring(start));
    return parts;
  }

  @Override
  public List<LibraryFunction> functions(String name) {
    return functions.getOrDefault(name, List.of());
  }

  @Override
  public List<LibraryFunction> methods(String type, String name) {
    return methods.getOrDefault(type, Map.of()).getOrDefault(name, List.of());
  }

  @Override
  public List<String> functionNames() {
    return List.copyOf(functions.keySet());
  }

  @Override
  public List<String> methodNames(String type) {
    return List.copyOf(methods.getOrDefault(type, Map.of()).keySet());
  }

  @Override
  public Optional<LibraryType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  @Override
  public List<String> typeNames() {
    return List.copyOf(types.keySet());
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
  public Source prelude() {
    return prelude;
  }

  private static String documentationAt(int line) {
    if (line < 0) {
      return "";
    }
    return read(DOCUMENTATION)
        .lines()
        .skip(line)
        .findFirst()
        .map(StandardLibrary::unescape)
        .orElse("");
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
