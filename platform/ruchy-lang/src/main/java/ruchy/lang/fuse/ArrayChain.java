package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import ruchy.lang.core.Core;
import ruchy.lang.type.Type.Simple;

/// Elementwise operations on the results of others, such as `a * b + c`. The library computes them
/// together, once it has seen them all, in one pass over memory.
final class ArrayChain {
  private ArrayChain() {}

  /// Whether a node is the last operation of a chain: one of its operands is an operation, too, and
  /// it does not matter that operands are read later than they are named.
  static boolean isChain(Core node) {
    return ArrayCalls.isElementwise(node)
        && ((Core.CallJava) node)
            .arguments().stream().anyMatch(each -> ArrayCalls.isElementwise(Temporaries.bare(each)))
        && isStill(node);
  }

  /// Whether computing a node changes nothing that another operand could read.
  private static boolean isStill(Core node) {
    return switch (node) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _, Core.TextConstant _ ->
          true;
      case Core.GetLocal _, Core.GetGlobal _ -> true;
      case Core.Convert convert -> isStill(convert.operand());
      case Core.Arithmetic sum -> isStill(sum.left()) && isStill(sum.right());
      case Core.Negate negative -> isStill(negative.operand());
      case Core.MakeVariant made -> made.values().stream().allMatch(ArrayChain::isStill);
      case Core.CallJava call ->
          (ArrayCalls.isFresh(call) || ArrayCalls.isBorrowing(call) && call.type() != Simple.UNIT)
              && call.arguments().stream().allMatch(ArrayChain::isStill);
      default -> false;
    };
  }

  /// The operations of a chain as calls of their twins, which pass on what is not computed yet.
  static Core links(Core.CallJava call, UnaryOperator<Core> leaf) {
    List<Core> operands = new ArrayList<>();
    for (Core argument : call.arguments()) {
      Core operand = Temporaries.bare(argument);
      operands.add(
          ArrayCalls.isElementwise(operand)
              ? links((Core.CallJava) operand, leaf)
              : any(leaf.apply(argument)));
    }
    return ArrayCalls.link(call, operands);
  }

  private static Core any(Core node) {
    return node.type() == Simple.ANY ? node : new Core.Convert(node.span(), Simple.ANY, node);
  }
}
