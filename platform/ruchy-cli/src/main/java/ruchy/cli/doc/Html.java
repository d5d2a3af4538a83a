package ruchy.cli.doc;

import java.util.List;
import java.util.Locale;
import ruchy.session.Session;
import ruchy.session.highlight.Highlight;

/// Text as HTML.
final class Html {
  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// Ruchy code in colours.
  static String code(String text) {
    var html = new StringBuilder();
    int end = 0;
    List<Highlight> highlights = Session.highlight(text);
    for (Highlight highlight : highlights) {
      html.append(escaped(text.substring(end, highlight.start())));
      html.append(
          "<span class=\"%s\">".formatted(highlight.style().name().toLowerCase(Locale.ROOT)));
      html.append(escaped(text.substring(highlight.start(), highlight.end()))).append("</span>");
      end = highlight.end();
    }
    return html.append(escaped(text.substring(end))).toString();
  }
}
