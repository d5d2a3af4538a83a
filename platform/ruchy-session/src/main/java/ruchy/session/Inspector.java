package ruchy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.library.LibraryType;
import ruchy.lang.type.Type;
import ruchy.session.Declarations.Declaration;
import ruchy.session.completion.Completion.Kind;
import ruchy.session.language.JavaClasses;
import ruchy.session.language.TypeKeys;

/// Finds what is known of a name: the user's own first, then the prelude, then the library.
final class Inspector {
  private final LanguageScope scope;
  private final Values values;

  Inspector(LanguageScope scope, Values values) {
    this.scope = scope;
    this.values = values;
  }

  /// @param name a name, `Type.method`, `variable.method` or `np.zeros`
  Optional<Inspection> inspect(String name) {
    Type type = scope.variables().get(name);
    if (type != null) {
      return Optional.of(variable(name, type));
    }
    String plain = name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    return scope
        .declared()
        .find(plain)
        .or(() -> scope.prelude().find(plain))
        .map(Inspector::declaration)
        .or(() -> function(plain, scope.library().functions(plain)))
        .or(() -> scope.library().type(plain).map(this::type))
        .or(() -> builtIn(plain))
        .or(() -> member(plain));
  }

  /// What is known of a class of Java, or a member.
  static Inspection java(JavaClasses.Found found) {
    boolean isClass = found.member().isEmpty();
    return new Inspection(
        found.name(),
        isClass ? Kind.TYPE : Kind.METHOD,
        found.signatures(),
        isClass ? "A class of Java.\n\nMethods: " + String.join(", ", found.methods()) : "",
        Optional.empty(),
        Optional.empty());
  }

  private Inspection variable(String name, Type type) {
    String documentation =
        type instanceof Type.Library library
            ? scope.library().type(library.name()).map(scope.library()::documentation).orElse("")
            : "";
    return new Inspection(
        name,
        Kind.VARIABLE,
        List.of(name + ": " + type),
        documentation,
        Optional.empty(),
        scope
            .live()
            .valueOf(name)
            .map(value -> values.summary(value, 200))
            .filter(s -> !s.isEmpty()));
  }

  private static Inspection declaration(Declaration declaration) {
    return new Inspection(
        declaration.name(),
        declaration.kind(),
        List.of(declaration.signature()),
        declaration.documentation(),
        Optional.of(declaration.source()),
        Optional.empty());
  }

  private Optional<Inspection> function(String name, List<LibraryFunction> functions) {
    return functions.isEmpty() ? Optional.empty() : Optional.of(of(name, Kind.FUNCTION, functions));
  }

  private Inspection of(String name, Kind kind, List<LibraryFunction> functions) {
    List<String> signatures = functions.stream().map(LibraryFunction::signature).toList();
    String documentation = scope.library().documentation(functions.getFirst());
    String source =
        functions.stream()
            .map(scope.library()::source)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n\n"));
    return new Inspection(
        name,
        kind,
        signatures,
        documentation,
        Optional.of(source).filter(text -> !text.isEmpty()),
        Optional.empty());
  }

  private Inspection type(LibraryType type) {
    Library library = scope.library();
    List<String> methods = library.methodNames(type.name());
    String documentation = library.documentation(type).strip();
    String listed = methods.isEmpty() ? "" : "\n\nMethods: " + String.join(", ", methods);
    return new Inspection(
        type.name(),
        Kind.TYPE,
        List.of(),
        documentation + listed,
        Optional.empty(),
        Optional.empty());
  }

  /// A type of the language itself, such as `Map`, of which the library has the methods.
  private Optional<Inspection> builtIn(String name) {
    List<String> methods = scope.library().methodNames(name);
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Inspection(
                name,
                Kind.TYPE,
                List.of(),
                "A type of the language.\n\nMethods: " + String.join(", ", methods),
                Optional.empty(),
                Optional.empty()));
  }

  private Optional<Inspection> member(String name) {
    int cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf("::"));
    if (cut <= 0) {
      return Optional.empty();
    }
    String owner = name.substring(0, cut);
    String method = name.substring(name.charAt(cut) == '.' ? cut + 1 : cut + 2);
    List<String> keys = new ArrayList<>(List.of(owner));
    scope.typing().typeOf(owner).map(TypeKeys::of).ifPresent(keys::add);
    for (String key : keys) {
      Optional<Inspection> found =
          scope
              .declared()
              .method(key, method)
              .or(() -> scope.prelude().method(key, method))
              .map(Inspector::declaration)
              .or(() -> libraryMethod(key, method));
      if (found.isPresent()) {
        return found;
      }
    }
    return field(name, owner);
  }

  /// A field of a variable's value, or a column.
  private Optional<Inspection> field(String name, String owner) {
    return Optional.of(name)
        .filter(_ -> scope.variables().containsKey(owner))
        .flatMap(scope.typing()::typeOf)
        .map(type ->
            new Inspection(
                name,
                Kind.FIELD,
                List.of(name + ": " + type),
                "",
                Optional.empty(),
                Optional.empty()));
  }

  private Optional<Inspection> libraryMethod(String key, String name) {
    List<LibraryFunction> found = scope.library().methods(key, name);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(of(key + "." + name, Kind.METHOD, found));
  }
}
