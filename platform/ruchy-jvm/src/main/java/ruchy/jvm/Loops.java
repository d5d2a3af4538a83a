package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.IdentityHashMap;
import ruchy.lang.core.Core;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;

/// Emits loops and the jumps out of them. Every back edge polls.
final class Loops {
  /// Bounds within which a counter and a small offset from it fit an `int`.
  private static final long NARROW_MAX = 1L << 30;

  private final MethodEmitter method;
  private final CodeBuilder code;
  private final IdentityHashMap<LoopLabel, Target> targets = new IdentityHashMap<>();

  Loops(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  /// Where jumps of a loop go.
  ///
  /// @param value the local that holds the loop's value
  /// @param depth how many `try` surround the loop
  private record Target(Label leave, Label next, Slot value, int depth) {}

  private Target open(LoopLabel label, Carrier value) {
    Target target =
        new Target(code.newLabel(), code.newLabel(), method.reserve(value), method.tries().depth());
    targets.put(label, target);
    return target;
  }

  void endless(Core.Loop node) {
    Target target = open(node.label(), method.carriers.of(node.type()));
    Label head = code.newBoundLabel();
    method.emitStatement(node.body());
    code.labelBinding(target.next());
    method.poll();
    code.goto_(head);
    code.labelBinding(target.leave());
    method.load(target.value());
  }

  void conditional(Core.While node) {
    Target target = open(node.label(), Carrier.VOID);
    Label head = code.newBoundLabel();
    method.mark(node.condition().span());
    method.conditions().jump(node.condition(), false, target.leave());
    method.emitStatement(node.body());
    code.labelBinding(target.next());
    method.poll();
    code.goto_(head);
    code.labelBinding(target.leave());
  }

  private Target target(LoopLabel label) {
    Target target = targets.get(label);
    if (target == null) {
      throw new IllegalStateException("core leaves the loop " + label + " from outside of it");
    }
    return target;
  }

  void leave(Core.Break node) {
    Target target = target(node.label());
    if (node.value().isPresent()) {
      Core value = node.value().get();
      method.emit(value);
      if (value.type() == Type.Simple.NEVER) {
        return;
      }
      if (target.value().index() >= 0) {
        method.store(target.value());
      } else {
        method.pop(value.type());
      }
    }
    jump(target.leave(), target.depth());
  }

  void next(Core.Continue node) {
    Target target = target(node.label());
    jump(target.next(), target.depth());
  }

  private void jump(Label to, int depth) {
    method.tries().leaveTo(depth);
    code.goto_(to);
    method.tries().reenterFrom(depth);
  }

  void counted(Core.ForRange node) {
    Carrier carrier = method.carriers.of(node.variable());
    Interval from = method.ranges().of(node.from());
    Interval to = method.ranges().of(node.to());
    method.emit(node.from());
    Slot first = method.keep(carrier);
    method.emit(node.to());
    Slot end = method.keep(carrier);
    if (node.from().type() == Type.Simple.NEVER || node.to().type() == Type.Simple.NEVER) {
      return;
    }
    if (carrier.kind() != TypeKind.LONG) {
      general(node, first, end, false);
      return;
    }
    boolean suits = node.variable().type() == Type.Numeric.I64 && Math.abs(node.step()) == 1;
    if (suits && isNarrow(from) && isNarrow(to)) {
      narrow(node, first, end, bounds(node, from, to));
    } else if (suits && Nodes.isSmallLeaf(node.body())) {
      versioned(node, first, end);
    } else {
      general(node, first, end, true);
    }
  }

  private static boolean isNarrow(Interval interval) {
    return interval.within(-NARROW_MAX, NARROW_MAX);
  }

  /// The values that the counter takes.
  private static Interval bounds(Core.ForRange node, Interval from, Interval to) {
    return node.step() > 0
        ? new Interval(from.least(), Math.max(from.least(), to.greatest()))
        : new Interval(Math.min(from.greatest(), to.least()), from.greatest());
  }

  /// Two copies: one counts in `int`, for bounds that allow it, so that the JIT can vectorise.
  private void versioned(Core.ForRange node, Slot first, Slot end) {
    Label wide = code.newLabel();
    Label done = code.newLabel();
    requireNarrow(first, wide);
    requireNarrow(end, wide);
    narrow(node, first, end, new Interval(-NARROW_MAX, NARROW_MAX));
    code.goto_(done);
    code.labelBinding(wide);
    general(node, first, end, true);
    code.labelBinding(done);
  }

  /// Jumps unless `-2³⁰ <= value <= 2³⁰`.
  private void requireNarrow(Slot slot, Label otherwise) {
    code.lload(slot.index()).loadConstant(NARROW_MAX).lcmp().ifgt(otherwise);
    code.lload(slot.index()).loadConstant(-NARROW_MAX).lcmp().iflt(otherwise);
  }

  private void narrow(Core.ForRange node, Slot first, Slot end, Interval bounds) {
    boolean up = node.step() > 0;
    int last = code.allocateLocal(TypeKind.INT);
    int counter = code.allocateLocal(TypeKind.INT);
    code.lload(end.index()).l2i();
    if (node.inclusive()) {
      code.loadConstant(up ? 1 : -1).iadd();
    }
    code.istore(last);
    code.lload(first.index()).l2i().istore(counter);
    Target target = open(node.label(), Carrier.VOID);
    Label head = code.newBoundLabel();
    code.iload(counter).iload(last);
    code.branch(up ? Opcode.IF_ICMPGE : Opcode.IF_ICMPLE, target.leave());
    method.bind(node.variable(), new Slot(counter, Carrier.LONG, false, true, bounds));
    method.emitStatement(node.body());
    code.labelBinding(target.next());
    method.poll();
    code.iinc(counter, up ? 1 : -1);
    code.goto_(head);
    code.labelBinding(target.leave());
  }

  /// Any integer type and step. The counter never leaves the range, so that it cannot overflow.
  private void general(Core.ForRange node, Slot counter, Slot end, boolean wide) {
    boolean unsigned = node.variable().type() == Type.Numeric.U64;
    boolean up = node.step() > 0;
    Target target = open(node.label(), Carrier.VOID);
    compare(counter, end, wide, unsigned);
    code.branch(
        node.inclusive() ? (up ? Opcode.IFGT : Opcode.IFLT) : up ? Opcode.IFGE : Opcode.IFLE,
        target.leave());
    Label head = code.newBoundLabel();
    method.bind(node.variable(), counter);
    method.emitStatement(node.body());
    code.labelBinding(target.next());
    method.poll();
    step(node, counter, end, wide, target);
    code.goto_(head);
    code.labelBinding(target.leave());
  }

  private void compare(Slot left, Slot right, boolean wide, boolean unsigned) {
    loadWide(left, wide);
    loadWide(right, wide);
    if (unsigned) {
      method.operators().compareUnsigned();
    } else {
      code.lcmp();
    }
  }

  private void loadWide(Slot slot, boolean wide) {
    method.load(slot);
    if (!wide) {
      code.i2l();
    }
  }

  /// Goes to the next value, or leaves the loop where the rest is shorter than the step.
  private void step(Core.ForRange node, Slot counter, Slot end, boolean wide, Target target) {
    boolean up = node.step() > 0;
    Slot upper = up ? end : counter;
    Slot lower = up ? counter : end;
    long size = Math.abs(node.step());
    boolean unsigned = node.variable().type() == Type.Numeric.U64;
    if (size == 1 && !unsigned) {
      stepOne(node, counter, end, wide, target);
      return;
    }
    loadWide(upper, wide);
    loadWide(lower, wide);
    code.lsub().loadConstant(size);
    method.operators().compareUnsigned();
    code.branch(node.inclusive() ? Opcode.IFLT : Opcode.IFLE, target.leave());
    method.load(counter);
    if (wide) {
      code.loadConstant(node.step()).ladd();
    } else {
      code.loadConstant((int) node.step()).iadd();
    }
    method.store(counter);
  }

  private void stepOne(Core.ForRange node, Slot counter, Slot end, boolean wide, Target target) {
    boolean up = node.step() > 0;
    if (node.inclusive()) {
      compare(counter, end, wide, false);
      code.branch(up ? Opcode.IFGE : Opcode.IFLE, target.leave());
    }
    method.load(counter);
    if (wide) {
      code.loadConstant(up ? 1L : -1L).ladd();
    } else {
      code.loadConstant(up ? 1 : -1).iadd();
    }
    method.store(counter);
    if (!node.inclusive()) {
      compare(counter, end, wide, false);
      code.branch(up ? Opcode.IFGE : Opcode.IFLE, target.leave());
    }
  }
}
