package ruchy.lang.problem;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;

/// A problem in words, ready to be rendered.
///
/// @param code such as `E0308`
/// @param span the primary place
/// @param message one sentence, lower case, no full stop
/// @param label what stands under the primary place; empty for none
/// @param labels other places that matter, such as "declared here"
/// @param help a likely fix
public record Diagnostic(
    String code,
    Severity severity,
    Span span,
    String message,
    String label,
    List<Label> labels,
    Optional<String> help) {
  public Diagnostic {
    labels = List.copyOf(labels);
  }

  /// An error with a message alone.
  public static Diagnostic error(String code, Span span, String message) {
    return new Diagnostic(code, Severity.ERROR, span, message, "", List.of(), Optional.empty());
  }

  /// The same with words under the primary place.
  public Diagnostic under(String words) {
    return new Diagnostic(code, severity, span, message, words, labels, help);
  }

  /// The same with another place.
  public Diagnostic with(Span place, String words) {
    var more = new java.util.ArrayList<>(labels);
    more.add(new Label(place, words));
    return new Diagnostic(code, severity, span, message, label, more, help);
  }

  /// The same with a likely fix.
  public Diagnostic help(String words) {
    return new Diagnostic(code, severity, span, message, label, labels, Optional.of(words));
  }

  /// A second place and what it has to do with the problem.
  public record Label(Span span, String words) {}

  /// How bad it is: an error stops the program from running.
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }
}
