package ruchy.checks.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.std.StandardLibrary;
import ruchy.testkit.Seeds;

/// Programs that somebody has damaged end in diagnostics: nothing is thrown, nothing takes long,
/// and each diagnostic can be shown.
class BrokenProgramsTest {
  private static final int PROGRAMS = Seeds.count(1_500, 20_000);

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Path CORPUS =
      Path.of(System.getProperty("repository.root", "..")).resolve("corpus/programs");
  private static final StandardLibrary LIBRARY = StandardLibrary.load();

  private static final List<String> SCRAPS =
      List.of(
          """
          ( ) [ ] { } " ' f"{ }" \\ /* */ // #[ -> => | || :: : ; , .. ..= ... ? ?? ?. @ & &mut - !
          ** = == += |> < > ::< _ 0x 1e 1. 999999999999999999999999999999 'a: loop if else match for
          in while let mut fn struct enum trait impl class use mod async .await return break continue
          try catch where as is Self self None Some( Ok( dyn move const type pub é \u0000 \uD83D
          """
              .split("\\s+"));

  private static final List<String> TEXTS = texts();

  private static List<String> texts() {
    try (var paths = Files.walk(CORPUS)) {
      var texts = new ArrayList<String>();
      for (Path path : paths.filter(each -> each.toString().endsWith(".ruchy")).sorted().toList()) {
        texts.add(Files.readString(path));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String damaged(RandomGenerator random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(12));
      String other = TEXTS.get(random.nextInt(TEXTS.size()));
      int start = random.nextInt(other.length() + 1);
      text =
          switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + pick(random) + text.substring(to);
            case 3 -> text.substring(0, from) + pick(random) + text.substring(from);
            default ->
                text.substring(0, from)
                    + other.substring(start, Math.min(other.length(), start + random.nextInt(60)))
                    + text.substring(to);
          };
    }
    return text;
  }

  private static String pick(RandomGenerator random) {
    return SCRAPS.get(random.nextInt(SCRAPS.size()));
  }

  private static void diagnose(String text) {
    var source = Source.of("broken", text);
    var parsed = Parser.parse(source);
    var checked =
        new Checker(JavaClasses.NONE)
            .check(parsed.tree(), Environment.initial(LIBRARY, Mode.DATA_SCIENCE));
    for (Problem problem : parsed.problems()) {
      Diagnostic shown = problem.describe();
      assertThat(shown.message()).isNotBlank();
    }
    for (Problem problem : checked.problems()) {
      Diagnostic shown = problem.describe();
      assertThat(shown.message()).isNotBlank();
    }
  }

  private static void mustDiagnose(String text) {
    try {
      diagnose(text);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("thrown for:\n" + text, e);
    }
  }

  @Test
  void damaged_programs_end_in_diagnostics() {
    Seeds.forEach(
        PROGRAMS,
        random -> {
          String text = damaged(random);
          assertTimeoutPreemptively(LONG, () -> mustDiagnose(text), () -> "too long for:\n" + text);
        });
  }

  /// Damage that was once thrown for, or took for ever.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn f(x: i64) : i64) { x }\nlet g = f",
        "println(\"{999999999999999999999999}\", 1)",
        "struct Job {?un: fn(i64) -> i64 }\nlet j = Job { run: |x| x }\nprintln(j)",
        "fn f(g, x) { f(|n| n, 5); f(|n| n, 5); f(|n| n, 5); g(x) }\nf(|n| n, 1)",
        "println([1, 2, 3] |> double |> only_above::<(2) |> sum())",
        "struct P { name: Stri }\nstruct Q { q: Option<Q> = Some(Q {}) }\nlet q = Q {}"
      })
  void damage_that_was_mended_stays_mended(String text) {
    assertTimeoutPreemptively(LONG, () -> mustDiagnose(text));
  }

  /// Far beyond what anybody writes: the depth of the tree is limited, by a diagnostic.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "( [ { - ! & f( a[ Some( a+ a** a.b a:: x= f\"{ .. #[a] /* a|> 1+( ' \" x=>",
        "if a { ,|x| ,match a { _ => ,[x for x in ,\\x -> ,fn f() {,a ? b : ,loop {,let x = ,else ,a as ,"
            + "struct S {,return ,async ,try {"
      })
  void repeated_beginnings_are_read_in_linear_time(String beginnings) {
    for (String beginning : beginnings.split(beginnings.contains(",") ? "," : " ")) {
      diagnose(beginning.repeat(50_000));
    }
  }
}
