package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ruchy.lang.core.Core;

/// The nodes directly below a node, in order of evaluation.
final class Children {
  private Children() {}

  /// Visits a node and everything below it, closures included.
  static void walk(Core core, Consumer<Core> visitor) {
    visitor.accept(core);
    for (var child : of(core)) {
      walk(child, visitor);
    }
  }

  static List<Core> of(Core core) {
    return switch (core) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _ -> List.of();
      case Core.CharConstant _, Core.TextConstant _, Core.Unit _ -> List.of();
      case Core.GetLocal _, Core.GetGlobal _, Core.Continue _, Core.FunctionValue _ -> List.of();
      case Core.Declare node -> List.of(node.value());
      case Core.SetLocal node -> List.of(node.value());
      case Core.SetGlobal node -> List.of(node.value());
      case Core.Block node -> plus(node.statements(), node.result());
      case Core.If node -> List.of(node.condition(), node.then(), node.otherwise());
      case Core.Loop node -> List.of(node.body());
      case Core.While node -> List.of(node.condition(), node.body());
      case Core.ForRange node -> List.of(node.from(), node.to(), node.body());
      case Core.Break node -> node.value().stream().toList();
      case Core.Return node -> List.of(node.value());
      case Core.Arithmetic node -> List.of(node.left(), node.right());
      case Core.Negate node -> List.of(node.operand());
      case Core.Not node -> List.of(node.operand());
      case Core.Compare node -> List.of(node.left(), node.right());
      case Core.Logical node -> List.of(node.left(), node.right());
      case Core.Convert node -> List.of(node.operand());
      case Core.IsType node -> List.of(node.operand());
      case Core.CallFunction node -> node.arguments();
      case Core.CallJava node -> node.arguments();
      case Core.CallClosure node -> plus(List.of(node.callee()), node.arguments());
      case Core.Closure node -> List.of(node.body());
      case Core.AsInterface node -> List.of(node.closure());
      case Core.MakeTuple node -> node.elements();
      case Core.GetElement node -> List.of(node.tuple());
      case Core.MakeList node -> node.elements();
      case Core.MakeMap node ->
          node.entries().stream()
              .<Core>mapMulti((entry, sink) -> {
                sink.accept(entry.key());
                sink.accept(entry.value());
              })
              .toList();
      case Core.MakeSet node -> node.elements();
      case Core.MakeRange node -> plus(List.of(node.from()), node.to().stream().toList());
      case Core.Length node -> List.of(node.list());
      case Core.GetAt node -> List.of(node.list(), node.index());
      case Core.SetAt node -> List.of(node.list(), node.index(), node.value());
      case Core.Append node -> List.of(node.list(), node.value());
      case Core.MakeStruct node -> node.values();
      case Core.GetField node -> List.of(node.target());
      case Core.SetField node -> List.of(node.target(), node.value());
      case Core.Copy node -> List.of(node.value());
      case Core.MakeVariant node -> node.values();
      case Core.IsVariant node -> List.of(node.value());
      case Core.GetPayload node -> List.of(node.value());
      case Core.Concat node -> node.parts();
      case Core.ToText node -> List.of(node.operand());
      case Core.Try node -> ofTry(node);
      case Core.Throw node -> List.of(node.value());
      case Core.Panic node -> List.of(node.message());
      case Core.Dynamic node -> node.operands();
    };
  }

  private static List<Core> ofTry(Core.Try node) {
    var parts = plus(List.of(node.body()), node.handler().stream().toList());
    parts.addAll(node.last().stream().toList());
    return parts;
  }

  private static List<Core> plus(List<Core> first, Core last) {
    return plus(first, List.of(last));
  }

  private static List<Core> plus(List<Core> first, List<Core> more) {
    var all = new ArrayList<>(first);
    all.addAll(more);
    return all;
  }
}
