package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.jvm.range.Facts;
import ruchy.jvm.range.Interval;
import ruchy.jvm.range.Narrowing;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;

/// Emits loops and the jumps out of them. Every back edge polls.
final class Loops {
  /// Bounds within which a counter and a small offset from it fit an `int`.
  private static final long NARROW_MAX = Narrowing.MOST;

  /// Steps that a counter within those bounds can make without leaving `int`.
  private static final int STEP_MAX = 1 << 14;

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
    Optional<Narrowing.Plan> plan =
        method.tries().depth() == 0 && Nodes.isSmall(node)
            ? Narrowing.of(node, method.ranges(), local -> Ints.isPlain(method.slot(local)))
            : Optional.empty();
    if (plan.isPresent()) {
      narrow(node, plan.get());
    } else {
      wide(node);
    }
  }

  /// Two copies: in one, what the loop counts is held in `int`.
  private void narrow(Core.While node, Narrowing.Plan plan) {
    Label wide = code.newLabel();
    Label done = code.newLabel();
    for (Narrowing.Counter counter : plan.counters()) {
      require(method.slot(counter.local()), counter.start(), wide);
    }
    for (Facts.Fact fact : plan.fixed()) {
      require(method.slot(fact.local()), fact.bounds(), wide);
    }
    Map<Local, Slot> before = new IdentityHashMap<>();
    for (Narrowing.Counter counter : plan.counters()) {
      hold(counter.local(), counter.inside(), before);
    }
    for (Facts.Fact fact : plan.fixed()) {
      hold(fact.local(), fact.bounds(), before);
    }
    int outside = method.scopes().depth();
    plan.counters().forEach(counter -> method.scopes().open(counter.local()));
    wide(node);
    method.scopes().close(outside);
    for (Narrowing.Counter counter : plan.counters()) {
      method.load(method.slot(counter.local()));
      method.store(before.getOrDefault(counter.local(), method.slot(counter.local())));
    }
    before.forEach(method::bind);
    code.goto_(done);
    code.labelBinding(wide);
    wide(node);
    code.labelBinding(done);
  }

  /// Holds a local in an `int` of its own from here on.
  private void hold(Local local, Interval bounds, Map<Local, Slot> before) {
    Slot slot = method.slot(local);
    before.put(local, slot);
    int index = code.allocateLocal(TypeKind.INT);
    code.lload(slot.index()).l2i().istore(index);
    method.bind(local, new Slot(index, Carrier.LONG, false, true, bounds.and(slot.bounds())));
  }

  /// Jumps unless a local lies within bounds.
  private void require(Slot slot, Interval bounds, Label otherwise) {
    if (!slot.bounds().within(Long.MIN_VALUE, bounds.greatest())) {
      code.lload(slot.index()).loadConstant(bounds.greatest()).lcmp().ifgt(otherwise);
    }
    if (!slot.bounds().within(bounds.least(), Long.MAX_VALUE)) {
      code.lload(slot.index()).loadConstant(bounds.least()).lcmp().iflt(otherwise);
    }
  }

  private void wide(Core.While node) {
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
    boolean suits = node.variable().type() == Type.Numeric.I64 && Math.abs(node.step()) <= STEP_MAX;
    if (suits && isNarrow(node, from, to)) {
      narrow(node, first, end, bounds(node, from, to));
    } else if (suits && Nodes.isSmall(node)) {
      versioned(node, first, end, bounds(node, from, to));
    } else {
      general(node, first, end, true);
    }
  }

  /// Whether the counter, and what it steps to past the end, fit an `int`.
  private static boolean isNarrow(Core.ForRange node, Interval from, Interval to) {
    long past = node.inclusive() ? node.step() : node.step() - Long.signum(node.step());
    return from.isInt() && to.isInt() && to.plus(Interval.of(past)).isInt();
  }

  /// The values that the counter takes.
  private static Interval bounds(Core.ForRange node, Interval from, Interval to) {
    long past = node.inclusive() ? 0 : 1;
    return node.step() > 0
        ? new Interval(from.least(), Math.max(from.least(), to.greatest() - past))
        : new Interval(Math.min(from.greatest(), to.least() + past), from.greatest());
  }

  /// Two copies: one counts in `int`, for bounds that allow it, so that the JIT can vectorise.
  private void versioned(Core.ForRange node, Slot first, Slot end, Interval bounds) {
    Interval fitting = new Interval(-NARROW_MAX, NARROW_MAX);
    Label wide = code.newLabel();
    Label done = code.newLabel();
    require(first.within(method.ranges().of(node.from())), fitting, wide);
    require(end.within(method.ranges().of(node.to())), fitting, wide);
    narrow(node, first, end, fitting.and(bounds));
    code.goto_(done);
    code.labelBinding(wide);
    general(node, first, end, true);
    code.labelBinding(done);
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
    body(node);
    method.variables().ends(node.variable());
    code.labelBinding(target.next());
    method.poll();
    code.iinc(counter, (int) node.step());
    code.goto_(head);
    code.labelBinding(target.leave());
  }

  /// Any integer type and step. The counter never leaves the range, so that it cannot overflow.
  private void general(Core.ForRange node, Slot counter, Slot end, boolean wide) {
    boolean unsigned = node.variable().type() == Type.Numeric.U64;
    boolean up = node.step() > 0;
    Target target = open(node.label(), Carrier.VOID);
    // Tested at the top, as javac does it: the JIT turns such a loop round itself, and knows it.
    Label head = code.newBoundLabel();
    compare(counter, end, wide, unsigned);
    code.branch(
        node.inclusive() ? (up ? Opcode.IFGT : Opcode.IFLT) : up ? Opcode.IFGE : Opcode.IFLE,
        target.leave());
    method.bind(node.variable(), counter);
    body(node);
    method.variables().ends(node.variable());
    code.labelBinding(target.next());
    method.poll();
    step(node, counter, end, wide, target);
    code.goto_(head);
    code.labelBinding(target.leave());
  }

  private void body(Core.ForRange node) {
    int outside = method.scopes().depth();
    method.scopes().open(node.variable());
    method.emitStatement(node.body());
    method.scopes().close(outside);
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
  }
}
