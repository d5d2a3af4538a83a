package ruchy.lang.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// A method, field, element or operator that a value of type `Any` is asked for.
///
/// @param operands the types that are known of the operands, as programs write them
record Member(Core.Dynamic.Kind kind, String name, List<Optional<String>> operands) {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("div", "/"),
          Map.entry("rem", "%"),
          Map.entry("pow", "**"),
          Map.entry("eq", "=="),
          Map.entry("ne", "!="),
          Map.entry("lt", "<"),
          Map.entry("le", "<="),
          Map.entry("gt", ">"),
          Map.entry("ge", ">="));

  Member {
    operands = List.copyOf(operands);
  }

  /// The member that a node asks for, if it is of a kind that can be bound.
  static Optional<Member> of(Core.Dynamic node) {
    boolean binds =
        switch (node.kind()) {
          case CALL_METHOD, GET_FIELD -> true;
          case GET_AT -> node.operands().size() == 2;
          case OPERATOR -> node.operands().size() == 2 && OPERATORS.containsKey(node.name());
          case CALL, SET_AT, ITERATE, PARTS -> false;
        };
    if (!binds) {
      return Optional.empty();
    }
    var operands = new ArrayList<Optional<String>>();
    for (Core operand : node.operands()) {
      boolean known =
          operand instanceof Core.Convert convert
              && convert.type() == Simple.ANY
              && convert.operand().type() != Simple.UNIT;
      operands.add(
          known
              ? Optional.of(written(((Core.Convert) operand).operand().type()))
              : Optional.empty());
    }
    return Optional.of(new Member(node.kind(), node.name(), operands));
  }

  /// Whether only values of the library may have it that the runtime does not know.
  boolean isOfLibrary() {
    return kind != Core.Dynamic.Kind.CALL_METHOD;
  }

  /// A closure that asks operands of these types for it.
  String text(List<String> types) {
    var parameters = new ArrayList<String>();
    var arguments = new ArrayList<String>();
    for (int i = 0; i < types.size(); i++) {
      parameters.add("a" + i + ": " + types.get(i));
      if (i > 0) {
        arguments.add(argument("a" + i, types.get(i)));
      }
    }
    String list = String.join(", ", arguments);
    String use =
        switch (kind) {
          case GET_FIELD -> "a0." + name;
          case GET_AT -> "a0[a1]";
          case OPERATOR -> "a0 " + OPERATORS.get(name) + " a1";
          default -> "a0." + name + "(" + list + ")";
        };
    return "|" + String.join(", ", parameters) + "| " + use;
  }

  /// An operand by its name; a closure is called by one whose parameters the member gives a type.
  private static String argument(String name, String type) {
    if (!type.startsWith("fn(")) {
      return name;
    }
    int count = type.equals("fn() -> Any") ? 0 : type.split(",").length;
    var parameters = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      parameters.add("b" + i);
    }
    String list = String.join(", ", parameters);
    return "|" + list + "| " + name + "(" + list + ")";
  }

  /// A type as far as its values tell it: what containers of boxes hold is not looked at.
  static String written(Type type) {
    return switch (type) {
      case Type.ListOf(Type element) ->
          element instanceof Type.Numeric || element == Simple.BOOL || element == Simple.CHAR
              ? "[" + element + "]"
              : "[Any]";
      case Type.MapOf _, Type.Shape _ -> "Map<Any, Any>";
      case Type.SetOf _ -> "Set<Any>";
      case Type.OptionOf _ -> "Option<Any>";
      case Type.ResultOf _ -> "Result<Any, Any>";
      case Type.Library library -> library.name();
      case Type.Tuple tuple -> "(" + "Any, ".repeat(tuple.elements().size() - 1) + "Any)";
      case Type.Function function -> {
        int count = function.parameters().size();
        yield "fn(" + (count == 0 ? "" : "Any, ".repeat(count - 1) + "Any") + ") -> Any";
      }
      default -> type.toString();
    };
  }
}
