package ruchy.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import ruchy.lang.source.Source;
import ruchy.session.Analysis;

/// An open text.
///
/// @param uri as the editor names it
/// @param analysis what is known of this very text
/// @param good what was known when it had no errors last
record Document(
    String uri, int version, Source source, Optional<Analysis> analysis, Optional<Analysis> good) {
  static Document opened(String uri, int version, Source source) {
    return new Document(uri, version, source, Optional.empty(), Optional.empty());
  }

  /// The same after changes; each is made in the text that the one before has left.
  Document changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    Source now = source;
    for (TextDocumentContentChangeEvent change : changes) {
      now = Source.of(now.name(), applied(now, change));
    }
    return new Document(uri, newVersion, now, Optional.empty(), good);
  }

  private static String applied(Source source, TextDocumentContentChangeEvent change) {
    var range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    int start = Positions.offset(source, range.getStart());
    int end = Math.max(start, Positions.offset(source, range.getEnd()));
    return new StringBuilder(source.text()).replace(start, end, change.getText()).toString();
  }

  Document analyzed(Analysis now) {
    boolean isGood = now.diagnostics().isEmpty() || good.isEmpty();
    return new Document(uri, version, source, Optional.of(now), isGood ? Optional.of(now) : good);
  }
}
