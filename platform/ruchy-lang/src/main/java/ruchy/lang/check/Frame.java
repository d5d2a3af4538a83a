package ruchy.lang.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// The function or closure that is being checked: where `return`, `?` and `break` lead.
final class Frame {
  private final int level;
  private final Optional<Type> result;
  private final Optional<Span> declaredAt;
  private final boolean isTop;
  private final List<Type> returned = new ArrayList<>();
  private final Deque<LoopFrame> loops = new ArrayDeque<>();

  /// @param result the type of its results, where it is known
  /// @param isTop whether it is the top level of a cell or program
  Frame(int level, Optional<Type> result, Optional<Span> declaredAt, boolean isTop) {
    this.level = level;
    this.result = result;
    this.declaredAt = declaredAt;
    this.isTop = isTop;
  }

  /// A loop around the place that is checked.
  static final class LoopFrame {
    private final Optional<String> name;
    private final LoopLabel label;
    private final boolean givesValue;
    private Type value = Simple.NEVER;
    private boolean left;

    LoopFrame(Optional<String> name, LoopLabel label, boolean givesValue, Type value) {
      this.name = name;
      this.label = label;
      this.givesValue = givesValue;
      this.value = value;
    }

    LoopLabel label() {
      return label;
    }

    boolean givesValue() {
      return givesValue;
    }

    /// The type of the values of its breaks so far.
    Type value() {
      return value;
    }

    void leaveWith(Type type) {
      left = true;
      if (Shapes.isOpen(value)) {
        value = type;
      }
    }

    boolean isLeft() {
      return left;
    }
  }

  int level() {
    return level;
  }

  Optional<Type> result() {
    return result;
  }

  Optional<Span> declaredAt() {
    return declaredAt;
  }

  boolean isTop() {
    return isTop;
  }

  List<Type> returned() {
    return returned;
  }

  void enter(LoopFrame loop) {
    loops.push(loop);
  }

  void leave() {
    loops.pop();
  }

  boolean inLoop() {
    return !loops.isEmpty();
  }

  Optional<LoopFrame> loop(Optional<String> name) {
    if (name.isEmpty()) {
      return Optional.ofNullable(loops.peek());
    }
    for (LoopFrame loop : loops) {
      if (loop.name.equals(name)) {
        return Optional.of(loop);
      }
    }
    return Optional.empty();
  }
}
