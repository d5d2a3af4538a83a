package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;

/// The local names of a block, and those around it.
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, Binding> names = new HashMap<>();
  private final Map<String, Symbol> hidden = new HashMap<>();

  Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  /// What a local name stands for.
  sealed interface Binding {
    /// A variable.
    ///
    /// @param level how many closures it stands in
    /// @param soft the number literal it started with, where that has no type of its own
    record Variable(Local local, boolean mutable, int level, Span declaredAt, Optional<Span> soft)
        implements Binding {}

    /// A function declared in a block that uses none of the block's variables.
    record Function(Template template) implements Binding {}
  }

  Optional<Scope> outer() {
    return outer;
  }

  /// Notes what a name of the whole program stood for before this block declared it again.
  void hide(String name, Symbol symbol) {
    hidden.putIfAbsent(name, symbol);
  }

  /// What the names that this block hides stand for behind it.
  Map<String, Symbol> hidden() {
    return hidden;
  }

  void declare(String name, Binding binding) {
    names.put(name, binding);
  }

  Optional<Binding> find(String name) {
    Scope scope = this;
    while (true) {
      Binding binding = scope.names.get(name);
      if (binding != null) {
        return Optional.of(binding);
      }
      if (scope.outer.isEmpty()) {
        return Optional.empty();
      }
      scope = scope.outer.get();
    }
  }

  /// What the innermost block itself declares.
  Map<String, Binding> own() {
    return names;
  }

  /// Whether the innermost block itself declares the name.
  boolean declaresItself(String name) {
    return names.containsKey(name);
  }

  /// All names in scope, inner ones first.
  List<String> allNames() {
    var all = new ArrayList<>(names.keySet());
    outer.ifPresent(scope -> all.addAll(scope.allNames()));
    return all;
  }
}
