package ruchy.lang.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// The names of a program: what declares them, and where they are used.
public final class Resolution {
  private final List<Definition> definitions;
  private final List<Use> uses;
  private final Map<Definition, List<Use>> byDefinition = new HashMap<>();
  private final Knowledge knowledge;

  /// What was found on the way.
  record Knowledge(Paths paths, Members members, Set<Span> shorthands) {}

  Resolution(List<Definition> definitions, List<Use> uses, Knowledge knowledge) {
    this.definitions = List.copyOf(definitions);
    this.uses = List.copyOf(uses);
    this.knowledge = knowledge;
    for (Use use : uses) {
      byDefinition.computeIfAbsent(use.definition(), _ -> new java.util.ArrayList<>()).add(use);
    }
  }

  /// All names that are declared, in the order of the text.
  public List<Definition> definitions() {
    return definitions;
  }

  /// All places where they are used.
  public List<Use> uses() {
    return uses;
  }

  /// Where a name is used, without its declaration.
  public List<Use> usesOf(Definition definition) {
    return byDefinition.getOrDefault(definition, List.of());
  }

  /// Whether a name's value is asked for anywhere.
  public boolean isRead(Definition definition) {
    return usesOf(definition).stream()
        .anyMatch(use -> use.role() != Use.Role.WRITE && use.role() != Use.Role.LABEL);
  }

  /// The name at an offset, where it is declared or used.
  public Optional<Definition> at(Source source, int offset) {
    Optional<Definition> declared =
        definitions.stream()
            .filter(definition -> touches(definition.span(), source, offset))
            .findFirst();
    return declared.or(() ->
        uses.stream()
            .filter(use -> touches(use.span(), source, offset))
            .map(Use::definition)
            .findFirst());
  }

  /// What a name was imported from; itself where it was declared in the program.
  public List<Definition> origins(Definition definition) {
    return knowledge.paths().followed(definition);
  }

  /// The declarations that must have the same name as this one: those of a trait's method and of
  /// its implementations, and methods that override one another.
  public Set<Definition> family(Definition definition) {
    return knowledge.members().family(definition);
  }

  /// The trait of the library that gives a method its name.
  public Optional<String> foreignTrait(Definition definition) {
    return knowledge.members().foreignTrait(definition);
  }

  /// Whether a name stands for a field and for a variable at once: `Point { x }`.
  public boolean isShorthand(Span span) {
    return knowledge.shorthands().contains(span);
  }

  private static boolean touches(Span span, Source source, int offset) {
    return span.source().name().equals(source.name())
        && span.start() <= offset
        && offset <= span.end();
  }
}
