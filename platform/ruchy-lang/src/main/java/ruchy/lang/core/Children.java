package ruchy.lang.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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

  /// The node with each node directly below it replaced; the types of the parts must stay.
  public static Core replaced(Core node, UnaryOperator<Core> with) {
    return switch (node) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _ -> node;
      case Core.CharConstant _, Core.TextConstant _, Core.Unit _ -> node;
      case Core.GetLocal _, Core.GetGlobal _, Core.Continue _, Core.FunctionValue _ -> node;
      case Core.Declare n -> new Core.Declare(n.span(), n.local(), with.apply(n.value()));
      case Core.SetLocal n -> new Core.SetLocal(n.span(), n.local(), with.apply(n.value()));
      case Core.SetGlobal n -> new Core.SetGlobal(n.span(), n.global(), with.apply(n.value()));
      case Core.Block n ->
          new Core.Block(n.span(), all(n.statements(), with), with.apply(n.result()));
      case Core.Loop n -> new Core.Loop(n.span(), n.type(), n.label(), with.apply(n.body()));
      case Core.While n ->
          new Core.While(n.span(), n.label(), with.apply(n.condition()), with.apply(n.body()));
      case Core.ForRange n -> replaced(n, with);
      case Core.If n ->
          new Core.If(
              n.span(),
              n.type(),
              with.apply(n.condition()),
              with.apply(n.then()),
              with.apply(n.otherwise()));
      case Core.Try n -> replaced(n, with);
      case Core.Break n -> new Core.Break(n.span(), n.label(), n.value().map(with));
      case Core.Return n -> new Core.Return(n.span(), with.apply(n.value()));
      case Core.Throw n -> new Core.Throw(n.span(), with.apply(n.value()));
      case Core.Panic n -> new Core.Panic(n.span(), n.code(), with.apply(n.message()));
      case Core.CallFunction n ->
          new Core.CallFunction(n.span(), n.function(), all(n.arguments(), with));
      case Core.CallJava n ->
          new Core.CallJava(n.span(), n.type(), n.method(), all(n.arguments(), with));
      case Core.CallClosure n ->
          new Core.CallClosure(
              n.span(), n.type(), with.apply(n.callee()), all(n.arguments(), with));
      case Core.Closure n ->
          new Core.Closure(n.span(), n.type(), n.parameters(), with.apply(n.body()));
      case Core.AsInterface n ->
          new Core.AsInterface(n.span(), n.type(), with.apply(n.closure()), n.method());
      case Core.Dynamic n ->
          new Core.Dynamic(n.span(), n.kind(), n.name(), all(n.operands(), with));
      default -> operationReplaced(node, with);
    };
  }

  private static Core operationReplaced(Core node, UnaryOperator<Core> with) {
    return switch (node) {
      case Core.Arithmetic n ->
          new Core.Arithmetic(
              n.span(),
              n.type(),
              n.operator(),
              with.apply(n.left()),
              with.apply(n.right()),
              n.checked());
      case Core.Negate n -> new Core.Negate(n.span(), with.apply(n.operand()), n.checked());
      case Core.Not n -> new Core.Not(n.span(), with.apply(n.operand()));
      case Core.Compare n ->
          new Core.Compare(n.span(), n.operator(), with.apply(n.left()), with.apply(n.right()));
      case Core.Logical n ->
          new Core.Logical(n.span(), n.isAnd(), with.apply(n.left()), with.apply(n.right()));
      case Core.Convert n -> new Core.Convert(n.span(), n.type(), with.apply(n.operand()));
      case Core.IsType n -> new Core.IsType(n.span(), with.apply(n.operand()), n.tested());
      case Core.IsVariant n -> new Core.IsVariant(n.span(), with.apply(n.value()), n.variant());
      case Core.GetPayload n ->
          new Core.GetPayload(n.span(), n.type(), with.apply(n.value()), n.variant(), n.field());
      case Core.GetElement n ->
          new Core.GetElement(n.span(), n.type(), with.apply(n.tuple()), n.index());
      case Core.GetField n ->
          new Core.GetField(n.span(), n.type(), with.apply(n.target()), n.field());
      case Core.SetField n ->
          new Core.SetField(n.span(), with.apply(n.target()), n.field(), with.apply(n.value()));
      case Core.Length n -> new Core.Length(n.span(), with.apply(n.list()));
      case Core.GetAt n ->
          new Core.GetAt(n.span(), n.type(), with.apply(n.list()), with.apply(n.index()));
      case Core.SetAt n ->
          new Core.SetAt(
              n.span(), with.apply(n.list()), with.apply(n.index()), with.apply(n.value()));
      case Core.Append n -> new Core.Append(n.span(), with.apply(n.list()), with.apply(n.value()));
      case Core.Copy n -> new Core.Copy(n.span(), with.apply(n.value()));
      case Core.Concat n -> new Core.Concat(n.span(), all(n.parts(), with));
      case Core.ToText n -> new Core.ToText(n.span(), with.apply(n.operand()), n.format());
      case Core.MakeTuple n -> new Core.MakeTuple(n.span(), n.type(), all(n.elements(), with));
      case Core.MakeList n -> new Core.MakeList(n.span(), n.type(), all(n.elements(), with));
      case Core.MakeSet n -> new Core.MakeSet(n.span(), n.type(), all(n.elements(), with));
      case Core.MakeStruct n -> new Core.MakeStruct(n.span(), n.type(), all(n.values(), with));
      case Core.MakeVariant n ->
          new Core.MakeVariant(n.span(), n.type(), n.variant(), all(n.values(), with));
      case Core.MakeRange n ->
          new Core.MakeRange(
              n.span(), n.type(), with.apply(n.from()), n.to().map(with), n.inclusive());
      case Core.MakeMap n -> replaced(n, with);
      default -> throw new IllegalStateException("not an operation: " + node);
    };
  }

  private static Core replaced(Core.ForRange n, UnaryOperator<Core> with) {
    return new Core.ForRange(
        n.span(),
        n.label(),
        n.variable(),
        with.apply(n.from()),
        with.apply(n.to()),
        n.inclusive(),
        n.step(),
        with.apply(n.body()));
  }

  private static Core replaced(Core.Try n, UnaryOperator<Core> with) {
    return new Core.Try(
        n.span(),
        n.type(),
        with.apply(n.body()),
        n.error(),
        n.handler().map(with),
        n.last().map(with));
  }

  private static Core replaced(Core.MakeMap n, UnaryOperator<Core> with) {
    List<Core.MakeMap.Entry> entries = new ArrayList<>();
    for (Core.MakeMap.Entry entry : n.entries()) {
      entries.add(new Core.MakeMap.Entry(with.apply(entry.key()), with.apply(entry.value())));
    }
    return new Core.MakeMap(n.span(), n.type(), entries);
  }

  private static List<Core> all(List<Core> nodes, UnaryOperator<Core> with) {
    List<Core> changed = new ArrayList<>(nodes.size());
    for (Core node : nodes) {
      changed.add(with.apply(node));
    }
    return changed;
  }
}
