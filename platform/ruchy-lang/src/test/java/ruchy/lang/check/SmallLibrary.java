package ruchy.lang.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.library.LibraryType;
import ruchy.lang.source.Source;

/// A library of a few functions, for tests of what the checker makes of a library.
final class SmallLibrary implements Library {
  private static final String PRELUDE =
      """
      impl<T> [T] {
          fn map<U>(&self, f: fn(T) -> U) -> [U] {
              let mut out: [U] = []
              for x in self { out.push(f(x)) }
              out
          }
          fn sum(&self) -> T {
              let mut total = 0 as T
              for x in self { total += x }
              total
          }
      }
      """;

  private final Map<String, List<LibraryFunction>> entries = new LinkedHashMap<>();

  SmallLibrary() {
    function("println", "fn println(text: String)");
    function("sqrt", "fn sqrt(x: f64) -> f64");
    function("col", "fn col(name: String) -> Expr");
    function("join_all", "fn join_all(parts: ...String, by: String = \" \") -> String");
    method("String", "upper", "fn upper(self: String) -> String");
    method("String", "repeat", "fn repeat(self: String, times: i64) -> String");
    method("String", "parse_int", "fn parse_int(self: String) -> Result<i64, String>");
    method("List", "first", "fn first<T>(self: [T]) -> Option<T>");
    method("Map", "get", "fn get<K, V>(self: Map<K, V>, key: K) -> Option<V>");
    method("Map", "insert", "fn insert<K, V>(self: Map<K, V>, key: K, value: V) -> Option<V>");
    method("Map", "elements", "fn elements<K, V>(self: Map<K, V>) -> [Any]");
    method("DataFrame", "get", "fn get(self: DataFrame, column: String) -> Series");
    method("DataFrame", "filter", "fn filter(self: DataFrame, condition: Expr) -> DataFrame");
    method("Expr", "gt", "fn gt(self: Expr, other: Any) -> Expr");
  }

  private void function(String name, String signature) {
    method("", name, signature);
  }

  private void method(String type, String name, String signature) {
    var target = new JavaMethod("test/" + type, name, "()V", JavaMethod.Kind.STATIC);
    entries
        .computeIfAbsent(type + "." + name, _ -> new ArrayList<>())
        .add(new LibraryFunction(name, signature, target));
  }

  @Override
  public List<LibraryFunction> functions(String name) {
    return entries.getOrDefault("." + name, List.of());
  }

  @Override
  public List<LibraryFunction> methods(String type, String name) {
    return entries.getOrDefault(type + "." + name, List.of());
  }

  @Override
  public List<String> functionNames() {
    return methodNames("");
  }

  @Override
  public List<String> methodNames(String type) {
    return entries.keySet().stream()
        .filter(key -> key.startsWith(type + "."))
        .map(key -> key.substring(type.length() + 1))
        .toList();
  }

  @Override
  public Optional<LibraryType> type(String name) {
    return typeNames().contains(name)
        ? Optional.of(new LibraryType(name, "test/" + name))
        : Optional.empty();
  }

  @Override
  public List<String> typeNames() {
    return List.of("DataFrame", "Series", "Expr");
  }

  @Override
  public String documentation(LibraryFunction function) {
    return "What `" + function.name() + "` does.";
  }

  @Override
  public String documentation(LibraryType type) {
    return "What `" + type.name() + "` is.";
  }

  @Override
  public Source prelude() {
    return Source.of("prelude", PRELUDE);
  }
}
