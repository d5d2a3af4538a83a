package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.ForeignWords;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Span;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads declarations: attributes and visibility, functions, constants, modules; types are read by
/// [TypeItemParser].
final class ItemParser {
  private final Grammar grammar;
  private final Cursor cursor;

  ItemParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// What stands before a declaration.
  record Prefix(
      Token start, Optional<String> documentation, List<Attribute> attributes, boolean isPublic) {}

  /// Whether a declaration begins here.
  boolean startsHere() {
    return startsAt(0);
  }

  private boolean startsAt(int at) {
    var next = cursor.ahead(at + 1);
    return switch (cursor.ahead(at)) {
      case STRUCT, ENUM, TRAIT, IMPL, STATIC, MOD, USE, PUB -> true;
      case HASH -> true;
      case CONST, TYPE -> true;
      case FN -> next != TokenKind.PAREN_OPEN;
      case ASYNC, UNSAFE -> next == TokenKind.FN || cursor.isWord(at + 1, "fun");
      case NAME -> wordStarts(at, next);
      default -> false;
    };
  }

  private boolean wordStarts(int at, TokenKind next) {
    var token = cursor.tokenAhead(at);
    if (cursor.tokenAhead(at + 1).startsLine()) {
      return false;
    }
    if (next == TokenKind.TEXT) {
      return cursor.text(token).equals("import");
    }
    if (next != TokenKind.NAME) {
      return next == TokenKind.FN && cursor.text(token).equals("extern");
    }
    return switch (cursor.text(token)) {
      case "fun", "class", "actor", "supervisor", "context", "module", "import" -> true;
      case "def", "func", "function", "interface" -> cursor.ahead(at + 2) != TokenKind.END;
      case "from" -> grammar.uses.isFromImport();
      case "abstract", "open" -> cursor.isWord(at + 1, "class");
      default -> false;
    };
  }

  /// A declaration as a statement.
  Statement statement() {
    var start = cursor.token();
    if (start.kind() == TokenKind.HASH && cursor.ahead(1) == TokenKind.NOT) {
      return innerAttribute();
    }
    var item = item();
    if (item.isPresent()) {
      requireBody(item.get());
      return new Statement.Declare(cursor.since(start), item.get());
    }
    return new Statement.Evaluate(cursor.since(start), new Expr.Missing(cursor.since(start)), true);
  }

  /// Reports a function without a body, which only a trait may declare.
  void requireBody(Item item) {
    if (item instanceof Item.Function function
        && function.body().isEmpty()
        && !function.header().name().isEmpty()) {
      cursor.reportBehind(
          new SyntaxProblem.FunctionWithoutBody(
              function.header().nameSpan(), function.header().name()));
    }
  }

  private Statement innerAttribute() {
    var start = cursor.token();
    var attribute = attribute();
    cursor.reportBehind(new SyntaxProblem.LostAttribute(attribute.span(), false));
    return new Statement.Evaluate(cursor.since(start), new Expr.Missing(cursor.since(start)), true);
  }

  /// Reads attributes, documentation and visibility.
  Prefix prefix() {
    var start = cursor.token();
    var documentation = cursor.documentation();
    var attributes = new ArrayList<Attribute>();
    while (cursor.at(TokenKind.HASH) && cursor.ahead(1) == TokenKind.BRACKET_OPEN) {
      attributes.add(attribute());
      documentation = documentation.or(cursor::documentation);
    }
    boolean isPublic = visibility();
    return new Prefix(start, documentation, attributes, isPublic);
  }

  private boolean visibility() {
    if (!cursor.accept(TokenKind.PUB)) {
      return false;
    }
    if (cursor.at(TokenKind.PAREN_OPEN)
        && (cursor.isWord(1, "crate") || cursor.isWord(1, "super") || cursor.isWord(1, "self"))) {
      cursor.skipOne();
    }
    return true;
  }

  /// One declaration; empty, with a problem, where none stands.
  Optional<Item> item() {
    var prefix = prefix();
    return switch (cursor.kind()) {
      case FN, ASYNC, UNSAFE -> Optional.of(function(prefix));
      case CONST -> constOrFunction(prefix);
      case STATIC -> Optional.of(constant(prefix));
      case STRUCT -> Optional.of(grammar.typeItems.struct(prefix));
      case ENUM -> Optional.of(grammar.typeItems.enumeration(prefix));
      case TRAIT -> Optional.of(grammar.typeItems.trait(prefix));
      case IMPL -> Optional.of(grammar.typeItems.implementation(prefix));
      case TYPE -> Optional.of(grammar.typeItems.alias(prefix));
      case MOD -> Optional.of(module(prefix));
      case USE -> Optional.of(grammar.uses.use(prefix));
      case NAME -> contextual(prefix);
      default -> nothing(prefix);
    };
  }

  private Optional<Item> contextual(Prefix prefix) {
    return switch (cursor.text()) {
      case "fun", "def", "func", "function" -> Optional.of(function(prefix));
      case "class" -> Optional.of(grammar.typeItems.classDeclaration(prefix));
      case "abstract", "open" -> {
        // That it is so follows from its methods.
        cursor.advance();
        yield Optional.of(grammar.typeItems.classDeclaration(prefix));
      }
      case "interface" -> {
        foreign();
        yield Optional.of(grammar.typeItems.trait(prefix));
      }
      case "actor" -> Optional.of(grammar.typeItems.actor(prefix));
      case "supervisor" -> Optional.of(grammar.typeItems.supervisor(prefix));
      case "context" -> Optional.of(grammar.typeItems.context(prefix));
      case "module" -> Optional.of(module(prefix));
      case "import" -> Optional.of(grammar.uses.importFile(prefix));
      case "from" -> Optional.of(grammar.uses.fromImport(prefix));
      default -> nothing(prefix);
    };
  }

  /// Reports that the word here is another language's.
  void foreign() {
    ForeignWords.instead(cursor.text())
        .ifPresent(
            instead -> cursor.report(new SyntaxProblem.ForeignSpelling(cursor.here(), instead)));
  }

  private Optional<Item> nothing(Prefix prefix) {
    if (!prefix.attributes().isEmpty()) {
      var span = prefix.attributes().getLast().span();
      cursor.report(new SyntaxProblem.LostAttribute(span, cursor.at(TokenKind.END)));
    } else {
      cursor.expected("a declaration", prefix.isPublic() ? "after `pub`" : "");
    }
    return Optional.empty();
  }

  /// The header of a declaration that has been read up to here.
  Item.Header header(Prefix prefix, Span nameSpan, String name) {
    return new Item.Header(
        cursor.since(prefix.start()),
        nameSpan,
        name,
        prefix.documentation(),
        prefix.attributes(),
        prefix.isPublic());
  }

  /// The name of a declaration: a token, or a report and an empty name.
  Token name(String what) {
    var token = cursor.token();
    if (token.kind() == TokenKind.NAME) {
      return cursor.advance();
    }
    if (token.kind().isKeyword() && !cursor.token().startsLine()) {
      cursor.report(new SyntaxProblem.KeywordAsName(cursor.here(), what));
      return cursor.advance();
    }
    cursor.expected("the name of " + what.replaceFirst("^the name of ", ""), "");
    int at = cursor.gap().start();
    return new Token(TokenKind.NAME, at, at, false, 0);
  }

  /// `#[…]` as often as it stands here.
  List<Attribute> attributes() {
    if (!cursor.at(TokenKind.HASH)) {
      return List.of();
    }
    var attributes = new ArrayList<Attribute>();
    while (cursor.at(TokenKind.HASH) && cursor.ahead(1) == TokenKind.BRACKET_OPEN) {
      attributes.add(attribute());
    }
    return attributes;
  }

  /// The `#![…]` at the start of a file.
  List<Attribute> fileAttributes() {
    var attributes = new ArrayList<Attribute>();
    while (cursor.at(TokenKind.HASH)
        && cursor.ahead(1) == TokenKind.NOT
        && cursor.ahead(2) == TokenKind.BRACKET_OPEN) {
      attributes.add(attribute());
    }
    return attributes;
  }

  private Attribute attribute() {
    var start = cursor.advance();
    boolean inner = cursor.accept(TokenKind.NOT);
    int opener = cursor.position();
    if (!cursor.accept(TokenKind.BRACKET_OPEN)) {
      cursor.expected("`[`", "after `#`");
      return new Attribute(cursor.since(start), "", List.of(), inner);
    }
    var name = new StringBuilder(attributeWord());
    while (cursor.accept(TokenKind.COLON_COLON)) {
      name.append("::").append(attributeWord());
    }
    List<Argument> arguments = List.of();
    if (cursor.at(TokenKind.PAREN_OPEN)) {
      arguments = grammar.lists.arguments();
    } else if (cursor.accept(TokenKind.ASSIGN)) {
      var value = grammar.expressions.parseInBrackets();
      arguments = List.of(new Argument(value.span(), Optional.empty(), value, false));
    }
    grammar.lists.close(opener, cursor.partner(opener));
    return new Attribute(cursor.since(start), name.toString(), arguments, inner);
  }

  private String attributeWord() {
    if (cursor.at(TokenKind.NAME) || cursor.kind().isKeyword()) {
      return cursor.text(cursor.advance());
    }
    cursor.expected("the name of an attribute", "");
    return "";
  }

  private Optional<Item> constOrFunction(Prefix prefix) {
    boolean function =
        cursor.ahead(1) == TokenKind.FN
            || cursor.ahead(1) == TokenKind.UNSAFE
            || cursor.ahead(1) == TokenKind.ASYNC
            || cursor.isWord(1, "fun");
    return Optional.of(function ? function(prefix) : constant(prefix));
  }

  /// `const K: f64 = 1.5`, `static mut N = 0`
  Item constant(Prefix prefix) {
    cursor.advance();
    boolean isMutable = cursor.accept(TokenKind.MUT);
    var name = name("a constant");
    Optional<TypeExpr> type =
        cursor.accept(TokenKind.COLON) ? Optional.of(grammar.types.parse()) : Optional.empty();
    Expr value =
        cursor.expect(TokenKind.ASSIGN, "after the name of a constant")
            ? grammar.expressions.parse()
            : new Expr.Missing(cursor.gap());
    return new Item.Constant(
        header(prefix, cursor.span(name), grammar.postfixes.nameOf(name)), type, value, isMutable);
  }

  /// `async fn name<T>(parameters) -> result where … requires … { body }`
  Item.Function function(Prefix prefix) {
    boolean isConst = cursor.accept(TokenKind.CONST);
    boolean isAsync = cursor.accept(TokenKind.ASYNC);
    cursor.accept(TokenKind.UNSAFE);
    if (cursor.at(TokenKind.NAME) && !cursor.atWord("fun")) {
      foreign();
    }
    cursor.advance();
    return functionBehind(prefix, name("a function"), isAsync, isConst);
  }

  /// The rest of a function behind its name.
  Item.Function functionBehind(Prefix prefix, Token name, boolean isAsync, boolean isConst) {
    var typeParameters = new ArrayList<>(grammar.types.parameters());
    var parameters = grammar.parameters.declared("a function");
    var result = result();
    typeParameters.addAll(grammar.types.where());
    var contracts = contracts();
    var body = functionBody();
    return new Item.Function(
        header(prefix, cursor.span(name), grammar.postfixes.nameOf(name)),
        typeParameters,
        parameters,
        result,
        contracts,
        body,
        isAsync,
        isConst);
  }

  private Optional<TypeExpr> result() {
    if (cursor.accept(TokenKind.ARROW)) {
      return Optional.of(grammar.types.parseAlternatives());
    }
    boolean colon = cursor.at(TokenKind.COLON) && !cursor.tokenAhead(1).startsLine();
    var type = cursor.ahead(colon ? 1 : 0);
    boolean typed = type == TokenKind.NAME || (colon && type == TokenKind.BRACKET_OPEN);
    if (!typed || cursor.token().startsLine() || isContract() || isForeignFunction()) {
      return Optional.empty();
    }
    cursor.expected("`->`", "before the type of the result");
    cursor.accept(TokenKind.COLON);
    return Optional.of(grammar.types.parseAlternatives());
  }

  private boolean isContract() {
    return cursor.atWord("requires") || cursor.atWord("ensures");
  }

  private List<Item.Function.Contract> contracts() {
    var contracts = new ArrayList<Item.Function.Contract>();
    while (isContract()) {
      var start = cursor.token();
      boolean ensures = cursor.atWord("ensures");
      cursor.advance();
      boolean more;
      do {
        var condition = grammar.expressions.parseHead();
        contracts.add(new Item.Function.Contract(cursor.since(start), ensures, condition));
        more = cursor.accept(TokenKind.COMMA) && !isContract() && !cursor.at(TokenKind.BRACE_OPEN);
        start = cursor.token();
      } while (more);
    }
    return contracts;
  }

  /// The body of a function: a block, `= expression`, or nothing before the end of the line.
  private Optional<Expr.Block> functionBody() {
    if (cursor.at(TokenKind.BRACE_OPEN)) {
      return Optional.of(grammar.braces.block(""));
    }
    if (cursor.at(TokenKind.ASSIGN) || cursor.at(TokenKind.FAT_ARROW)) {
      cursor.advance();
      var value = grammar.expressions.parse();
      return Optional.of(new Expr.Block(value.span(), List.of(), Optional.of(value)));
    }
    boolean ends =
        cursor.at(TokenKind.SEMICOLON)
            || cursor.at(TokenKind.COMMA)
            || cursor.kind().closes()
            || (cursor.token().startsLine() && !cursor.at(TokenKind.END));
    if (cursor.at(TokenKind.COLON) && isForeignFunction()) {
      cursor.skipStatement();
      return Optional.of(new Expr.Block(cursor.gap(), List.of(), Optional.empty()));
    }
    if (!ends) {
      return Optional.of(grammar.braces.block("as the body of the function"));
    }
    return Optional.empty();
  }

  /// Whether the last problem was the word that began this function.
  private boolean isForeignFunction() {
    var problems = cursor.problems();
    return !problems.isEmpty() && problems.getLast() instanceof SyntaxProblem.ForeignSpelling;
  }

  /// `mod geometry { … }`, `mod geometry;`
  Item module(Prefix prefix) {
    cursor.advance();
    var name = name("a module");
    Optional<List<Statement>> members = Optional.empty();
    if (cursor.at(TokenKind.BRACE_OPEN)) {
      var block = grammar.braces.block("");
      var statements = new ArrayList<>(block.statements());
      block
          .result()
          .ifPresent(value -> statements.add(new Statement.Evaluate(value.span(), value, false)));
      members = Optional.of(statements);
    }
    return new Item.Module(
        header(prefix, cursor.span(name), grammar.postfixes.nameOf(name)), members);
  }
}
