package ruchy.lang.problem;

import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A use of iterators that cannot be meant.
public sealed interface IteratorProblem extends Problem {
  /// E0325: a method that takes a step, on what keeps no place.
  record NoIterator(Span span, Type type, String method) implements IteratorProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0325", span, "`" + method + "` takes a step of an iterator, and this is " + type)
          .under("it would begin anew each time")
          .help("keep an iterator: `let mut it = ….iter()`, then `it." + method + "(…)`");
    }
  }
}
