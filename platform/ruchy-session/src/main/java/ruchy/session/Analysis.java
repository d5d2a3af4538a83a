package ruchy.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.check.Environment;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.Local;
import ruchy.lang.lint.Finding;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Resolution;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Tree;
import ruchy.lang.type.Type;

/// What is known of a file without running it.
///
/// @param tree the file's own tree, without the files it names
/// @param names the names of the file and of the files it names
/// @param diagnostics what is wrong, in the order of the text
/// @param findings what is better written another way
public final class Analysis {
  private final Source source;
  private final Tree tree;
  private final Resolution names;
  private final List<Diagnostic> diagnostics;
  private final List<Finding> findings;
  private final Environment environment;
  private final List<Typed> types = new ArrayList<>();
  private final List<Typed> declared = new ArrayList<>();

  /// A stretch of text with the type of its value.
  private record Typed(Span span, String name, Type type) {}

  Analysis(
      Source source,
      Tree tree,
      Resolution names,
      List<Diagnostic> diagnostics,
      List<Finding> findings,
      Environment environment,
      Optional<CoreUnit> unit) {
    this.source = source;
    this.tree = tree;
    this.names = names;
    this.diagnostics = List.copyOf(diagnostics);
    this.findings = List.copyOf(findings);
    this.environment = environment;
    unit.ifPresent(this::collect);
  }

  /// The text.
  public Source source() {
    return source;
  }

  /// The file's own tree, without the files it names.
  public Tree tree() {
    return tree;
  }

  /// The names of the file and of the files it names.
  public Resolution names() {
    return names;
  }

  /// What is wrong, in the order of the text.
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /// What is better written another way.
  public List<Finding> findings() {
    return findings;
  }

  Environment environment() {
    return environment;
  }

  private void collect(CoreUnit unit) {
    Children.walk(unit.body(), this::node);
    for (CoreFunction function : unit.functions()) {
      Children.walk(function.body(), this::node);
      for (Local parameter : function.parameters()) {
        declared.add(new Typed(function.span(), parameter.name(), parameter.type()));
      }
    }
  }

  private void node(Core node) {
    if (!node.span().source().name().equals(source.name())) {
      return;
    }
    switch (node) {
      case Core.Declare(var span, var local, _) ->
          declared.add(new Typed(span, local.name(), local.type()));
      case Core.ForRange loop ->
          declared.add(new Typed(loop.span(), loop.variable().name(), loop.variable().type()));
      default -> types.add(new Typed(node.span(), "", node.type()));
    }
  }

  /// The type of the expression that ends at an offset, the longest one there.
  Optional<Type> typeEndingAt(int offset) {
    return types.stream()
        .filter(typed -> typed.span().end() == offset)
        .max(Comparator.comparing(typed -> typed.span().end() - typed.span().start()))
        .map(Typed::type);
  }

  /// The type of the smallest expression around an offset.
  public Optional<String> typeAt(int offset) {
    return types.stream()
        .filter(typed -> typed.span().start() <= offset && offset <= typed.span().end())
        .min(Comparator.comparing(typed -> typed.span().end() - typed.span().start()))
        .map(typed -> typed.type().toString());
  }

  /// The type of a variable or parameter; empty where it has several, since its function is
  /// generic, and where nothing is known of it.
  public Optional<String> typeOf(Definition definition) {
    List<Typed> own =
        declared.stream()
            .filter(typed -> typed.name().equals(definition.name()))
            .filter(typed -> covers(typed.span(), definition))
            .toList();
    int least =
        own.stream().mapToInt(typed -> typed.span().end() - typed.span().start()).min().orElse(0);
    List<String> distinct =
        own.stream()
            .filter(typed -> typed.span().end() - typed.span().start() == least)
            .map(typed -> typed.type().toString())
            .distinct()
            .toList();
    if (distinct.isEmpty() && definition.depth() == 0) {
      return Optional.ofNullable(environment.variables().get(definition.name()))
          .map(Type::toString);
    }
    return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : readType(definition, distinct);
  }

  /// The type with which a variable is read first.
  private Optional<String> readType(Definition definition, List<String> known) {
    return known.size() > 1
        ? Optional.empty()
        : names.usesOf(definition).stream()
            .map(use -> typeOfExactly(use.span()))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private Optional<String> typeOfExactly(Span span) {
    return types.stream()
        .filter(typed -> typed.span().start() == span.start() && typed.span().end() == span.end())
        .map(typed -> typed.type().toString())
        .findFirst();
  }

  private static boolean covers(Span span, Definition definition) {
    return span.source().name().equals(definition.span().source().name())
        && span.start() <= definition.span().start()
        && definition.span().end() <= span.end();
  }

  /// The variables that completion offers: those of the top level, and those declared around an
  /// offset.
  Map<String, Type> variables() {
    var all = new java.util.LinkedHashMap<>(environment.variables());
    declared.forEach(typed -> {
      if (!typed.name().startsWith("$")) {
        all.putIfAbsent(typed.name(), typed.type());
      }
    });
    return all;
  }
}
