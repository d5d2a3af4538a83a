package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads declarations with members: structs, enums, classes, traits, implementations, actors.
final class TypeItemParser {
  private final Grammar grammar;
  private final Cursor cursor;

  TypeItemParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  private Item.Header header(ItemParser.Prefix prefix, Token name) {
    return grammar.items.header(prefix, cursor.span(name), grammar.postfixes.nameOf(name));
  }

  /// `struct Point { x: f64 }`, `struct Pair(i64, i64);`, `struct Unit;`
  Item struct(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("a struct");
    var typeParameters = grammar.types.parameters();
    typeParameters.addAll(grammar.types.where());
    boolean isTuple = cursor.at(TokenKind.PAREN_OPEN);
    List<Item.FieldDeclaration> fields = List.of();
    if (isTuple) {
      fields = numbered(grammar.lists.list(this::positionalField));
      typeParameters.addAll(grammar.types.where());
    } else if (cursor.at(TokenKind.BRACE_OPEN)) {
      fields = fields("");
    } else if (!cursor.at(TokenKind.SEMICOLON)
        && !cursor.at(TokenKind.END)
        && !cursor.token().startsLine()) {
      fields = fields("after the name of a struct");
    }
    return new Item.Struct(header(prefix, name), typeParameters, fields, isTuple);
  }

  private List<Item.FieldDeclaration> fields(String owner) {
    var fields = new ArrayList<Item.FieldDeclaration>();
    grammar.controls.inBraces(
        owner,
        () -> {
          var prefix = grammar.items.prefix();
          if (startsFunction()) {
            cursor.report(
                new SyntaxProblem.MisplacedItem(
                    cursor.here(),
                    "a function",
                    "a struct",
                    "put it into `impl Name { … }` behind the struct"));
            grammar.items.function(prefix);
          } else {
            fields.add(field(prefix));
          }
        });
    return fields;
  }

  private Item.FieldDeclaration field(ItemParser.Prefix prefix) {
    cursor.accept(TokenKind.LET);
    cursor.accept(TokenKind.MUT);
    boolean keyword = cursor.kind().isKeyword() && cursor.ahead(1) == TokenKind.COLON;
    var name = keyword ? cursor.advance() : grammar.items.name("a field");
    TypeExpr type = new TypeExpr.Inferred(cursor.gap());
    if (cursor.accept(TokenKind.COLON)) {
      type = grammar.types.parse();
    } else if (!cursor.at(TokenKind.ASSIGN)) {
      cursor.expect(TokenKind.COLON, "and a type after the name of a field");
      type = new TypeExpr.Missing(cursor.gap());
    }
    Optional<Expr> value =
        cursor.accept(TokenKind.ASSIGN)
            ? Optional.of(grammar.expressions.parse())
            : Optional.empty();
    return new Item.FieldDeclaration(
        cursor.since(prefix.start()),
        prefix.attributes(),
        prefix.documentation(),
        grammar.postfixes.nameOf(name),
        type,
        value,
        prefix.isPublic());
  }

  /// A field of a tuple struct, whose number is given later.
  private Item.FieldDeclaration positionalField() {
    var prefix = grammar.items.prefix();
    if (cursor.at(TokenKind.NAME) && cursor.ahead(1) == TokenKind.COLON) {
      cursor.advance();
      cursor.advance();
    }
    var type = grammar.types.parse();
    Optional<Expr> value =
        cursor.accept(TokenKind.ASSIGN)
            ? Optional.of(grammar.expressions.parse())
            : Optional.empty();
    return new Item.FieldDeclaration(
        cursor.since(prefix.start()),
        prefix.attributes(),
        prefix.documentation(),
        "",
        type,
        value,
        prefix.isPublic());
  }

  private static List<Item.FieldDeclaration> numbered(List<Item.FieldDeclaration> fields) {
    var numbered = new ArrayList<Item.FieldDeclaration>();
    for (var field : fields) {
      numbered.add(
          new Item.FieldDeclaration(
              field.span(),
              field.attributes(),
              field.documentation(),
              String.valueOf(numbered.size()),
              field.type(),
              field.defaultValue(),
              field.isPublic()));
    }
    return numbered;
  }

  /// `enum Shape { Circle(f64), Rect { w: f64 }, Unit = 3 }`
  Item enumeration(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("an enum");
    var typeParameters = grammar.types.parameters();
    typeParameters.addAll(grammar.types.where());
    var variants = new ArrayList<Item.Enumeration.VariantDeclaration>();
    grammar.controls.inBraces("after the name of an enum", () -> variants.add(variant()));
    return new Item.Enumeration(header(prefix, name), typeParameters, variants);
  }

  private Item.Enumeration.VariantDeclaration variant() {
    var prefix = grammar.items.prefix();
    var name = grammar.items.name("a variant");
    boolean isTuple = cursor.at(TokenKind.PAREN_OPEN);
    List<Item.FieldDeclaration> fields = List.of();
    if (isTuple) {
      fields = numbered(grammar.lists.list(this::positionalField));
    } else if (cursor.at(TokenKind.BRACE_OPEN)) {
      fields = fields("");
    }
    Optional<Expr> discriminant =
        cursor.accept(TokenKind.ASSIGN)
            ? Optional.of(grammar.expressions.parse())
            : Optional.empty();
    return new Item.Enumeration.VariantDeclaration(
        cursor.since(prefix.start()),
        prefix.documentation(),
        grammar.postfixes.nameOf(name),
        fields,
        isTuple,
        discriminant);
  }

  /// `class C : Base { f: T = v; new(..) { } fn m(&mut self) { } }`
  Item classDeclaration(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("a class");
    var typeParameters = grammar.types.parameters();
    var parents = parents();
    typeParameters.addAll(grammar.types.where());
    var fields = new ArrayList<Item.FieldDeclaration>();
    var functions = new ArrayList<Item.Function>();
    grammar.controls.inBraces(
        "after the name of a class", () -> fieldOrFunction(fields, functions));
    return new Item.ClassDeclaration(
        header(prefix, name), typeParameters, parents, fields, functions);
  }

  private List<TypeExpr> parents() {
    var parents = new ArrayList<TypeExpr>();
    if (cursor.accept(TokenKind.COLON) || cursor.acceptWord("extends")) {
      do {
        parents.addAll(grammar.types.bounds());
      } while (cursor.accept(TokenKind.COMMA));
    }
    return parents;
  }

  private void fieldOrFunction(List<Item.FieldDeclaration> fields, List<Item.Function> functions) {
    var prefix = grammar.items.prefix();
    skipModifiers();
    if (cursor.atWord("new") && cursor.ahead(1) == TokenKind.PAREN_OPEN) {
      var name = cursor.advance();
      functions.add(grammar.items.functionBehind(prefix, name, false, false));
    } else if (startsFunction()) {
      functions.add(grammar.items.function(prefix));
    } else {
      fields.add(field(prefix));
    }
  }

  /// `static fn`, `override fn`, `abstract fn`, `open fn`: what they say follows from the rest.
  private void skipModifiers() {
    while ((cursor.at(TokenKind.STATIC) || isModifier())
        && (cursor.ahead(1) == TokenKind.FN
            || cursor.ahead(1) == TokenKind.ASYNC
            || cursor.isWord(1, "fun")
            || cursor.isWord(1, "override")
            || cursor.isWord(1, "open"))) {
      cursor.advance();
    }
  }

  private boolean isModifier() {
    return cursor.atWord("override")
        || cursor.atWord("abstract")
        || cursor.atWord("open")
        || cursor.atWord("final");
  }

  private boolean startsFunction() {
    return switch (cursor.kind()) {
      case FN, ASYNC, UNSAFE -> true;
      case CONST -> cursor.ahead(1) == TokenKind.FN;
      case NAME -> isFunctionWord() && cursor.ahead(1) == TokenKind.NAME;
      default -> false;
    };
  }

  private boolean isFunctionWord() {
    return cursor.atWord("fun") || cursor.atWord("def");
  }

  /// `trait Area: Base { type Output; fn area(&self) -> f64 }`
  Item trait(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("a trait");
    var typeParameters = grammar.types.parameters();
    List<TypeExpr> parents = cursor.accept(TokenKind.COLON) ? grammar.types.bounds() : List.of();
    typeParameters.addAll(grammar.types.where());
    var members = members("a trait", "after the name of a trait");
    return new Item.Trait(header(prefix, name), typeParameters, parents, members);
  }

  private List<Item> members(String place, String owner) {
    var members = new ArrayList<Item>();
    grammar.controls.inBraces(owner, () -> member(place).ifPresent(members::add));
    return members;
  }

  private Optional<Item> member(String place) {
    var prefix = grammar.items.prefix();
    if (startsFunction()) {
      return Optional.of(grammar.items.function(prefix));
    }
    if (cursor.at(TokenKind.TYPE)) {
      return Optional.of(alias(prefix));
    }
    if (cursor.at(TokenKind.CONST)) {
      return Optional.of(associatedConstant(prefix));
    }
    if (grammar.items.startsHere()) {
      cursor.report(
          new SyntaxProblem.MisplacedItem(
              cursor.here(),
              "`" + cursor.text() + "`",
              place,
              "put it before or behind " + place.replaceFirst("^an? ", "the ")));
      return grammar.items.item();
    }
    cursor.expected("`fn`", "in " + place);
    return Optional.empty();
  }

  /// In a trait a constant may lack its value.
  private Item associatedConstant(ItemParser.Prefix prefix) {
    boolean valued = false;
    int open = 0;
    for (int i = 1; !valued && (open > 0 || !cursor.tokenAhead(i).startsLine()); i++) {
      var kind = cursor.ahead(i);
      boolean ends = kind == TokenKind.SEMICOLON || kind.closes();
      if (ends && open == 0 || kind == TokenKind.END) {
        break;
      }
      boolean opens = kind == TokenKind.BRACKET_OPEN || kind == TokenKind.PAREN_OPEN;
      open += opens ? 1 : kind.closes() ? -1 : 0;
      valued = kind == TokenKind.ASSIGN;
    }
    if (valued) {
      return grammar.items.constant(prefix);
    }
    cursor.advance();
    var name = grammar.items.name("a constant");
    Optional<TypeExpr> type =
        cursor.accept(TokenKind.COLON) ? Optional.of(grammar.types.parse()) : Optional.empty();
    return new Item.Constant(header(prefix, name), type, new Expr.Missing(cursor.gap()), false);
  }

  /// `impl<T> Trait for Type { … }`, `impl Type { … }`
  Item implementation(ItemParser.Prefix prefix) {
    var keyword = cursor.advance();
    var typeParameters = grammar.types.parameters();
    var first = cursor.at(TokenKind.BRACE_OPEN) ? grammar.types.missing() : grammar.types.parse();
    Optional<TypeExpr> trait = Optional.empty();
    if (cursor.accept(TokenKind.FOR)) {
      trait = Optional.of(first);
      first = grammar.types.parse();
    }
    typeParameters.addAll(grammar.types.where());
    var members = members("an `impl`", "after the type of an `impl`");
    members.forEach(grammar.items::requireBody);
    var nameSpan = cursor.span(keyword);
    return new Item.Implementation(
        grammar.items.header(prefix, nameSpan, ""), typeParameters, trait, first, members);
  }

  /// `type Name<T> = Other<T>`, `type Name: Bound`
  Item alias(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("a type");
    var typeParameters = grammar.types.parameters();
    if (cursor.accept(TokenKind.COLON)) {
      grammar.types.bounds();
    }
    Optional<TypeExpr> type =
        cursor.accept(TokenKind.ASSIGN)
            ? Optional.of(grammar.types.parseAlternatives())
            : Optional.empty();
    return new Item.TypeAlias(header(prefix, name), typeParameters, type);
  }

  /// `actor Name { state: T, receive { Message(x) => … } fn … }`
  Item actor(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("an actor");
    var state = new ArrayList<Item.FieldDeclaration>();
    var receive = new ArrayList<Expr.Match.Arm>();
    var functions = new ArrayList<Item.Function>();
    grammar.controls.inBraces(
        "after the name of an actor",
        () -> {
          if (cursor.atWord("receive") && cursor.ahead(1) == TokenKind.BRACE_OPEN) {
            cursor.advance();
            receive.addAll(grammar.controls.arms(""));
          } else {
            fieldOrFunction(state, functions);
          }
        });
    return new Item.Actor(header(prefix, name), state, receive, functions);
  }

  /// `supervisor Name { strategy: OneForOne, children: […] }`
  Item supervisor(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("a supervisor");
    var settings = new ArrayList<Expr.StructLiteral.FieldValue>();
    grammar.controls.inBraces(
        "after the name of a supervisor", () -> settings.add(grammar.braces.fieldValue()));
    return new Item.Supervisor(header(prefix, name), settings);
  }

  /// `context Name { workspace: State, fn … }`
  Item context(ItemParser.Prefix prefix) {
    cursor.advance();
    var name = grammar.items.name("a context");
    var fields = new ArrayList<Item.FieldDeclaration>();
    var functions = new ArrayList<Item.Function>();
    grammar.controls.inBraces(
        "after the name of a context", () -> fieldOrFunction(fields, functions));
    return new Item.Context(header(prefix, name), fields, functions);
  }
}
