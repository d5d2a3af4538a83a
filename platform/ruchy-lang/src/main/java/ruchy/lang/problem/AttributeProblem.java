package ruchy.lang.problem;

import java.util.List;
import ruchy.lang.source.Span;

/// An attribute that says nothing.
public sealed interface AttributeProblem extends Problem {
  /// E0519: there is no such attribute.
  record Unknown(Span span, String name, List<String> known) implements AttributeProblem {
    public Unknown {
      known = List.copyOf(known);
    }

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0519", span, "there is no attribute `" + name + "`")
          .under("means nothing")
          .help(
              Suggestion.didYouMean(Similar.names(name, known))
                  .orElse("remove it; a note for readers is a comment: `// " + name + "`"));
    }
  }

  /// E0519: there is no such mode.
  record UnknownMode(Span span, String name) implements AttributeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0519", span, "there is no mode `" + name + "`")
          .under("the mode stays as it was")
          .help("the modes are `engineering` and `data_science`");
    }
  }

  /// E0519: an attribute of whole files before a declaration.
  ///
  /// @param inner as it is written for a file, without the `#!`
  record ForFiles(Span span, String inner) implements AttributeProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0519", span, "a mode holds for a whole file or cell")
          .under("before one declaration it means nothing")
          .help("write `#!" + inner + "` in the first line");
    }
  }
}
