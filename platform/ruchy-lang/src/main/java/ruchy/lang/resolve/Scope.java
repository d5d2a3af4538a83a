package ruchy.lang.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names of a block, with those around it.
final class Scope {
  private final Optional<Scope> outer;
  private final boolean isModule;
  private final Map<String, List<Definition>> names = new HashMap<>();
  private final List<Runnable> later = new ArrayList<>();
  private final List<List<String>> opened = new ArrayList<>();
  private Optional<Owner> self = Optional.empty();

  private Scope(Optional<Scope> outer, boolean isModule) {
    this.outer = outer;
    this.isModule = isModule;
  }

  /// The names of a whole program.
  static Scope top() {
    return new Scope(Optional.empty(), true);
  }

  Scope inside() {
    return new Scope(Optional.of(this), false);
  }

  Scope module() {
    return new Scope(Optional.of(this), true);
  }

  int depth() {
    return outer.map(scope -> scope.depth() + 1).orElse(0);
  }

  /// What `crate` means.
  Scope root() {
    return outer.map(Scope::root).orElse(this);
  }

  /// What `super` means: what is around the module that this scope lies in.
  Scope around() {
    return isModule || outer.isEmpty() ? outer.orElse(this) : outer.get().around();
  }

  void declare(Definition definition) {
    names.computeIfAbsent(definition.name(), _ -> new ArrayList<>()).add(definition);
  }

  /// The declarations that a name may mean: several where a function's body sees a variable that is
  /// declared anew, the last one first.
  List<Definition> find(String name) {
    for (Optional<Scope> scope = Optional.of(this); scope.isPresent(); scope = scope.get().outer) {
      List<Definition> found = scope.get().names.get(name);
      if (found != null) {
        return found.reversed();
      }
    }
    return List.of();
  }

  List<Definition> own(String name) {
    return names.getOrDefault(name, List.of());
  }

  /// Notes `use geometry::*`.
  void open(List<String> module) {
    opened.add(List.copyOf(module));
  }

  /// The modules whose names can be seen here without their paths.
  List<List<String>> opened() {
    var all = new ArrayList<>(opened);
    outer.ifPresent(scope -> all.addAll(scope.opened()));
    return all;
  }

  void belongTo(Owner owner) {
    self = Optional.of(owner);
  }

  /// The type whose members are declared around here.
  Optional<Owner> self() {
    return self.or(() -> outer.flatMap(Scope::self));
  }

  /// Puts off the body of a function until all of its block is known.
  void later(Runnable body) {
    later.add(body);
  }

  void finish() {
    while (!later.isEmpty()) {
      later.removeFirst().run();
    }
  }
}
