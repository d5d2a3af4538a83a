package ruchy.lang.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Tree;

/// After a redeclaration, makes the functions of earlier cells anew that depend on what changed.
///
/// A function declared again with the same types replaces the earlier one for all callers; where
/// its type changes, its callers are checked again, and theirs. What no longer checks is stale: a
/// warning says so, and calling it is an error.
final class Dependents {
  private final Compilation compilation;
  private final Tree tree;
  private final Deque<String> changed = new ArrayDeque<>();
  private final Set<Object> handled = new HashSet<>();

  Dependents(Compilation compilation, Tree tree) {
    this.compilation = compilation;
    this.tree = tree;
  }

  void recheck() {
    Map<Specialiser.Key, Specialiser.Instance> before = compilation.before().instances();
    if (before.isEmpty()) {
      return;
    }
    replacedFunctions(before);
    changedNames();
    while (!changed.isEmpty()) {
      String name = changed.pop();
      for (Specialiser.Instance instance : List.copyOf(before.values())) {
        if (instance.uses().contains(name) && handled.add(instance.key())) {
          again(instance, instance.key());
        }
      }
    }
  }

  private void replacedFunctions(Map<Specialiser.Key, Specialiser.Instance> before) {
    for (Specialiser.Instance instance : List.copyOf(before.values())) {
      Template old = instance.key().template();
      Optional<Template> current = current(old);
      if (current.isEmpty() || current.get() == old || !handled.add(instance.key())) {
        continue;
      }
      boolean sameCount =
          current.get().item().parameters().size() == instance.key().parameters().size();
      if (!sameCount) {
        changed.push(old.path());
        compilation.specialiser().forget(instance.key());
        continue;
      }
      again(
          instance,
          new Specialiser.Key(
              current.get(), instance.key().parameters(), instance.key().bindings()));
    }
  }

  private Optional<Template> current(Template old) {
    if (old.fromPrelude()) {
      return Optional.empty();
    }
    if (old.owner().isEmpty()) {
      return compilation.symbols().get(old.path()) instanceof Symbol.Function function
          ? Optional.of(function.template())
          : Optional.empty();
    }
    int cut = old.path().lastIndexOf("::");
    String key = old.path().substring(0, cut);
    return compilation.methods(key, old.name()).stream()
        .filter(template -> template.isOf(old.owner().orElseThrow()))
        .findFirst();
  }

  /// Names whose meaning is another one than before this tree.
  private void changedNames() {
    compilation
        .before()
        .symbols()
        .forEach((name, old) -> {
          Symbol now = compilation.symbols().get(name);
          boolean same =
              switch (old) {
                case Symbol.Variable variable ->
                    now instanceof Symbol.Variable later && later.global() == variable.global();
                case Symbol.Function _ -> now instanceof Symbol.Function;
                case Symbol.Constant _,
                    Symbol.Nominal _,
                    Symbol.Alias _,
                    Symbol.Trait _,
                    Symbol.Module _,
                    Symbol.JavaClass _,
                    Symbol.Redirect _ ->
                    old.equals(now);
              };
          if (!same) {
            changed.push(name);
          }
        });
  }

  private void again(Specialiser.Instance old, Specialiser.Key key) {
    compilation.specialiser().forget(old.key());
    int before = compilation.problems().size();
    Specialiser.Instance made =
        compilation.specialiser().instance(key, key.template().declaredAt());
    List<Problem> problems = compilation.problems();
    List<Problem> found = new ArrayList<>(problems.subList(before, problems.size()));
    problems.subList(before, problems.size()).clear();
    if (made.failed() || compilation.hasErrors(found)) {
      compilation.specialiser().forget(key);
      String reason =
          found.isEmpty() ? "what it uses has changed" : found.getFirst().describe().message();
      var here = new Span(tree.source(), 0, tree.source().text().length());
      compilation.report(
          new TypeProblem.Stale(here, key.template().name(), reason, key.template().declaredAt()));
      changed.push(old.ref().path());
    } else if (!made.ref().equals(old.ref())) {
      changed.push(old.ref().path());
    }
  }
}
