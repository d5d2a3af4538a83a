package ruchy.lang.check;

import java.util.Set;
import ruchy.lang.core.Core;

/// Whether a chain of iterators has an end, as far as its text says so.
final class Endings {
  private static final String METHODS = "prelude::Iterator::";

  /// What needs all values before it has a result.
  private static final Set<String> NEED_ALL =
      Set.of(
          "to_list",
          "to_set",
          "to_map",
          "sum",
          "product",
          "count",
          "fold",
          "last",
          "min",
          "max",
          "min_by",
          "max_by",
          "min_by_key",
          "max_by_key",
          "reduce",
          "partition",
          "unzip",
          "rev");

  /// What goes on for as long as what it takes its values from.
  private static final Set<String> AS_LONG =
      Set.of(
          "map",
          "filter",
          "filter_map",
          "inspect",
          "enumerate",
          "skip",
          "skip_while",
          "step_by",
          "running",
          "peekable",
          "iter",
          "into_iter",
          "dedup",
          "dedup_by_key",
          "unique",
          "windows",
          "chunks",
          "chunk_by",
          "intersperse",
          "flat_map");

  private Endings() {}

  /// Whether a call waits for the end of what has none.
  static boolean isMissed(Core call) {
    return call instanceof Core.CallFunction made
        && NEED_ALL.contains(method(made))
        && isEndless(made.arguments().getFirst());
  }

  /// The name of a method of iterators; empty where a call is none.
  static String method(Core.CallFunction call) {
    String path = call.function().path();
    return path.startsWith(METHODS) ? path.substring(METHODS.length()) : "";
  }

  private static boolean isEndless(Core iterator) {
    return switch (iterator) {
      case Core.Block block -> isEndless(block.result());
      case Core.CallFunction call -> isEndless(call);
      default -> false;
    };
  }

  private static boolean isEndless(Core.CallFunction call) {
    return switch (call.function().path()) {
      case "prelude::repeat", "prelude::repeat_with", "prelude::Iterator::cycle" -> true;
      case "prelude::Range::iter", "prelude::Range::into_iter" ->
          call.arguments().getFirst() instanceof Core.MakeRange range && range.to().isEmpty();
      case "prelude::Iterator::zip" -> call.arguments().stream().allMatch(Endings::isEndless);
      case "prelude::Iterator::chain" -> call.arguments().stream().anyMatch(Endings::isEndless);
      default -> AS_LONG.contains(method(call)) && isEndless(call.arguments().getFirst());
    };
  }
}
