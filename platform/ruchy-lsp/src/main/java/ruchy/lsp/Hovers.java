package ruchy.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import ruchy.lang.resolve.Definition;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.session.Analysis;
import ruchy.session.Analyzer;
import ruchy.session.Inspection;

/// What is known of the name under the pointer: type, signature, documentation.
final class Hovers {
  private final Analyzer analyzer;
  private final Analysis good;

  Hovers(Analyzer analyzer, Analysis good) {
    this.analyzer = analyzer;
    this.good = good;
  }

  Optional<Hover> at(Analysis now, int offset) {
    Optional<Word> word = Word.at(now.source(), offset);
    return now.names()
        .at(now.source(), offset)
        .flatMap(definition -> declared(now, definition))
        .or(() -> word.flatMap(this::library))
        .or(() ->
            word.flatMap(_ -> now.typeAt(offset))
                .filter(type -> !type.equals("()"))
                .map(Hovers::code))
        .map(text -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, text)));
  }

  private Optional<String> declared(Analysis now, Definition definition) {
    return switch (definition.node()) {
      case Item.Use _ -> Optional.empty();
      case Item.Function function -> Optional.of(code(head(function)) + documentation(function));
      case Item item -> Optional.of(code(firstLine(item)) + documentation(item));
      default -> {
        String type = now.typeOf(definition).map(it -> ": " + it).orElse("");
        String kind = definition.kind() == Definition.Kind.PARAMETER ? "" : "let ";
        boolean isVariable =
            definition.kind() == Definition.Kind.VARIABLE
                || definition.kind() == Definition.Kind.PARAMETER;
        yield isVariable
            ? Optional.of(code(kind + definition.name() + type))
            : Optional.of(code(definition.node().span().text()));
      }
    };
  }

  /// A function without its body.
  static String head(Item.Function function) {
    var header = function.header();
    Source source = header.span().source();
    int end =
        function.body().map(Expr.Block::span).map(span -> span.start()).orElse(header.span().end());
    String head = source.text().substring(header.nameSpan().start(), end).strip();
    return "fn " + head.replaceAll("\\s+", " ");
  }

  private static String firstLine(Item item) {
    String text = item.span().text();
    String shown =
        text.substring(Math.max(0, item.header().nameSpan().start() - item.span().start()));
    String word =
        switch (item) {
          case Item.Struct _ -> "struct ";
          case Item.Enumeration _ -> "enum ";
          case Item.Trait _ -> "trait ";
          case Item.ClassDeclaration _ -> "class ";
          case Item.Constant _ -> "const ";
          case Item.Module _ -> "mod ";
          default -> "";
        };
    boolean isLong = shown.lines().count() > 20;
    return word + (isLong ? shown.lines().findFirst().orElse("") + " …" : shown);
  }

  private static String documentation(Item item) {
    return item.header().documentation().map(text -> "\n\n" + text).orElse("");
  }

  private Optional<String> library(Word word) {
    Optional<Inspection> found =
        word.receiverEnd() >= 0
            ? analyzer.inspectMethod(good, word.receiverEnd(), word.name())
            : Optional.empty();
    return found
        .or(() -> analyzer.inspect(good, word.path()))
        .map(it -> code(String.join("\n", it.signatures())) + "\n\n" + it.documentation());
  }

  private static String code(String text) {
    return "```ruchy\n" + text + "\n```";
  }
}
