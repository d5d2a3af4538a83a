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
}
