package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;

/// An argument of a call: as written, or already checked.
sealed interface Operand {
  Span span();

  /// The name it is given by.
  Optional<String> name();

  /// Not checked yet, so that the parameter can say what it should be.
  record Written(Span span, Optional<String> name, Expr expr, boolean spread) implements Operand {}

  /// Already a value.
  record Ready(Core core, Optional<String> name) implements Operand {
    /// A value given by its place.
    Ready(Core core) {
      this(core, Optional.empty());
    }

    @Override
    public Span span() {
      return core.span();
    }
  }

  static List<Operand> of(List<Argument> arguments) {
    return arguments.stream()
        .map(argument ->
            (Operand)
                new Written(
                    argument.value().span(), argument.name(), argument.value(), argument.spread()))
        .toList();
  }
}
