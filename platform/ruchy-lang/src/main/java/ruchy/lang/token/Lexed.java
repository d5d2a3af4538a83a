package ruchy.lang.token;

import java.util.List;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;

/// A text as tokens and comments.
///
/// @param tokens in order, the last one [TokenKind#END]
/// @param comments in order
/// @param problems what could not be read as tokens
public record Lexed(
    Source source, List<Token> tokens, List<Comment> comments, List<Problem> problems) {
  public Lexed {
    tokens = List.copyOf(tokens);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }
}
