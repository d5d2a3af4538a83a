package ruchy.session.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.check.Environment;
import ruchy.lang.check.SeenTypes;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.Local;
import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Resolution;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// The types of a file's places: those of its code, and where it has errors those that the checker
/// saw on its way.
public final class KnownTypes {
  private final Source source;
  private final SeenTypes seen;
  private final Environment environment;
  private final List<Typed> types = new ArrayList<>();
  private final List<Typed> declared = new ArrayList<>();

  /// A stretch of text with the type of its value.
  private record Typed(Span span, String name, Type type) {
    int length() {
      return span.end() - span.start();
    }
  }

  public KnownTypes(
      Source source, SeenTypes seen, Environment environment, Optional<CoreUnit> unit) {
    this.source = source;
    this.seen = seen;
    this.environment = environment;
    unit.ifPresent(this::collect);
  }

  public Environment environment() {
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
  public Optional<Type> endingAt(int offset) {
    return types.stream()
        .filter(typed -> typed.span().end() == offset)
        .max(Comparator.comparing(Typed::length))
        .map(Typed::type)
        .or(() -> seen.endingAt(source, offset).stream().findFirst());
  }

  /// The type of the smallest expression around an offset.
  public Optional<Type> at(int offset) {
    return types.stream()
        .filter(typed -> typed.span().start() <= offset && offset <= typed.span().end())
        .min(Comparator.comparing(Typed::length))
        .map(Typed::type)
        .or(() -> seen.around(source, offset).stream().findFirst());
  }

  /// The type of a variable or parameter; empty where it has several, since its function is
  /// generic, and where nothing is known of it.
  public Optional<String> of(Definition definition, Resolution names) {
    List<Typed> own =
        declared.stream()
            .filter(typed -> typed.name().equals(definition.name()))
            .filter(typed -> covers(typed.span(), definition))
            .toList();
    int least = own.stream().mapToInt(Typed::length).min().orElse(0);
    List<String> distinct =
        own.stream()
            .filter(typed -> typed.length() == least)
            .map(typed -> typed.type().toString())
            .distinct()
            .toList();
    if (distinct.size() > 1) {
      return Optional.empty();
    }
    return distinct.stream()
        .findFirst()
        .or(() ->
            definition.depth() == 0
                ? Optional.ofNullable(environment.variables().get(definition.name()))
                    .map(Type::toString)
                : Optional.empty())
        .or(() -> readType(definition, names))
        .or(() -> onlyOne(seen.at(definition.node().span())));
  }

  private static Optional<String> onlyOne(List<Type> seen) {
    return seen.size() == 1 ? Optional.of(seen.getFirst().toString()) : Optional.empty();
  }

  /// The type with which a variable is read first.
  private Optional<String> readType(Definition definition, Resolution names) {
    return names.usesOf(definition).stream()
        .map(use -> exactly(use.span()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> exactly(Span span) {
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

  /// The variables that completion offers: those of the top level, and those of functions.
  public Map<String, Type> variables() {
    var all = new LinkedHashMap<>(environment.variables());
    declared.forEach(typed -> {
      if (!typed.name().startsWith("$")) {
        all.putIfAbsent(typed.name(), typed.type());
      }
    });
    return all;
  }
}
