package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.token.Comment;
import ruchy.lang.token.Lexed;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// The place in the tokens where the parser is, what the surroundings allow there, and the problems
/// found so far.
///
/// Brackets are paired before parsing, so that a part which can not be read never reaches beyond
/// the bracket that holds it.
final class Cursor {
  /// A line end may end the expression here.
  static final int LINES = 1;

  /// A name may be followed by the braces of a struct literal.
  static final int STRUCTS = 2;

  /// `x => …` is a closure here.
  static final int ARROWS = 4;

  /// `let pattern = value` is a condition here.
  static final int CONDITIONS = 8;

  /// The arms of a `match`: a line that begins with `|` begins a pattern.
  static final int ARMS = 16;

  /// Inside a block.
  static final int IN_BLOCK = LINES | STRUCTS | ARROWS;

  /// Inside brackets, where line ends mean nothing.
  static final int IN_BRACKETS = STRUCTS | ARROWS;

  /// How deep expressions, blocks, patterns and types may nest.
  static final int NESTING_MAX = 150;

  final Source source;
  private final Token[] tokens;
  private final int[] partners;
  private final List<Comment> comments;
  private final List<Problem> problems;
  private int position;
  private int mode = IN_BLOCK;
  private int depth;
  private int lastProblem = -1;
  private int skipped;

  Cursor(Lexed lexed) {
    this.source = lexed.source();
    this.tokens = lexed.tokens().toArray(Token[]::new);
    this.comments = lexed.comments();
    this.problems = new ArrayList<>(lexed.problems());
    this.partners = new Brackets(source, tokens, problems).partners();
  }

  Token token() {
    return tokens[position];
  }

  TokenKind kind() {
    return tokens[position].kind();
  }

  /// The kind of a later token, 0 for this one.
  TokenKind ahead(int count) {
    return tokens[Math.min(position + count, tokens.length - 1)].kind();
  }

  Token tokenAhead(int count) {
    return tokens[Math.min(position + count, tokens.length - 1)];
  }

  Token tokenAt(int at) {
    return tokens[at];
  }

  /// A token before this one, 1 for the last one taken.
  Token before(int count) {
    return tokens[Math.max(0, position - count)];
  }

  int position() {
    return position;
  }

  /// Where the bracket here is closed, counted from here; 0 if it is not.
  int closerAhead(int count) {
    int at = Math.min(position + count, tokens.length - 1);
    return partners[at] <= at ? 0 : partners[at] - position;
  }

  /// The bracket that pairs with that at a position; -1 if it has none.
  int partner(int at) {
    return partners[at];
  }

  void jump(int to) {
    position = Math.max(position, to);
  }

  boolean at(TokenKind kind) {
    return tokens[position].kind() == kind;
  }

  /// Whether a name of this spelling stands here: the contextual keywords.
  boolean atWord(String word) {
    return isWord(0, word);
  }

  boolean isWord(int count, String word) {
    var token = tokenAhead(count);
    return token.kind() == TokenKind.NAME
        && token.end() - token.start() == word.length()
        && source.text().startsWith(word, token.start());
  }

  /// Whether the token here starts a line that could end the expression before it.
  boolean startsLine() {
    return (mode & LINES) != 0 && tokens[position].startsLine();
  }

  Token advance() {
    var token = tokens[position];
    if (position < tokens.length - 1) {
      position++;
    }
    return token;
  }

  boolean accept(TokenKind kind) {
    if (at(kind)) {
      advance();
      return true;
    }
    return false;
  }

  boolean acceptWord(String word) {
    if (atWord(word)) {
      advance();
      return true;
    }
    return false;
  }

  /// Takes a token of a kind, or reports that it is missing.
  boolean expect(TokenKind kind, String why) {
    if (accept(kind)) {
      return true;
    }
    expected("`" + kind.text() + "`", why);
    return false;
  }

  void expected(String wanted, String why) {
    report(new SyntaxProblem.Expected(here(), wanted, found(), why, at(TokenKind.END)));
  }

  /// Takes a `>`, also from the front of `>>`, `>=` and `>>=`.
  boolean acceptGreater() {
    var rest =
        switch (kind()) {
          case GREATER -> TokenKind.END;
          case SHIFT_RIGHT -> TokenKind.GREATER;
          case GREATER_EQUAL -> TokenKind.ASSIGN;
          case SHIFT_RIGHT_ASSIGN -> TokenKind.GREATER_EQUAL;
          default -> TokenKind.STRAY;
        };
    if (rest == TokenKind.STRAY) {
      return false;
    }
    var token = token();
    if (rest == TokenKind.END) {
      advance();
    } else {
      tokens[position] = new Token(rest, token.start() + 1, token.end(), false, token.comments());
    }
    return true;
  }

  /// Cuts `&&`, `||` and `**` into two tokens and takes the first.
  void advanceHalf(TokenKind half) {
    var token = token();
    tokens[position] = new Token(half, token.start() + 1, token.end(), false, token.comments());
  }

  String text(Token token) {
    return source.text().substring(token.start(), token.end());
  }

  String text() {
    return text(token());
  }

  Span span(Token token) {
    return new Span(source, token.start(), token.end());
  }

  /// From a token to the end of the last one taken.
  Span since(Token first) {
    return since(first.start());
  }

  Span since(int start) {
    return new Span(source, start, Math.max(start, lastEnd()));
  }

  Span since(Expr first) {
    return since(first.span().start());
  }

  /// The end of the last token taken.
  int lastEnd() {
    return position == 0 ? 0 : tokens[position - 1].end();
  }

  /// Whether no space stands between the last token and this one.
  boolean touches() {
    return position > 0 && tokens[position - 1].end() == token().start();
  }

  boolean touches(int count) {
    int at = Math.min(position + count, tokens.length - 1);
    return at > 0 && tokens[at - 1].end() == tokens[at].start();
  }

  /// The place of the token here; behind the last token where the text ends.
  Span here() {
    return at(TokenKind.END) ? new Span(source, lastEnd(), lastEnd()) : span(token());
  }

  /// An empty place, for what is missing.
  Span gap() {
    int at = at(TokenKind.END) ? lastEnd() : token().start();
    return new Span(source, at, at);
  }

  /// The token here in words.
  String found() {
    return found(token());
  }

  String found(Token token) {
    return switch (token.kind()) {
      case END -> "the end of the text";
      case TEXT, BYTES, F_START, F_TEXT -> "a string";
      case F_END, HOLE_CLOSE, F_FORMAT -> "the end of the hole";
      case STRAY, NAME, LABEL, INT, FLOAT, DURATION, CHAR, BYTE -> "`" + text(token) + "`";
      default -> (token.kind().isKeyword() ? "the keyword `" : "`") + token.kind().text() + "`";
    };
  }

  /// Records a problem, unless one was already found at this token.
  void report(Problem problem) {
    boolean known = at(TokenKind.STRAY) || (kind().closes() && partners[position] < 0);
    if (lastProblem == position || known) {
      skipped += known ? 1 : 0;
      lastProblem = position;
      return;
    }
    lastProblem = position;
    problems.add(problem);
  }

  /// Records a problem with something already read.
  void reportBehind(Problem problem) {
    problems.add(problem);
  }

  /// How many problems there were so far, counting those that were not told twice.
  int problemCount() {
    return problems.size() + skipped;
  }

  /// Whether a problem was found at this token.
  boolean failedHere() {
    return lastProblem == position;
  }

  List<Problem> problems() {
    return problems;
  }

  int mode() {
    return mode;
  }

  boolean allows(int what) {
    return (mode & what) != 0;
  }

  /// Changes what the surroundings allow and gives the former mode, to be restored.
  int enter(int newMode) {
    int former = mode;
    mode = newMode;
    return former;
  }

  /// Allows `let` as a condition, and does not allow what is named.
  int enterCondition(int forbidden) {
    return enter((mode | CONDITIONS) & ~forbidden);
  }

  int without(int what) {
    return enter(mode & ~what);
  }

  void restore(int former) {
    mode = former;
  }

  /// Goes one level deeper; false, with a problem, where that is too deep.
  boolean deeper() {
    if (depth >= NESTING_MAX) {
      tooDeep(here());
      return false;
    }
    depth++;
    return true;
  }

  void shallower() {
    depth--;
  }

  /// Reports, once, that the text is nested too deeply.
  void tooDeep(Span span) {
    if (problems.stream().noneMatch(SyntaxProblem.TooDeep.class::isInstance)) {
      problems.add(new SyntaxProblem.TooDeep(span, NESTING_MAX));
    }
    lastProblem = position;
  }

  /// The `///` lines directly before the token here, without their slashes.
  Optional<String> documentation() {
    int from = position == 0 ? 0 : tokens[position - 1].comments();
    int to = token().comments();
    var lines = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      var comment = comments.get(i);
      if (comment.documents()) {
        String line = source.text().substring(comment.start() + 3, comment.end());
        lines.add(line.startsWith(" ") ? line.substring(1) : line);
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  /// Skips to where a statement may start again: behind the next `;`, to the next line, or to the
  /// bracket that closes what holds the statement.
  void skipStatement() {
    int start = position;
    while (!at(TokenKind.END) && !kind().closes()) {
      if (position > start && token().startsLine()) {
        return;
      }
      if (accept(TokenKind.SEMICOLON)) {
        return;
      }
      skipOne();
    }
  }

  /// Skips a token, or a bracket with all it holds.
  void skipOne() {
    int partner = partners[position];
    position = partner > position ? partner : position;
    advance();
  }

  /// Skips to a `,` or to the given position.
  void skipElement(int end) {
    while (position < end && !at(TokenKind.COMMA) && !at(TokenKind.END) && !kind().closes()) {
      skipOne();
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(
        Arrays.copyOfRange(tokens, position, Math.min(position + 3, tokens.length)));
  }
}
