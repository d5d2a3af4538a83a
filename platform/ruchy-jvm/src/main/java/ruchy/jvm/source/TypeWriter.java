package ruchy.jvm.source;

import java.util.List;
import java.util.stream.Collectors;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Writes structs and enums: records, or small classes where values change; enums and sealed
/// interfaces.
final class TypeWriter {
  private final Plan plan;
  private final JavaTypes types;
  private final Code code;

  TypeWriter(Plan plan, JavaTypes types, Code code) {
    this.plan = plan;
    this.types = types;
    this.code = code;
  }

  /// Writes a type with its methods, which are laid out already.
  void write(NominalType type, String methods) {
    code.gap();
    Documentation.before(type.declaredAt()).forEach(code::line);
    if (type.kind() == NominalType.Kind.STRUCT) {
      struct(type, methods);
    } else if (Plan.isClass(type)) {
      classOf(type, methods);
    } else if (plan.isPlainEnum(type)) {
      constants(type, methods);
    } else {
      sealed(type, methods);
    }
  }

  private void struct(NominalType type, String methods) {
    boolean mutable = plan.isMutable(new Type.Nominal(type));
    String name = plan.typeName(type);
    String members = members(type.name(), name, type.fields()) + methods;
    if (mutable) {
      mutableStruct(type, name, members);
      return;
    }
    String head = "record " + name + "(" + parameters(type.fields()) + ") implements ";
    body(head + declared("RecordStruct"), members);
  }

  private void mutableStruct(NominalType type, String name, String members) {
    code.open("static final class " + name + " extends " + declared("MutableStruct"));
    for (var field : type.fields()) {
      code.line(types.of(field.type()) + " " + Plan.fieldName(field) + ";");
    }
    code.gap();
    code.open(name + "(" + parameters(type.fields()) + ")");
    for (var field : type.fields()) {
      String fieldName = Plan.fieldName(field);
      code.line("this." + fieldName + " = " + fieldName + ";");
    }
    code.close("");
    code.gap();
    code.line("@Override");
    code.open("public " + name + " copy()");
    code.line("return new " + name + "(" + copies(type.fields()) + ");");
    code.close("");
    append(members);
    code.close("");
  }

  private void classOf(NominalType type, String methods) {
    String name = plan.typeName(type);
    String parent = type.parent().map(plan::typeName).orElseGet(() -> declared("ClassObject"));
    var inherited = type.parent().map(NominalType::fields).orElse(List.of());
    var own = type.fields().subList(inherited.size(), type.fields().size());
    code.open("static class " + name + " extends " + parent);
    for (var field : own) {
      code.line(types.of(field.type()) + " " + Plan.fieldName(field) + ";");
    }
    code.gap();
    code.open(name + "(" + parameters(type.fields()) + ")");
    if (!inherited.isEmpty()) {
      code.line(
          inherited.stream()
              .map(Plan::fieldName)
              .collect(Collectors.joining(", ", "super(", ");")));
    }
    for (var field : own) {
      String fieldName = Plan.fieldName(field);
      code.line("this." + fieldName + " = " + fieldName + ";");
    }
    code.close("");
    append(members(type.name(), name, type.fields()) + methods);
    code.close("");
  }

  private String copies(List<NominalType.Field> fields) {
    return fields.stream()
        .map(field -> Plan.fieldName(field) + (plan.isMutable(field.type()) ? ".copy()" : ""))
        .collect(Collectors.joining(", "));
  }

  private void constants(NominalType type, String methods) {
    String name = plan.typeName(type);
    code.open("enum " + name + " implements " + declared("ConstantVariant"));
    boolean counted =
        type.variants().stream().allMatch(variant -> variant.discriminant() == variant.index());
    String constants =
        type.variants().stream()
            .map(variant ->
                Names.type(variant.name()) + (counted ? "" : "(" + variant.discriminant() + ")"))
            .collect(Collectors.joining(", "));
    boolean more = !counted || !methods.isEmpty() || !name.equals(type.name());
    code.line(constants + (more ? ";" : ""));
    if (!counted) {
      discriminants(name);
    }
    append(members(type.name(), name, List.of()) + methods);
    code.close("");
  }

  private void discriminants(String name) {
    code.gap();
    code.line("private final long number;");
    code.gap();
    code.open(name + "(long number)");
    code.line("this.number = number;");
    code.close("");
    code.gap();
    code.line("@Override");
    code.open("public long discriminant()");
    code.line("return number;");
    code.close("");
  }

  private void sealed(NominalType type, String methods) {
    String name = plan.typeName(type);
    code.open("sealed interface " + name + " extends " + declared("RecordVariant"));
    for (var variant : type.variants()) {
      String variantName = Names.type(variant.name());
      String head =
          "record " + variantName + "(" + parameters(variant.fields()) + ") implements " + name;
      code.gap();
      String own = new OwnMembers(plan, types, type).ofVariant();
      body(head, members("", "", variant.fields()) + own);
    }
    append(members(type.name(), name, List.of(), "default ") + methods);
    code.close("");
  }

  private void body(String head, String members) {
    if (members.isEmpty()) {
      code.line(head + " {}");
    } else {
      code.open(head);
      append(members);
      code.close("");
    }
  }

  private void append(String members) {
    if (!members.isEmpty()) {
      code.gap();
      String pad = "  ".repeat(code.level());
      members
          .strip()
          .lines()
          .forEach(line -> code.append((line.isEmpty() ? "" : pad + line) + "\n"));
    }
  }

  /// What the class cannot tell by itself: a name that Java could not have, boxes of another kind.
  private String members(String name, String javaName, List<NominalType.Field> fields) {
    return members(name, javaName, fields, "public ");
  }

  private String members(
      String name, String javaName, List<NominalType.Field> fields, String modifier) {
    var members = new Code(0);
    if (!name.equals(javaName)) {
      members.line("@Override");
      members.open(modifier + "String typeName()");
      members.line("return " + Constants.text(name) + ";");
      members.close("");
      members.gap();
    }
    if (fields.stream().anyMatch(field -> isSpecial(field.type()))) {
      getter(members, fields);
    }
    return members.toString();
  }

  private void getter(Code members, List<NominalType.Field> fields) {
    members.line("@Override");
    members.open("public Object get(int field)");
    members.open("return switch (field)");
    for (int i = 0; i < fields.size(); i++) {
      String box = types.box(Java.atom(Plan.fieldName(fields.get(i))), fields.get(i).type());
      String last = i == fields.size() - 1 ? "default" : "case " + i;
      members.line(last + " -> " + box + ";");
    }
    members.close(";");
    members.close("");
    members.gap();
  }

  private static boolean isSpecial(Type type) {
    return JavaTypes.needsUnboxing(type) || type == Type.Numeric.I8 || type == Type.Numeric.I16;
  }

  private String parameters(List<NominalType.Field> fields) {
    return fields.stream()
        .map(field -> types.of(field.type()) + " " + Plan.fieldName(field))
        .collect(Collectors.joining(", "));
  }

  private String declared(String name) {
    return types.runtime("declared." + name);
  }
}
