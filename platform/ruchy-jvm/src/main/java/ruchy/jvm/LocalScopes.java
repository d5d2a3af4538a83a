package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Local;

/// Has an error note the locals that it passes on its way out of a method, for a look at them
/// afterwards. Where nothing fails this costs nothing: each local has an exception handler over the
/// code in which it has a value, which hands it to [Unwinding] and throws on to the next outer one.
/// Errors of the JVM are left alone: a stack that has overflowed has no room for this.
final class LocalScopes {
  private static final ClassDesc EXCEPTION = ClassDesc.of("java.lang.Exception");
  private static final ClassDesc UNWINDING = ClassDesc.of("ruchy.jvm.Unwinding");
  private static final MethodTypeDesc NOTE_LOCAL =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Throwable,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int);
  private static final MethodTypeDesc NOTE_CALL =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Throwable,
          ConstantDescs.CD_Class,
          ConstantDescs.CD_int);

  private final MethodEmitter method;
  private final CodeBuilder code;
  private final boolean wanted;
  private final List<Scope> open = new ArrayList<>();

  LocalScopes(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
    this.wanted = method.unit.notesLocals();
  }

  /// The code from a label on, in which a local has a value; without one, the whole call.
  private record Scope(Optional<Local> local, Slot slot, Label start) {}

  /// How many scopes are open.
  int depth() {
    return open.size();
  }

  /// The call begins here.
  void begin() {
    if (wanted) {
      open.add(new Scope(Optional.empty(), Slot.plain(-1, Carrier.VOID), code.newBoundLabel()));
      code.nop();
    }
  }

  /// A local has its value from here on, up to [#close].
  void open(Local local) {
    Slot slot = method.slot(local);
    if (wanted && slot.index() >= 0 && !local.name().startsWith("$")) {
      open.add(new Scope(Optional.of(local), slot, code.newBoundLabel()));
      code.nop();
    }
  }

  /// Ends the scopes that were opened since there were so many; the code goes on behind them.
  void close(int depth) {
    if (open.size() > depth) {
      Label start = code.newBoundLabel();
      Label after = code.newLabel();
      code.goto_(after);
      handlers(depth, start);
      code.labelBinding(after);
    }
  }

  /// Ends the call, behind whose last instruction nothing comes.
  void end() {
    handlers(0, code.newBoundLabel());
  }

  /// What is thrown on from the handler of an inner scope is what that of the next outer one
  /// handles.
  private void handlers(int depth, Label end) {
    Label last = end;
    while (open.size() > depth) {
      handler(open.removeLast(), last);
      last = code.newBoundLabel();
    }
  }

  private void handler(Scope scope, Label end) {
    Label handler = code.newBoundLabel();
    code.dup();
    if (scope.local().isPresent()) {
      Local local = scope.local().get();
      method.load(scope.slot());
      method.boxing().box(local.type());
      code.loadConstant(method.unit.numberOf(local));
      code.invokestatic(UNWINDING, "local", NOTE_LOCAL);
    } else {
      code.loadConstant(method.unit.owner());
      code.loadConstant(method.unit.numberOf(method.call()));
      code.invokestatic(UNWINDING, "call", NOTE_CALL);
    }
    code.athrow();
    code.exceptionCatch(scope.start(), end, handler, EXCEPTION);
  }
}
