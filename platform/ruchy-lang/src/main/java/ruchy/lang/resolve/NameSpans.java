package ruchy.lang.resolve;

import java.util.List;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Pattern;

/// Where names stand in what declares them.
final class NameSpans {
  private NameSpans() {}

  /// The first place of a name in a stretch of text.
  static Span of(String name, Span span) {
    int start = span.start() + Math.max(0, span.text().indexOf(name));
    return new Span(span.source(), start, start + name.length());
  }

  /// The name of a binding, behind `ref` and `mut`.
  static Span of(Pattern.Binding binding) {
    Span span = binding.span();
    String text = span.text();
    int at = 0;
    for (String word : List.of("ref", "mut")) {
      String rest = text.substring(at);
      if (rest.startsWith(word + " ") || rest.startsWith(word + "\n")) {
        at += word.length();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      }
    }
    int start = span.start() + at;
    return new Span(span.source(), start, start + binding.name().length());
  }
}
