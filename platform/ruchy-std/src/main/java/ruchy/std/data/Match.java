package ruchy.std.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a regular expression matches a text: `Match`.
///
/// @param start the place of its first character
/// @param end the place behind its last one
/// @param groups the text of the match, then of its groups; nothing for a group without part in it
/// @param names the numbers of the named groups
public record Match(
    long start, long end, List<Optional<String>> groups, Map<String, Integer> names) {
  public Match {
    groups = List.copyOf(groups);
    names = Map.copyOf(names);
  }

  @Override
  public String toString() {
    return "Match("
        + ruchy.runtime.Display.quoted(groups.getFirst().orElse(""))
        + " at "
        + start
        + ".."
        + end
        + ")";
  }
}
