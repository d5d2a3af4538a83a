package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// The library as the checker reads it: signatures parsed when first used, and the prelude.
final class Catalogue {
  /// A place for what no program says.
  static final Span NOWHERE = new Span(Source.of("library", ""), 0, 0);

  /// The module of the prelude, which sees nothing of the program.
  static final String PRELUDE = "prelude::";

  private final Library library;
  private final KnownTraits knownTraits = new KnownTraits();
  private final Map<LibraryFunction, Signature> signatures = new HashMap<>();
  private final Map<String, Template> preludeFunctions = new HashMap<>();
  private Optional<Map<String, List<Template>>> prelude = Optional.empty();

  Catalogue(Library library) {
    this.library = library;
  }

  /// The traits that need no declaration.
  KnownTraits knownTraits() {
    return knownTraits;
  }

  Library library() {
    return library;
  }

  /// The signature of a function.
  Signature signature(LibraryFunction function) {
    Signature known = signatures.get(function);
    if (known == null) {
      known = parsed(function);
      signatures.put(function, known);
    }
    return known;
  }

  private Signature parsed(LibraryFunction function) {
    Source source = Source.of("library " + function.name(), function.signature());
    Item.Function item = Parser.parseSignature(source);
    var names = new HashMap<String, Type>();
    for (Item.TypeParameter parameter : item.typeParameters()) {
      names.put(parameter.name(), new Type.Parameter(parameter.name()));
    }
    var types = new LibraryTypes(library, names);
    var formals = new ArrayList<Formal>();
    for (Parameter parameter : item.parameters()) {
      String name =
          parameter.pattern() instanceof Pattern.Binding binding ? binding.name() : "value";
      Type type = parameter.type().map(types::resolve).orElse(Simple.ANY);
      formals.add(
          new Formal(
              name,
              parameter.variadic() ? new Type.ListOf(type) : type,
              parameter.defaultValue(),
              parameter.variadic()));
    }
    Type result = item.result().map(types::resolve).orElse(Simple.UNIT);
    return new Signature(function, formals, result, new Span(source, 0, 0));
  }

  /// The prelude's methods of a name on types of a key.
  List<Template> preludeMethods(String key, String name) {
    return prelude().getOrDefault(key + "." + name, List.of());
  }

  /// A function that the prelude keeps to itself.
  Optional<Template> preludeFunction(String name) {
    prelude();
    return Optional.ofNullable(preludeFunctions.get(name));
  }

  /// The names of the prelude's methods on types of a key.
  List<String> preludeMethodNames(String key) {
    String prefix = key + ".";
    return prelude().keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }

  private Map<String, List<Template>> prelude() {
    if (prelude.isEmpty()) {
      prelude = Optional.of(read());
    }
    return prelude.get();
  }

  private Map<String, List<Template>> read() {
    var methods = new HashMap<String, List<Template>>();
    Tree tree = Parser.parse(library.prelude()).tree();
    for (Statement statement : tree.statements()) {
      if (!(statement instanceof Statement.Declare declare)) {
        continue;
      }
      if (declare.item() instanceof Item.Implementation implementation) {
        read(implementation, methods);
      } else if (declare.item() instanceof Item.Function function) {
        String name = function.header().name();
        preludeFunctions.put(
            name,
            new Template(PRELUDE + name, PRELUDE, function, Optional.empty(), true, Map.of()));
      }
    }
    return methods;
  }

  private static void read(
      Item.Implementation implementation, Map<String, List<Template>> methods) {
    String key = LibraryTypes.keyOf(implementation.target());
    var owner =
        new Template.Owner(
            implementation.typeParameters(), implementation.target(), Optional.empty());
    for (Item member : implementation.members()) {
      if (member instanceof Item.Function function) {
        String name = function.header().name();
        var template =
            new Template(
                PRELUDE + key + "::" + name, PRELUDE, function, Optional.of(owner), true, Map.of());
        methods.computeIfAbsent(key + "." + name, _ -> new ArrayList<>()).add(template);
      }
    }
  }
}
