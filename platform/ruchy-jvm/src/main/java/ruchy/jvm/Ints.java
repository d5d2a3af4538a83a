package ruchy.jvm;

import ruchy.lang.core.Core;
import ruchy.lang.type.Type;

/// Emits `i64` arithmetic in 32 bits where all of it fits.
final class Ints {
  private final MethodEmitter method;

  Ints(MethodEmitter method) {
    this.method = method;
  }

  /// Emits an `i64` node as an `int` if all of it can be computed in 32 bits.
  boolean emitIfFits(Core node) {
    if (!fits(node)) {
      return false;
    }
    emitFitting(node);
    return true;
  }

  /// Whether all of an `i64` node can be computed in 32 bits, and some of it is held in 32 bits.
  boolean fits(Core node) {
    if (node.type() != Type.Numeric.I64 || !method.ranges().of(node).isInt()) {
      return false;
    }
    return switch (node) {
      case Core.IntConstant _ -> true;
      case Core.Length n -> !method.nodes.needsEmptyStack(n.list());
      case Core.GetLocal n -> method.slot(n.local()).narrow();
      case Core.Arithmetic n -> isSimple(n) && fits(n.left()) && fits(n.right());
      default -> false;
    };
  }

  private boolean isSimple(Core.Arithmetic node) {
    return switch (node.operator()) {
      case ADD, SUBTRACT, MULTIPLY, AND -> true;
      case DIVIDE, REMAINDER -> method.ranges().of(node.right()).least() > 0;
      default -> false;
    };
  }

  private void emitFitting(Core node) {
    switch (node) {
      case Core.IntConstant n -> method.code.loadConstant((int) n.value());
      case Core.GetLocal n -> method.code.iload(method.slot(n.local()).index());
      case Core.Length n -> {
        method.emit(n.list());
        method.code.invokevirtual(Rt.LIST, "size", Rt.TO_INT);
      }
      case Core.Arithmetic n -> {
        emitFitting(n.left());
        emitFitting(n.right());
        switch (n.operator()) {
          case ADD -> method.code.iadd();
          case SUBTRACT -> method.code.isub();
          case MULTIPLY -> method.code.imul();
          case AND -> method.code.iand();
          case DIVIDE -> method.code.idiv();
          default -> method.code.irem();
        }
      }
      default -> throw new IllegalStateException("no 32-bit form: " + node);
    }
  }

  /// Steps a counter that is held in 32 bits; the plan of the loop says that it cannot overflow.
  void step(Core.SetLocal node, Slot slot) {
    Core.Arithmetic sum = (Core.Arithmetic) node.value();
    boolean adds = sum.operator() == Core.ArithmeticOperator.ADD;
    boolean first = sum.left() instanceof Core.GetLocal get && get.local() == node.local();
    Core step = first ? sum.right() : sum.left();
    if (step instanceof Core.IntConstant constant && constant.value() <= Short.MAX_VALUE) {
      method.code.iinc(slot.index(), (int) (adds ? constant.value() : -constant.value()));
      return;
    }
    if (!emitIfFits(step)) {
      method.emit(step);
      method.code.l2i();
    }
    method.code.iload(slot.index()).swap();
    if (adds) {
      method.code.iadd();
    } else {
      method.code.isub();
    }
    method.code.istore(slot.index());
  }

  /// Whether a slot of 64 bits can be held in 32 instead while a loop runs.
  static boolean isPlain(Slot slot) {
    return slot.index() >= 0
        && !slot.shared()
        && !slot.narrow()
        && slot.carrier().equals(Carrier.LONG);
  }
}
