package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Reads what brings names into scope.
final class UseParser {
  private final Grammar grammar;
  private final Cursor cursor;

  UseParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /// `use a::b::{c as d, e::*}`
  Item use(ItemParser.Prefix prefix) {
    var keyword = cursor.advance();
    var imports = new ArrayList<Item.Use.Import>();
    cursor.accept(TokenKind.COLON_COLON);
    branch(List.of(), imports);
    return item(prefix, keyword, imports);
  }

  private Item item(ItemParser.Prefix prefix, Token keyword, List<Item.Use.Import> imports) {
    return new Item.Use(grammar.items.header(prefix, cursor.span(keyword), ""), imports);
  }

  private void branch(List<String> parents, List<Item.Use.Import> imports) {
    var start = cursor.token();
    var path = new ArrayList<>(parents);
    do {
      if (cursor.at(TokenKind.BRACE_OPEN)) {
        group(path, imports);
        return;
      }
      if (cursor.accept(TokenKind.STAR)) {
        path.add("*");
        imports.add(new Item.Use.Import(cursor.since(start), path, Optional.empty(), false));
        return;
      }
      if ((!cursor.at(TokenKind.NAME) && !cursor.kind().isKeyword()) || cursor.startsLine()) {
        cursor.expected("a name, `*` or `{`", "in a `use`");
        return;
      }
      path.add(grammar.postfixes.nameOf(cursor.advance()));
    } while (cursor.accept(TokenKind.COLON_COLON) || cursor.accept(TokenKind.DOT));
    leaf(start, parents, path, imports);
  }

  private void group(List<String> path, List<Item.Use.Import> imports) {
    if (cursor.deeper()) {
      grammar.lists.list(() -> {
        branch(path, imports);
        return true;
      });
      cursor.shallower();
    } else {
      cursor.skipOne();
    }
  }

  private void leaf(
      Token start, List<String> parents, List<String> path, List<Item.Use.Import> imports) {
    var full = path;
    if (path.getLast().equals("self") && path.size() == parents.size() + 1 && !parents.isEmpty()) {
      full = parents;
    }
    imports.add(new Item.Use.Import(cursor.since(start), full, alias(), false));
  }

  private Optional<String> alias() {
    if (!cursor.accept(TokenKind.AS)) {
      return Optional.empty();
    }
    return Optional.of(grammar.postfixes.nameOf(grammar.items.name("an imported name")));
  }

  /// `import "lib.ruchy"`, also `import a::b as c`
  Item importFile(ItemParser.Prefix prefix) {
    var keyword = cursor.advance();
    var imports = new ArrayList<Item.Use.Import>();
    do {
      var start = cursor.token();
      if (start.kind() != TokenKind.TEXT) {
        branch(List.of(), imports);
      } else {
        String file = grammar.literals.parse() instanceof Expr.TextLiteral text ? text.value() : "";
        imports.add(new Item.Use.Import(cursor.since(start), List.of(file), alias(), true));
      }
    } while (cursor.accept(TokenKind.COMMA));
    return item(prefix, keyword, imports);
  }

  /// Whether `from a.b import c` stands here.
  boolean isFromImport() {
    int at = 1;
    while (cursor.ahead(at) == TokenKind.NAME
        && (cursor.ahead(at + 1) == TokenKind.DOT
            || cursor.ahead(at + 1) == TokenKind.COLON_COLON)) {
      at += 2;
    }
    return cursor.ahead(at) == TokenKind.NAME && cursor.isWord(at + 1, "import");
  }

  /// `from a.b import c as d, e`
  Item fromImport(ItemParser.Prefix prefix) {
    var keyword = cursor.advance();
    var path = new ArrayList<String>();
    do {
      path.add(grammar.postfixes.nameOf(cursor.advance()));
    } while (cursor.accept(TokenKind.DOT) || cursor.accept(TokenKind.COLON_COLON));
    cursor.advance();
    var imports = new ArrayList<Item.Use.Import>();
    do {
      branch(path, imports);
    } while (cursor.accept(TokenKind.COMMA));
    return item(prefix, keyword, imports);
  }
}
