package ruchy.session.export;

import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Diagnostic;

/// What an export asks of the session.
public interface Surroundings {
  /// What is wrong with a program of its own, that sees nothing of the session.
  List<Diagnostic> check(String program);

  /// The type of an expression in the session, as a program writes it; nothing if it has none.
  Optional<String> typeOf(String expression);

  /// Whether a name is a variable of the session.
  boolean isVariable(String name);

  /// The text of a file; nothing if it can not be read.
  Optional<String> read(String file);
}
