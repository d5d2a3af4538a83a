package ruchy.lang.check.pattern;

import java.util.List;

/// A pattern reduced to what matters for coverage.
sealed interface Form {
  /// Matches every value.
  record Anything() implements Form {
    @Override
    public String toString() {
      return "_";
    }
  }

  /// Matches values made by a constructor whose parts match.
  record Made(Constructor constructor, List<Form> parts) implements Form {
    public Made {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return constructor.show(parts.stream().map(Form::toString).toList());
    }
  }

  /// Matches what one of several matches.
  record Either(List<Form> alternatives) implements Form {
    public Either {
      alternatives = List.copyOf(alternatives);
    }
  }
}
