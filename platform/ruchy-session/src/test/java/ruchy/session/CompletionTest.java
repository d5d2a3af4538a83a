package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.session.completion.CallHint;
import ruchy.session.completion.Completion;

class CompletionTest {
  private static final Session SESSION = Session.start(SessionOptions.interactive());

  @BeforeAll
  static void declare() {
    List<String> cells =
        List.of(
            "total = 5",
            "text = \"abc\"",
            "numbers = [1, 2, 3]",
            "/// Doubles a number. And more.\nfn twice(number, offset = 0) { number * 2 + offset }",
            "struct Point { across: f64, up: f64 }",
            "impl Point { fn norm(&self) -> f64 { self.across } }",
            "p = Point { across: 1.0, up: 2.0 }",
            "enum Shape { Circle(f64), Square(f64) }",
            "settings = { \"colour\": 1, \"size\": 2 }",
            "use java::time::LocalTime",
            "noon = LocalTime::NOON",
            "df = DataFrame({ \"species\": [\"a\"], \"mass\": [1.5] })");
    for (String cell : cells) {
      Recorder recorder = new Recorder();
      SESSION.evaluate(cell, recorder);
      assertThat(recorder.errors()).isEmpty();
    }
  }

  @AfterAll
  static void close() {
    SESSION.close();
  }

  private static List<Completion.Candidate> at(String marked) {
    int cursor = marked.indexOf('‸');
    return SESSION.complete(marked.replace("‸", ""), cursor).candidates();
  }

  private static List<String> texts(String marked) {
    return at(marked).stream().map(Completion.Candidate::text).toList();
  }

  @ParameterizedTest(name = "{0} offers {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          tot‸                         ¦ total
          1 + tw‸                      ¦ twice
          printl‸                      ¦ println
          whi‸                         ¦ while
          text.upp‸                    ¦ upper
          numbers.ma‸                  ¦ map
          numbers.map(|x| x + 1).su‸   ¦ sum
          p.ac‸                        ¦ across
          p.no‸                        ¦ norm
          Shape::Ci‸                   ¦ Circle
          settings.co‸                 ¦ colour
          settings["si‸                ¦ size
          df.spe‸                      ¦ species
          df.grou‸                     ¦ group_by
          df["ma‸                      ¦ mass
          df.filter(col("sp‸           ¦ species
          df.select('ma‸               ¦ mass
          twice(off‸                   ¦ offset=
          np.zer‸                      ¦ zeros
          TOTA‸                        ¦ total
          totla‸                       ¦ total
          rcsv‸                        ¦ read_csv
          df.gb‸                       ¦ group_by
          df.select(["mass"]).sort('ma‸ ¦ mass
          df.group_by("species").agg(col("mass").sum().alias("whole")).sort('wh‸ ¦ whole
          df.filter(col("mass") > 1).rename({"mass": "weight"}).select('we‸ ¦ weight
          use ja‸                      ¦ java
          use java::ti‸                ¦ time
          use java::time::LocalD‸      ¦ LocalDate
          LocalTime::of‸               ¦ ofSecondOfDay
          noon.get‸                    ¦ getHour
          ?tot‸                        ¦ total
          ?%ti‸                        ¦ %timeit
          \\\\alpha‸                   ¦ α
          """)
  void what_fits_is_offered(String marked, String expected) {
    assertThat(texts(marked.replace("\\\\", "\\"))).contains(expected);
  }

  @Test
  void a_candidate_says_what_it_is() {
    assertThat(at("twi‸"))
        .containsExactly(
            new Completion.Candidate(
                "twice",
                Completion.Kind.FUNCTION,
                "fn twice(number, offset = 0)",
                "Doubles a number."));
    assertThat(at("df.mas‸").getFirst())
        .isEqualTo(new Completion.Candidate("mass", Completion.Kind.COLUMN, "f64", ""));
  }

  @ParameterizedTest(name = "{0} is at {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          twice(‸                            ¦ number
          twice(1, ‸                         ¦ offset = 0
          twice(offset=‸                     ¦ offset = 0
          twice(twice(1), ‸                  ¦ offset = 0
          twice(numbers.map(|a, b| a)[0], ‸  ¦ offset = 0
          read_csv(‸                         ¦ path: String
          p.norm(‸                           ¦ -
          text.replace(‸                     ¦ part: String
          text.replace("a", ‸                ¦ by: String
          """)
  void the_parameter_at_hand_is_known(String marked, String parameter) throws Exception {
    int cursor = marked.indexOf('‸');
    CallHint hint = SESSION.hint(marked.replace("‸", ""), cursor).get().orElseThrow();
    String at = hint.signature().substring(hint.start(), hint.end());
    assertThat(at.isEmpty() ? "-" : at).startsWith(parameter);
  }

  @Test
  void outside_of_a_call_there_is_no_hint() throws Exception {
    assertThat(SESSION.hint("twice(1)", 8).get()).isEmpty();
    assertThat(SESSION.hint("no_such_function(", 17).get()).isEmpty();
  }

  @Test
  void only_the_word_at_the_cursor_is_replaced() {
    Completion completion = SESSION.complete("x = tot + 1", 7);
    assertThat(completion.start()).isEqualTo(4);
    assertThat(completion.end()).isEqualTo(7);
  }

  @Test
  void nothing_is_offered_where_nothing_fits() {
    assertThat(texts("// tot‸")).isEmpty();
    assertThat(texts("12‸")).isEmpty();
    assertThat(texts("no_such_name.le‸")).isEmpty();
  }

  @Test
  void nothing_is_run() {
    SESSION.evaluate("let mut calls = 0", new Recorder());
    SESSION.evaluate("fn count() { calls += 1; text }", new Recorder());
    assertThat(texts("count().upp‸")).contains("upper");
    Recorder recorder = new Recorder();
    SESSION.evaluate("calls", recorder);
    assertThat(recorder.value()).isEqualTo("0");
  }

  @Test
  void files_are_offered_in_strings(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("data"));
    Files.createFile(folder.resolve("data.csv"));
    Files.createFile(folder.resolve("other.csv"));
    assertThat(texts("read_csv(\"" + folder + "/da‸"))
        .containsExactlyInAnyOrder(folder + "/data/", folder + "/data.csv");
  }

  @Test
  void text_however_broken_does_not_make_it_fail() {
    String nasty = "df.filter(col(\"x\") > p.norm()).map(|x| x[1..].y?.z";
    for (int end = 0; end <= nasty.length(); end++) {
      assertThat(SESSION.complete(nasty.substring(0, end), end)).isNotNull();
    }
  }
}
