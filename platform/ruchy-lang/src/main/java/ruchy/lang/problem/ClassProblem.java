package ruchy.lang.problem;

import java.util.List;
import ruchy.lang.source.Span;

/// A class that contradicts itself or those it extends.
public sealed interface ClassProblem extends Problem {
  /// E0509: a class that extends itself.
  record Circular(Span span, String name) implements ClassProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0509", span, "the class `" + name + "` extends itself")
          .under("its parents lead back to it");
    }
  }

  /// E0510: a parent that is no class.
  record Parent(Span span, String name, String found) implements ClassProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0510", span, "`" + name + "` cannot extend " + found)
          .help("a class extends one class, and may implement traits besides");
    }
  }

  /// E0511: an object of a class some of whose methods have no body.
  record Abstract(Span span, String name, List<String> methods, Span declaredAt)
      implements ClassProblem {
    public Abstract {
      methods = List.copyOf(methods);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0511",
              span,
              "there are no objects of `"
                  + name
                  + "`: `"
                  + String.join("`, `", methods)
                  + (methods.size() == 1 ? "` has" : "` have")
                  + " no body")
          .with(declaredAt, "declared here")
          .help("make an object of a class that extends it and gives the body");
    }
  }

  /// E0512: a method that takes other parameters than the one it overrides.
  record Overriding(Span span, String method, String parent, Span overridden)
      implements ClassProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0512",
              span,
              "`" + method + "` takes other parameters than the method of `" + parent + "`")
          .with(overridden, "which it overrides")
          .help("give it the same parameters, or another name");
    }
  }

  /// E0513: a field to which the constructor gives no value.
  record Unassigned(Span span, String type, String field, Span declaredAt) implements ClassProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0513", span, "the constructor of `" + type + "` gives `" + field + "` no value")
          .with(declaredAt, "the field is declared here")
          .help("assign `self." + field + " = …`, or give the field a default");
    }
  }
}
