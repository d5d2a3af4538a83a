package ruchy.cli.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The Markdown of documentation as HTML: paragraphs, headings, lists, code, emphasis, links.
final class Markdown {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*([^*\\s][^*]*)\\*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\((https?://[^)\\s]+)\\)");

  private final StringBuilder html = new StringBuilder();
  private final List<String> paragraph = new ArrayList<>();
  private boolean inList;

  private Markdown() {}

  static String html(String text) {
    var markdown = new Markdown();
    markdown.run(text.lines().toList());
    return markdown.html.toString();
  }

  private void run(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("```")) {
        i = fence(lines, i);
      } else if (line.isBlank()) {
        endParagraph();
        endList();
      } else if (line.matches("#{1,6} .*")) {
        endParagraph();
        endList();
        html.append("<h4>").append(inline(line.replaceFirst("#+ ", ""))).append("</h4>");
      } else if (line.matches("\\s*[-*] .*")) {
        endParagraph();
        html.append(inList ? "" : "<ul>").append("<li>");
        inList = true;
        html.append(inline(line.replaceFirst("\\s*[-*] ", ""))).append("</li>");
      } else {
        endList();
        paragraph.add(line.strip());
      }
    }
    endParagraph();
    endList();
  }

  private int fence(List<String> lines, int start) {
    endParagraph();
    endList();
    String language = lines.get(start).strip().substring(3);
    var code = new StringBuilder();
    int i = start + 1;
    for (; i < lines.size() && !lines.get(i).strip().startsWith("```"); i++) {
      code.append(lines.get(i)).append('\n');
    }
    boolean plain = !language.isEmpty() && !language.equals("ruchy");
    html.append("<pre>")
        .append(plain ? Html.escaped(code.toString()) : Html.code(code.toString()))
        .append("</pre>");
    return i;
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      html.append("<p>").append(inline(String.join(" ", paragraph))).append("</p>");
      paragraph.clear();
    }
  }

  private void endList() {
    html.append(inList ? "</ul>" : "");
    inList = false;
  }

  private static String inline(String text) {
    String escaped = Html.escaped(text);
    escaped = CODE.matcher(escaped).replaceAll("<code>$1</code>");
    escaped = STRONG.matcher(escaped).replaceAll("<strong>$1</strong>");
    escaped = EMPHASIS.matcher(escaped).replaceAll("<em>$1</em>");
    return LINK.matcher(escaped).replaceAll("<a href=\"$2\">$1</a>");
  }
}
