package ruchy.jvm.source;

import java.util.HashSet;
import java.util.Set;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// Java names for names of the language, each once in its scope.
final class Names {
  private static final Set<String> RESERVED =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "true",
          "false",
          "null",
          "_",
          "var",
          "yield",
          "record",
          "sealed",
          "permits",
          "when");

  private final Set<String> taken;

  Names() {
    taken = new HashSet<>();
  }

  private Names(Set<String> outer) {
    taken = new HashSet<>(outer);
  }

  /// A scope inside this one: it may not use the names of this one, nor do its own show here.
  Names inner() {
    return new Names(taken);
  }

  /// Takes a name so that nothing else gets it.
  void reserve(String name) {
    taken.add(name);
  }

  /// A name like the wanted one that nothing else in the scope has.
  String fresh(String wanted) {
    String base = plain(wanted);
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + i;
    }
    return name;
  }

  /// The name for a local; what desugaring made is named by what it holds.
  static String of(Local local) {
    if (!local.name().equals("$t") && !local.name().equals("$p")) {
      return local.name();
    }
    return switch (local.type()) {
      case Type.ListOf _ -> "items";
      case Type.MapOf _, Type.Shape _ -> "map";
      case Type.OptionOf _ -> "option";
      case Type.ResultOf _ -> "result";
      case Type.Tuple _ -> "tuple";
      case Type.Nominal(var declaration) ->
          Character.toLowerCase(declaration.name().charAt(0)) + declaration.name().substring(1);
      default -> local.type() == Type.Simple.STRING ? "text" : "value";
    };
  }

  /// A Java identifier for any name: `snake_case` becomes `snakeCase`.
  static String plain(String name) {
    String bare = name.startsWith("$") ? name.substring(1) : name;
    boolean constant = bare.equals(bare.toUpperCase(java.util.Locale.ROOT)) && bare.length() > 1;
    String joined = constant ? identifier(bare) : camel(identifier(bare));
    if (joined.isEmpty()) {
      return "value";
    }
    String started = Character.isJavaIdentifierStart(joined.charAt(0)) ? joined : "_" + joined;
    return RESERVED.contains(started) ? started + "_" : started;
  }

  /// A Java class name for any text: `word_count` becomes `WordCount`.
  static String type(String text) {
    var name = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' || !Character.isJavaIdentifierPart(c)) {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    boolean starts = !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
    return starts ? name.toString() : "Program" + name;
  }

  private static String identifier(String name) {
    var text = new StringBuilder();
    name.codePoints()
        .map(c -> Character.isJavaIdentifierPart(c) ? c : '_')
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static String camel(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '_') {
      start++;
    }
    var text = new StringBuilder();
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && i + 1 < name.length() && Character.isLetter(name.charAt(i + 1))) {
        i++;
        text.append(Character.toUpperCase(name.charAt(i)));
      } else if (c != '_' || i + 1 < name.length()) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
