package ruchy.checks.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.closed.MembersOfAny;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.Library;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Parser;

/// From text to core.
///
/// @param errors what is wrong with the program, in order
public record Front(Optional<CoreUnit> unit, List<Diagnostic> errors) {
  public Front {
    errors = List.copyOf(errors);
  }

  /// Parses and checks a program.
  public static Front of(Program program, Library library, JavaClasses classes) {
    var parsed = Parser.parse(program.source());
    if (!parsed.problems().isEmpty()) {
      return new Front(Optional.empty(), errors(parsed.problems()));
    }
    var environment = Environment.initial(library, program.mode());
    var checker = new Checker(classes);
    var checked = checker.check(parsed.tree(), environment);
    // The engines run it without the session that would bind the members of `Any`.
    var unit = checked.unit().map(core -> MembersOfAny.bind(core, checker, checked.environment()));
    return new Front(unit, errors(checked.problems()));
  }

  /// For a front end that failed on a program, which it never may.
  static Front crashed(Program program, Throwable error) {
    var trace = error.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    var span = new Span(program.source(), 0, 0);
    return new Front(Optional.empty(), List.of(Diagnostic.error("bug", span, error + place)));
  }

  private static List<Diagnostic> errors(List<Problem> problems) {
    return problems.stream()
        .map(Problem::describe)
        .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR)
        .toList();
  }

  /// What the errors have against a program's promise; empty where it is kept.
  public Optional<String> complaint(Program program) {
    if (program.error().isEmpty()) {
      return errors.isEmpty() && unit.isPresent()
          ? Optional.empty()
          : Optional.of("refused: " + shown());
    }
    if (errors.isEmpty()) {
      return Optional.of("expected the error " + program.error().get() + ", but it is accepted");
    }
    var first = errors.getFirst();
    String place = first.span().line() + ":" + first.span().column();
    boolean kept =
        first.code().startsWith(program.error().get())
            && program.place().map(place::equals).orElse(true);
    return kept
        ? Optional.empty()
        : Optional.of(
            "expected "
                + program.error().get()
                + program.place().map(p -> " at " + p).orElse("")
                + ", found "
                + shown());
  }

  private String shown() {
    return Stream.concat(
            errors.stream()
                .map(error ->
                    error.code()
                        + " at "
                        + error.span().line()
                        + ":"
                        + error.span().column()
                        + " "
                        + error.message()
                        + error.help().map(h -> " (" + h + ")").orElse(""))
                .limit(3),
            errors.isEmpty() ? Stream.of("no errors, but no core either") : Stream.empty())
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }
}
