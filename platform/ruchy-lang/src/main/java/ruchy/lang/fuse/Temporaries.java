package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type.Simple;

/// Gives back the memory of arrays where their last use is known, so that the next operation writes
/// to memory that is still in the cache.
///
/// Two kinds are known. A *temporary* is the result of a function of arrays that only another such
/// function reads: in `a * b + c` the product. A local is *owned* if every value it ever has is a
/// fresh array, and all its uses only read: its value dies when another is assigned, and where its
/// block ends. Elementwise operations on temporaries become one chain, see [ArrayChain].
///
/// Whatever else happens to an array, such as a view, a closure, a list or a call of a function
/// that the program declares, leaves it to the garbage collector, and so does a block that is left
/// early.
public final class Temporaries {
  private final Set<Local> owned;

  private Temporaries(Set<Local> owned) {
    this.owned = owned;
  }

  /// A function that gives back its arrays.
  public static CoreFunction in(CoreFunction function) {
    return new CoreFunction(
        function.ref(), function.parameters(), in(function.body()), function.span());
  }

  /// A body that gives back its arrays.
  public static Core in(Core body) {
    if (!hasFresh(body)) {
      return body;
    }
    return new Temporaries(Owned.in(body)).replaced(body);
  }

  private static boolean hasFresh(Core node) {
    return ArrayCalls.isFresh(node) || Children.of(node).stream().anyMatch(Temporaries::hasFresh);
  }

  static Set<Local> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Core replaced(Core node) {
    return switch (node) {
      case Core.CallJava call when ArrayChain.isChain(call) -> call(call);
      case Core.CallJava call when lastTemporary(call) >= 0 -> call(call);
      case Core.Block block -> block(block);
      case Core.SetLocal set when owned.contains(set.local()) -> assignment(set);
      case Core.While _, Core.ForRange _, Core.Loop _ ->
          Children.replaced(node, part -> replaced(dropped(part)));
      default -> Children.replaced(node, this::replaced);
    };
  }

  /// The body of a loop, whose value nobody wants. Conditions and bounds are no arrays.
  private static Core dropped(Core node) {
    if (node instanceof Core.Block block && ArrayCalls.isFresh(block.result())) {
      List<Core> statements = new ArrayList<>(block.statements());
      statements.add(block.result());
      return new Core.Block(block.span(), statements, new Core.Unit(block.span()));
    }
    return ArrayCalls.isFresh(node)
        ? new Core.Block(node.span(), List.of(node), new Core.Unit(node.span()))
        : node;
  }

  /// The place of the last argument that is a temporary, or -1.
  private static int lastTemporary(Core.CallJava call) {
    for (int i = call.arguments().size() - 1; i >= 0 && ArrayCalls.isBorrowing(call); i--) {
      if (ArrayCalls.isFresh(bare(call.arguments().get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /// What is converted, which for arrays changes nothing but the type.
  static Core bare(Core node) {
    return node instanceof Core.Convert convert ? bare(convert.operand()) : node;
  }

  private Core call(Core.CallJava call) {
    List<Core> statements = new ArrayList<>();
    Local result = new Local("$r", call.type());
    declare(result, call, statements);
    return new Core.Block(call.span(), statements, new Core.GetLocal(call.span(), result));
  }

  /// Gives a local the value of a node. Of a call with temporaries the arguments up to the last of
  /// these come first, in their order; then the call; then the temporaries go.
  private void declare(Local local, Core node, List<Core> statements) {
    if (ArrayChain.isChain(node)) {
      chain(local, (Core.CallJava) node, statements);
      return;
    }
    var last = node instanceof Core.CallJava call ? lastTemporary(call) : -1;
    if (last < 0) {
      statements.add(new Core.Declare(node.span(), local, replaced(node)));
      return;
    }
    var call = (Core.CallJava) node;
    List<Core> arguments = new ArrayList<>();
    List<Core> releases = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Core argument = call.arguments().get(i);
      Core made = bare(argument);
      if (ArrayCalls.isFresh(made)) {
        arguments.add(with(argument, held("$t", made, statements)));
        releases.addFirst(release(argument.span(), arguments.getLast()));
      } else if (i < last && !isConstant(argument)) {
        arguments.add(held("$a", argument, statements));
      } else {
        arguments.add(replaced(argument));
      }
    }
    Core reads = new Core.CallJava(call.span(), call.type(), call.method(), arguments);
    statements.add(new Core.Declare(call.span(), local, reads));
    statements.addAll(releases);
  }

  /// Gives a local the value of a chain. The leaves have no effects on one another, so the fresh
  /// arrays among them can come first.
  private void chain(Local local, Core.CallJava last, List<Core> statements) {
    List<Core> releases = new ArrayList<>();
    Core links =
        ArrayChain.links(
            last,
            leaf -> {
              Core made = bare(leaf);
              if (!ArrayCalls.isFresh(made)) {
                return replaced(leaf);
              }
              Core array = held("$t", made, statements);
              releases.addFirst(release(made.span(), array));
              return array;
            });
    statements.add(new Core.Declare(last.span(), local, ArrayCalls.compute(last, links)));
    statements.addAll(releases);
  }

  private Core held(String name, Core node, List<Core> statements) {
    Local local = new Local(name, node.type());
    declare(local, node, statements);
    return new Core.GetLocal(node.span(), local);
  }

  private static Core release(Span span, Core array) {
    return ArrayCalls.release(span, bare(array));
  }

  private static Core with(Core node, Core inner) {
    return node instanceof Core.Convert convert
        ? new Core.Convert(convert.span(), convert.type(), with(convert.operand(), inner))
        : inner;
  }

  private static boolean isConstant(Core node) {
    return switch (node) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _, Core.TextConstant _ ->
          true;
      case Core.GetLocal get -> !get.local().isAssigned();
      case Core.Convert convert -> isConstant(convert.operand());
      case Core.MakeVariant made -> made.values().isEmpty();
      default -> false;
    };
  }

  private Core assignment(Core.SetLocal set) {
    var span = set.span();
    List<Core> statements = new ArrayList<>();
    Core next = held("$n", set.value(), statements);
    statements.add(release(span, new Core.GetLocal(span, set.local())));
    statements.add(new Core.SetLocal(span, set.local(), next));
    return new Core.Block(span, statements, new Core.Unit(span));
  }

  private Core block(Core.Block block) {
    List<Core> statements = new ArrayList<>();
    List<Core> releases = new ArrayList<>();
    boolean ends = block.result().type() == Simple.NEVER;
    for (Core statement : block.statements()) {
      ends |= statement.type() == Simple.NEVER;
      switch (statement) {
        case Core.Declare(var span, var local, var value) -> {
          declare(local, value, statements);
          if (owned.contains(local)) {
            releases.addFirst(release(span, new Core.GetLocal(span, local)));
          }
        }
        case Core.CallJava call when ArrayCalls.isFresh(call) ->
            statements.add(release(call.span(), held("$d", call, statements)));
        default -> statements.add(replaced(statement));
      }
    }
    if (ends || releases.isEmpty()) {
      return new Core.Block(block.span(), statements, replaced(block.result()));
    }
    Core result = result(block.result(), statements);
    statements.addAll(releases);
    return new Core.Block(block.span(), statements, result);
  }

  /// Computes the result of a block before its locals end.
  private Core result(Core node, List<Core> statements) {
    if (node instanceof Core.Unit) {
      return node;
    }
    if (node.type() == Simple.UNIT) {
      statements.add(replaced(node));
      return new Core.Unit(node.span());
    }
    return held("$v", node, statements);
  }
}
