package ruchy.lang.problem;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A name that stands for nothing, or for something else.
public sealed interface NameProblem extends Problem {
  /// E0101: nothing in scope has this name.
  record UnknownName(Span span, String name, List<String> similar, Optional<Span> declaredLater)
      implements NameProblem {
    public UnknownName {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0101", span, "unknown name `" + name + "`").under("not found");
      if (declaredLater.isPresent()) {
        return diagnostic
            .with(declaredLater.get(), "it is declared only here")
            .help("move the declaration before its first use");
      }
      return diagnostic.help(
          ForeignNames.help(name)
              .or(() -> Suggestion.didYouMean(similar))
              .orElse("declare it first: `let " + name + " = …`"));
    }
  }

  /// E0101: an import of what is not there.
  ///
  /// @param name the first part of the path that is not there
  /// @param module the part of the path before it
  record UnknownImport(Span span, String name, Optional<String> module, List<String> similar)
      implements NameProblem {
    public UnknownImport {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      String message =
          module.isPresent()
              ? "`" + module.get() + "` has no `" + name + "`"
              : "there is no module `" + name + "`";
      return Diagnostic.error("E0101", span, message)
          .under("not found")
          .help(
              Optional.of(name)
                  .filter(_ -> module.isEmpty())
                  .flatMap(ForeignNames::library)
                  .or(() -> Suggestion.didYouMean(similar))
                  .orElse(
                      module.isPresent()
                          ? "declare it there, with `pub`"
                          : "a module is `mod name { … }` or the file `name.ruchy` beside this one"));
    }
  }

  /// E0102: no type has this name.
  record UnknownType(Span span, String name, List<String> similar) implements NameProblem {
    public UnknownType {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0102", span, "unknown type `" + name + "`").under("not a type");
      if (name.equals("None")) {
        return diagnostic.help("whether there is a value is told by `.is_none()` and `.is_some()`");
      }
      return ForeignNames.help(name)
          .or(() -> Suggestion.didYouMean(similar))
          .map(diagnostic::help)
          .orElse(diagnostic);
    }
  }

  /// E0102: no trait has this name.
  record UnknownTrait(Span span, String name, List<String> similar) implements NameProblem {
    public UnknownTrait {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0102", span, "unknown trait `" + name + "`")
          .under("not a trait")
          .help(
              Suggestion.didYouMean(similar)
                  .orElse("declare it: `trait " + name + " { fn method(&self) }`"));
    }
  }

  /// E0103: a type has no such field.
  record UnknownField(Span span, Type type, String name, List<String> fields)
      implements NameProblem {
    public UnknownField {
      fields = List.copyOf(fields);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0103", span, "`" + type + "` has no field `" + name + "`")
              .under("unknown field");
      var similar =
          FrameHabits.attribute(type, name)
              .or(() -> fields.isEmpty() ? ForeignNames.method(name) : Optional.empty())
              .or(() -> Suggestion.didYouMean(Similar.names(name, fields)));
      if (similar.isPresent()) {
        return diagnostic.help(similar.get());
      }
      return fields.isEmpty()
          ? diagnostic
          : diagnostic.help("its fields are `" + String.join("`, `", fields) + "`");
    }
  }

  /// E0104: a type has no such method.
  record UnknownMethod(Span span, Type type, String name, List<String> similar, boolean isFunction)
      implements NameProblem {
    public UnknownMethod {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0104", span, "`" + type + "` has no method `" + name + "`")
              .under("unknown method");
      if (isFunction) {
        return diagnostic.help("`" + name + "` is a function: write `" + name + "(value, …)`");
      }
      return FrameHabits.help(type, name)
          .or(() -> ForeignNames.method(name))
          .or(() -> Suggestion.didYouMean(similar))
          .map(diagnostic::help)
          .orElse(diagnostic);
    }
  }

  /// E0105: a module, type or enum has no such member.
  record UnknownMember(Span span, String owner, String name, List<String> similar)
      implements NameProblem {
    public UnknownMember {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0105", span, "`" + owner + "` has no member `" + name + "`")
              .under("not found");
      return Suggestion.didYouMean(similar).map(diagnostic::help).orElse(diagnostic);
    }
  }

  /// E0106: a name is used as something that it is not.
  record WrongKind(Span span, String name, String wanted, String found, Optional<Span> declaredAt)
      implements NameProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0106", span, "`" + name + "` is " + found + ", not " + wanted)
              .under("expected " + wanted);
      return declaredAt.map(place -> diagnostic.with(place, "declared here")).orElse(diagnostic);
    }
  }

  /// E0107: `break`, `continue` or a label without its loop.
  record OutsideLoop(Span span, String word, Optional<String> label) implements NameProblem {
    @Override
    public Diagnostic describe() {
      return label
          .map(name ->
              Diagnostic.error("E0107", span, "no loop around this is labelled `'" + name + "`")
                  .under("unknown label"))
          .orElseGet(() ->
              Diagnostic.error("E0107", span, "`" + word + "` outside of a loop")
                  .under("no loop around this"));
    }
  }

  /// E0108: an assignment that would declare a variable where only `let` may.
  record Undeclared(Span span, String name, List<String> similar) implements NameProblem {
    public Undeclared {
      similar = List.copyOf(similar);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0108", span, "`" + name + "` is assigned but not declared")
          .under("not declared")
          .help(
              Suggestion.didYouMean(similar)
                  .map(words -> words + " Or declare it: `let mut " + name + " = …`")
                  .orElse("declare it: `let mut " + name + " = …`"));
    }
  }

  /// E0109: a class that is not on the class path.
  record UnknownJavaClass(Span span, String name) implements NameProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0109", span, "no Java class `" + name + "`")
          .under("not on the class path")
          .help("write its full name, such as `use java::time::LocalDate`");
    }
  }

  /// E0110: a member that a module keeps to itself.
  record PrivateMember(Span span, String name, Span declaredAt) implements NameProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0110", span, "`" + name + "` is private to its module")
          .with(declaredAt, "declared here without `pub`")
          .help("write `pub` before its declaration");
    }
  }
}
