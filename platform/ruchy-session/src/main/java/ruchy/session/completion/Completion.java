package ruchy.session.completion;

import java.util.List;

/// What may stand at a place of a text.
///
/// @param start the UTF-16 offset from which a candidate replaces the text
/// @param end the offset up to which it does
/// @param candidates the best first
public record Completion(int start, int end, List<Candidate> candidates) {
  public Completion {
    candidates = List.copyOf(candidates);
  }

  /// Nothing to offer at an offset.
  public static Completion none(int offset) {
    return new Completion(offset, offset, List.of());
  }

  /// One proposal.
  ///
  /// @param text what is put in
  /// @param kind what it names
  /// @param signature its type, or how it is called; may be empty
  /// @param documentation one line; may be empty
  public record Candidate(String text, Kind kind, String signature, String documentation) {}

  /// What a candidate names, in the order in which they are offered.
  public enum Kind {
    ARGUMENT,
    COLUMN,
    KEY,
    FIELD,
    VARIABLE,
    METHOD,
    VARIANT,
    FUNCTION,
    TYPE,
    NAMESPACE,
    KEYWORD,
    FILE;

    /// The word for people, in lower case.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
