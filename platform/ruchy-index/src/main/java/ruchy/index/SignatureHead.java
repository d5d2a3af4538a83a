package ruchy.index;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a signature that the index is ordered by; the rest is for the language's own parser.
///
/// @param receiver the type of `self` without its arguments, `List` for `[T]`; empty for a function
record SignatureHead(String name, String receiver) {
  private static final Pattern HEAD =
      Pattern.compile(
          "fn\\s+(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(<[^(]*>)?\\s*\\(\\s*"
              + "(self\\s*:\\s*(?<self>\\[|fn\\b|\\(|[\\p{L}_][\\p{L}\\p{N}_]*))?.*",
          Pattern.DOTALL);

  /// The head of a signature, or null where the text is none.
  static @Nullable SignatureHead of(String signature) {
    var matcher = HEAD.matcher(signature);
    if (!matcher.matches()) {
      return null;
    }
    String self = matcher.group("self");
    return new SignatureHead(matcher.group("name"), self == null ? "" : receiver(self));
  }

  private static String receiver(String start) {
    return switch (start) {
      case "[" -> "List";
      case "(" -> "Tuple";
      case "fn" -> "Function";
      default -> start;
    };
  }

  boolean isMethod() {
    return !receiver.isEmpty();
  }
}
