package ruchy.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;
import ruchy.session.magic.Call;
import ruchy.session.magic.Habits;
import ruchy.session.magic.Magic;
import ruchy.session.magic.Magics;

/// Where an entry ends that comes line by line.
final class Entries {
  private Entries() {}

  /// Whether a text is the beginning of a cell only.
  ///
  /// @return empty for a whole cell; otherwise how many brackets are open
  static OptionalInt continuation(String text) {
    Optional<Commands.Command> command = Commands.find(text, Commands.Knowledge.NONE);
    if (command.isPresent()) {
      return switch (command.get()) {
        case Commands.Command.Magic(Call call) -> continuation(call, text);
        case Commands.Command.Habit(Habits.Meaning(String ours, String problem)) ->
            text.startsWith("%%")
                ? ofBlock(text)
                : problem.isEmpty() ? continuation(ours) : OptionalInt.empty();
        default -> OptionalInt.empty();
      };
    }
    return ofCode(text);
  }

  /// A magic for code ends where the code does; one for text, and `%%` before code, with a line
  /// that is empty.
  private static OptionalInt continuation(Call call, String text) {
    if (call.body().isPresent()) {
      return ofBlock(text);
    }
    boolean takesCode =
        Magics.find(call.name()).map(magic -> magic.takes() == Magic.Takes.CODE).orElse(false);
    return takesCode ? ofCode(call.rest()) : OptionalInt.empty();
  }

  private static OptionalInt ofBlock(String text) {
    boolean ends = text.endsWith("\n") && text.strip().contains("\n");
    return ends ? OptionalInt.empty() : OptionalInt.of(0);
  }

  private static OptionalInt ofCode(String text) {
    Source source = Source.of("entry", text);
    return Parser.parse(source).incomplete()
        ? OptionalInt.of(openBrackets(Lexer.tokens(source)))
        : OptionalInt.empty();
  }

  private static int openBrackets(List<Token> tokens) {
    int open = 0;
    for (Token token : tokens) {
      switch (token.kind()) {
        case PAREN_OPEN, BRACKET_OPEN, BRACE_OPEN -> open++;
        case PAREN_CLOSE, BRACKET_CLOSE, BRACE_CLOSE -> open = Math.max(0, open - 1);
        default -> {}
      }
    }
    return open;
  }

  /// Whether a line goes on with the statement on the line before it.
  static boolean continuesStatement(String line) {
    List<Token> tokens = Lexer.tokens(Source.of("line", line));
    TokenKind first = tokens.getFirst().kind();
    return switch (first) {
      case DOT, QUESTION_DOT, PIPELINE, ELSE, AS, ASSIGN -> true;
      case PLUS, SLASH, STAR_STAR, CARET, SHIFT_LEFT, SHIFT_RIGHT, AND_AND, OR_OR -> true;
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
      // Without a space these begin commands of the session: `??name`, `%time x`.
      case QUESTION_QUESTION, PERCENT -> isFollowedBySpace(tokens);
      default -> false;
    };
  }

  private static boolean isFollowedBySpace(List<Token> tokens) {
    return tokens.size() > 1 && tokens.get(0).end() < tokens.get(1).start();
  }
}
