package ruchy.checks.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ruchy.checks.corpus.ClassFileEngine;
import ruchy.checks.corpus.Engine;
import ruchy.checks.corpus.InterpreterEngine;
import ruchy.checks.corpus.JavaSourceEngine;
import ruchy.checks.corpus.Outcome;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.std.StandardLibrary;
import ruchy.testkit.Seeds;

/// Random programs are accepted, and do the same as class files and in the interpreter, errors
/// included. No program may meet a defect of the compiler.
class AgreementTest {
  private static final int PROGRAMS = Seeds.count(400, 4_000);
  private static final int JAVA_PROGRAMS = Seeds.count(60, 300);
  private static final StandardLibrary LIBRARY = StandardLibrary.load();

  private static Checked checked(String text) {
    Source source = Source.of("random", text);
    var parsed = Parser.parse(source);
    assertThat(parsed.problems().stream().map(Problem::describe).toList()).as(text).isEmpty();
    return new Checker(JavaClasses.NONE)
        .check(parsed.tree(), Environment.initial(LIBRARY, Mode.DATA_SCIENCE));
  }

  @Test
  void random_programs_do_the_same_as_class_files_and_in_the_interpreter() {
    var counts = new Counts();
    Seeds.forEach(
        PROGRAMS,
        random -> {
          String text = ProgramText.of(random);
          CoreUnit unit = accepted(text);
          counts.add(text);
          Outcome compiled = run(new ClassFileEngine(LIBRARY), unit);
          assertThat(compiled).as(text).isEqualTo(run(new InterpreterEngine(LIBRARY), unit));
          assertThat(compiled.failure().map(Outcome.Failure::code).orElse(""))
              .as("%s%n%s", text, compiled)
              .isNotIn("bug", "E0799");
        });
    counts.print("as class files and in the interpreter");
  }

  /// How much was compared.
  private static final class Counts {
    private int programs;
    private long lines;

    void add(String text) {
      programs++;
      lines += text.lines().count();
    }

    void print(String how) {
      System.out.printf("%,d random programs of %,d lines agree %s%n", programs, lines, how);
    }
  }

  /// The texts are compiled all at once, since javac takes long to start.
  @Test
  void random_programs_do_the_same_as_java_source() {
    var texts = new LinkedHashMap<String, String>();
    var units = new LinkedHashMap<String, CoreUnit>();
    Seeds.forEach(
        JAVA_PROGRAMS,
        random -> {
          String name = "Random" + units.size();
          texts.put(name, ProgramText.of(random));
          units.put(name, accepted(texts.get(name)));
        });
    var counts = new Counts();
    texts.values().forEach(counts::add);
    var java = new JavaSourceEngine(LIBRARY);
    java.prepare(units);
    units.forEach((name, unit) ->
        assertThat(java.run(name))
            .as("%s%n%s", texts.get(name), java.text(name).orElse("no Java"))
            .isEqualTo(run(new ClassFileEngine(LIBRARY), unit)));
    counts.print("as class files and as Java");
  }

  private static CoreUnit accepted(String text) {
    Checked checked = checked(text);
    List<Diagnostic> errors =
        checked.problems().stream()
            .map(Problem::describe)
            .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
            .toList();
    assertThat(errors).as(text).isEmpty();
    return checked.unit().orElseThrow();
  }

  private static Outcome run(Engine engine, CoreUnit unit) {
    engine.prepare(Map.of("random", unit));
    return engine.run("random");
  }
}
