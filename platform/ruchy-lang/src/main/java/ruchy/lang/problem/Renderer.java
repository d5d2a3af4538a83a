package ruchy.lang.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

/// Shows a diagnostic as text, in the layout of Rust's compiler: the message, the source lines with
/// their places underlined, the help.
public final class Renderer {
  private static final String HELP = "= help: ";

  private final Options options;

  /// A renderer with the given options.
  public Renderer(Options options) {
    this.options = options;
  }

  /// How diagnostics are shown.
  ///
  /// @param colours whether to colour them with ANSI sequences
  /// @param width how many columns of a source line are shown at most, and where help is wrapped
  public record Options(boolean colours, int width) {
    /// Without colours, lines up to 120 columns.
    public static final Options PLAIN = new Options(false, 120);

    /// With ANSI colours, lines up to 120 columns.
    public static final Options COLOURED = new Options(true, 120);

    /// @throws IllegalArgumentException if the width leaves no room for text
    public Options {
      if (width < 20) {
        throw new IllegalArgumentException(
            "a width of " + width + " columns was asked for; at least 20 are needed");
      }
    }
  }

  /// The diagnostic as text; lines end with `\n`, also the last one.
  public String render(Diagnostic diagnostic) {
    var severity = Style.of(diagnostic.severity());
    var text = new StringBuilder();
    text.append(severity.paint(severityOf(diagnostic) + codeOf(diagnostic), options.colours()));
    text.append(Style.STRONG.paint(": " + diagnostic.message(), options.colours())).append('\n');
    var groups = marks(diagnostic);
    int gutter = gutter(groups.values());
    boolean first = true;
    for (var entry : groups.entrySet()) {
      place(text, gutter, first ? "-->" : ":::", firstPlace(diagnostic, entry.getKey()));
      new Snippet(entry.getValue(), options, severity, gutter)
          .rows()
          .forEach(row -> text.append(row).append('\n'));
      first = false;
    }
    help(text, diagnostic, gutter);
    return text.toString();
  }

  /// Several diagnostics as text, with an empty line between two.
  public String render(List<Diagnostic> diagnostics) {
    return String.join("\n", diagnostics.stream().map(this::render).toList());
  }

  /// The diagnostic as one line of JSON, without a line end.
  ///
  /// Lines and columns count from 1, columns in code points; `start` and `end` are UTF-16 offsets
  /// from 0.
  public static String json(Diagnostic diagnostic) {
    return DiagnosticJson.write(diagnostic);
  }

  static String severityOf(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static String codeOf(Diagnostic diagnostic) {
    return diagnostic.code().isEmpty() ? "" : "[" + diagnostic.code() + "]";
  }

  /// The marks of each source, that of the primary place first.
  private static Map<Source, List<Mark>> marks(Diagnostic diagnostic) {
    var groups = new LinkedHashMap<Source, List<Mark>>();
    var primary = Mark.of(diagnostic.span(), diagnostic.label(), true);
    groups.computeIfAbsent(primary.source(), _ -> new ArrayList<>()).add(primary);
    for (var label : diagnostic.labels()) {
      var mark = Mark.of(label.span(), label.words(), false);
      groups.computeIfAbsent(mark.source(), _ -> new ArrayList<>()).add(mark);
    }
    return groups;
  }

  private static Span firstPlace(Diagnostic diagnostic, Source source) {
    if (diagnostic.span().source().equals(source)) {
      return diagnostic.span();
    }
    return diagnostic.labels().stream()
        .map(Diagnostic.Label::span)
        .filter(span -> span.source().equals(source))
        .findFirst()
        .orElse(diagnostic.span());
  }

  private static int gutter(Iterable<List<Mark>> groups) {
    int last = 1;
    for (var marks : groups) {
      for (var mark : marks) {
        last = Math.max(last, mark.endLine());
      }
    }
    return String.valueOf(last).length();
  }

  private void place(StringBuilder text, int gutter, String arrow, Span span) {
    text.append(" ".repeat(gutter))
        .append(Style.GUTTER.paint(arrow, options.colours()))
        .append(' ')
        .append(span)
        .append('\n');
    bar(text, gutter);
  }

  private void bar(StringBuilder text, int gutter) {
    text.append(Style.GUTTER.paint(" ".repeat(gutter) + " |", options.colours())).append('\n');
  }

  private void help(StringBuilder text, Diagnostic diagnostic, int gutter) {
    if (diagnostic.help().isEmpty()) {
      return;
    }
    bar(text, gutter);
    String margin = " ".repeat(gutter) + " ";
    String indent = margin + " ".repeat(HELP.length());
    String indented =
        diagnostic
            .help()
            .get()
            .lines()
            .flatMap(line -> wrapped(line, options.width() - indent.length()).stream())
            .collect(Collectors.joining("\n" + indent));
    text.append(Style.GUTTER.paint(margin + "=", options.colours()))
        .append(' ')
        .append(Style.STRONG.paint("help", options.colours()))
        .append(": ")
        .append(indented)
        .append('\n');
  }

  /// A line broken at spaces, so that no part but a single long word is wider than the width.
  private static List<String> wrapped(String line, int width) {
    var parts = new ArrayList<String>();
    String rest = line;
    while (rest.length() > width) {
      int cut = rest.lastIndexOf(' ', Math.max(1, width));
      if (cut <= 0) {
        cut = rest.indexOf(' ', Math.max(1, width));
      }
      if (cut <= 0) {
        break;
      }
      parts.add(rest.substring(0, cut));
      rest = rest.substring(cut + 1);
    }
    parts.add(rest);
    return parts;
  }
}
