package ruchy.checks.corpus;

import java.util.Map;
import ruchy.lang.core.CoreUnit;

/// One way to run core.
public interface Engine {
  /// Its name in the list of what it lacks.
  String name();

  /// Makes programs ready to run; an engine that compiles does so for all at once.
  void prepare(Map<String, CoreUnit> programs);

  /// Runs a program that was prepared, once.
  Outcome run(String program);
}
