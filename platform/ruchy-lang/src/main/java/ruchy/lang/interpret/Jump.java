package ruchy.lang.interpret;

import ruchy.lang.core.LoopLabel;

/// Leaves a loop, a turn of a loop, or a function. Never seen outside of the interpreter.
abstract sealed class Jump extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Jump() {
    super(null, null, false, false);
  }

  /// `break`, with the value of the loop.
  static final class Break extends Jump {
    private static final long serialVersionUID = 1;
    final transient LoopLabel label;
    final transient Object value;

    Break(LoopLabel label, Object value) {
      this.label = label;
      this.value = value;
    }
  }

  /// `continue`
  static final class Continue extends Jump {
    private static final long serialVersionUID = 1;
    final transient LoopLabel label;

    Continue(LoopLabel label) {
      this.label = label;
    }
  }

  /// `return`, with the value of the function.
  static final class Return extends Jump {
    private static final long serialVersionUID = 1;
    final transient Object value;

    Return(Object value) {
      this.value = value;
    }
  }
}
