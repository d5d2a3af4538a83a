package ruchy.lang.problem;

import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// An expression whose type does not fit its place.
public sealed interface TypeProblem extends Problem {
  /// E0302: an operator that the operands' types do not have.
  record NoOperator(Span span, String operator, Type left, Type right, Optional<String> fix)
      implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error(
                  "E0302",
                  span,
                  "`" + operator + "` is not defined for `" + left + "` and `" + right + "`")
              .under("`" + left + "` " + operator + " `" + right + "`");
      return fix.map(diagnostic::help).orElse(diagnostic);
    }
  }

  /// E0301: an operator with one operand whose type does not have it.
  record NoUnaryOperator(Span span, String operator, Type operand) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
          "E0301", span, "`" + operator + "` is not defined for `" + operand + "`");
    }
  }

  /// E0303: branches, arms or elements of different types.
  record Disagree(Span span, String what, Type first, Span firstSpan, Type found, String fix)
      implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0303", span, what + " have different types")
              .under("this is `" + found + "`")
              .with(firstSpan, "this is `" + first + "`");
      return fix.isEmpty() ? diagnostic : diagnostic.help(fix);
    }
  }

  /// E0304: a number that its type cannot hold.
  record OutOfRange(Span span, String value, Type type) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0304", span, "`" + value + "` does not fit into `" + type + "`")
          .under("out of range");
    }
  }

  /// E0306: a type that cannot be told from its uses.
  record CannotInfer(Span span, String what, String fix) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0306", span, "the type of " + what + " cannot be inferred")
          .help(fix);
    }
  }

  /// E0307: `as` between types that do not convert.
  record NoCast(Span span, Type from, Type to, Optional<String> fix) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0307", span, "`" + from + "` cannot be converted to `" + to + "`")
              .under("no such conversion");
      return fix.map(diagnostic::help).orElse(diagnostic);
    }
  }

  /// E0308: a value of one type where another is expected.
  record Mismatch(
      Span span, Type expected, Type found, Optional<Because> because, Optional<String> fix)
      implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0308", span, "expected `" + expected + "`, found `" + found + "`")
              .under("expected `" + expected + "`");
      if (because.isPresent()) {
        diagnostic = diagnostic.with(because.get().span(), because.get().words());
      }
      return fix.isPresent() ? diagnostic.help(fix.get()) : diagnostic;
    }

    /// The place that asks for the expected type.
    public record Because(Span span, String words) {}
  }

  /// E0309: an assignment to something that cannot be assigned.
  record NotAPlace(Span span) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0309", span, "this cannot be assigned to")
          .under("not a variable, field or element");
    }
  }

  /// E0309: an assignment through `let mut r = &mut n`, which holds a copy.
  record CopyAssigned(Span span, String name) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0309",
              span,
              "`" + name + "` may stand for another place later, so it holds a copy of this one")
          .under("would change the copy")
          .help("leave out its `mut`: `let " + name + " = &mut …` is another name of the place");
    }
  }

  /// E0310: `?` where its early return does not fit.
  record CannotPropagate(Span span, Type operand, Type result, Optional<Span> declaredAt)
      implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error(
                  "E0310", span, "`?` returns `" + operand + "`, but the function `" + result + "`")
              .under("cannot leave the function here");
      return declaredAt
          .map(place -> diagnostic.with(place, "declared here"))
          .orElse(diagnostic)
          .help("let the function return an `Option` or `Result`, or use `??` or `match`");
    }
  }

  /// E0311: `?` on something that cannot fail.
  record NothingToPropagate(Span span, Type operand) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0311", span, "`?` needs an `Option` or `Result`")
          .under("this is `" + operand + "`")
          .help("remove the `?`");
    }
  }

  /// E0312: a value that cannot be walked through by `for`.
  record NotIterable(Span span, Type type, Optional<String> fix) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0312", span, "`" + type + "` cannot be iterated")
              .under("no list, range, map, set or text");
      return fix.map(diagnostic::help).orElse(diagnostic);
    }
  }

  /// E0313: a value that has no elements to index.
  record NotIndexable(Span span, Type type, Optional<String> fix) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic = Diagnostic.error("E0313", span, "`" + type + "` cannot be indexed this way");
      return fix.map(diagnostic::help).orElse(diagnostic);
    }
  }

  /// E0381: a variable that is read where it may have no value.
  record Unassigned(Span span, String name, Span declaredAt) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0381", span, "`" + name + "` may have no value here")
          .under("read here")
          .with(declaredAt, "declared without a value")
          .help("assign it on every way to this place, or give it a value where it is declared");
    }
  }

  /// E0384: a second assignment to a variable that is not `mut`, or a change of its insides.
  record NotMutable(Span span, String name, Span declaredAt, String what) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0384", span, "cannot " + what + " `" + name + "`: it is not `mut`")
              .under("changed here");
      if (name.equals("self")) {
        return diagnostic
            .with(declaredAt, "`self` is not mutable")
            .help("take the receiver as `&mut self`");
      }
      return diagnostic
          .with(declaredAt, "declared here")
          .help("make it mutable: `mut " + name + "`");
    }
  }

  /// E0384: a global variable that a function changes, in engineering mode.
  record GlobalChanged(Span span, String name, Span declaredAt, String what)
      implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0384", span, "a function cannot " + what + " the global `" + name + "`")
          .under("changed here")
          .with(declaredAt, "declared here")
          .help("take it as a parameter, or give the new value back; engineering mode wants this");
    }
  }

  /// E0385: a constant that is assigned.
  record ConstantAssigned(Span span, String name, Span declaredAt) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0385", span, "cannot assign the constant `" + name + "`")
          .with(declaredAt, "declared here");
    }
  }

  /// E0386: a result that is not used, in engineering mode.
  record UnusedResult(Span span, Type type) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic = Diagnostic.error("E0386", span, "this `" + type + "` is not used");
      return type instanceof Type.ResultOf
          ? diagnostic
              .under("may hold an error that nobody sees")
              .help("handle it with `?` or `match`, or drop it with `let _ = …`")
          : diagnostic.under("computed for nothing").help("remove it, or drop it with `let _ = …`");
    }
  }

  /// E0387: a function of an earlier cell that no longer checks.
  record Stale(Span span, String name, String reason, Span declaredAt) implements TypeProblem {
    @Override
    public Diagnostic describe() {
      return new Diagnostic(
              "E0387",
              Diagnostic.Severity.WARNING,
              span,
              "`" + name + "` no longer type-checks: " + reason,
              "because of this change",
              java.util.List.of(),
              Optional.empty())
          .with(declaredAt, "declared here")
          .help("declare `" + name + "` again; calling it is an error until then");
    }
  }
}
