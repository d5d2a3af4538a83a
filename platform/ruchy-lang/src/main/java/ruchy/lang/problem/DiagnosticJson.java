package ruchy.lang.problem;

import ruchy.lang.source.Span;

/// Writes a diagnostic as JSON.
final class DiagnosticJson {
  private final StringBuilder text = new StringBuilder();

  private DiagnosticJson() {}

  static String write(Diagnostic diagnostic) {
    var json = new DiagnosticJson();
    json.diagnostic(diagnostic);
    return json.text.toString();
  }

  private void diagnostic(Diagnostic diagnostic) {
    text.append("{\"severity\":");
    string(Renderer.severityOf(diagnostic));
    member("code", diagnostic.code());
    member("message", diagnostic.message());
    text.append(",\"span\":");
    span(diagnostic.span(), diagnostic.label());
    text.append(",\"labels\":[");
    String separator = "";
    for (var label : diagnostic.labels()) {
      text.append(separator);
      span(label.span(), label.words());
      separator = ",";
    }
    text.append(']');
    diagnostic.help().ifPresent(help -> member("help", help));
    text.append('}');
  }

  private void span(Span span, String words) {
    var source = span.source();
    text.append("{\"source\":");
    string(source.name());
    member("line", span.line());
    member("column", span.column());
    member("endLine", source.lineOf(span.end()));
    member("endColumn", source.columnOf(span.end()));
    member("start", span.start());
    member("end", span.end());
    member("label", words);
    text.append('}');
  }

  private void member(String name, String value) {
    text.append(",\"").append(name).append("\":");
    string(value);
  }

  private void member(String name, int value) {
    text.append(",\"").append(name).append("\":").append(value);
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      character(value.charAt(i));
    }
    text.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        boolean plain = c >= ' ' && c != 0x7F && !Character.isSurrogate(c);
        if (plain) {
          text.append(c);
        } else {
          String hex = Integer.toHexString(c);
          text.append("\\" + "u").append("0".repeat(4 - hex.length())).append(hex);
        }
      }
    }
  }
}
