package ruchy.jvm.source;

import java.util.Map;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.type.NominalType;

/// Writes the members by which Java's collections, and ours, reach what a type says itself of its
/// values: `equals`, `hashCode`, `order`, `toString`.
final class OwnMembers {
  private final Plan plan;
  private final JavaTypes types;
  private final NominalType type;
  private final Map<Role, FunctionRef> own;
  private final boolean inInterface;
  private final Code code = new Code(0);

  OwnMembers(Plan plan, JavaTypes types, NominalType type) {
    this.plan = plan;
    this.types = types;
    this.type = type;
    this.own = plan.own(type);
    this.inInterface = type.kind() == NominalType.Kind.ENUM && !plan.isPlainEnum(type);
  }

  /// Those of the type.
  String ofType() {
    if (own.containsKey(Role.EQUAL)) {
      String that = "other instanceof " + plan.typeName(type) + " that && ";
      member("boolean isEqual(Object other)", that + call(Role.EQUAL, "that"));
    }
    if (own.containsKey(Role.ORDER)) {
      String that = "(" + plan.typeName(type) + ") other";
      member("int order(Object other)", "Long.signum(" + call(Role.ORDER, that) + ")");
    }
    text(Role.DISPLAY, "display");
    text(Role.DEBUG, "debug");
    if (!inInterface) {
      ofObject();
    }
    return code.toString();
  }

  /// Those that an interface cannot have, of each of its records.
  String ofVariant() {
    ofObject();
    return code.toString();
  }

  private void text(Role role, String name) {
    if (own.containsKey(role)) {
      String optional = types.imports().type("java.util.Optional");
      member(optional + "<String> " + name + "()", optional + ".of(" + call(role, "") + ")");
    }
  }

  private void ofObject() {
    if (own.containsKey(Role.EQUAL)) {
      always("boolean equals(Object other)", "isEqual(other)");
    }
    if (own.containsKey(Role.HASH)) {
      always("int hashCode()", "Long.hashCode(" + call(Role.HASH, "") + ")");
    }
    if (own.containsKey(Role.DISPLAY)) {
      always("String toString()", call(Role.DISPLAY, ""));
    }
  }

  private void member(String head, String value) {
    write(inInterface ? "default " : "public ", head, value);
  }

  private void always(String head, String value) {
    write("public ", head, value);
  }

  private void write(String modifier, String head, String value) {
    code.gap();
    code.line("@Override");
    code.open(modifier + head);
    code.line("return " + value + ";");
    code.close("");
  }

  private String call(Role role, String argument) {
    FunctionRef function = own.get(role);
    if (function == null) {
      throw new AssertionError("no function for " + role + " of " + type);
    }
    var method = plan.method(function);
    if (method.isInstance()) {
      return method.name() + "(" + argument + ")";
    }
    String owner = method.owner().map(plan::typeName).orElse(plan.className());
    return owner
        + "."
        + method.name()
        + "(this"
        + (argument.isEmpty() ? "" : ", " + argument)
        + ")";
  }
}
