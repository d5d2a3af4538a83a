package ruchy.lang.problem;

import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A use of iterators that cannot be meant.
public sealed interface IteratorProblem extends Problem {
  /// E0326: something that needs all values of what has no end.
  record Endless(Span span, String method) implements IteratorProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0326", span, "`" + method + "` would never end here")
          .under("this iterator goes on without end")
          .help("take a part first: `.take(10)`, `.take_while(|x| …)`, or give the range an end");
    }
  }

  /// E0382: an iterator that was used up before.
  record UsedUp(Span span, String name, String by, Span usedAt) implements IteratorProblem {
    @Override
    public Diagnostic describe() {
      String loan = by.equals("for") ? "for x in " + name + ".by_ref()" : name + ".by_ref()." + by;
      return Diagnostic.error(
              "E0382", span, "the iterator `" + name + "` was used up by `" + by + "`")
          .under("used again here")
          .with(usedAt, "used up here")
          .help("collect it into a list first, or lend it: `" + loan + "`");
    }
  }

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
