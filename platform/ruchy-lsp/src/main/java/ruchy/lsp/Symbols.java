package ruchy.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.syntax.Statement;
import ruchy.lang.syntax.Tree;

/// The outline of a file: its declarations and the variables of its top level.
final class Symbols {
  private Symbols() {}

  static List<DocumentSymbol> of(Tree tree) {
    var symbols = new ArrayList<DocumentSymbol>();
    tree.statements().forEach(statement -> add(statement, symbols));
    return symbols;
  }

  private static void add(Node node, List<DocumentSymbol> symbols) {
    switch (node) {
      case Statement.Declare declare -> add(declare.item(), symbols);
      case Statement.Let let when let.pattern() instanceof Pattern.Binding binding ->
          symbols.add(
              new DocumentSymbol(
                  binding.name(),
                  SymbolKind.Variable,
                  Positions.of(let.span()),
                  Positions.of(binding.span())));
      case Item.Use _ -> {}
      case Item.Implementation it -> {
        String trait = it.trait().map(type -> type.span().text() + " for ").orElse("");
        var symbol = symbol(it, "impl " + trait + it.target().span().text(), SymbolKind.Object);
        symbol.setChildren(inside(it));
        symbols.add(symbol);
      }
      case Item item -> {
        var symbol = symbol(item, item.header().name(), kind(item));
        symbol.setChildren(inside(item));
        symbols.add(symbol);
      }
      default -> {}
    }
  }

  private static List<DocumentSymbol> inside(Item item) {
    var symbols = new ArrayList<DocumentSymbol>();
    if (!(item instanceof Item.Function)) {
      for (Node child : Nodes.children(item)) {
        switch (child) {
          case Item.FieldDeclaration field ->
              symbols.add(named(field.name(), SymbolKind.Field, field));
          case Item.Enumeration.VariantDeclaration variant ->
              symbols.add(named(variant.name(), SymbolKind.EnumMember, variant));
          default -> add(child, symbols);
        }
      }
    }
    return symbols;
  }

  private static DocumentSymbol named(String name, SymbolKind kind, Node node) {
    return new DocumentSymbol(name, kind, Positions.of(node.span()), Positions.of(node.span()));
  }

  private static DocumentSymbol symbol(Item item, String name, SymbolKind kind) {
    return new DocumentSymbol(
        name, kind, Positions.of(item.span()), Positions.of(item.header().nameSpan()));
  }

  private static SymbolKind kind(Item item) {
    return switch (item) {
      case Item.Function _ -> SymbolKind.Function;
      case Item.Struct _ -> SymbolKind.Struct;
      case Item.Enumeration _ -> SymbolKind.Enum;
      case Item.ClassDeclaration _, Item.TypeAlias _ -> SymbolKind.Class;
      case Item.Trait _ -> SymbolKind.Interface;
      case Item.Constant _ -> SymbolKind.Constant;
      case Item.Module _ -> SymbolKind.Module;
      case Item.Implementation _, Item.Use _ -> SymbolKind.Object;
      case Item.Actor _, Item.Supervisor _, Item.Context _ -> SymbolKind.Class;
    };
  }
}
