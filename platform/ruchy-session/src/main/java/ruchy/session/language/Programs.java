package ruchy.session.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.jvm.source.JavaSource;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Environment;
import ruchy.lang.closed.MembersOfAny;
import ruchy.lang.link.Linker;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.session.export.Transpiled;

/// Checks and translates whole programs, without running them.
public final class Programs {
  private final Language language;
  private final ModuleFiles files;

  /// For programs that may name files.
  public Programs(Language language, ModuleFiles files) {
    this.language = language;
    this.files = files;
  }

  /// What is wrong with a program.
  ///
  /// @param known what it sees besides
  public List<Diagnostic> check(Source source, Environment known) {
    Parser.Parsed parsed = Linker.read(source, files);
    List<Problem> problems = new ArrayList<>(parsed.problems());
    if (problems.isEmpty()) {
      problems.addAll(language.checker().check(parsed.tree(), known.forProgram()).problems());
    }
    return describe(problems);
  }

  /// A program as Java.
  public Transpiled transpile(Source source, String className) {
    Parser.Parsed parsed = Linker.read(source, files);
    if (!parsed.problems().isEmpty()) {
      return new Transpiled(Optional.empty(), describe(parsed.problems()));
    }
    Checked checked = language.checker().check(parsed.tree(), language.empty().forProgram());
    return new Transpiled(
        checked
            .unit()
            .map(unit -> MembersOfAny.bind(unit, language.checker(), checked.environment()))
            .map(unit -> JavaSource.of(List.of(unit), language.library(), className)),
        describe(checked.problems()));
  }

  /// Problems as people read them.
  public static List<Diagnostic> describe(List<Problem> problems) {
    return problems.stream().map(Problem::describe).toList();
  }
}
