package ruchy.lang.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.form.WellFormed;
import ruchy.lang.fuse.Fusion;
import ruchy.lang.fuse.Lookups;
import ruchy.lang.fuse.Temporaries;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.problem.Problem;
import ruchy.lang.syntax.Tree;

/// Checks trees and lowers them to core.
public final class Checker {
  private static final int RESTARTS_MAX = 300;
  private final JavaClasses javaClasses;

  /// A checker; the library is the one that its environments are made with.
  public Checker(JavaClasses javaClasses) {
    this.javaClasses = javaClasses;
  }

  /// Checks a program or cell against what is known before it.
  public Checked check(Tree tree, Environment given) {
    return check(tree, given, SeenTypes.NONE);
  }

  /// The same, and writes down the types of all places.
  public Checked check(Tree tree, Environment given, SeenTypes seen) {
    Environment environment = Mode.of(tree).map(given::withMode).orElse(given);
    Checked checked = checkIn(tree, environment, seen);
    // What one file or cell asks for does not bind those after it.
    return environment == given
        ? checked
        : new Checked(
            checked.unit(), checked.environment().withMode(given.mode()), checked.problems());
  }

  private Checked checkIn(Tree tree, Environment environment, SeenTypes seen) {
    var holes = new Holes(0);
    var nominals = new LinkedHashMap<>(environment.nominals());
    for (int restart = 0; ; restart++) {
      holes.reopen();
      seen.forget();
      var compilation = new Compilation(environment, javaClasses, nominals, seen);
      compilation.openUnit(holes);
      try {
        TopLevel.Outcome outcome = new TopLevel(compilation, tree, holes).run();
        if (restart < RESTARTS_MAX && holes.settle()) {
          continue;
        }
        return result(compilation, tree, outcome);
      } catch (Holes.Restart signal) {
        if (!signal.isOf(holes)) {
          throw new AssertionError("a hole of a body that is done", signal);
        }
      }
    }
  }

  private static Checked result(Compilation compilation, Tree tree, TopLevel.Outcome outcome) {
    WellFormed.problems(tree).forEach(compilation::report);
    outcome.problems().forEach(compilation::report);
    compilation.dispatch().write();
    compilation.specialiser().fresh().values().stream()
        .filter(instance -> !instance.key().template().fromPrelude())
        .flatMap(instance -> instance.function().stream())
        .forEach(function -> Moves.check(function.body(), compilation::report));
    Moves.check(outcome.body(), compilation::report);
    if (compilation.hasErrors(compilation.problems())) {
      return new Checked(Optional.empty(), compilation.before(), sorted(compilation.problems()));
    }
    new Dependents(compilation, tree).recheck();
    do {
      compilation.dispatch().write();
    } while (compilation.conformances().write());
    if (compilation.hasErrors(compilation.problems())) {
      return new Checked(Optional.empty(), compilation.before(), sorted(compilation.problems()));
    }
    List<CoreFunction> functions =
        Stream.concat(
                compilation.specialiser().fresh().values().stream()
                    .filter(instance -> !instance.failed())
                    .map(Specialiser.Instance::function)
                    .flatMap(Optional::stream),
                compilation.conformances().functions().stream())
            .map(Fusion::in)
            .map(Lookups::in)
            .map(Temporaries::in)
            .toList();
    var unit =
        new CoreUnit(
            tree.source(),
            compilation.newTypes(),
            functions,
            compilation.conformances().found(),
            List.copyOf(compilation.newGlobals()),
            Temporaries.in(Lookups.in(Fusion.in(outcome.body()))));
    return new Checked(
        Optional.of(unit), Environment.after(compilation), sorted(compilation.problems()));
  }

  private static List<Problem> sorted(List<Problem> problems) {
    var all = new ArrayList<>(problems);
    // Not `Comparator.comparingInt`, whose lambda no ahead-of-time cache keeps.
    all.sort((one, other) -> Integer.compare(place(one), place(other)));
    return all;
  }

  private static int place(Problem problem) {
    return problem.describe().span().start();
  }
}
