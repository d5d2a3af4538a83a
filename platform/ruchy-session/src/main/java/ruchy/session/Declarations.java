package ruchy.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.lang.syntax.TypeExpr;
import ruchy.session.completion.Completion.Kind;
import ruchy.session.language.TypeKeys;

/// The functions, types and methods that a text declares, as it writes them: for completion and
/// inspection. Later declarations of a name replace earlier ones.
final class Declarations {
  private final Map<String, Declaration> byName = new LinkedHashMap<>();
  private final Map<String, Map<String, Declaration>> methods = new LinkedHashMap<>();
  private final Map<String, List<String>> parents = new LinkedHashMap<>();

  /// One of them.
  ///
  /// @param signature its head, in one line
  /// @param parameters the names of a function's parameters, without `self`
  /// @param source all of its text
  record Declaration(
      String name,
      Kind kind,
      String signature,
      String documentation,
      List<String> parameters,
      String source) {
    Declaration {
      parameters = List.copyOf(parameters);
    }
  }

  /// Adds what a tree declares at its top.
  synchronized void add(Tree tree) {
    for (Statement statement : tree.statements()) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        add(item);
      }
    }
  }

  private void add(Item item) {
    switch (item) {
      case Item.Function function -> put(function(function));
      case Item.Struct struct -> put(type(struct));
      case Item.Enumeration enumeration -> {
        put(type(enumeration));
        enumeration.variants().forEach(variant -> addVariant(enumeration, variant));
      }
      case Item.Trait trait -> {
        put(type(trait));
        trait.parents().forEach(parent -> inherit(trait.header().name(), parent));
        addMethods(trait.header().name(), trait.members());
      }
      case Item.Constant constant -> put(plain(constant, Kind.VARIABLE));
      case Item.TypeAlias alias -> put(plain(alias, Kind.TYPE));
      case Item.Module module -> {
        put(plain(module, Kind.NAMESPACE));
        add(module);
      }
      case Item.Implementation implementation -> add(implementation);
      case Item.ClassDeclaration type -> {
        put(type(type));
        type.parents().forEach(parent -> inherit(type.header().name(), parent));
        type.functions().forEach(each -> putMethod(type.header().name(), function(each)));
      }
      case Item.Use _ -> {}
      case Item.Actor _, Item.Supervisor _, Item.Context _ -> {}
    }
  }

  private void add(Item.Implementation implementation) {
    String key = TypeKeys.of(implementation.target());
    implementation.trait().ifPresent(trait -> inherit(key, trait));
    addMethods(key, implementation.members());
  }

  private void inherit(String key, TypeExpr parent) {
    parents.computeIfAbsent(key, _ -> new ArrayList<>()).add(TypeKeys.of(parent));
  }

  /// What a module declares stands behind its path; the methods of its types are known everywhere.
  private void add(Item.Module module) {
    var inside = new Declarations();
    for (Statement statement : module.members().orElse(List.of())) {
      if (statement instanceof Statement.Declare(_, Item item)) {
        inside.add(item);
      }
    }
    inside.byName.values().forEach(each -> putMethod(module.header().name(), each));
    inside.methods.forEach((key, its) -> its.values().forEach(each -> putMethod(key, each)));
    inside.parents.forEach(
        (key, its) -> parents.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(its));
  }

  private void addMethods(String key, List<Item> members) {
    for (Item member : members) {
      if (member instanceof Item.Function function) {
        putMethod(key, function(function));
      }
    }
  }

  private void addVariant(Item.Enumeration enumeration, Item.Enumeration.VariantDeclaration each) {
    putMethod(
        enumeration.header().name(),
        new Declaration(
            each.name(),
            Kind.VARIANT,
            oneLine(each.span().text()),
            each.documentation().orElse(""),
            List.of(),
            each.span().text()));
  }

  private void put(Declaration declaration) {
    byName.put(declaration.name(), declaration);
  }

  private void putMethod(String key, Declaration method) {
    methods.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(method.name(), method);
  }

  private static Declaration function(Item.Function function) {
    Item.Header header = function.header();
    int end = function.body().map(Expr.Block::span).map(Span::start).orElse(header.span().end());
    String head = header.span().source().text().substring(header.nameSpan().start(), end);
    List<String> parameters = new ArrayList<>();
    boolean isMethod = false;
    for (Parameter parameter : function.parameters()) {
      isMethod |= parameter.isSelf();
      if (!parameter.isSelf() && parameter.pattern() instanceof Pattern.Binding binding) {
        parameters.add(binding.name());
      }
    }
    return new Declaration(
        header.name(),
        isMethod ? Kind.METHOD : Kind.FUNCTION,
        "fn " + oneLine(head),
        header.documentation().orElse(""),
        parameters,
        header.span().text());
  }

  private static Declaration type(Item item) {
    return plain(item, Kind.TYPE);
  }

  private static Declaration plain(Item item, Kind kind) {
    Item.Header header = item.header();
    String text = header.span().text();
    return new Declaration(
        header.name(),
        kind,
        oneLine(text.substring(Math.max(0, text.indexOf(header.name())))),
        header.documentation().orElse(""),
        List.of(),
        text);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /// All but methods.
  synchronized List<Declaration> all() {
    return List.copyOf(byName.values());
  }

  synchronized Optional<Declaration> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The methods, associated functions and variants of a type, by its key.
  synchronized List<Declaration> methods(String key) {
    var all = new LinkedHashMap<String, Declaration>();
    for (String type : withParents(key)) {
      methods.getOrDefault(type, Map.of()).forEach(all::putIfAbsent);
    }
    return List.copyOf(all.values());
  }

  /// The documentation of methods and associated functions by their whole names, such as
  /// `List.chunks`.
  synchronized Map<String, String> members() {
    var all = new LinkedHashMap<String, String>();
    methods.forEach((key, its) ->
        its.values().forEach(each -> all.put(key + "." + each.name(), each.documentation())));
    return all;
  }

  /// A type with the traits it implements and the classes it extends, the nearest first.
  private Set<String> withParents(String key) {
    Set<String> all = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(key));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (all.add(next)) {
        open.addAll(parents.getOrDefault(next, List.of()));
      }
    }
    return all;
  }

  synchronized Optional<Declaration> method(String key, String name) {
    return methods(key).stream().filter(method -> method.name().equals(name)).findFirst();
  }
}
