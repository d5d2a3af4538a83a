package ruchy.lang.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names of a block, with those around it.
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, List<Definition>> names = new HashMap<>();
  private final List<Runnable> later = new ArrayList<>();

  Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  Scope inside() {
    return new Scope(Optional.of(this));
  }

  int depth() {
    return outer.map(scope -> scope.depth() + 1).orElse(0);
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

  /// Puts off the body of a function until all of its block is known.
  void later(Runnable body) {
    later.add(body);
  }

  void finish() {
    for (int i = 0; i < later.size(); i++) {
      later.get(i).run();
    }
  }
}
