package ruchy.lang.problem;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A call whose arguments do not fit.
public sealed interface CallProblem extends Problem {
  /// E0202: too many arguments.
  record TooManyArguments(
      Span span, String function, int expected, int found, Optional<Span> declaredAt)
      implements CallProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error(
                  "E0202",
                  span,
                  "`"
                      + function
                      + "` takes "
                      + counted(expected)
                      + ", but "
                      + found
                      + (found == 1 ? " was given" : " were given"))
              .under("not expected");
      return declaredAt.map(place -> diagnostic.with(place, "declared here")).orElse(diagnostic);
    }

    private static String counted(int count) {
      return switch (count) {
        case 0 -> "no argument";
        case 1 -> "1 argument";
        default -> count + " arguments";
      };
    }
  }

  /// E0201: an argument is missing.
  record MissingArguments(Span span, String function, List<String> names, Optional<Span> declaredAt)
      implements CallProblem {
    public MissingArguments {
      names = List.copyOf(names);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error(
                  "E0201",
                  span,
                  "`"
                      + function
                      + "` needs "
                      + (names.size() == 1 ? "the argument" : "the arguments")
                      + " `"
                      + String.join("`, `", names)
                      + "`")
              .under(names.size() == 1 ? "one argument is missing" : "arguments are missing");
      return declaredAt.map(place -> diagnostic.with(place, "declared here")).orElse(diagnostic);
    }
  }

  /// E0203: a named argument that no parameter has.
  record UnknownArgument(Span span, String function, String name, List<String> parameters)
      implements CallProblem {
    public UnknownArgument {
      parameters = List.copyOf(parameters);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0203", span, "`" + function + "` has no parameter `" + name + "`")
              .under("unknown parameter");
      var similar = Suggestion.didYouMean(Similar.names(name, parameters));
      if (similar.isPresent()) {
        return diagnostic.help(similar.get());
      }
      return parameters.isEmpty()
          ? diagnostic
          : diagnostic.help("its parameters are `" + String.join("`, `", parameters) + "`");
    }
  }

  /// E0204: an argument given twice.
  record RepeatedArgument(Span span, String name) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0204", span, "the argument `" + name + "` is given twice")
          .under("again");
    }
  }

  /// E0205: what is called is no function.
  record NotCallable(Span span, Type type) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0205", span, "a value of type `" + type + "` cannot be called")
          .under("not a function");
    }
  }

  /// E0206: no function of several of one name fits the arguments.
  ///
  /// @param arguments their types, named ones with their names
  record NoneFits(
      Span span, String function, List<String> arguments, List<String> signatures, String reason)
      implements CallProblem {
    public NoneFits {
      arguments = List.copyOf(arguments);
      signatures = List.copyOf(signatures);
    }

    @Override
    public Diagnostic describe() {
      var given = String.join(", ", arguments);
      return Diagnostic.error(
              "E0206", span, "`" + function + "` cannot be called with (" + given + ")")
          .under(reason)
          .help(
              (signatures.size() == 1 ? "it is `" : "it is one of `")
                  + String.join("`, `", signatures)
                  + "`");
    }
  }

  /// E0207: a text with holes, and arguments that do not fill them.
  record HolesAndArguments(Span span, int holes, int arguments) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0207",
              span,
              "the text has "
                  + holes
                  + (holes == 1 ? " hole" : " holes")
                  + ", but "
                  + arguments
                  + (arguments == 1 ? " argument follows" : " arguments follow"))
          .help("write `{{` for a brace that is no hole");
    }
  }

  /// E0208: a format after the colon of a hole that means nothing for the type.
  record BadFormat(Span span, String format) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0208", span, "`:" + format + "` is not a format")
          .under("not understood")
          .help("write for example `{:.2}`, `{:>10}`, `{:08.3}`, `{:,}`, `{:?}`");
    }
  }

  /// E0208: a format for values of another type.
  record FormatOfOther(Span span, String format, Type type) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0208", span, "`:" + format + "` cannot show a `" + type + "`")
          .under("this is a `" + type + "`")
          .help(
              "`x`, `o`, `b` and `d` show integers; `e`, `f` and `%` numbers; `?` and none any value");
    }
  }

  /// E0209: `self` where there is none, or a method called without its receiver.
  record Receiver(Span span, String message, String fix) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0209", span, message).help(fix);
    }
  }

  /// E0210: a function whose result type cannot be told, since it only calls itself.
  record EndlessRecursion(Span span, String function) implements CallProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0210", span, "the result type of `" + function + "` cannot be inferred")
          .under("every way through it calls it again")
          .help("write the type: `-> i64`, or add a branch that does not recur");
    }
  }

  /// E0211: a function that needs ever new instances of itself.
  record EndlessSpecialisation(Span span, String function, List<Type> arguments)
      implements CallProblem {
    public EndlessSpecialisation {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0211", span, "`" + function + "` calls itself with ever new types")
          .under("again with other types than before")
          .help("write the types of its parameters");
    }
  }

  /// E0212: a function of the library, written in the language, that does not fit the types.
  record NotForTheseTypes(Span span, String function, List<Type> arguments, Problem problem)
      implements CallProblem {
    public NotForTheseTypes {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Diagnostic describe() {
      var types = String.join(", ", arguments.stream().map(Type::toString).toList());
      return Diagnostic.error(
              "E0212", span, "`" + function + "` cannot be used with (" + types + ")")
          .under(problem.describe().message());
    }
  }

  /// The problem of a function instance, with the call that asked for the instance.
  record InInstance(Problem problem, String function, List<Type> arguments, Span callSite)
      implements CallProblem {
    public InInstance {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Diagnostic describe() {
      var types = String.join(", ", arguments.stream().map(Type::toString).toList());
      return problem
          .describe()
          .with(callSite, "in this call, where it is `" + function + "(" + types + ")`");
    }
  }
}
