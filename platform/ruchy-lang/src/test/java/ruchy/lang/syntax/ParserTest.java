package ruchy.lang.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.lang.Cases;
import ruchy.lang.source.Source;

class ParserTest {
  @TestFactory
  Stream<DynamicTest> a_text_becomes_a_tree() throws IOException {
    var tests = Stream.<DynamicTest>of();
    for (String file : Outline.TREES) {
      tests = Stream.concat(tests, new Cases(file, "==> ").tests(Outline::of));
    }
    return tests;
  }

  @Test
  void the_examples_of_the_platform_s_specification_can_be_read() throws IOException {
    String all = Files.readString(Path.of("src/test/resources/ruchy/lang/syntax/platform.ruchy"));
    for (String example : all.split("// ----\n")) {
      assertThat(Parser.parse(Source.of("example", example)).problems()).as(example).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn sqrt(x: f64) -> f64",
        "fn push<T>(self: [T], value: T)",
        "fn group_by(self: DataFrame, keys: ...Any) -> GroupBy",
        "fn round(x: f64, digits: i64 = 0) -> f64",
        "fn add(self: Array, other: Array | f64) -> Array",
        "fn map<T, U>(self: [T], f: fn(T) -> U) -> [U]",
        "fn read_csv(path: String, columns: Option<[String]> = None) -> DataFrame{..}",
      })
  void a_signature_has_no_body(String signature) {
    var function = Parser.parseSignature(Source.of("index", signature));

    assertThat(function.body()).isEmpty();
    assertThat(function.parameters()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fn", "sqrt(x)", "fn f(x", "fn f(x) -> ", "struct P { x: i64 }"})
  void what_is_no_signature_is_refused_by_name(String text) {
    assertThatThrownBy(() -> Parser.parseSignature(Source.of("index", text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("`" + text + "` is not a signature: ");
  }

  @Test
  void a_signature_keeps_its_documentation_and_spans() {
    var source = Source.of("index", "fn sqrt(x: f64) -> f64");
    var function = Parser.parseSignature(source);

    assertThat(function.header().nameSpan().text()).isEqualTo("sqrt");
    assertThat(function.parameters().getFirst().span().text()).isEqualTo("x: f64");
  }
}
