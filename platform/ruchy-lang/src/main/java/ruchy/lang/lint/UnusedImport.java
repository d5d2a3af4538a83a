package ruchy.lang.lint;

import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Item;

/// An imported name that nothing uses.
final class UnusedImport implements Rule {
  @Override
  public String code() {
    return "L0003";
  }

  @Override
  public String name() {
    return "unused_import";
  }

  @Override
  public void check(Subject subject) {
    for (Definition definition : subject.names().definitions()) {
      boolean isPrivate =
          definition.kind() == Kind.IMPORT
              && definition.node() instanceof Item.Use use
              && !use.header().isPublic();
      if (isPrivate && subject.names().usesOf(definition).isEmpty()) {
        var finding =
            Finding.of(
                this, definition.span(), "the import `" + definition.name() + "` is never used");
        subject.report(
            definition.node() instanceof Item.Use use && use.imports().size() == 1
                ? finding.fix("remove it", line(use), "")
                : finding.help("remove it"));
      }
    }
  }

  /// The declaration with the end of its line.
  private static Span line(Item.Use use) {
    Span span = use.span();
    String text = span.source().text();
    int end = span.end();
    while (end < text.length() && " ;".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean ends = end < text.length() && text.charAt(end) == '\n';
    return new Span(span.source(), span.start(), ends ? end + 1 : end);
  }
}
