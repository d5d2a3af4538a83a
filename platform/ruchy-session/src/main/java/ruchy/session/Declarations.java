package ruchy.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;
import ruchy.session.completion.Completion.Kind;

/// The functions, types and methods that a text declares, as it writes them: for completion and
/// inspection. Later declarations of a name replace earlier ones.
final class Declarations {
  private final Map<String, Declaration> byName = new LinkedHashMap<>();
  private final Map<String, Map<String, Declaration>> methods = new LinkedHashMap<>();

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
      case Item.Trait trait -> put(type(trait));
      case Item.Constant constant -> put(plain(constant, Kind.VARIABLE));
      case Item.TypeAlias alias -> put(plain(alias, Kind.TYPE));
      case Item.Module module -> put(plain(module, Kind.NAMESPACE));
      case Item.Implementation implementation -> add(implementation);
      case Item.ClassDeclaration _, Item.Use _ -> {}
      case Item.Actor _, Item.Supervisor _, Item.Context _ -> {}
    }
  }

  private void add(Item.Implementation implementation) {
    String key = TypeKeys.of(implementation.target());
    for (Item member : implementation.members()) {
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
    return List.copyOf(methods.getOrDefault(key, Map.of()).values());
  }

  synchronized Optional<Declaration> method(String key, String name) {
    return Optional.ofNullable(methods.getOrDefault(key, Map.of()).get(name));
  }
}
