package ruchy.lang.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;

class LinterTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(Wrong|Right):\n\n```ruchy\n(.*?)\n```", Pattern.DOTALL);

  private static List<Finding> lint(String text, boolean strict) {
    var parsed = Parser.parse(Source.of("test", text));
    assertThat(parsed.problems()).as(text).isEmpty();
    return Linter.lint(parsed.tree(), strict);
  }

  private static List<String> rules(String text) {
    return lint(text, false).stream().map(finding -> finding.rule().name()).toList();
  }

  @TestFactory
  Stream<DynamicTest> each_rule_has_a_page_whose_examples_it_tells_apart() {
    return Rules.ALL.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> page(rule)));
  }

  private static void page(Rule rule) throws IOException {
    String page = Files.readString(Path.of("../../docs/errors/" + rule.code() + ".md"));
    assertThat(page).startsWith("# " + rule.code() + ": ").contains("`" + rule.name() + "`");
    var examples = EXAMPLE.matcher(page).results().toList();
    assertThat(examples).hasSize(2);
    for (var example : examples) {
      var found = lint(example.group(2), rule.isStrict()).stream().map(Finding::rule).toList();
      assertThat(found)
          .as(example.group(2))
          .isEqualTo(example.group(1).equals("Wrong") ? List.of(rule) : List.of());
    }
  }

  @Test
  void codes_and_names_are_used_once() {
    assertThat(Rules.ALL).extracting(Rule::code).doesNotHaveDuplicates().isSorted();
    assertThat(Rules.ALL).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '~',
      textBlock =
          """
          let x = 1; println(f"{x}")
          let x = 1; println("{x}")
          let mut n = 0; for i in 0..3 { n += i }; println(n)
          let (a, b) = (1, 2); println(a + b)
          let f = |x, y| x + y; println(f(1, 2))
          struct P { x: i64 } impl P { fn get(&self) -> i64 { self.x } } println(P { x: 1 }.get())
          let xs = [1]; let ys = [x * 2 for x in xs if x > 0]; println(ys)
          match Some(1) { Some(n) if n > 0 => println(n), _ => println(0) }
          let mut xs = [1]; xs.push(2); println(xs)
          fn even(n) { n == 0 || odd(n - 1) } fn odd(n) { n != 0 && even(n - 1) } println(even(4))
          fn total() { base + 1 } let base = 1; println(total())
          let o = { a: 1, b: 2 }; println(o.a + o.b)
          trait T { fn m(&self, x: i64) -> i64 } impl T for i64 { fn m(&self, x: i64) -> i64 { 1 } }
          mod m { pub fn f() { 1 } } use m::f; println(f())
          let x = 1; { let x = 2; println(x) }; println(x)
          x = 1; println(x)
          if let Some(v) = Some(1) { println(v) }
          let Some(v) = Some(1) else { panic!("none") }; println(v)
          """)
  void good_programs_have_no_findings(String program) {
    assertThat(rules(program)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          let mut x = 1; println(x)                  | let x = 1; println(x)
          if (1 < 2) { println(1) }                  | if 1 < 2 { println(1) }
          while(true) { break }                      | loop { break }
          let b = "".is_empty(); println(b == false) | let b = "".is_empty(); println(!b)
          println("".len() > 0)                      | println(!"".is_empty())
          pub fn f(x) { return x + 1; }              | pub fn f(x) { x + 1 }
          let unused = 1                             | let _unused = 1
          """)
  void fixes_mend_what_was_found(String program, String expected) {
    String text = program;
    for (int round = 0; round < 3; round++) {
      text = Linter.fixed(Source.of("test", text), lint(text, false));
    }
    assertThat(text).isEqualTo(expected);
    assertThat(rules(text)).isEmpty();
  }

  @Test
  void an_attribute_allows_what_it_names_in_its_declaration() {
    assertThat(rules("#[allow(unused_function)] fn f() { 1 }")).isEmpty();
    assertThat(rules("#![allow(unused_variable)]\nlet x = 1")).isEmpty();
    assertThat(rules("#[allow(unused_variable)] fn f() { 1 }")).isEmpty();
    assertThat(rules("#![allow(naming)]\nfn f() { 1 }")).containsExactly("unused_function");
  }

  @Test
  void a_recursive_function_that_nobody_else_calls_is_unused() {
    assertThat(rules("fn f(n) { f(n - 1) }")).containsExactly("unused_function");
  }

  @Test
  void a_variable_that_is_only_assigned_is_unused() {
    assertThat(lint("let mut x = 1\nx = 2", false))
        .extracting(Finding::message)
        .containsExactly("the variable `x` is assigned, but its value is never used");
  }
}
