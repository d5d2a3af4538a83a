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

  /// A loop around the place that is checked, or a block with a label.
  static final class LoopFrame {
    private final Optional<String> name;
    private final LoopLabel label;
    private final boolean givesValue;
    private Type value = Simple.NEVER;
    private final boolean repeats;
    private boolean left;

    LoopFrame(Optional<String> name, LoopLabel label, boolean givesValue, Type value) {
      this.name = name;
      this.label = label;
      this.givesValue = givesValue;
      this.value = value;
      this.repeats = true;
    }

    /// A block.
    LoopFrame(String name, LoopLabel label, Type value) {
      this.name = Optional.of(name);
      this.label = label;
      this.givesValue = true;
      this.value = value;
      this.repeats = false;
    }

    /// Whether `break` without a label may mean it, and `continue` at all: it is no labelled block.
    boolean repeats() {
      return repeats;
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
    for (LoopFrame loop : loops) {
      if (name.isEmpty() ? loop.repeats() : loop.name.equals(name)) {
        return Optional.of(loop);
      }
    }
    return Optional.empty();
  }
}
