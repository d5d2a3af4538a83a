package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DebugTest {
  private final Session session = Session.start(SessionOptions.interactive());

  @AfterEach
  void close() {
    session.close();
  }

  private Recorder run(String... cells) {
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      session.evaluate(cell, last);
    }
    return last;
  }

  private String debug(String words) {
    return run("%debug " + words).displayed();
  }

  @Test
  void the_calls_of_the_last_error_are_there_with_their_variables() {
    run(
        "fn inner(xs, k) {\n  let a = k * 2\n  for i in 0..10 {\n    let q = i + a\n"
            + "    if i == 3 { println(xs[q]) }\n  }\n  a\n}",
        "fn outer(n: i64) { let ys = [1, 2, 3]; inner(ys, n) + 1 }",
        "outer(5)");
    assertThat(debug(""))
        .startsWith("error[E0703]: index 13 is out of bounds: the length is 3\n→ 0  `inner` at ")
        .contains("if i == 3 { println(xs[q]) }")
        .contains("xs = [1, 2, 3]  [i64]\n     k  = 5  i64\n     a  = 10  i64\n")
        .contains("i  = 3  i64\n     q  = 13  i64\n");
    assertThat(debug("i * 1000 + q")).isEqualTo("3013");
    assertThat(debug("up")).contains("→ 1  `outer`").contains("n  = 5  i64");
    assertThat(debug("ys.len() + n")).isEqualTo("8");
    assertThat(debug("down")).contains("→ 0  `inner`");
    assertThat(run("%debug ys").errors()).contains("unknown name `ys`");
    assertThat(run("%debug 9").errors()).contains("there is no call further out");
    assertThat(run("q").errors()).contains("unknown name `q`");
  }

  @Test
  void variables_of_every_kind_are_kept() {
    run(
        "struct P { x: i64 }",
        "fn f(b: u8, c: char) {\n  let p = P { x: 1 }\n  let r = 2.5\n  let t = (1, \"x\")\n"
            + "  let mut n = 0\n  let add = |d: i64| n += d\n  add(5)\n"
            + "  let mut j = 0\n  while j < 100 { j += 1; if j == 42 { panic!(\"here\") } }\n}",
        "f(7u8, 'z')");
    assertThat(debug("locals"))
        .contains("b   = 7  u8", "c   = 'z'  char", "p   = P { x: 1 }  P", "r   = 2.5  f64")
        .contains("t   = (1, \"x\")", "n   = 5  i64", "j   = 42  i64");
  }

  @Test
  void closures_catches_and_deep_recursion_do_not_get_in_the_way() {
    run("let k = 3", "[1, 2].map(|x| { let y = x - 1; 10 / y })");
    assertThat(debug("x + y + k")).isEqualTo("4");
    run(
        "fn f(n: i64) -> i64 { let m = n + 1; if n > 300 { 1 / (n - n) } else { f(m) + 1 } }",
        "f(0)");
    assertThat(debug("")).contains("more calls").containsPattern("m = \\d+ {2}i64");
    assertThat(run("try { f(0) } catch e { 7 }").value()).isEqualTo("7");
    run(
        "fn g(x: i64) -> i64 { let a = try { 1 / (x - x) } catch e { 5 }; let b = a; 1 / (b - 5) }");
    run("g(1)");
    assertThat(debug("")).contains("x = 1", "a = 5", "b = 5");
  }

  @Test
  void without_an_error_there_is_nothing_to_look_at() {
    assertThat(run("%debug").errors()).contains("E0902").contains("there has been none");
  }
}
