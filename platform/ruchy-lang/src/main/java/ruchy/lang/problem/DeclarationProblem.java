package ruchy.lang.problem;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A declaration that contradicts itself or another one.
public sealed interface DeclarationProblem extends Problem {
  /// E0501: a name declared twice in one place.
  record Repeated(Span span, String what, String name, Span first) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0501", span, what + " `" + name + "` is declared twice")
          .under("again")
          .with(first, "first here");
    }
  }

  /// E0502: a struct value without some of its fields.
  record MissingFields(Span span, Type type, List<String> fields, Span declaredAt)
      implements DeclarationProblem {
    public MissingFields {
      fields = List.copyOf(fields);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0502",
              span,
              "`"
                  + type
                  + "` needs "
                  + (fields.size() == 1 ? "the field" : "the fields")
                  + " `"
                  + String.join("`, `", fields)
                  + "`")
          .with(declaredAt, "declared here");
    }
  }

  /// E0503: a wrong number of type arguments.
  record TypeArguments(Span span, String type, int expected, int found)
      implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      String message =
          "`"
              + type
              + "` takes "
              + (expected == 0
                  ? "no type argument"
                  : expected == 1 ? "1 type argument" : expected + " type arguments")
              + ", but "
              + found
              + (found == 1 ? " is given" : " are given");
      var diagnostic = Diagnostic.error("E0503", span, message);
      if (expected == 0) {
        return diagnostic.help("write `" + type + "` alone");
      }
      return found < expected
          ? diagnostic.help(
              "write `" + type + "<" + (expected == 1 ? "i64" : "String, i64") + ">`, for example")
          : diagnostic;
    }
  }

  /// E0504: an implementation that lacks methods of its trait.
  record MissingMethods(Span span, String trait, List<String> methods, Span declaredAt)
      implements DeclarationProblem {
    public MissingMethods {
      methods = List.copyOf(methods);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0504",
              span,
              "this implementation of `" + trait + "` lacks `" + String.join("`, `", methods) + "`")
          .with(declaredAt, "the trait is declared here");
    }
  }

  /// E0505: too many extension methods on one type.
  record TooManyExtensions(Span span, String type, int limit) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0505",
              span,
              "more than " + limit + " extension methods on `" + type + "` in one module")
          .under("one too many")
          .help("move some of them to another module, or make them functions");
    }
  }

  /// E0506: something that may not stand here.
  record Misplaced(Span span, String message, Optional<String> fix) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic = Diagnostic.error("E0506", span, message);
      return fix.map(diagnostic::help).orElse(diagnostic);
    }
  }

  /// E0514: a function with more ways through it than engineering mode allows.
  record TooComplex(Span span, String function, int paths, int limit)
      implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0514",
              span,
              "`" + function + "` has " + paths + " ways through it, more than " + limit)
          .help("make functions of its parts; engineering mode sets this limit");
    }
  }

  /// E0515: a bound that a type does not keep.
  record BoundNotKept(Span span, Type type, String trait, Span declaredAt)
      implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0515", span, "`" + type + "` does not implement `" + trait + "`")
          .with(declaredAt, "which is wanted here")
          .help("write `impl " + trait + " for " + type + " { … }`");
    }
  }

  /// E0522: two variants of an enum with the same number.
  record SameNumber(Span span, long number, Span first) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0522", span, "two variants have the number " + number)
          .under("again")
          .with(first, "first here")
          .help("give one of them another number");
    }
  }

  /// E0522: the number of a variant that is none.
  record NoNumber(Span span, String variant) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0522", span, "the number of `" + variant + "` is not known")
          .help("write an integer, such as `= 4` or `= 1 << 2`");
    }
  }

  /// E0524: a field whose value of its own makes another of the same struct, and so on.
  record EndlessDefault(Span span, String field, Type made) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0524",
              span,
              "the value of `" + field + "` never ends: it makes another `" + made + "`")
          .under("which has this value too")
          .help("give `" + field + "` a value here, such as `None`, or no value of its own");
    }
  }

  /// E0523: a public function that no test of the program reaches, in engineering mode.
  record Untested(Span span, String function) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return new Diagnostic(
          "E0523",
          Diagnostic.Severity.WARNING,
          span,
          "the public function `" + function + "` has no test",
          "no test names it",
          List.of(),
          Optional.of("write one: `#[test] fn " + function + "_…() { assert_eq!(…) }`"));
    }
  }

  /// E0507: an annotation that engineering mode asks for.
  record Unannotated(Span span, String function, String what) implements DeclarationProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0507", span, "the public function `" + function + "` lacks the type of " + what)
          .help("engineering mode wants public functions annotated");
    }
  }
}
