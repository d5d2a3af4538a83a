package ruchy.lang.problem;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A pattern that does not fit, or a match with gaps.
public sealed interface PatternProblem extends Problem {
  /// E0401: a match that leaves cases out.
  record Missing(Span span, Type type, List<String> cases) implements PatternProblem {
    public Missing {
      cases = List.copyOf(cases);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0401", span, "`match` on `" + type + "` leaves cases out")
          .under("not covered: `" + String.join("`, `", cases) + "`")
          .help("add the missing arms, or `_ => …`");
    }
  }

  /// E0402: an arm that is never reached.
  record Unreachable(Span span) implements PatternProblem {
    @Override
    public Diagnostic describe() {
      return new Diagnostic(
          "E0402",
          Diagnostic.Severity.WARNING,
          span,
          "this pattern is never reached",
          "the arms before it cover all that it matches",
          List.of(),
          Optional.empty());
    }
  }

  /// E0403: a pattern for another type.
  record WrongPattern(Span span, String pattern, Type type) implements PatternProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0403", span, pattern + " cannot match a `" + type + "`")
              .under("the value is `" + type + "`");
      return type instanceof Type.ListOf && pattern.equals("a tuple")
          ? diagnostic.help("a list is taken apart by `[a, b]`")
          : diagnostic;
    }
  }

  /// E0404: a pattern with the wrong number of parts.
  record WrongCount(Span span, String what, int expected, int found) implements PatternProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0404", span, what + " has " + expected + " parts, the pattern " + found)
          .help(found < expected ? "write `..` for the rest" : "remove the others");
    }
  }

  /// E0405: a `let` whose pattern may fail and that has no `else`.
  record Refutable(Span span, List<String> cases) implements PatternProblem {
    public Refutable {
      cases = List.copyOf(cases);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0405", span, "this pattern does not match every value")
          .under("not covered: `" + String.join("`, `", cases) + "`")
          .help("use `if let`, or add `else { … }` behind the value");
    }
  }

  /// E0406: a name bound twice in one pattern, or not in all alternatives.
  record Bindings(Span span, String name, boolean twice) implements PatternProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
          "E0406",
          span,
          twice
              ? "`" + name + "` is bound twice in one pattern"
              : "`" + name + "` is not bound in all alternatives");
    }
  }

  /// E0407: the `else` of a `let` that goes on.
  record ElseGoesOn(Span span) implements PatternProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0407", span, "the `else` of a `let` must not go on")
          .under("leave here")
          .help("end it with `return`, `break`, `continue` or `panic(…)`");
    }
  }

  /// E0408: a second `..` in one pattern.
  record SecondRest(Span span, Span first) implements PatternProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0408", span, "a pattern has at most one `..`")
          .under("how many each takes cannot be told")
          .with(first, "the first one")
          .help("write `_` for a part that does not matter");
    }
  }
}
