package ruchy.session.export;

import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Diagnostic;

/// A program as Java.
///
/// @param java the text of a source file; empty where there are errors
/// @param diagnostics what is wrong with the program
public record Transpiled(Optional<String> java, List<Diagnostic> diagnostics) {
  public Transpiled {
    diagnostics = List.copyOf(diagnostics);
  }
}
