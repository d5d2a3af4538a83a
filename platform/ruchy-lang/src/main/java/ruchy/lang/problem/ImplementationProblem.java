package ruchy.lang.problem;

import java.util.List;
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

  /// E0520: a member of an implementation that its trait does not have.
  record NotInTrait(
      Span span, String what, String name, String trait, List<String> similar, Span declaredAt)
      implements ImplementationProblem {
    public NotInTrait {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0520", span, "`" + trait + "` has no " + what + " `" + name + "`")
          .under("not part of the trait")
          .with(declaredAt, "the trait is declared here")
          .help(
              Suggestion.didYouMean(similar)
                  .orElse("put it into an `impl` block of the type itself, without the trait"));
    }
  }

  /// E0504: an implementation of one of the language's traits without its method.
  record LacksMethod(Span span, String trait, String method, List<String> similar)
      implements ImplementationProblem {
    public LacksMethod {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error(
              "E0504", span, "this implementation of `" + trait + "` lacks `" + method + "`");
      return similar.isEmpty()
          ? diagnostic.help("write `fn " + method + "(…) { … }` in it")
          : diagnostic.help("did you mean it by `" + similar.getFirst() + "`?");
    }
  }

  /// E0521: a trait that `#[derive(…)]` cannot write.
  record NotDerivable(Span span, String trait, List<String> known)
      implements ImplementationProblem {
    public NotDerivable {
      known = List.copyOf(known);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0521", span, "`" + trait + "` cannot be derived")
          .under("nothing to write it from")
          .help(
              Suggestion.didYouMean(Similar.names(trait, known))
                  .orElse(
                      "write `impl "
                          + trait
                          + " for …`; derived are `"
                          + String.join("`, `", known)
                          + "`"));
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
