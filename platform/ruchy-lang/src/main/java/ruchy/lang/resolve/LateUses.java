package ruchy.lang.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.resolve.Members.Receiver;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.type.Type;

/// The uses of names that can be told only when all of a program is declared: members, paths,
/// imports, the names of arguments.
final class LateUses {
  private final List<Use> uses;
  private final Resolver.Types types;
  private final Paths paths = new Paths();
  private final Members members = new Members(paths);
  private final Map<Item.Function, List<Definition>> parameters = new IdentityHashMap<>();
  private final Map<Definition, TypeExpr> written = new HashMap<>();
  private final Set<Span> shorthands = new HashSet<>();
  private final List<Runnable> last = new ArrayList<>();

  LateUses(List<Use> uses, Resolver.Types types) {
    this.uses = uses;
    this.types = types;
  }

  Paths paths() {
    return paths;
  }

  Members members() {
    return members;
  }

  /// Notes the parameters of a function, which arguments may name.
  void parameters(Item.Function function, List<Definition> own) {
    parameters.put(function, List.copyOf(own));
  }

  /// Notes the type that is written for a variable.
  void written(Definition variable, TypeExpr type) {
    written.put(variable, type);
  }

  /// Puts off what can be told only in the end.
  void later(Runnable use) {
    last.add(use);
  }

  /// Tells all, and gives what was found on the way.
  Resolution.Knowledge finish() {
    last.forEach(Runnable::run);
    return new Resolution.Knowledge(paths, members, shorthands);
  }

  void useAll(List<Definition> found, Span span) {
    found.forEach(definition -> uses.add(new Use(span, definition, Use.Role.READ)));
    useOrigins(found, span);
  }

  /// A use of an imported name is one of what it is imported from, too.
  void useOrigins(List<Definition> found, Span span) {
    for (Definition each : found) {
      for (Definition origin : paths.followed(each)) {
        if (!origin.equals(each)) {
          uses.add(new Use(span, origin, Use.Role.READ));
        }
      }
    }
  }

  /// A name behind a dot: of the kind that is looked for first, or else of the other.
  void useMember(String name, Span span, List<Kind> kinds, Supplier<Receiver> of) {
    last.add(() -> {
      Receiver receiver = of.get();
      for (Kind kind : kinds) {
        List<Definition> found = members.named(name, it -> it == kind, receiver);
        if (!found.isEmpty()) {
          useAll(found, span);
          return;
        }
      }
    });
  }

  void useVariant(String name, Span span, Span typed) {
    useMember(name, span, List.of(Kind.VARIANT), () -> members.receiver(types.at(typed)));
  }

  /// What stands before a dot: `self`, what the checker knows, or what is written.
  Supplier<Receiver> receiver(Expr expr, Scope scope) {
    List<Definition> found = expr instanceof Expr.Name name ? scope.find(name.text()) : List.of();
    boolean isSelf = expr instanceof Expr.Name name && name.text().equals("self");
    return () -> {
      List<Type> seen = types.at(expr.span());
      if (isSelf) {
        return Receiver.of(scope.self().flatMap(paths::type));
      }
      return seen.isEmpty()
          ? Receiver.of(
              found.stream()
                  .findFirst()
                  .flatMap(each -> Optional.ofNullable(written.get(each)))
                  .flatMap(type -> paths.type(type, scope)))
          : members.receiver(seen);
    };
  }

  /// The names in `use geometry::{Point, area as surface}` are uses of what they name.
  void importedParts(Item.Use.Import one, Scope scope) {
    List<List<Definition>> parts = paths.of(one.path(), scope);
    for (int i = 0; i < parts.size(); i++) {
      Span span = i == parts.size() - 1 ? partOf(one) : one.span();
      parts.get(i).stream()
          .filter(definition -> definition.kind() != Kind.IMPORT)
          .forEach(definition -> uses.add(new Use(span, definition, Use.Role.READ)));
    }
  }

  /// Where the last name of an imported path stands.
  private static Span partOf(Item.Use.Import one) {
    String text = one.span().text();
    String name = one.path().getLast();
    int end = one.alias().isPresent() ? Math.max(0, text.lastIndexOf(" as ")) : text.length();
    int at = text.lastIndexOf(name, end - name.length());
    int start = one.span().start() + Math.max(0, at);
    return at < 0 ? one.span() : new Span(one.span().source(), start, start + name.length());
  }

  void useField(Expr.Field field, Scope scope) {
    useMember(
        field.name(),
        field.nameSpan(),
        List.of(Kind.FIELD, Kind.METHOD),
        receiver(field.receiver(), scope));
  }

  /// The name of a field in `Point { x: 1.0 }` and its patterns.
  void fieldName(String name, Span field, boolean isShort, Supplier<Receiver> of) {
    var span = new Span(field.source(), field.start(), field.start() + name.length());
    if (isShort && span.text().equals(name)) {
      shorthands.add(span);
    }
    if (span.text().equals(name)) {
      useMember(name, span, List.of(Kind.FIELD), of);
    }
  }

  /// The type or variant whose fields a literal or pattern names.
  Supplier<Receiver> fieldsOf(Expr path, Scope scope) {
    return () -> {
      List<String> names = names(path);
      Optional<Definition> type =
          names.equals(List.of("Self"))
              ? scope.self().flatMap(paths::type)
              : paths.type(names, scope);
      return Receiver.of(
          type.or(() ->
              members
                  .named(names.getLast(), kind -> kind == Kind.VARIANT, owner(names, scope))
                  .stream()
                  .findFirst()));
    };
  }

  private static List<String> names(Expr path) {
    return switch (path) {
      case Expr.Name name -> List.of(name.text());
      case Expr.Path(_, var segments, _) -> segments.stream().map(Expr.Path.Segment::name).toList();
      default -> List.of("");
    };
  }

  /// The type that a path goes through to its last name.
  private Receiver owner(List<String> path, Scope scope) {
    List<String> before = path.subList(0, path.size() - 1);
    if (before.isEmpty()) {
      return Receiver.UNKNOWN;
    }
    return before.getLast().equals("Self")
        ? Receiver.of(scope.self().flatMap(paths::type))
        : Receiver.of(paths.type(before, scope));
  }

  /// The names of arguments are those of the parameters of what is called.
  void labels(Span callee, List<Argument> arguments) {
    List<Argument> named = arguments.stream().filter(each -> each.name().isPresent()).toList();
    if (!named.isEmpty()) {
      last.add(() -> {
        for (Definition called : calledAt(callee)) {
          named.forEach(each -> label(each, called));
        }
      });
    }
  }

  private List<Definition> calledAt(Span callee) {
    return uses.stream()
        .filter(use -> use.span().source() == callee.source() && use.span().end() == callee.end())
        .filter(use -> use.span().start() >= callee.start())
        .map(Use::definition)
        .filter(definition -> definition.node() instanceof Item.Function)
        .distinct()
        .toList();
  }

  private void label(Argument argument, Definition called) {
    String name = argument.name().orElseThrow();
    Span all = argument.span();
    var span = new Span(all.source(), all.start(), all.start() + name.length());
    for (Definition parameter : parameters.getOrDefault(called.node(), List.of())) {
      if (parameter.kind() == Kind.PARAMETER && parameter.name().equals(name)) {
        uses.add(new Use(span, parameter, Use.Role.LABEL));
      }
    }
  }

  /// The names behind the first one of a path.
  void inside(List<Expr.Path.Segment> segments, Scope scope) {
    List<String> names = segments.stream().map(Expr.Path.Segment::name).toList();
    List<List<Definition>> parts = paths.of(names, scope);
    for (int i = 1; i < segments.size(); i++) {
      var segment = segments.get(i);
      List<Definition> found = parts.get(i);
      useAll(found, segment.span());
      if (found.isEmpty()) {
        Receiver known = owner(names.subList(0, i + 1), scope);
        Receiver owner =
            known.declared().isEmpty() ? new Receiver(List.of(), List.of(names.get(i - 1))) : known;
        useAll(members.named(segment.name(), _ -> true, owner), segment.span());
      }
    }
  }

  /// The names behind the first one of a type's path.
  void typePath(TypeExpr.Named named, Scope scope) {
    List<List<Definition>> parts = paths.of(named.path(), scope);
    String text = named.span().text();
    int at = named.path().getFirst().length();
    for (int i = 1; i < parts.size(); i++) {
      String name = named.path().get(i);
      at = text.indexOf(name, at);
      if (at < 0) {
        return;
      }
      int start = named.span().start() + at;
      at += name.length();
      useAll(parts.get(i), new Span(named.span().source(), start, start + name.length()));
    }
  }
}
