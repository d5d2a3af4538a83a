package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Source;
import ruchy.lang.token.Lexed;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads a text as a tree. Never throws: what can not be read becomes a hole and a problem, and
/// reading goes on at the next statement.
public final class Parser {
  private Parser() {}

  /// What a text says.
  ///
  /// @param tree all that could be read
  /// @param problems what could not, each once, in the order of the text
  /// @param incomplete whether nothing is wrong but that the text ends too early: inside a bracket,
  ///   a string or a comment, or where an operator asks for more
  public record Parsed(Tree tree, List<Problem> problems, boolean incomplete) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /// Reads a file or cell.
  public static Parsed parse(Source source) {
    var grammar = new Grammar(Lexer.lex(source));
    var attributes = grammar.items.fileAttributes();
    var statements = grammar.statements.file();
    var problems = sorted(grammar.cursor.problems());
    boolean incomplete = !problems.isEmpty() && problems.stream().allMatch(Problem::atEnd);
    return new Parsed(new Tree(source, attributes, statements), problems, incomplete);
  }

  private static List<Problem> sorted(List<Problem> problems) {
    if (problems.size() < 2) {
      return problems;
    }
    return problems.stream()
        .sorted((a, b) -> Integer.compare(a.describe().span().start(), b.describe().span().start()))
        .toList();
  }

  /// Reads the signature of a library function: `fn sqrt(x: f64) -> f64`, without a body.
  ///
  /// @throws IllegalArgumentException if the text is no signature; a library's index is checked
  ///   when it is made, so that this is a mistake in its build
  public static Item.Function parseSignature(Source source) {
    var grammar = new Grammar(keywordsAsNames(Lexer.lex(source)));
    var item = grammar.items.item();
    if (item.isPresent()
        && item.get() instanceof Item.Function function
        && grammar.cursor.at(TokenKind.END)
        && grammar.cursor.problems().stream().allMatch(Parser::isMissingBody)) {
      return withoutBody(function);
    }
    String reason =
        grammar.cursor.problems().isEmpty()
            ? "it is no function"
            : grammar.cursor.problems().getFirst().describe().message();
    throw new IllegalArgumentException(
        "`" + source.text() + "` is not a signature: " + reason + "; write `fn name(a: T) -> R`");
  }

  /// The library may call functions and parameters by words such as `where` and `type`, which stand
  /// after a dot or before a colon where they are used.
  private static Lexed keywordsAsNames(Lexed lexed) {
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < lexed.tokens().size(); i++) {
      Token token = lexed.tokens().get(i);
      boolean isFunction = i > 0 && lexed.tokens().get(i - 1).kind() == TokenKind.FN;
      boolean isParameter =
          i + 1 < lexed.tokens().size() && lexed.tokens().get(i + 1).kind() == TokenKind.COLON;
      boolean isName = token.kind().isKeyword() && (isFunction || isParameter);
      tokens.add(
          isName
              ? new Token(
                  TokenKind.NAME, token.start(), token.end(), token.startsLine(), token.comments())
              : token);
    }
    return new Lexed(lexed.source(), tokens, lexed.comments(), lexed.problems());
  }

  private static boolean isMissingBody(Problem problem) {
    return problem instanceof SyntaxProblem.MissingBlock;
  }

  private static Item.Function withoutBody(Item.Function function) {
    return new Item.Function(
        function.header(),
        function.typeParameters(),
        function.parameters(),
        function.result(),
        function.contracts(),
        Optional.empty(),
        function.isAsync(),
        function.isConst());
  }
}
