package ruchy.lang.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.source.Source;

/// Texts that nobody writes, 200,000 characters long, end in a tree: what takes time in proportion
/// to the square of the length would take minutes.
class HostileTextTest {
  private static final int LENGTH = 200_000;

  @ParameterizedTest(name = "{0} … {1}")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          `` ~ ( ~ ``
          `` ~ [ ~ ``
          `` ~ { ~ ``
          `` ~ ) ~ ``
          `` ~ } ~ ``
          `` ~ ( ~ )
          `x` ~ ` + x` ~ ``
          `x` ~ `.f()` ~ ``
          `x` ~ `[0]` ~ ``
          `let x = ` ~ `-` ~ `1`
          `let x = ` ~ `!` ~ `true`
          `let x = ` ~ `&` ~ `1`
          `let x = ` ~ `|a| ` ~ `a`
          `let x = ` ~ `if a {} else ` ~ `{}`
          `let x: ` ~ `Vec<` ~ `i64`
          `let x: ` ~ `&` ~ `i64`
          `x < ` ~ `a < ` ~ `b`
          `` ~ `x ? ` ~ ``
          `` ~ `a::` ~ `b`
          `use ` ~ `{a, ` ~ ``
          `match x { ` ~ `A | ` ~ ` B => 1 }`
          `match x { ` ~ `A(` ~ ` => 1 }`
          `"` ~ `a` ~ ``
          `"` ~ `\\` ~ ``
          `f"` ~ `{x}` ~ ``
          `f"` ~ `{` ~ ``
          `f"` ~ `{f"` ~ ``
          `r` ~ `#` ~ `"`
          `\"""` ~ `a"` ~ ``
          `` ~ `/*` ~ ``
          `// ` ~ `a` ~ ``
          `` ~ `a` ~ ``
          `` ~ `1` ~ ``
          `0x` ~ `f_` ~ ``
          `1.` ~ `0e1` ~ ``
          `` ~ `'` ~ ``
          `` ~ `#[a] ` ~ ``
          `` ~ `struct ` ~ ``
          `` ~ `fn f( ` ~ ``
          `` ~ `"a` ~ `b"`
          `` ~ `;` ~ ``
          `` ~ `§` ~ ``
          """)
  void a_very_long_text_ends_in_a_tree(String start, String piece, String end) {
    String text = start + piece.repeat(LENGTH / piece.length()) + end;
    Parser.Parsed parsed = Parser.parse(Source.of("hostile", text));
    assertThat(parsed.tree()).isNotNull();
  }
}
