package ruchy.lang.lint;

import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Span;

/// What a rule has found at a place.
///
/// @param help what to do about it; empty where that is plain
/// @param fix an edit that does it and keeps the meaning of the program
public record Finding(
    Rule rule, Span span, String message, Optional<String> help, Optional<Fix> fix) {
  /// Edits that belong together; none touches another.
  ///
  /// @param title what they do, for a menu
  public record Fix(String title, List<Edit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /// A place and what to put there.
  public record Edit(Span span, String text) {}

  static Finding of(Rule rule, Span span, String message) {
    return new Finding(rule, span, message, Optional.empty(), Optional.empty());
  }

  Finding help(String words) {
    return new Finding(rule, span, message, Optional.of(words), fix);
  }

  /// The same with the edit that mends it.
  Finding fix(String title, Span place, String text) {
    var edits = new Fix(title, List.of(new Edit(place, text)));
    return new Finding(rule, span, message, Optional.of(help.orElse(title)), Optional.of(edits));
  }

  /// The finding as a warning.
  public Diagnostic describe() {
    var warning =
        new Diagnostic(
            rule.code(),
            Diagnostic.Severity.WARNING,
            span,
            message,
            "",
            List.of(),
            help.map(words -> words + "; `#[allow(" + rule.name() + ")]` keeps it"));
    return help.isPresent() ? warning : warning.help("`#[allow(" + rule.name() + ")]` keeps it");
  }
}
