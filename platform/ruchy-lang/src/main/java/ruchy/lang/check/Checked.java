package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.problem.Problem;

/// What the checker makes of a tree.
///
/// @param unit core to run; empty where there are errors
/// @param environment what the next cell may use: the old one where there are errors
/// @param problems errors and warnings in the order of their places
public record Checked(Optional<CoreUnit> unit, Environment environment, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }
}
