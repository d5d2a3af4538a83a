package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.IdentityHashMap;
import java.util.Map;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;

/// Which of a method's variables lies where, for debuggers: the `LocalVariableTable`. Variables
/// that the compiler made have names that begin with `$`, and are left out.
final class Variables {
  private final CodeBuilder code;
  private final Map<Local, Open> open = new IdentityHashMap<>();

  Variables(CodeBuilder code) {
    this.code = code;
  }

  private record Open(Slot slot, Label start) {}

  /// From here on a variable lies in a slot, and no longer where it was before.
  void lies(Local local, Slot slot) {
    ends(local);
    if (slot.index() >= 0 && !local.name().startsWith("$") && !local.name().isEmpty()) {
      open.put(local, new Open(slot, code.newBoundLabel()));
    }
  }

  /// The variable can no longer be seen.
  void ends(Local local) {
    Open was = open.remove(local);
    if (was != null) {
      write(local, was, code.newBoundLabel());
    }
  }

  /// The variables that a block declares can no longer be seen.
  void ends(Core.Block block) {
    for (Core statement : block.statements()) {
      if (statement instanceof Core.Declare declared) {
        ends(declared.local());
      }
    }
  }

  /// The method ends.
  void endAll() {
    open.forEach((local, was) -> write(local, was, code.endLabel()));
    open.clear();
  }

  private void write(Local local, Open was, Label end) {
    Slot slot = was.slot();
    code.localVariable(slot.index(), local.name(), type(slot), was.start(), end);
  }

  private static ClassDesc type(Slot slot) {
    if (slot.narrow()) {
      return ConstantDescs.CD_int;
    }
    return slot.shared() ? Rt.ref(slot.carrier()) : slot.carrier().desc();
  }
}
