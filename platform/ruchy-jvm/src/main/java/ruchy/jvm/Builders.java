package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;

/// Lets loops that only append to a text do so in a `StringBuilder`, which takes time in proportion
/// to what is appended, instead of copying the text each time.
final class Builders {
  private final MethodEmitter method;
  private final CodeBuilder code;

  /// The builders in use, by the local or global they stand for.
  private final Map<Object, Slot> active = new IdentityHashMap<>();

  Builders(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  /// Emits a loop.
  void around(Core loop, LoopLabel label, Runnable emit) {
    Map<Object, Core> texts = method.tries().depth() == 0 ? textsOf(loop, label) : Map.of();
    if (texts.isEmpty()) {
      emit.run();
      return;
    }
    texts.forEach((variable, first) -> {
      code.new_(Rt.BUILDER).dup();
      method.emit(first);
      code.invokespecial(
          Rt.BUILDER, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
      active.put(variable, method.keep(Carrier.reference(Rt.BUILDER)));
    });
    Label start = code.newBoundLabel();
    emit.run();
    Label end = code.newBoundLabel();
    Label done = code.newLabel();
    write(texts.keySet());
    if (texts.keySet().stream().anyMatch(Global.class::isInstance)) {
      code.goto_(done);
      code.exceptionCatchAll(start, end, code.newBoundLabel());
      Slot thrown = method.keep(Carrier.reference(ConstantDescs.CD_Throwable));
      write(texts.keySet().stream().filter(Global.class::isInstance).toList());
      method.load(thrown);
      code.athrow();
    }
    code.labelBinding(done);
    texts.keySet().forEach(active::remove);
  }

  /// Gives the variables what their builders hold.
  private void write(Iterable<Object> variables) {
    for (Object variable : variables) {
      Slot builder = active.getOrDefault(variable, Slot.plain(-1, Carrier.VOID));
      switch (variable) {
        case Local local -> {
          text(builder);
          method.store(method.slot(local));
        }
        case Global global -> {
          method.unit.loadConstant(
              code, method.unit.program().reference(global), Rt.ref(Carrier.STRING));
          text(builder);
          code.invokevirtual(
              Rt.ref(Carrier.STRING),
              "assign",
              MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object));
        }
        default -> throw new IllegalStateException("not a variable: " + variable);
      }
    }
  }

  private void text(Slot builder) {
    method.load(builder);
    code.invokevirtual(Rt.BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String));
  }

  /// Emits an assignment as appends, if its variable has a builder.
  boolean append(Object variable, Core value) {
    Slot builder = active.get(variable);
    if (builder == null) {
      return false;
    }
    List<Core> parts = ((Core.Concat) value).parts();
    for (Core part : parts.subList(1, parts.size())) {
      append(builder, part);
    }
    return true;
  }

  private void append(Slot builder, Core part) {
    if (part instanceof Core.ToText text
        && text.format().isEmpty()
        && text.operand().type() == Type.Numeric.I64) {
      append(builder, text.operand(), ConstantDescs.CD_long);
    } else {
      append(builder, part, ConstantDescs.CD_String);
    }
  }

  private void append(Slot builder, Core value, ClassDesc type) {
    if (method.nodes.needsEmptyStack(value)) {
      method.emit(value);
      Slot kept = method.keep(method.carriers.of(value.type()));
      method.load(builder);
      method.load(kept);
    } else {
      method.load(builder);
      method.emit(value);
    }
    code.invokevirtual(Rt.BUILDER, "append", MethodTypeDesc.of(Rt.BUILDER, type)).pop();
  }

  /// The variables of a loop that it does nothing with but append to them, with their first reads.
  private Map<Object, Core> textsOf(Core loop, LoopLabel label) {
    Uses uses = new Uses();
    uses.labels.add(label);
    Children.of(loop).forEach(uses::visit);
    if (uses.leaves) {
      return Map.of();
    }
    Map<Object, Core> found = new LinkedHashMap<>();
    uses.appended.forEach((variable, first) -> {
      boolean fits =
          switch (variable) {
            case Local local ->
                !local.isShared() && !uses.declared.contains(local) && isText(local.type());
            case Global global -> !uses.calls && isText(global.type());
            default -> false;
          };
      if (fits && !uses.used.contains(variable) && !active.containsKey(variable)) {
        found.put(variable, first);
      }
    });
    return found;
  }

  private static boolean isText(Type type) {
    return type == Type.Simple.STRING;
  }

  /// What a loop does with variables. Both kinds are compared by identity.
  private static final class Uses {
    private final Map<Object, Core> appended = new LinkedHashMap<>();
    private final Set<Object> used = new HashSet<>();
    private final Set<Object> declared = new HashSet<>();
    private final List<LoopLabel> labels = new ArrayList<>();
    private boolean leaves;
    private boolean calls;

    void visit(Core node) {
      switch (node) {
        case Core.SetLocal set when isAppend(set.value(), set.local()) ->
            append(set.local(), (Core.Concat) set.value());
        case Core.SetGlobal set when isAppend(set.value(), set.global()) ->
            append(set.global(), (Core.Concat) set.value());
        default -> {
          note(node);
          Children.of(node).forEach(this::visit);
        }
      }
    }

    private void append(Object variable, Core.Concat value) {
      appended.putIfAbsent(variable, value.parts().getFirst());
      value.parts().subList(1, value.parts().size()).forEach(this::visit);
    }

    private static boolean isAppend(Core value, Object variable) {
      if (!(value instanceof Core.Concat concat) || concat.parts().size() < 2) {
        return false;
      }
      return switch (concat.parts().getFirst()) {
        case Core.GetLocal get -> get.local() == variable;
        case Core.GetGlobal get -> get.global() == variable;
        default -> false;
      };
    }

    private void note(Core node) {
      switch (node) {
        case Core.GetLocal n -> used.add(n.local());
        case Core.SetLocal n -> used.add(n.local());
        case Core.GetGlobal n -> used.add(n.global());
        case Core.SetGlobal n -> used.add(n.global());
        case Core.Declare n -> declared.add(n.local());
        case Core.Loop n -> labels.add(n.label());
        case Core.While n -> labels.add(n.label());
        case Core.ForRange n -> labels.add(n.label());
        case Core.Break n -> leaves |= !labels.contains(n.label());
        case Core.Continue n -> leaves |= !labels.contains(n.label());
        case Core.Closure _, Core.Try _ -> leaves = true;
        case Core.Return _ -> calls = true;
        case Core.CallFunction n -> calls |= !n.function().path().startsWith("prelude::");
        case Core.CallClosure _, Core.Dynamic _, Core.AsInterface _ -> calls = true;
        default -> {}
      }
    }
  }
}
