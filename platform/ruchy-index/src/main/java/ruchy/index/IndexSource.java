package ruchy.index;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the index as a Java class: a `switch` over names, so that a look-up reads nothing and a
/// program pays for the entries it uses only.
final class IndexSource {
  private static final String HEAD =
      """
      // Made from the annotations of this package by ruchy.index.IndexProcessor.
      package %s;

      /// The functions and types of the library by name. An entry is a line of parts between tabs.
      final class LibraryIndex {
        private LibraryIndex() {}

      """;

  /// Lines by namespace or type, then by name.
  private final Map<String, Map<String, StringBuilder>> functions = new LinkedHashMap<>();

  private final Map<String, Map<String, StringBuilder>> methods = new LinkedHashMap<>();
  private final Map<String, StringBuilder> types = new LinkedHashMap<>();
  private final Set<String> functionNames = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  /// Adds a function.
  ///
  /// @param namespace such as `np.`, empty for none
  void addFunction(String namespace, String name, List<String> parts) {
    functionNames.add(namespace + name);
    add(functions.computeIfAbsent(namespace, ignored -> new LinkedHashMap<>()), name, parts);
  }

  /// Adds a method of a type.
  void addMethod(String type, String name, List<String> parts) {
    add(methods.computeIfAbsent(type, ignored -> new LinkedHashMap<>()), name, parts);
  }

  /// Adds a type.
  void addType(String name, List<String> parts) {
    add(types, name, parts);
  }

  private static void add(Map<String, StringBuilder> group, String name, List<String> parts) {
    group
        .computeIfAbsent(name, ignored -> new StringBuilder())
        .append(String.join("\t", parts))
        .append('\n');
  }

  /// The source of the class `LibraryIndex` in a package.
  String write(String packageName) {
    text.setLength(0);
    text.append(HEAD.formatted(packageName));
    writeGroups("functions", "namespace", functions);
    writeGroups("methods", "type", methods);
    text.append("  /// The entry of a type; empty for none.\n");
    writeSwitch("static", "type", types);
    writeNames("functionNames", functionNames);
    writeNames("typeNames", types.keySet());
    var names = new LinkedHashMap<String, StringBuilder>();
    methods.forEach(
        (type, group) -> names.put(type, new StringBuilder(String.join("\n", group.keySet()))));
    text.append("  /// The names of the methods of a type, one a line.\n");
    writeSwitch("static", "methodNames", names);
    return text.append("}\n").toString();
  }

  /// One method for each group, since a method of Java has its limits, and one that chooses.
  private void writeGroups(
      String method, String group, Map<String, Map<String, StringBuilder>> groups) {
    text.append("  /// The entries of a name, one a line; empty for none.\n");
    text.append(
        "  static String %s(String %s, String name) {\n    return switch (%s) {\n"
            .formatted(method, group, group));
    int number = 0;
    for (String name : groups.keySet()) {
      text.append("      case %s -> %s%d(name);\n".formatted(quoted(name), method, number++));
    }
    text.append("      default -> \"\";\n    };\n  }\n\n");
    number = 0;
    for (Map<String, StringBuilder> entries : groups.values()) {
      writeSwitch("private static", method + number++, entries);
    }
  }

  private void writeSwitch(String modifiers, String method, Map<String, StringBuilder> entries) {
    text.append("  %s String %s(String name) {\n".formatted(modifiers, method));
    text.append("    return switch (name) {\n");
    entries.forEach((name, lines) ->
        text.append("      case %s ->%n          %s;%n".formatted(quoted(name), quoted(lines))));
    text.append("      default -> \"\";\n    };\n  }\n\n");
  }

  private void writeNames(String method, Set<String> names) {
    String all = quoted(String.join("\n", names));
    text.append("  /// All names, one a line.\n");
    text.append("  static String %s() {\n    return %s;\n  }\n\n".formatted(method, all));
  }

  private static String quoted(CharSequence value) {
    var quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> {
          if (c < ' ' || c > '~') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
