package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Writes the expressions of one method or lambda. What Java cannot say as an expression is written
/// as statements before it, and the order of evaluation is kept with temporaries.
final class Expressions {
  private static final int TERNARY_MAX = 60;

  private final Body body;
  private final Plan plan;
  private final JavaTypes types;
  private final Shown shown = new Shown();
  private final Operators operators;
  private final Calls calls;
  private final Constructions constructions;

  Expressions(Body body, Plan plan, JavaTypes types) {
    this.body = body;
    this.plan = plan;
    this.types = types;
    this.operators = new Operators(this, types);
    this.calls = new Calls(this, body);
    this.constructions = new Constructions(this, body);
  }

  void noteCounter(Local local, Core.ForRange range) {
    operators.noteCounter(local, range);
  }

  /// Whether a node can be one Java expression.
  boolean isInline(Core core) {
    return switch (core) {
      case Core.Declare _, Core.SetLocal _, Core.SetGlobal _, Core.Loop _ -> false;
      case Core.While _, Core.ForRange _, Core.Break _, Core.Continue _, Core.Return _ -> false;
      case Core.SetAt _, Core.Append _, Core.SetField _, Core.Try _ -> false;
      case Core.Throw _, Core.Panic _ -> false;
      case Core.Closure _ -> true;
      case Core.If node ->
          node.type() != Type.Simple.UNIT
              && node.then().type() != Type.Simple.NEVER
              && node.otherwise().type() != Type.Simple.NEVER
              && Children.of(node).stream().allMatch(this::isInline);
      case Core.Block node ->
          node.statements().stream().allMatch(this::isAlias) && isInline(node.result());
      // Java wants a choice of lambdas in a variable, which says what interface they are for.
      case Core.CallClosure node when isChoice(node.callee()) -> false;
      case Core.MakeMap node -> node.entries().isEmpty();
      case Core.MakeSet node -> node.elements().isEmpty();
      default -> !isVoid(core) && Children.of(core).stream().allMatch(this::isInline);
    };
  }

  private static boolean isChoice(Core core) {
    return core instanceof Core.If || core instanceof Core.Block block && isChoice(block.result());
  }

  private boolean isAlias(Core statement) {
    return statement instanceof Core.Declare declare
        && body.isAlias(declare.local(), declare.value());
  }

  /// Whether a call gives nothing, or never returns.
  boolean isVoid(Core core) {
    return switch (core) {
      case Core.CallFunction node ->
          node.type() == Type.Simple.UNIT || node.type() == Type.Simple.NEVER;
      case Core.CallJava node ->
          node.method().kind() != JavaMethod.Kind.CONSTRUCTOR
                  && node.method().descriptor().endsWith(")V")
              || node.type() == Type.Simple.NEVER;
      case Core.CallClosure node -> node.type() == Type.Simple.NEVER;
      default -> false;
    };
  }

  /// Whether nothing happens when a node is run.
  boolean isPure(Core core) {
    return switch (core) {
      case Core.IntConstant _, Core.RealConstant _, Core.BoolConstant _ -> true;
      case Core.CharConstant _, Core.TextConstant _, Core.Unit _, Core.GetLocal _ -> true;
      case Core.Closure _, Core.FunctionValue _ -> true;
      case Core.Block node -> node.statements().isEmpty() && isPure(node.result());
      case Core.If node -> Children.of(node).stream().allMatch(this::isPure);
      case Core.GetPayload node -> isPure(node.value());
      case Core.IsVariant node -> isPure(node.value());
      case Core.GetField node -> isPure(node.target());
      case Core.GetElement node -> isPure(node.tuple());
      default -> false;
    };
  }

  /// Whether a choice reads well on one line.
  boolean isShort(Core.If node) {
    boolean nested = node.then() instanceof Core.If || node.otherwise() instanceof Core.If;
    return !nested && size(node) <= TERNARY_MAX;
  }

  private static int size(Core core) {
    int own =
        switch (core) {
          case Core.TextConstant node -> node.value().length() + 2;
          case Core.Block _, Core.Convert _ -> 0;
          case Core.Closure _ -> TERNARY_MAX;
          case Core.CallFunction _, Core.CallJava _, Core.MakeStruct _, Core.MakeVariant _ -> 12;
          default -> 5;
        };
    return own + Children.of(core).stream().mapToInt(Expressions::size).sum();
  }

  /// Runs a node for its effect.
  void effect(Core core) {
    if (isPure(core)) {
      return;
    }
    if (needsStatements(core) && !isInline(core)) {
      value(core);
      return;
    }
    var java =
        switch (core) {
          case Core.CallJava node -> calls.raw(node);
          case Core.CallFunction node -> calls.function(node);
          case Core.CallClosure node -> calls.closure(node);
          default -> direct(core);
        };
    boolean call = java.text().endsWith(")") && java.precedence() == Java.ATOM;
    if (call && (core instanceof Core.CallFunction || !java.text().startsWith("("))) {
      body.line(java + ";");
    } else {
      body.line(types.of(core.type()) + " " + body.fresh("unused") + " = " + java + ";");
    }
  }

  /// Operands in order of evaluation: those before one that takes statements are kept.
  List<Java> values(List<Core> nodes) {
    int last = nodes.size() - 1;
    while (last >= 0 && isInline(nodes.get(last))) {
      last--;
    }
    var results = new ArrayList<Java>();
    for (int i = 0; i < nodes.size(); i++) {
      var result = value(nodes.get(i));
      results.add(i < last && !isStable(nodes.get(i)) ? kept(result, nodes.get(i).type()) : result);
    }
    return results;
  }

  private boolean isStable(Core core) {
    return switch (core) {
      case Core.GetLocal node -> !node.local().isAssigned();
      case Core.GetGlobal _ -> false;
      default -> isPure(core) && Children.of(core).isEmpty();
    };
  }

  private Java kept(Java value, Type type) {
    String name = body.fresh("first");
    body.line(types.of(type) + " " + name + " = " + value + ";");
    return Java.atom(name);
  }

  /// The condition of a choice or loop, whose patterns hold in what runs where it is true.
  Java condition(Core condition) {
    if (condition instanceof Core.Logical both && both.isAnd() && isInline(both)) {
      var left = condition(both.left());
      var right = condition(both.right());
      return Java.of(left.at(Java.AND) + " && " + right.at(Java.AND), Java.AND);
    }
    if (condition instanceof Core.Block block && isInline(block)) {
      block.statements().forEach(body::drop);
      return condition(block.result());
    }
    return condition instanceof Core.IsVariant test
        ? constructions.test(test, true)
        : value(condition);
  }

  /// A value that goes straight into a place of its own type, which tells Java its type arguments.
  Java direct(Core core) {
    return switch (core) {
      case Core.MakeVariant node when isInline(core) -> constructions.variant(node, true);
      case Core.MakeList node when isInline(core) -> constructions.list(node, true);
      case Core.CallJava node when isInline(core) -> calls.java(node, true);
      case Core.MakeTuple node when isInline(core) -> constructions.tuple(node, true);
      case Core.Closure node -> calls.lambda(node);
      default -> value(core);
    };
  }

  /// A node as an expression, perhaps after statements.
  Java value(Core core) {
    if (isVoid(core)) {
      return statement(core);
    }
    if (!isInline(core) && needsStatements(core)) {
      return throughTemporary(core);
    }
    return switch (core) {
      case Core.IntConstant node -> Constants.integer(node);
      case Core.RealConstant node -> Constants.real(node);
      case Core.BoolConstant node -> Java.atom(Boolean.toString(node.value()));
      case Core.CharConstant node -> Constants.character(node.codePoint());
      case Core.TextConstant node -> Java.atom(Constants.text(node.value()));
      case Core.Unit _ -> Java.atom(types.runtime("Unit") + ".UNIT");
      case Core.GetLocal node -> body.variable(node.local()).read(node.type(), types);
      case Core.GetGlobal node -> body.variable(node.global()).read(node.type(), types);
      case Core.Block node -> block(node);
      case Core.If node -> ternary(node);
      case Core.Logical node -> logical(node);
      case Core.Arithmetic node -> operators.arithmetic(node);
      case Core.Negate node -> operators.negate(node);
      case Core.Not node -> operators.not(node);
      case Core.Compare node -> operators.compare(node);
      case Core.Convert node -> operators.convert(node);
      case Core.IsType node -> operators.isType(node);
      case Core.CallFunction node -> calls.function(node);
      case Core.CallJava node -> calls.java(node, false);
      case Core.CallClosure node -> calls.closure(node);
      case Core.Closure node -> calls.standalone(node);
      case Core.FunctionValue node -> calls.functionValue(node);
      case Core.AsInterface node -> calls.asInterface(node);
      case Core.MakeTuple node -> constructions.tuple(node, false);
      case Core.GetElement node -> constructions.element(node);
      case Core.MakeList node -> constructions.list(node, false);
      case Core.MakeMap node -> constructions.map(node);
      case Core.MakeSet node -> constructions.set(node);
      case Core.MakeRange node -> constructions.range(node);
      case Core.Length node -> Java.atom(value(node.list()).at(Java.ATOM) + ".length()");
      case Core.GetAt node -> getAt(node);
      case Core.MakeStruct node -> constructions.struct(node);
      case Core.GetField node -> field(node);
      case Core.Copy node -> copy(node);
      case Core.MakeVariant node -> constructions.variant(node, false);
      case Core.IsVariant node -> constructions.test(node, false);
      case Core.GetPayload node -> constructions.payload(node);
      case Core.Concat node -> operators.concat(node);
      case Core.ToText node -> operators.text(node);
      case Core.Dynamic node -> operators.dynamic(node);
      case Core.Declare _, Core.SetLocal _, Core.SetGlobal _, Core.Loop _ -> statement(core);
      case Core.While _, Core.ForRange _, Core.Break _, Core.Continue _ -> statement(core);
      case Core.Return _, Core.SetAt _, Core.Append _, Core.SetField _ -> statement(core);
      case Core.Try _, Core.Throw _, Core.Panic _ -> statement(core);
    };
  }

  /// Nodes of which a part takes statements are still expressions of what the parts gave.
  private static boolean needsStatements(Core core) {
    return switch (core) {
      case Core.If _, Core.Logical _, Core.Try _, Core.Loop _ -> true;
      default -> false;
    };
  }

  private Java throughTemporary(Core core) {
    if (core.type() == Type.Simple.NEVER || core.type() == Type.Simple.UNIT) {
      return statement(core);
    }
    String name = body.temporary(core.type(), core.type() == Type.Simple.BOOL ? "holds" : "value");
    var variable = Variable.plain(name);
    if (core instanceof Core.Logical node) {
      logicalSteps(node, variable);
    } else {
      body.statement(core, new Target.Assign(variable));
    }
    return Java.atom(name);
  }

  private void logicalSteps(Core.Logical node, Variable variable) {
    body.line(variable.write(value(node.left()).text()));
    if (body.isAlive()) {
      body.code().open("if (" + (node.isAnd() ? "" : "!") + variable.text() + ")");
      body.scoped(() -> body.line(variable.write(value(node.right()).text())));
      body.code().close("");
      body.setAlive(true);
    }
  }

  /// Something that is run for its effect where a value is wanted: the value is unit.
  private Java statement(Core core) {
    body.drop(core);
    return Java.atom(types.runtime("Unit") + ".UNIT");
  }

  private Java block(Core.Block node) {
    node.statements().forEach(body::drop);
    return value(node.result());
  }

  private Java ternary(Core.If node) {
    Map<Body.Payload, String> known = new HashMap<>(body.payloads());
    var condition = condition(node.condition());
    var then = value(node.then());
    body.payloads().clear();
    body.payloads().putAll(known);
    var otherwise = value(node.otherwise());
    String primitive = types.of(node.type());
    if (then.form() != otherwise.form() && JavaTypes.isPrimitive(node.type())) {
      then = then.exact(primitive);
      otherwise = otherwise.exact(primitive);
    }
    if (node.type() == Type.Simple.ANY && mixesNumbers(node.then(), node.otherwise())) {
      // Else Java would make both numbers one and the same type.
      then = Java.of("(Object) " + then.at(Java.UNARY), Java.UNARY);
    }
    var form = then.form() == Java.Form.SMALL ? Java.Form.NARROW : then.form();
    String text =
        condition.at(Java.OR) + " ? " + then.at(Java.OR) + " : " + otherwise.at(Java.TERNARY);
    return new Java(text, Java.TERNARY, form);
  }

  private static boolean mixesNumbers(Core then, Core otherwise) {
    return then instanceof Core.Convert(_, _, Core one)
        && otherwise instanceof Core.Convert(_, _, Core other)
        && one.type() instanceof Type.Numeric
        && other.type() instanceof Type.Numeric
        && !one.type().equals(other.type());
  }

  private Java logical(Core.Logical node) {
    if (node.isAnd()) {
      Map<Body.Payload, String> known = new HashMap<>(body.payloads());
      var both = condition(node);
      body.payloads().clear();
      body.payloads().putAll(known);
      return both;
    }
    var left = value(node.left());
    var right = value(node.right());
    return Java.of(left.at(Java.OR) + " || " + right.at(Java.OR), Java.OR);
  }

  private Java getAt(Core.GetAt node) {
    var parts = values(List.of(node.list(), node.index()));
    var read = Java.atom(parts.get(0).at(Java.ATOM) + ".get(" + parts.get(1) + ")");
    return JavaTypes.isUnboxedList(node.list().type()) ? read : JavaTypes.unbox(read, node.type());
  }

  /// A value as an element of a list.
  String element(Type list, Java value, Type type) {
    return JavaTypes.isUnboxedList(list) ? value.text() : types.box(value, type);
  }

  private Java field(Core.GetField node) {
    var target = value(node.target());
    var type = ((Type.Nominal) node.target().type()).declaration();
    String name = Plan.fieldName(type.fields().get(node.field()));
    String read = fieldOf(target, name);
    boolean record =
        !plan.isMutable(node.target().type())
            && !Plan.isClass(type)
            && !target.text().equals("this");
    return Java.atom(record ? read + "()" : read);
  }

  /// `target.name`; of `this` the name alone.
  String fieldOf(Java target, String name) {
    return target.text().equals("this") ? name : target.at(Java.ATOM) + "." + name;
  }

  private Java copy(Core.Copy node) {
    var value = value(node.value());
    return plan.isMutable(node.type()) ? Java.atom(value.at(Java.ATOM) + ".copy()") : value;
  }

  /// The boxed values of nodes, as arguments.
  String boxes(List<Core> nodes) {
    var parts = values(nodes);
    var boxed = new ArrayList<String>();
    for (int i = 0; i < parts.size(); i++) {
      boxed.add(types.box(parts.get(i), nodes.get(i).type()));
    }
    return String.join(", ", boxed);
  }

  Shown shown() {
    return shown;
  }

  /// The carriers of nodes, as arguments.
  String carriers(List<Core> nodes) {
    return values(nodes).stream().map(Java::text).collect(Collectors.joining(", "));
  }

  static NominalType declaration(Type type) {
    return ((Type.Nominal) type).declaration();
  }
}
