package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.type.Type;

/// Emits `try`. What runs at the end is emitted at each way out: after the value, after an error,
/// and before each jump that leaves.
final class Tries {
  private static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
  private final MethodEmitter method;
  private final CodeBuilder code;
  private final List<Frame> frames = new ArrayList<>();

  Tries(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  private record Region(Label start, Label end) {}

  /// One part of a `try` that code is inside of: the parts of its code that are guarded, which
  /// exclude what runs at the end.
  private static final class Frame {
    final Optional<Core> last;
    final List<Region> regions = new ArrayList<>();
    Label start;

    Frame(Optional<Core> last, Label start) {
      this.last = last;
      this.start = start;
    }
  }

  int depth() {
    return frames.size();
  }

  boolean hasFinalizers(int depth) {
    for (int i = depth; i < frames.size(); i++) {
      if (frames.get(i).last.isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Frame enter(Optional<Core> last) {
    Frame frame = new Frame(last, code.newBoundLabel());
    code.nop();
    frames.add(frame);
    return frame;
  }

  private void exit(Frame frame) {
    frame.regions.add(new Region(frame.start, code.newBoundLabel()));
    frames.removeLast();
  }

  private void guard(Frame frame, Label handler, ClassDesc type) {
    for (Region region : frame.regions) {
      code.exceptionCatch(region.start(), region.end(), handler, type);
    }
  }

  /// Runs what is due on the way out to a depth; [#reenterFrom] goes on inside.
  void leaveTo(int depth) {
    List<Frame> left = new ArrayList<>();
    while (frames.size() > depth) {
      Frame frame = frames.removeLast();
      left.addFirst(frame);
      frame.regions.add(new Region(frame.start, code.newBoundLabel()));
      frame.last.ifPresent(method::emitStatement);
    }
    frames.addAll(left);
  }

  void reenterFrom(int depth) {
    for (int i = depth; i < frames.size(); i++) {
      code.nop();
      frames.get(i).start = code.newBoundLabel();
      code.nop();
    }
  }

  void attempt(Core.Try node) {
    Slot value = method.reserve(method.carriers.of(node.type()));
    if (node.last().isPresent()) {
      Frame outer = enter(node.last());
      guarded(node, value);
      exit(outer);
      Label end = code.newLabel();
      Label handler = code.newLabel();
      method.emitStatement(node.last().get());
      code.goto_(end);
      code.labelBinding(handler);
      Slot error = method.keep(Carrier.reference(THROWABLE));
      method.emitStatement(node.last().get());
      method.load(error);
      code.athrow();
      guard(outer, handler, THROWABLE);
      code.labelBinding(end);
    } else {
      guarded(node, value);
    }
    if (node.type() == Type.Simple.NEVER) {
      // Nothing comes here, but the jumps to the end need something to jump to.
      code.aconst_null().athrow();
      return;
    }
    method.load(value);
  }

  /// The body, and the handler if there is one; leaves the value in a local.
  private void guarded(Core.Try node, Slot value) {
    if (node.handler().isEmpty()) {
      storeResult(node.body(), value);
      return;
    }
    Label end = code.newLabel();
    Frame frame = enter(Optional.empty());
    storeResult(node.body(), value);
    exit(frame);
    code.goto_(end);
    Label handler = code.newBoundLabel();
    code.invokestatic(Rt.ERROR, "caught", MethodTypeDesc.of(ConstantDescs.CD_Object, THROWABLE));
    method.declare(node.error());
    storeResult(node.handler().get(), value);
    guard(frame, handler, THROWABLE);
    code.labelBinding(end);
  }

  private void storeResult(Core part, Slot value) {
    method.mark(part.span());
    method.emit(part);
    if (part.type() == Type.Simple.NEVER) {
      return;
    }
    if (value.index() >= 0) {
      method.store(value);
    } else {
      method.pop(part.type());
    }
  }
}
