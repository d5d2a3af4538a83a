package ruchy.lang.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.syntax.TypeExpr;

/// What paths mean, `geometry::Point`: through modules, imports and `use geometry::*`. To be asked
/// when all of a program is declared.
final class Paths {
  private static final int IMPORTS_MAX = 10;

  private final Map<Definition, Scope> insides = new HashMap<>();
  private final Map<Definition, Import> imports = new HashMap<>();

  private record Import(List<String> path, Scope scope) {}

  void module(Definition module, Scope inside) {
    insides.put(module, inside);
  }

  void imported(Definition name, List<String> path, Scope scope) {
    imports.put(name, new Import(List.copyOf(path), scope));
  }

  /// What each part of a path means; several declarations where a name is declared anew.
  List<List<Definition>> of(List<String> path, Scope scope) {
    return of(path, scope, IMPORTS_MAX);
  }

  private List<List<Definition>> of(List<String> path, Scope scope, int depth) {
    var all = new ArrayList<List<Definition>>();
    Optional<Scope> inside = Optional.of(scope);
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i);
      Optional<Scope> around = around(name, inside.orElse(scope));
      if (around.isPresent() && i < path.size() - 1) {
        inside = around;
        all.add(List.of());
        continue;
      }
      boolean isFirst = i == 0;
      List<Definition> found =
          inside
              .map(each -> isFirst ? visible(name, each, depth) : within(name, each, depth))
              .orElse(List.of());
      all.add(found);
      inside =
          found.stream()
              .flatMap(each -> followed(each, depth).stream())
              .filter(insides::containsKey)
              .findFirst()
              .map(insides::get);
    }
    return all;
  }

  private static Optional<Scope> around(String name, Scope scope) {
    return switch (name) {
      case "self" -> Optional.of(scope);
      case "super" -> Optional.of(scope.around());
      case "crate" -> Optional.of(scope.root());
      default -> Optional.empty();
    };
  }

  private List<Definition> within(String name, Scope module, int depth) {
    List<Definition> own = module.own(name).reversed();
    return own.isEmpty() ? visible(name, module, depth) : own;
  }

  /// What a name means, also behind `use geometry::*`.
  List<Definition> visible(String name, Scope scope) {
    return visible(name, scope, IMPORTS_MAX);
  }

  private List<Definition> visible(String name, Scope scope, int depth) {
    List<Definition> found = scope.find(name);
    if (!found.isEmpty() || depth == 0) {
      return found;
    }
    for (List<String> module : scope.opened()) {
      Optional<Scope> opened =
          of(module, scope, depth - 1).getLast().stream()
              .filter(insides::containsKey)
              .findFirst()
              .map(insides::get);
      List<Definition> there = opened.map(each -> each.own(name)).orElse(List.of());
      if (!there.isEmpty()) {
        return there.reversed();
      }
    }
    return List.of();
  }

  /// A name as what it was imported from; as itself where it is no import of this program.
  List<Definition> followed(Definition definition) {
    return followed(definition, IMPORTS_MAX);
  }

  private List<Definition> followed(Definition definition, int depth) {
    Import one = imports.get(definition);
    if (one == null || depth == 0) {
      return List.of(definition);
    }
    List<Definition> found =
        of(one.path(), one.scope(), depth - 1).getLast().stream()
            .filter(each -> !each.equals(definition))
            .flatMap(each -> followed(each, depth - 1).stream())
            .toList();
    return found.isEmpty() ? List.of(definition) : found;
  }

  /// The type or trait of this program that a type names.
  Optional<Definition> type(TypeExpr type, Scope scope) {
    return switch (type) {
      case TypeExpr.Named named when named.path().equals(List.of("Self")) ->
          scope.self().flatMap(this::type);
      case TypeExpr.Named named -> type(named.path(), scope);
      case TypeExpr.Reference reference -> type(reference.target(), scope);
      default -> Optional.empty();
    };
  }

  Optional<Definition> type(List<String> path, Scope scope) {
    return of(path, scope).getLast().stream()
        .flatMap(each -> followed(each).stream())
        .filter(each ->
            each.kind() == Kind.TYPE
                || each.kind() == Kind.TRAIT
                || each.kind() == Kind.TYPE_PARAMETER)
        .findFirst();
  }

  /// The type or trait whose member something is.
  Optional<Definition> type(Owner owner) {
    return owner.declared().or(() -> owner.target().flatMap(it -> type(it, owner.scope())));
  }

  /// The trait of this program that a member is of.
  Optional<Definition> trait(Owner owner) {
    return owner
        .trait()
        .flatMap(it -> type(it, owner.scope()))
        .or(() -> owner.declared().filter(it -> it.kind() == Kind.TRAIT));
  }
}
