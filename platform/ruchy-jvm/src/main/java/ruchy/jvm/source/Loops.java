package ruchy.jvm.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;

/// Writes loops, and what leaves them.
final class Loops {
  private final Body body;
  private final Expressions expressions;
  private final Deque<LoopLabel> around = new ArrayDeque<>();
  private final Map<LoopLabel, Target> targets = new HashMap<>();
  private final Map<LoopLabel, String> labels = new HashMap<>();
  private final Set<LoopLabel> left = new HashSet<>();

  Loops(Body body, Expressions expressions) {
    this.body = body;
    this.expressions = expressions;
  }

  void loop(Core.Loop node, Target target) {
    targets.put(node.label(), target);
    open(node.label(), "while (true)", node.body());
    turn(node.label(), node.body());
    body.code().close("");
    body.setAlive(left.contains(node.label()));
  }

  void whileLoop(Core.While node) {
    boolean simple = expressions.isInline(node.condition());
    boolean forever = node.condition() instanceof Core.BoolConstant constant && constant.value();
    targets.put(node.label(), new Target.Drop());
    if (simple) {
      var known = new HashMap<>(body.payloads());
      String condition = forever ? "true" : expressions.condition(node.condition()).text();
      open(node.label(), "while (" + condition + ")", node.body());
      turn(node.label(), node.body());
      body.code().close("");
      body.payloads().clear();
      body.payloads().putAll(known);
      body.setAlive(!forever || left.contains(node.label()));
      return;
    }
    open(node.label(), "while (true)", node.body());
    around.push(node.label());
    body.scoped(() -> {
      var condition = expressions.condition(node.condition());
      body.code().open("if (" + Body.negated(condition) + ")");
      body.line("break;");
      body.code().close("");
      body.drop(node.body());
    });
    around.pop();
    body.code().close("");
    body.setAlive(true);
  }

  void forRange(Core.ForRange node) {
    targets.put(node.label(), new Target.Drop());
    var ends = expressions.values(java.util.List.of(node.from(), node.to()));
    if (body.isAlive()) {
      body.scoped(() -> counted(node, ends));
      body.setAlive(true);
    }
  }

  private void counted(Core.ForRange node, java.util.List<Java> ends) {
    var variable = node.variable();
    boolean copied = body.plan().isCaptured(variable);
    String counter = body.fresh(copied ? variable.name() + "Next" : variable.name());
    String type = body.types().of(variable.type());
    String start = type + " " + counter + " = " + ends.get(0);
    String end = ends.get(1).text();
    if (!isStable(node.to())) {
      end = body.fresh("end");
      start += ", " + end + " = " + ends.get(1);
    }
    String head =
        "for (" + start + "; " + test(node, counter, end) + "; " + step(node, counter) + ")";
    open(node.label(), head, node.body());
    if (copied) {
      String name = body.fresh(variable.name());
      body.line(type + " " + name + " = " + counter + ";");
      body.bind(variable, Variable.plain(name));
    } else {
      body.bind(variable, Variable.plain(counter));
      expressions.noteCounter(variable, node);
    }
    turn(node.label(), node.body());
    body.code().close("");
  }

  private static boolean isStable(Core to) {
    return to instanceof Core.IntConstant
        || to instanceof Core.CharConstant
        || (to instanceof Core.GetLocal get && !get.local().isAssigned());
  }

  private String test(Core.ForRange node, String counter, String end) {
    String order = node.step() > 0 ? "<" : ">";
    String operator = node.inclusive() ? order + "=" : order;
    if (node.variable().type() == Type.Numeric.U64) {
      return "Long.compareUnsigned(" + counter + ", " + end + ") " + operator + " 0";
    }
    return counter + " " + operator + " " + end;
  }

  private static String step(Core.ForRange node, String counter) {
    if (node.step() == 1) {
      return counter + "++";
    }
    if (node.step() == -1) {
      return counter + "--";
    }
    return node.step() > 0 ? counter + " += " + node.step() : counter + " -= " + -node.step();
  }

  /// Opens a loop, with a label where something inside jumps past an inner loop.
  private void open(LoopLabel label, String head, Core inside) {
    if (needsLabel(label, inside)) {
      String wanted = label.toString().replace("'", "");
      String name = body.fresh(wanted.isEmpty() || wanted.startsWith("$") ? "loop" : wanted);
      labels.put(label, name);
      body.code().line(name + ":");
    }
    body.code().open(head);
  }

  private static boolean needsLabel(LoopLabel label, Core inside) {
    return switch (inside) {
      case Core.Closure _ -> false;
      case Core.Loop node -> jumps(label, node.body());
      case Core.While node -> jumps(label, node.body()) || jumps(label, node.condition());
      case Core.ForRange node ->
          jumps(label, node.body())
              || needsLabel(label, node.from())
              || needsLabel(label, node.to());
      default -> Children.of(inside).stream().anyMatch(child -> needsLabel(label, child));
    };
  }

  private static boolean jumps(LoopLabel label, Core inside) {
    return switch (inside) {
      case Core.Break node -> node.label() == label;
      case Core.Continue node -> node.label() == label;
      case Core.Closure _ -> false;
      default -> Children.of(inside).stream().anyMatch(child -> jumps(label, child));
    };
  }

  private void turn(LoopLabel label, Core inside) {
    around.push(label);
    body.scoped(() -> body.drop(inside));
    around.pop();
  }

  void leave(Core.Break node) {
    var target = targets.getOrDefault(node.label(), new Target.Drop());
    if (node.value().isPresent()) {
      body.statement(node.value().get(), target);
    } else if (target instanceof Target.Return) {
      body.statement(new Core.Unit(node.span()), target);
      return;
    }
    left.add(node.label());
    body.line("break" + labelOf(node.label()) + ";");
    body.setAlive(false);
  }

  void next(Core.Continue node) {
    body.line("continue" + labelOf(node.label()) + ";");
    body.setAlive(false);
  }

  private String labelOf(LoopLabel label) {
    boolean innermost = label.equals(around.peek());
    return innermost || !labels.containsKey(label) ? "" : " " + labels.get(label);
  }

  /// Whether a local counts up from a known start, or below an end that is not part of the range.
  record Counter(Local local, Core.ForRange range) {}
}
