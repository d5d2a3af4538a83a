package ruchy.lang.fuse;

import java.util.List;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;

/// Finds the locals whose arrays nobody else can hold, see [Temporaries].
final class Owned {
  private final Set<Local> declared = Temporaries.identitySet();
  private final Set<Local> shared = Temporaries.identitySet();

  private Owned() {}

  /// The owned locals of a body.
  static Set<Local> in(Core body) {
    var owned = new Owned();
    owned.visit(body);
    owned.declared.removeAll(owned.shared);
    return owned.declared;
  }

  private void visit(Core node) {
    switch (node) {
      case Core.Block block -> {
        for (Core statement : block.statements()) {
          if (statement instanceof Core.Declare declare) {
            declare(declare);
          }
          visit(statement);
        }
        visit(block.result());
      }
      case Core.SetLocal set -> {
        if (!ArrayCalls.isFresh(set.value())) {
          shared.add(set.local());
        }
        visit(set.value());
      }
      case Core.GetLocal get -> shared.add(get.local());
      case Core.CallJava call when ArrayCalls.isBorrowing(call) -> read(call.arguments());
      case Core.ToText text -> read(List.of(text.operand()));
      default -> Children.of(node).forEach(this::visit);
    }
  }

  /// Only declarations that stand in a block, which says where the local ends.
  private void declare(Core.Declare declare) {
    if (ArrayCalls.isFresh(declare.value()) && !declare.local().isCaptured()) {
      declared.add(declare.local());
    }
  }

  private void read(List<Core> operands) {
    for (Core operand : operands) {
      if (!(Temporaries.bare(operand) instanceof Core.GetLocal)) {
        visit(operand);
      }
    }
  }
}
