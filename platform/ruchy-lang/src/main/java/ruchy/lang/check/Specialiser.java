package ruchy.lang.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Makes function instances: one for each function and tuple of parameter types.
///
/// The result type of an instance that calls itself is found by checking it first with an unknown
/// result, then again with what that gave, until it no longer changes. What was built on the way on
/// an unknown result is thrown away.
final class Specialiser {
  private static final int DEPTH_MAX = 120;
  private static final int NESTED_INSTANCES_MAX = 12;
  private static final int ROUNDS_MAX = 5;

  private final Compilation compilation;
  private final Map<Key, Instance> made;
  private final Set<Template> used = new HashSet<>();

  /// Functions whose instances have no end.
  private final Set<Template> endless = new HashSet<>();

  private final Map<Key, Instance> fresh = new LinkedHashMap<>();
  private final List<Active> active = new ArrayList<>();

  Specialiser(Compilation compilation, Map<Key, Instance> made) {
    this.compilation = compilation;
    this.made = new HashMap<>(made);
    made.keySet().forEach(key -> used.add(key.template()));
  }

  /// What an instance is made for.
  ///
  /// @param bindings the type parameters of the function and of the `impl` around it
  record Key(Template template, List<Type> parameters, Map<String, Type> bindings) {
    Key {
      parameters = List.copyOf(parameters);
      bindings = Map.copyOf(bindings);
    }

    /// The name of the instance's function: with the type arguments that its parameters do not
    /// tell, as in `make<i64>`.
    String path() {
      List<String> untold = template.untoldParameters();
      return untold.isEmpty()
          ? template.path()
          : untold.stream()
              .map(name -> String.valueOf(bindings.get(name)))
              .collect(Collectors.joining(", ", template.path() + "<", ">"));
    }
  }

  /// An instance with what it depends on: names of symbols, and keys of instances it calls.
  record Instance(
      Key key,
      FunctionRef ref,
      Optional<CoreFunction> function,
      Set<Object> uses,
      boolean failed) {}

  private static final class Active {
    private final Key key;
    private final int depth;
    private Type assumed;
    private boolean recursive;
    private int lowestOpen = Integer.MAX_VALUE;

    Active(Key key, int depth, Type assumed) {
      this.key = key;
      this.depth = depth;
      this.assumed = assumed;
    }
  }

  /// The instances first made or replaced in this run.
  Map<Key, Instance> fresh() {
    return fresh;
  }

  Map<Key, Instance> made() {
    return Collections.unmodifiableMap(made);
  }

  /// Whether there is an instance of a function.
  boolean isUsed(Template template) {
    return used.contains(template);
  }

  /// Keeps an instance that was made elsewhere.
  void put(Instance instance) {
    add(instance);
    fresh.put(instance.key(), instance);
  }

  private void add(Instance instance) {
    made.put(instance.key(), instance);
    used.add(instance.key().template());
  }

  /// Forgets an instance, so that its next use makes it anew.
  void forget(Key key) {
    made.remove(key);
    fresh.remove(key);
    if (made.keySet().stream().noneMatch(other -> other.template() == key.template())) {
      used.remove(key.template());
    }
  }

  /// The instance for a key; its problems are reported once.
  Instance instance(Key key, Span callSite) {
    Instance known = made.get(key);
    if (known != null) {
      return known;
    }
    if (key.template().isVirtual()) {
      return compilation.dispatch().instance(key, callSite);
    }
    for (Active running : active) {
      if (running.key.equals(key)) {
        return recursive(running);
      }
    }
    Optional<Instance> endless = endless(key, callSite);
    return endless.isPresent() ? endless.get() : make(key, callSite);
  }

  private Instance recursive(Active running) {
    running.recursive = true;
    if (running.assumed == Simple.UNKNOWN) {
      for (Active between : active.subList(running.depth, active.size())) {
        between.lowestOpen = Math.min(between.lowestOpen, running.depth);
      }
    }
    var ref = new FunctionRef(running.key.path(), running.key.parameters(), running.assumed);
    return new Instance(running.key, ref, Optional.empty(), Set.of(), false);
  }

  private Optional<Instance> endless(Key key, Span callSite) {
    long same = active.stream().filter(other -> other.key.template() == key.template()).count();
    boolean isKnown = endless.contains(key.template());
    if (!isKnown && same < NESTED_INSTANCES_MAX && active.size() < DEPTH_MAX) {
      return Optional.empty();
    }
    // Reported once, and not looked for again: each of several calls would double the work.
    if (!isKnown) {
      endless.add(key.template());
      compilation.report(
          new CallProblem.EndlessSpecialisation(callSite, key.template().name(), key.parameters()));
    }
    var ref = new FunctionRef(key.path(), key.parameters(), Simple.UNKNOWN);
    var failed = new Instance(key, ref, Optional.empty(), Set.of(), true);
    add(failed);
    return Optional.of(failed);
  }

  private Instance make(Key key, Span callSite) {
    Type assumed = Simple.UNKNOWN;
    for (int round = 1; ; round++) {
      var running = new Active(key, active.size(), assumed);
      active.add(running);
      FunctionBody.Outcome outcome;
      try {
        outcome = FunctionBody.check(compilation, key, assumed, type -> running.assumed = type);
      } finally {
        active.remove(active.size() - 1);
      }
      Type result = outcome.result();
      boolean unknown = result == Simple.UNKNOWN || result == Simple.NEVER;
      boolean settled =
          !outcome.again() && (!running.recursive || !unknown && result.equals(running.assumed));
      if (settled || round == ROUNDS_MAX) {
        return finish(key, outcome, running, callSite);
      }
      if (result == Simple.UNKNOWN || result == Simple.NEVER) {
        if (running.recursive
            && outcome.problems().isEmpty()
            && running.lowestOpen >= running.depth) {
          compilation.report(
              new CallProblem.EndlessRecursion(key.template().declaredAt(), key.template().name()));
        }
        return finish(key, outcome, running, callSite);
      }
      assumed = result;
    }
  }

  private Instance finish(Key key, FunctionBody.Outcome outcome, Active running, Span callSite) {
    boolean provisional =
        running.lowestOpen < running.depth
            || key.parameters().stream().anyMatch(Shapes::hasHole)
            || key.bindings().values().stream().anyMatch(Shapes::hasHole);
    boolean failed = compilation.hasErrors(outcome.problems());
    var ref = new FunctionRef(key.path(), key.parameters(), outcome.result());
    var instance =
        new Instance(key, ref, outcome.function(), new HashSet<>(outcome.uses()), failed);
    if (provisional) {
      return instance;
    }
    for (Problem problem : outcome.problems()) {
      compilation.report(inContext(problem, key, callSite));
    }
    put(instance);
    return instance;
  }

  private static Problem inContext(Problem problem, Key key, Span callSite) {
    Template template = key.template();
    if (template.fromPrelude()) {
      return new CallProblem.NotForTheseTypes(callSite, template.name(), key.parameters(), problem);
    }
    boolean typed =
        key.bindings().isEmpty()
            && template.item().parameters().stream()
                .allMatch(parameter -> parameter.isSelf() || parameter.type().isPresent());
    return typed || problem instanceof CallProblem.InInstance
        ? problem
        : new CallProblem.InInstance(problem, template.name(), key.parameters(), callSite);
  }
}
