package ruchy.lang.problem;

import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// Something wrong with what a type implements.
public sealed interface ImplementationProblem extends Problem {
  /// E0516: `#[derive(…)]` of a trait that a field does not have.
  ///
  /// @param field where the field is declared
  record FieldLacksTrait(
      Span span, String trait, String owner, String fieldName, Type type, Span field, String fix)
      implements ImplementationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0516",
              span,
              "`"
                  + owner
                  + "` cannot derive `"
                  + trait
                  + "`: its field `"
                  + fieldName
                  + "` is `"
                  + type
                  + "`, which has no `"
                  + trait
                  + "`")
          .with(field, "the field")
          .help(fix);
    }
  }

  /// E0517: a method that two traits give to one type.
  record Ambiguous(Span span, Type type, String method, Candidates candidates)
      implements ImplementationProblem {
    /// The two methods.
    public record Candidates(String first, Span firstAt, String second, Span secondAt) {}

    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0517",
              span,
              "`"
                  + type
                  + "` has `"
                  + method
                  + "` from `"
                  + candidates.first()
                  + "` and from `"
                  + candidates.second()
                  + "`")
          .with(candidates.firstAt(), "one")
          .with(candidates.secondAt(), "the other")
          .help("say which: `<" + type + " as " + candidates.first() + ">::" + method + "(…)`");
    }
  }

  /// E0518: `impl Drop`, which would never run.
  record NeverDropped(Span span) implements ImplementationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0518", span, "`drop` would never run: values are collected when nothing needs them")
          .under("no value is dropped at the end of its scope")
          .help("give the type a method such as `close`, and call it in `try { … } finally { … }`");
    }
  }
}
