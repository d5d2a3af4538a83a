package ruchy.session;

import java.util.List;
import java.util.Optional;
import ruchy.session.completion.Completion;

/// What is known of a name.
///
/// @param kind what it names
/// @param signatures its type, or the ways to call it
/// @param documentation Markdown; empty where there is none
/// @param source its text: in the language itself, or in Java for functions of the library
/// @param value a variable's value in one line
public record Inspection(
    String name,
    Completion.Kind kind,
    List<String> signatures,
    String documentation,
    Optional<String> source,
    Optional<String> value) {
  public Inspection {
    signatures = List.copyOf(signatures);
  }
}
