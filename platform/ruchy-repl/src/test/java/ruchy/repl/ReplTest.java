package ruchy.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.completion.Completion;

@Timeout(60)
class ReplTest {
  @Test
  void the_editor_is_told_where_a_cell_ends() {
    try (Session session = Session.start(SessionOptions.interactive())) {
      CellParser parser = new CellParser(session, () -> EntryMode.LANGUAGE);
      assertThat(parser.parse("f(1)", 4, Parser.ParseContext.ACCEPT_LINE).line()).isEqualTo("f(1)");
      assertThat(catchEnd(parser, "fn f() { [")).isEqualTo(2);
      assertThat(parser.parse("?name", 5, Parser.ParseContext.ACCEPT_LINE)).isNotNull();
    }
  }

  private static int catchEnd(CellParser parser, String text) {
    try {
      parser.parse(text, text.length(), Parser.ParseContext.ACCEPT_LINE);
    } catch (EOFError e) {
      return e.getOpenBrackets();
    }
    throw new AssertionError("taken as complete: " + text);
  }

  @Test
  void the_menu_completes_as_far_as_all_candidates_agree() {
    CompletionMenu.Matcher matcher = new CompletionMenu.Matcher();
    CellParser.Place place = new CellParser.Place("gr", 2, new Completion(0, 2, List.of()));
    matcher.compile(java.util.Map.of(), false, place, false, 0, "");
    matcher.matches(List.of(new Candidate("group_by"), new Candidate("grow")));
    assertThat(matcher.getCommonPrefix()).isEqualTo("gro");
    matcher.matches(List.of(new Candidate("Group")));
    assertThat(matcher.getCommonPrefix()).isEqualTo("gr");
  }

  @Test
  void pasted_text_loses_the_prompts_and_answers_of_where_it_was_copied() {
    assertThat(PastedText.cleaned(">>> let p = 5\n5\n>>> p +\n... 2\n7"))
        .isEqualTo("let p = 5\np +\n2");
    assertThat(PastedText.cleaned("In [1]: x = 1\n   ...: y\nOut[1]: 3")).isEqualTo("x = 1\ny");
    assertThat(PastedText.cleaned("julia> f(x)\n3")).isEqualTo("f(x)");
    assertThat(PastedText.cleaned("a\r\nb\u0000\u0007c")).isEqualTo("a\nbc");
    assertThat(PastedText.cleaned("x >>> 2\n... y")).isEqualTo("x >>> 2\n... y");
  }
}
