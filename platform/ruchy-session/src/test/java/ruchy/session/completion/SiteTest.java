package ruchy.session.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
  /// `‸` is the cursor.
  private static Site at(String marked) {
    int cursor = marked.indexOf('‸');
    return Site.at(marked.replace("‸", ""), cursor);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          ‸                          ¦ NAME     ¦ -      ¦ -
          pri‸                       ¦ NAME     ¦ pri    ¦ -
          let x = co‸                ¦ NAME     ¦ co     ¦ -
          df.‸                       ¦ MEMBER   ¦ -      ¦ df
          df.gr‸oup()                ¦ MEMBER   ¦ gr     ¦ df
          df.filter(x > 1).so‸       ¦ MEMBER   ¦ so     ¦ df.filter(x > 1)
          a + b.c[1].d‸              ¦ MEMBER   ¦ d      ¦ b.c[1]
          f(1, g(2)).‸               ¦ MEMBER   ¦ -      ¦ f(1, g(2))
          (1 + 2).ab‸                ¦ MEMBER   ¦ ab     ¦ (1 + 2)
          [1, 2].le‸                 ¦ MEMBER   ¦ le     ¦ [1, 2]
          "text".up‸                 ¦ MEMBER   ¦ up     ¦ "text"
          f"{x}".up‸                 ¦ MEMBER   ¦ up     ¦ f"{x}"
          vec![1, 2].le‸             ¦ MEMBER   ¦ le     ¦ vec![1, 2]
          read(x)?.le‸               ¦ MEMBER   ¦ le     ¦ read(x)
          Shape::Ci‸                 ¦ PATH     ¦ Ci     ¦ Shape
          f(‸                        ¦ ARGUMENT ¦ -      ¦ -
          f(1, sc‸                   ¦ ARGUMENT ¦ sc     ¦ -
          f(1 + sc‸                  ¦ NAME     ¦ sc     ¦ -
          (a‸                        ¦ NAME     ¦ a      ¦ -
          f"{na‸                     ¦ NAME     ¦ na     ¦ -
          df["pr‸                    ¦ TEXT     ¦ pr     ¦ df
          df['pr‸                    ¦ TEXT     ¦ pr     ¦ df
          read_csv("da/‸             ¦ TEXT     ¦ da/    ¦ -
          read_csv("da‸ta.csv")      ¦ TEXT     ¦ da     ¦ -
          x = "a" + ‸                ¦ NAME     ¦ -      ¦ -
          "done"‸                    ¦ NAME     ¦ -      ¦ -
          \\\\alp‸                   ¦ SYMBOL   ¦ \\\\alp ¦ -
          x // a comm‸               ¦ NOTHING  ¦ -      ¦ -
          12‸                        ¦ NOTHING  ¦ -      ¦ -
          """)
  void the_tokens_before_the_cursor_tell_what_may_stand_there(
      String marked, Site.Kind kind, String prefix, String receiver) {
    Site site = at(marked.replace("\\\\", "\\"));
    assertThat(site.kind()).isEqualTo(kind);
    assertThat(site.prefix()).isEqualTo(prefix.equals("-") ? "" : prefix.replace("\\\\", "\\"));
    assertThat(site.receiver().orElse("-")).isEqualTo(receiver);
  }

  @Test
  void the_calls_around_the_cursor_are_known_from_the_inside_out() {
    assertThat(at("df.sort(1).filter(col(\"pr‸").calls())
        .extracting(call -> call.receiver().map(text -> text + ".").orElse("") + call.callee())
        .containsExactly("col", "df.sort(1).filter");
    assertThat(at("f(g(1), h(2), ‸").calls()).extracting(Site.Call::callee).containsExactly("f");
    assertThat(at("f(1)‸").calls()).isEmpty();
  }

  @Test
  void no_text_however_broken_makes_it_fail() {
    String nasty = "a.b(c[\"d\"].'e' f\"{g}\" \\h :: ?. ]) } | vec![ 1..=2 // x\n /* y";
    for (int start = 0; start < nasty.length(); start++) {
      for (int end = start; end <= nasty.length(); end++) {
        String piece = nasty.substring(start, end);
        assertThatCode(() -> Site.at(piece, piece.length())).doesNotThrowAnyException();
      }
    }
  }
}
