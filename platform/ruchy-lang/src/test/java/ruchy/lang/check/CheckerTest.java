package ruchy.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;

class CheckerTest {
  private static final SmallLibrary LIBRARY = new SmallLibrary();
  private static final Environment START = Environment.initial(LIBRARY, Mode.DATA_SCIENCE);

  private static Checked check(String text, Environment environment) {
    var parsed = Parser.parse(Source.of("cell", text));
    assertThat(parsed.problems()).isEmpty();
    return new Checker(JavaClasses.NONE).check(parsed.tree(), environment);
  }

  private static List<String> codes(Checked checked) {
    return checked.problems().stream().map(problem -> problem.describe().code()).toList();
  }

  private static Checked good(String text, Environment environment) {
    Checked checked = check(text, environment);
    assertThat(codes(checked)).isEmpty();
    return checked;
  }

  private static Environment after(String... cells) {
    Environment environment = START;
    for (String cell : cells) {
      environment = good(cell, environment).environment();
    }
    return environment;
  }

  private static Type typeOf(Checked checked) {
    return checked.unit().orElseThrow().body().type();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          1 + 2                                            ! i64
          1 + 2.5                                          ! f64
          let x: f32 = 1; 2 * x                            ! f32
          let x = 3i32; x + 1                              ! i32
          2 ** 10                                          ! i64
          7 / 2                                            ! i64
          1 < 2.5                                          ! bool
          "a" + 1                                          ! String
          "ab" * 3                                         ! String
          [1, 2.5]                                         ! [f64]
          (1, "a", true)                                   ! (i64, String, bool)
          {"a": 1, "b": "x"}                               ! {a: i64, b: String}
          let m = {}; m["k"] = 2; m                        ! Map<String, i64>
          let xs = []; xs.push(2.5); xs                    ! [f64]
          let mut n = 0; for v in [0.5] { n += v }; n      ! f64
          let mut o = None; o = Some(3); o                 ! Option<i64>
          if true { 1 } else { 2.5 }                       ! f64
          match Some(3) { Some(n) => n, None => 0 }        ! i64
          loop { break "done" }                            ! String
          for i in 0..3 { i }                              ! ()
          [x * 0.5 for x in 0..3]                          ! [f64]
          fn f(x) { x * x }; f(2.5)                        ! f64
          fn f(n) { if n < 2 { 1 } else { n * f(n - 1) } }; f(5)   ! i64
          let f = |a, b| a + b; f("x", 1)                  ! String
          [1, 2].map(|x| x + 0.5)                          ! [f64]
          [1, 2] |> map(|x| x * 2) |> sum()                ! i64
          [1, 2].first()                                   ! Option<i64>
          [1, 2].first() ?? 0                              ! i64
          "12".parse()                                     ! Result<i64, String>
          let n: i64 = "12".parse(); n                     ! i64
          sqrt(2)                                          ! f64
          join_all("a", "b", by="-")                       ! String
          300 as u8                                        ! u8
          """)
  void an_expression_has_a_type(String source, String type) {
    assertThat(typeOf(good(source.replace("; ", "\n"), START))).hasToString(type);
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          totl                                             ! E0101
          let x: Strng = "a"                               ! E0102
          let p = (1, 2); p.5                              ! E0103
          "a".uppr()                                       ! E0104
          fn f(a) { a }; f()                               ! E0201
          fn f(a) { a }; f(1, 2)                           ! E0202
          fn f(a) { a }; f(b=1)                            ! E0203
          let n = 3; n(1)                                  ! E0205
          "a" - "b"                                        ! E0302
          [1, "a"]                                         ! E0303
          let x: u8 = 300                                  ! E0304
          let x: i64 = "a"                                 ! E0308
          let x = 5; x?                                    ! E0311
          for i in 10 { i }                                ! E0312
          match Some(1) { Some(n) => n }                   ! E0401
          let Some(x) = Some(1)                            ! E0405
          struct P { a: i64, b: i64 }; P { a: 1 }          ! E0502
          fn f(n) { f(n) }; f(1)                           ! E0210
          """)
  void a_mistake_has_a_code(String source, String code) {
    Checked checked = check(source.replace("; ", "\n"), START);
    assertThat(codes(checked)).containsExactly(code);
    assertThat(checked.unit()).isEmpty();
    assertThat(checked.environment()).isSameAs(START);
  }

  @Test
  void a_function_is_made_once_for_each_tuple_of_argument_types() {
    Checked checked = good("fn f(x) { x }\nf(1)\nf(2)\nf(2.5)", START);
    assertThat(checked.unit().orElseThrow().functions())
        .extracting(function -> function.ref().toString())
        .containsExactlyInAnyOrder("f(i64) -> i64", "f(f64) -> f64");
  }

  @Test
  void an_error_in_an_instance_names_the_call() {
    Checked checked = check("fn f(x) { x * x }\nf(\"a\")", START);
    var diagnostic = checked.problems().getFirst().describe();
    assertThat(diagnostic.span().line()).isEqualTo(1);
    assertThat(diagnostic.labels())
        .anySatisfy(label -> assertThat(label.words()).contains("f(String)"));
  }

  @Test
  void a_function_declared_again_with_the_same_type_is_the_same_function() {
    Environment before = after("fn f(x: i64) -> i64 { x }\nf(1)");
    Checked again = good("fn f(x: i64) -> i64 { x + 1 }", before);
    assertThat(again.unit().orElseThrow().functions())
        .extracting(function -> function.ref().toString())
        .containsExactly("f(i64) -> i64");
  }

  @Test
  void callers_follow_when_a_function_changes_its_type() {
    Environment before = after("fn f(x) { x }", "fn g(x) { f(x) }\ng(1)");
    Checked again = good("fn f(x) { 0.5 }", before);
    assertThat(again.unit().orElseThrow().functions())
        .extracting(function -> function.ref().toString())
        .contains("g(i64) -> f64");
  }

  @Test
  void a_caller_that_no_longer_checks_is_stale() {
    Environment before = after("fn f(x: i64) -> i64 { x }", "fn g(x: i64) -> i64 { f(x) }\ng(1)");
    Checked again = check("fn f(x: i64) -> String { \"a\" }", before);
    assertThat(codes(again)).containsExactly("E0387");
    assertThat(codes(check("g(1)", again.environment()))).contains("E0308");
  }

  @Test
  void the_same_type_keeps_the_slot_of_a_variable() {
    Environment first = after("x = 1");
    Environment second = good("x = 2", first).environment();
    Environment third = good("x = \"a\"", second).environment();
    assertThat(second.global("x")).isEqualTo(first.global("x"));
    assertThat(third.global("x")).isNotEqualTo(first.global("x"));
    assertThat(third.typeOf("x")).hasValue(Type.Simple.STRING);
  }

  @Test
  void a_misspelt_column_of_a_known_frame_is_an_error() {
    var schema = new Schema(List.of(new Schema.Column("price", Type.Numeric.F64)), false);
    var frame = new Type.Library("DataFrame", List.of(), schema);
    Environment known =
        after("fn load() -> DataFrame { load() }\nlet df = load()").withGlobalType("df", frame);
    assertThat(codes(check("df.prize", known))).containsExactly("E0801");
    assertThat(codes(check("df[\"prize\"]", known))).containsExactly("E0801");
    assertThat(codes(check("df.filter(col(\"prize\") > 1)", known))).containsExactly("E0801");
    assertThat(typeOf(good("df.filter(col(\"price\") > 1).price", known))).hasToString("Series");
    assertThat(known.members(frame)).extracting(Environment.Entry::name).contains("price");
  }

  @Test
  void engineering_mode_wants_declarations() {
    Environment strict = Environment.initial(LIBRARY, Mode.ENGINEERING);
    assertThat(codes(check("x = 1", strict))).containsExactly("E0108");
    assertThat(codes(check("pub fn f(x) -> i64 { 1 }", strict))).containsExactly("E0507");
  }

  @Test
  void top_level_variables_of_a_program_are_local_unless_functions_see_them() {
    Checked checked =
        good("let a = 1\nlet b = 2\nfn f() -> i64 { b }\na + f()", START.forProgram());
    assertThat(checked.unit().orElseThrow().globals())
        .extracting(global -> global.name())
        .containsExactly("b");
  }

  @Test
  void a_main_that_nobody_calls_is_called_last() {
    Checked checked = good("fn main() { println(\"x\") }", START);
    assertThat(checked.unit().orElseThrow().functions())
        .extracting(function -> function.ref())
        .containsExactly(new FunctionRef("main", List.of(), Type.Simple.UNIT));
    assertThat(checked.unit().orElseThrow().body().toString()).contains("CallFunction");
  }
}
