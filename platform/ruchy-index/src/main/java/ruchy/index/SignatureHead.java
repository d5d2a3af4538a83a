package ruchy.index;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a signature that the index is ordered by; the rest is for the language's own parser.
///
/// @param arity how many parameters there are, with `self`
/// @param receiver the type of `self` without its arguments, `List` for `[T]`; empty for a function
record SignatureHead(String name, String receiver, int arity) {
  private static final Pattern HEAD =
      Pattern.compile(
          "fn\\s+(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(<[^(]*>)?\\s*\\((?<parameters>\\s*)"
              + "(self\\s*:\\s*(?<self>\\[|fn\\b|\\(|[\\p{L}_][\\p{L}\\p{N}_]*))?.*",
          Pattern.DOTALL);

  /// The head of a signature, or null where the text is none.
  static @Nullable SignatureHead of(String signature) {
    var matcher = HEAD.matcher(signature);
    if (!matcher.matches()) {
      return null;
    }
    String self = matcher.group("self");
    return new SignatureHead(
        matcher.group("name"),
        self == null ? "" : receiver(self),
        arity(signature, matcher.start("parameters")));
  }

  /// Commas count that stand in no brackets, text or type arguments.
  private static int arity(String signature, int from) {
    int depth = 0;
    int commas = 0;
    boolean inText = false;
    boolean any = false;
    for (int i = from; i < signature.length(); i++) {
      char c = signature.charAt(i);
      if (c == '"' && signature.charAt(i - 1) != '\\') {
        inText = !inText;
      } else if (inText || (c == '>' && signature.charAt(i - 1) == '-')) {
        continue;
      } else if (c == ')' && depth == 0) {
        break;
      } else if (c == '(' || c == '[' || c == '{' || c == '<') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}' || c == '>') {
        depth--;
      } else if (c == ',' && depth == 0) {
        commas++;
      }
      any |= !Character.isWhitespace(c);
    }
    return any ? commas + 1 : 0;
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
