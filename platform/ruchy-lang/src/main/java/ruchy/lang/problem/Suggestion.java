package ruchy.lang.problem;

import java.util.List;
import java.util.Optional;

/// Help lines that name what was probably meant.
final class Suggestion {
  private Suggestion() {}

  /// The help line for similar names; empty when there are none.
  static Optional<String> didYouMean(List<String> similar) {
    return similar.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean `" + String.join("` or `", similar) + "`?");
  }
}
