package ruchy.lang.problem;

import ruchy.lang.source.Span;

/// Something the language has, but this version cannot run yet.
public sealed interface UnavailableProblem extends Problem {
  /// E0601: a construct without a runtime.
  record Construct(Span span, String what, String instead) implements UnavailableProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0601", span, what + " not available in this version")
              .under("not yet available");
      return instead.isEmpty() ? diagnostic : diagnostic.help(instead);
    }
  }

  /// E0602: a macro that does not exist.
  record Macro(Span span, String name) implements UnavailableProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0602", span, "unknown macro `" + name + "!`")
          .help(
              "there are println! print! eprintln! eprint! format! vec! assert! assert_eq! "
                  + "assert_ne! dbg! panic! todo! unreachable!");
    }
  }
}
