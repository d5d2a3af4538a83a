package ruchy.session.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Statement;

/// Whether code does anything but give a value. In doubt it does.
final class Effects {
  /// Methods that change what they are called on, where that can be changed at all.
  private static final Set<String> CHANGING =
      Set.of(
          "push",
          "pop",
          "push_str",
          "insert",
          "remove",
          "swap_remove",
          "clear",
          "sort",
          "sort_by",
          "sort_by_key",
          "sort_unstable",
          "reverse",
          "extend",
          "append",
          "truncate",
          "retain",
          "drain",
          "dedup",
          "fill",
          "swap",
          "rotate_left",
          "rotate_right",
          "resize",
          "split_off",
          "entry",
          "or_insert",
          "get_mut",
          "iter_mut",
          "take",
          "replace",
          "get_or_insert",
          "set",
          "store",
          "fetch_add",
          "fetch_sub",
          "fetch_update",
          "send",
          "recv",
          "close",
          "lock",
          "next",
          "next_back",
          "shuffle",
          "update",
          "put",
          "itemset",
          "partition",
          "setflags",
          "write",
          "setfield",
          "byteswap",
          "delete");

  private static final Set<String> UNCHANGEABLE =
      Set.of("DataFrame", "Series", "Expr", "GroupBy", "String", "Regex", "Date", "DateTime");

  /// Functions that do what a program is run for, or give another value each time.
  private static final Pattern DOING =
      Pattern.compile(
          "e?print(ln)?|dbg|write(ln)?|panic|assert.*|todo|unreachable|sleep|exit|input|read_line"
              + "|channel|timeout|par_map|spawn|random");

  private static final Set<String> DOING_MODULES =
      Set.of("fs", "http", "process", "env", "random", "io", "thread", "task");

  private final Map<String, Item.Function> functions = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Surroundings surroundings;

  Effects(List<Piece> pieces, Surroundings surroundings) {
    this.surroundings = surroundings;
    for (Piece piece : pieces) {
      if (piece.statement() instanceof Statement.Declare(_, var item)) {
        types.add(item.header().name());
        Nodes.forEach(item, this::keep);
      }
    }
  }

  private void keep(Node node) {
    if (node instanceof Item.Function function) {
      // Of several methods of a name any may be called; one with effects stands for all.
      functions.merge(
          function.header().name(), function, (one, other) -> hasEffect(one) ? one : other);
      known.clear();
    }
  }

  /// Whether an expression does something.
  boolean of(Node expression) {
    var found = new AtomicBoolean();
    Nodes.forEach(
        expression,
        node -> {
          if (!found.get() && does(node)) {
            found.set(true);
          }
        });
    return found.get();
  }

  private boolean hasEffect(Item.Function function) {
    return function.body().map(this::of).orElse(true);
  }

  private boolean does(Node node) {
    return switch (node) {
      case Expr.Assign _, Expr.Await _, Expr.Spawn _, Expr.Async _, Expr.Select _, Expr.Throw _ ->
          true;
      case Expr.Loop _, Expr.While _ -> true;
      case Expr.MacroCall macro -> DOING.matcher(macro.name()).matches();
      case Expr.MethodCall call -> method(call);
      case Expr.Call(_, Expr.Name(_, var name), _) -> function(name);
      case Expr.Call(_, Expr.Path path, _) -> path(path);
      case Expr.Call(_, Expr.Lambda _, _) -> true;
      default -> false;
    };
  }

  private boolean function(String name) {
    if (DOING.matcher(name).matches() || name.startsWith("write_") || name.startsWith("save_")) {
      return true;
    }
    Item.Function own = functions.get(name);
    if (own == null) {
      // A closure in a variable may do anything.
      return !types.contains(name) && surroundings.isVariable(name);
    }
    Boolean before = known.get(name);
    if (before == null) {
      // A function that calls itself does what the rest of it does.
      known.put(name, false);
      before = hasEffect(own);
      known.put(name, before);
    }
    return before;
  }

  private boolean path(Expr.Path path) {
    String first = path.segments().getFirst().name();
    String last = path.segments().getLast().name();
    return DOING_MODULES.contains(first) || function(last);
  }

  private boolean method(Expr.MethodCall call) {
    Optional<String> type = surroundings.typeOf(call.receiver().span().text());
    String receiver = type.map(text -> text.replaceFirst("[<{].*", "")).orElse("");
    if (call.receiver().span().text().equals("np.random") || receiver.equals("Generator")) {
      return true;
    }
    Item.Function own = functions.get(call.name());
    if (own != null && function(call.name())) {
      return true;
    }
    boolean isWriting = call.name().startsWith("write_") || call.name().startsWith("to_file");
    return isWriting
        || (CHANGING.contains(call.name()) && !UNCHANGEABLE.contains(receiver))
        || receiver.startsWith("java.");
  }
}
