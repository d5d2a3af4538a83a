package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members of values whose type is known only when the program runs.
class DynamicMembersTest {
  private static String outcome(String... cells) {
    try (Session session = Session.start(SessionOptions.interactive())) {
      var recorder = new Recorder();
      for (String cell : cells) {
        recorder = new Recorder();
        session.evaluate(cell, recorder);
      }
      return recorder.events().stream()
          .map(DynamicMembersTest::text)
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }
  }

  private static String text(Event event) {
    return switch (event) {
      case Event.Value value -> value.content().plain();
      case Event.Failed failed ->
          failed.failure().diagnostic().code()
              + " "
              + failed.failure().diagnostic().span()
              + " "
              + failed.failure().diagnostic().message();
      case Event.Problems problems -> problems.diagnostics().toString();
      default -> "";
    };
  }

  @ParameterizedTest(name = "{0} | {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1, 2]                        | x.sum()                  | 3
          [1, 2]                        | len(x)                   | 2
          [1, 2]                        | x.map(v => v + 1)        | [2, 3]
          [1.5]                         | { x.push(2.0); x }       | [1.5, 2.0]
          ["b", "a"]                    | x.join("-")              | "b-a"
          "abc"                         | x.to_uppercase()         | "ABC"
          3                             | x.abs() + 1              | 4
          {"k": 1, "j": 2}              | x.values()               | [1, 2]
          Some(3)                       | x.unwrap()               | 3
          np.array([1.0, 2.0])          | x.sum()                  | 3.0
          np.array([1.0, 2.0])          | x + 1                    | [2. 3.]
          np.array([1.0, 2.0])          | 2 * x                    | [2. 4.]
          np.array([1.0, 2.0])          | -x                       | [-1. -2.]
          np.array([1.0, 2.0])          | x[0]                     | 1.0
          np.array([1.0, 2.0])          | x == 1                   | [ True False]
          np.array([1.0, 2.0])          | 1.0 != x                 | [False  True]
          np.array([1.0, 2.0])          | 1 < x                    | [False  True]
          np.array([1.0, 2.0])          | x[x >= 2]                | [2.]
          np.array([1.0, 2.0])          | x.dtype == "float64"     | true
          np.array([1.0, 2.0])          | x == None                | false
          [1, 2]                        | x == [1, 2]              | true
          None                          | x == 1                   | false
          np.array([[1.0], [2.0]])      | x.shape                  | [2, 1]
          DataFrame({"x": [1, 2]})      | x["x"].sum()             | 3
          """)
  void a_member_is_the_one_of_the_value(String value, String expression, String expected) {
    assertThat(outcome("let mut x: Any = " + value, expression)).isEqualTo(expected);
  }

  @Test
  void methods_of_the_program_are_members_too() {
    String declaration =
        """
        struct P { x: i64 }
        impl P { fn plus(&self, y: i64) -> i64 { self.x + y } }
        let p: Any = P { x: 3 }
        """;
    assertThat(outcome(declaration, "p.plus(4) + p.x")).isEqualTo("10");
  }

  @Test
  void one_call_takes_values_of_several_types() {
    assertThat(outcome("fn double(v: Any) { v.map(|q| q * 2) }", "(double([1]), double([1.5]))"))
        .isEqualTo("([2], [3.0])");
  }

  @Test
  void a_member_that_is_not_there_is_an_error_at_the_call() {
    assertThat(outcome("let x: Any = np.array([1])", "x.sm()"))
        .isEqualTo("E0709 cell 2:1:1 no method `sm` on a value of type `NDArray`");
  }

  @Test
  void an_argument_that_does_not_fit_is_an_error_at_the_call() {
    assertThat(outcome("let x: Any = [1]", "x.push(\"a\")"))
        .isEqualTo("E0709 cell 2:1:1 expected `i64`, found `String`");
  }

  @Test
  void what_fails_inside_of_a_member_fails_at_the_call() {
    assertThat(outcome("let x: Any = \"a\"", "x.parse::<i64>().unwrap()"))
        .startsWith("E0707 cell 2:1:1 called `unwrap` on `Err(");
  }

  @Test
  void a_place_that_has_seen_a_type_sees_others_and_later_declarations() {
    assertThat(
            outcome(
                "struct A { x: i64 }\nstruct B { x: i64 }\nimpl A { fn f(&self) -> i64 { 1 } }\n"
                    + "impl B { fn f(&self) -> i64 { 20 } }",
                "let called = 0; fn total(xs: [Any]) { let mut t: Any = 0; for x in xs { t = t + x.f() }; t }",
                "let xs: [Any] = [A { x: 1 }, B { x: 2 }, A { x: 3 }]",
                "total(xs)",
                "impl A { fn f(&self) -> i64 { 300 } }",
                "total(xs)"))
        .isEqualTo("620");
  }

  @Test
  void a_place_tells_unsigned_integers_apart() {
    assertThat(
            outcome(
                "let xs: [Any] = [200u8, 200u16, 200u8]",
                "let mut out = []; for x in xs { out.push(x.wrapping_mul(x).to_string()) }; out.join(\" \")"))
        .contains("64", "40000");
  }
}
