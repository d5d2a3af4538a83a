package ruchy.lang.problem;

import java.util.Optional;

/// What to write in place of other languages' words.
public final class ForeignWords {
  private ForeignWords() {}

  /// What to write instead of a word; empty if it is not known from elsewhere.
  public static Optional<String> instead(String word) {
    return Optional.ofNullable(
        switch (word) {
          case "def", "func", "function", "sub", "proc", "method" ->
              "a function is `fn name(…) { … }`";
          case "var", "val", "auto" ->
              "a variable is `let name = …`, or `let mut name = …` to change it";
          case "elif", "elsif", "elseif" -> "write `else if`";
          case "and" -> "write `&&`";
          case "or" -> "write `||`";
          case "not" -> "write `!`";
          case "switch", "case", "when" -> "write `match value { pattern => result }`";
          case "lambda" -> "a closure is `|x| x + 1`";
          case "interface", "protocol" -> "write `trait`";
          case "del", "delete" -> "a value goes away by itself once nothing uses it";
          case "pass" -> "an empty block is `{ }`";
          case "raise" -> "write `throw`";
          case "foreach" -> "write `for item in items { … }`";
          case "new" -> "values are made by calling a function: `Point::new(…)`";
          case "do", "repeat", "until" -> "write `loop { … }` or `while condition { … }`";
          case "package", "namespace" -> "write `mod name { … }`";
          default -> null;
        });
  }
}
