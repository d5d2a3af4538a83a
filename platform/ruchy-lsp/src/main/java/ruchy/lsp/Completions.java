package ruchy.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import ruchy.lang.source.Source;
import ruchy.session.Analysis;
import ruchy.session.Analyzer;
import ruchy.session.completion.Completion;
import ruchy.session.completion.Site;

/// What may stand at a place: the candidates of the REPL.
final class Completions {
  private Completions() {}

  static List<CompletionItem> of(Analyzer analyzer, Analysis good, Source source, int offset) {
    Site site = Site.at(source.text(), offset);
    Completion completion =
        site.kind() == Site.Kind.MEMBER
            ? analyzer.completeMember(good, source, dot(source, site), offset)
            : analyzer.complete(good, source.text(), offset);
    var range =
        new Range(
            Positions.of(source, completion.start()),
            Positions.of(source, Math.max(completion.start(), completion.end())));
    var items = new ArrayList<CompletionItem>();
    for (Completion.Candidate candidate : completion.candidates()) {
      var item = new CompletionItem(candidate.text());
      item.setKind(kind(candidate.kind()));
      item.setTextEdit(Either.forLeft(new TextEdit(range, candidate.text())));
      item.setSortText("%05d".formatted(items.size()));
      if (!candidate.signature().isEmpty()) {
        item.setDetail(candidate.signature());
      }
      if (!candidate.documentation().isEmpty()) {
        item.setDocumentation(candidate.documentation());
      }
      items.add(item);
    }
    return items;
  }

  private static int dot(Source source, Site site) {
    return source.text().lastIndexOf('.', site.start());
  }

  private static CompletionItemKind kind(Completion.Kind kind) {
    return switch (kind) {
      case ARGUMENT, KEY, COLUMN -> CompletionItemKind.Property;
      case FIELD -> CompletionItemKind.Field;
      case VARIABLE -> CompletionItemKind.Variable;
      case METHOD -> CompletionItemKind.Method;
      case VARIANT -> CompletionItemKind.EnumMember;
      case FUNCTION -> CompletionItemKind.Function;
      case TYPE -> CompletionItemKind.Class;
      case NAMESPACE -> CompletionItemKind.Module;
      case KEYWORD -> CompletionItemKind.Keyword;
      case FILE -> CompletionItemKind.File;
    };
  }
}
