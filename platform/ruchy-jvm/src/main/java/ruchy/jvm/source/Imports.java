package ruchy.jvm.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The classes and static methods that the file names.
final class Imports {
  private final Set<String> classes = new TreeSet<>();
  private final Set<String> methods = new TreeSet<>();
  private final Map<String, String> simpleNames = new HashMap<>();
  private final Set<String> ownTypes;
  private final Set<String> ownMethods;

  /// Knows what the file declares itself, which hides what is imported.
  Imports(Set<String> ownTypes, Set<String> ownMethods) {
    this.ownTypes = ownTypes;
    this.ownMethods = ownMethods;
  }

  /// How the file names a class given as `java.util.Map` or `ruchy/runtime/Option$Some`.
  String type(String name) {
    String canonical = name.replace('/', '.').replace('$', '.');
    int nested = nestedAt(canonical);
    String top = nested < 0 ? canonical : canonical.substring(0, nested);
    String rest = nested < 0 ? "" : canonical.substring(nested);
    String simple = top.substring(top.lastIndexOf('.') + 1);
    if (ownTypes.contains(simple) || !simpleNames.computeIfAbsent(simple, _ -> top).equals(top)) {
      return canonical;
    }
    if (!top.equals("java.lang." + simple) && top.contains(".")) {
      classes.add(top);
    }
    return simple + rest;
  }

  /// Whether the file uses a class of a package.
  boolean usesPackage(String name) {
    return classes.stream().anyMatch(type -> type.startsWith(name + "."));
  }

  /// How the file calls a static method.
  String method(String owner, String name) {
    if (ownMethods.contains(name)) {
      return type(owner) + "." + name;
    }
    methods.add(owner + "." + name);
    return name;
  }

  private static int nestedAt(String name) {
    for (int i = 0; i < name.length(); i++) {
      boolean starts = i == 0 || name.charAt(i - 1) == '.';
      if (starts && Character.isUpperCase(name.charAt(i))) {
        return name.indexOf('.', i);
      }
    }
    return -1;
  }

  void write(Code code) {
    methods.forEach(method -> code.line("import static " + method + ";"));
    if (!methods.isEmpty()) {
      code.gap();
    }
    classes.forEach(name -> code.line("import " + name + ";"));
    code.gap();
  }
}
