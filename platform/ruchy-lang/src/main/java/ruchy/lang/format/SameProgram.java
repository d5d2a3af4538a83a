package ruchy.lang.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.TypeExpr;
import ruchy.lang.token.Comment;
import ruchy.lang.token.Lexed;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Whether two texts are the same program: the same pieces but for commas at the end of lists, the
/// same nodes over the same pieces, the same comments.
final class SameProgram {
  private SameProgram() {}

  static boolean of(Source left, Source right) {
    Parser.Parsed one = Parser.parse(left);
    Parser.Parsed other = Parser.parse(right);
    return other.problems().isEmpty() && outline(left, one).equals(outline(right, other));
  }

  /// The first thing in which two texts differ, in words; empty where they are the same program.
  static String difference(Source left, Source right) {
    List<String> one = outline(left, Parser.parse(left));
    List<String> other = outline(right, Parser.parse(right));
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String before = i < one.size() ? one.get(i) : "the end";
      String after = i < other.size() ? other.get(i) : "the end";
      if (!before.equals(after)) {
        return "`" + before + "` became `" + after + "`";
      }
    }
    return "";
  }

  private static List<String> outline(Source source, Parser.Parsed parsed) {
    Lexed lexed = Lexer.lex(source);
    var lines = new ArrayList<String>();
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    int count = 0;
    for (int i = 0; i < lexed.tokens().size() - 1; i++) {
      Token token = lexed.tokens().get(i);
      if (token.kind() == TokenKind.COMMA && closes(lexed, i + 1)) {
        ends.put(token.end(), count - 1);
        continue;
      }
      String text = source.text().substring(token.start(), token.end());
      if (text.matches(">[>=]+")) {
        // Closing angles and what follows them may touch or not.
        for (int half = 0; half < text.length(); half++) {
          starts.put(token.start() + half, count);
          ends.put(token.start() + half + 1, count++);
          lines.add(text.substring(half, half + 1));
        }
        continue;
      }
      starts.put(token.start(), count);
      ends.put(token.end(), count++);
      lines.add(text);
    }
    Nodes.forEach(
        parsed.tree(),
        node ->
            lines.add(
                node.getClass().getSimpleName()
                    + starts.getOrDefault(node.span().start(), -1)
                    + "-"
                    + (node instanceof TypeExpr ? 0 : ends.getOrDefault(node.span().end(), -1))));
    for (Comment comment : lexed.comments()) {
      String text = source.text().substring(comment.start(), comment.end());
      lines.add(text.replace("\r\n", "\n").stripTrailing());
    }
    return lines;
  }

  private static boolean closes(Lexed lexed, int index) {
    TokenKind kind = lexed.tokens().get(index).kind();
    return kind.closes();
  }
}
