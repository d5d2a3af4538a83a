package ruchy.lang.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The nodes directly below a node.
public final class Children {
  private Children() {}

  /// Visits a node and everything below it, closures included.
  public static void walk(Core core, Consumer<Core> visitor) {
    visitor.accept(core);
    for (Core child : of(core)) {
      walk(child, visitor);
    }
  }

  /// The operands and parts of a node in order of evaluation; a closure's body is one.
  public static List<Core> of(Core node) {
    return switch (node) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _ -> List.of();
      case Core.CharConstant _, Core.TextConstant _, Core.Unit _ -> List.of();
      case Core.GetLocal _, Core.GetGlobal _, Core.Continue _, Core.FunctionValue _ -> List.of();
      case Core.Declare n -> List.of(n.value());
      case Core.SetLocal n -> List.of(n.value());
      case Core.SetGlobal n -> List.of(n.value());
      case Core.Block n -> plus(n.statements(), n.result());
      case Core.If n -> List.of(n.condition(), n.then(), n.otherwise());
      case Core.Loop n -> List.of(n.body());
      case Core.While n -> List.of(n.condition(), n.body());
      case Core.ForRange n -> List.of(n.from(), n.to(), n.body());
      case Core.Break n -> n.value().map(List::of).orElse(List.of());
      case Core.Return n -> List.of(n.value());
      case Core.Arithmetic n -> List.of(n.left(), n.right());
      case Core.Negate n -> List.of(n.operand());
      case Core.Not n -> List.of(n.operand());
      case Core.Compare n -> List.of(n.left(), n.right());
      case Core.Logical n -> List.of(n.left(), n.right());
      case Core.Convert n -> List.of(n.operand());
      case Core.IsType n -> List.of(n.operand());
      case Core.CallFunction n -> n.arguments();
      case Core.CallJava n -> n.arguments();
      case Core.CallClosure n -> before(n.callee(), n.arguments());
      case Core.Closure n -> List.of(n.body());
      case Core.AsInterface n -> List.of(n.closure());
      case Core.MakeTuple n -> n.elements();
      case Core.GetElement n -> List.of(n.tuple());
      case Core.MakeList n -> n.elements();
      case Core.MakeMap n -> entries(n);
      case Core.MakeSet n -> n.elements();
      case Core.MakeRange n -> n.to().map(to -> List.of(n.from(), to)).orElse(List.of(n.from()));
      case Core.Length n -> List.of(n.list());
      case Core.GetAt n -> List.of(n.list(), n.index());
      case Core.SetAt n -> List.of(n.list(), n.index(), n.value());
      case Core.Append n -> List.of(n.list(), n.value());
      case Core.MakeStruct n -> n.values();
      case Core.GetField n -> List.of(n.target());
      case Core.SetField n -> List.of(n.target(), n.value());
      case Core.Copy n -> List.of(n.value());
      case Core.MakeVariant n -> n.values();
      case Core.IsVariant n -> List.of(n.value());
      case Core.GetPayload n -> List.of(n.value());
      case Core.Concat n -> n.parts();
      case Core.ToText n -> List.of(n.operand());
      case Core.Try n -> parts(n);
      case Core.Throw n -> List.of(n.value());
      case Core.Panic n -> List.of(n.message());
      case Core.Dynamic n -> n.operands();
    };
  }

  private static List<Core> parts(Core.Try node) {
    List<Core> parts = new ArrayList<>();
    parts.add(node.body());
    node.handler().ifPresent(parts::add);
    node.last().ifPresent(parts::add);
    return parts;
  }

  private static List<Core> entries(Core.MakeMap node) {
    List<Core> operands = new ArrayList<>();
    for (Core.MakeMap.Entry entry : node.entries()) {
      operands.add(entry.key());
      operands.add(entry.value());
    }
    return operands;
  }

  private static List<Core> plus(List<Core> first, Core last) {
    List<Core> all = new ArrayList<>(first);
    all.add(last);
    return all;
  }

  private static List<Core> before(Core first, List<Core> rest) {
    List<Core> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
