package ruchy.lang.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ruchy.lang.problem.AttributeProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.UnavailableProblem;
import ruchy.lang.syntax.Attribute;

/// Which attributes there are.
final class Attributes {
  private static final Set<String> MODES = Set.of("engineering", "data_science", "relaxed");

  /// Attributes with a meaning here, and Rust's that change nothing where there is a collector.
  private static final Set<String> KNOWN =
      Set.of(
          "derive",
          "test",
          "ignore",
          "should_panic",
          "allow",
          "warn",
          "deny",
          "expect",
          "doc",
          "cfg",
          "default",
          "inline",
          "cold",
          "must_use",
          "deprecated",
          "non_exhaustive",
          "repr",
          "track_caller");

  /// Attributes of the platform whose runtime does not exist yet.
  private static final Set<String> LATER =
      Set.of(
          "autodiff",
          "distributed",
          "distributed_training",
          "gpu_kernel",
          "hyperopt",
          "mcp_expose",
          "mcp_resource",
          "mcp_tool",
          "notebook_widget",
          "target_feature",
          "track_experiment",
          "wasm_bindgen");

  /// What those say of their parameters and fields.
  private static final Set<String> PARTS =
      Set.of("param", "mcp_field", "slider", "dropdown", "checkbox");

  private static final Set<String> OF_FILES = Set.of("mode", "allow", "warn", "deny", "doc");

  private final List<Problem> problems;

  Attributes(List<Problem> problems) {
    this.problems = problems;
  }

  /// `#[name(…)]` before a declaration
  void check(Attribute attribute) {
    String name = attribute.name();
    if (LATER.contains(name)) {
      problems.add(new UnavailableProblem.Construct(attribute.span(), "`#[" + name + "]` is", ""));
    } else if (name.equals("mode")) {
      problems.add(
          new AttributeProblem.ForFiles(attribute.span(), attribute.span().text().substring(1)));
    } else if (!KNOWN.contains(name) && !PARTS.contains(name)) {
      var all = new ArrayList<>(KNOWN);
      all.addAll(LATER);
      problems.add(new AttributeProblem.Unknown(attribute.span(), name, all));
    }
  }

  /// `#![name(…)]`
  void ofFile(Attribute attribute) {
    if (!OF_FILES.contains(attribute.name())) {
      problems.add(
          new AttributeProblem.Unknown(attribute.span(), attribute.name(), List.copyOf(OF_FILES)));
    } else if (attribute.name().equals("mode")) {
      String mode =
          attribute.arguments().size() == 1
              ? attribute.arguments().getFirst().value().span().text()
              : "";
      if (!MODES.contains(mode)) {
        problems.add(new AttributeProblem.UnknownMode(attribute.span(), mode));
      }
    }
  }
}
