package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.library.Library;
import ruchy.lang.source.Span;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Writes a program as one Java class with a main method.
public final class JavaFile {
  private final List<CoreUnit> units;
  private final String className;
  private final Plan plan;
  private final JavaTypes types;
  private final Map<Global, Variable> fields = new LinkedHashMap<>();
  private final Names fieldNames = new Names();

  private JavaFile(List<CoreUnit> units, Library library, String className) {
    this.units = List.copyOf(units);
    this.className = className;
    this.plan = Plan.of(units, className);
    var ownTypes = plan.typeNames();
    ownTypes.add(className);
    this.types = new JavaTypes(library, plan, new Imports(ownTypes, plan.methodNames()));
    plan.nameMethods(types);
  }

  /// The text of the Java file.
  ///
  /// @param units the program, in the order in which it runs
  /// @param library what the program may use, which names the classes of its types
  /// @param className the name of the class, and so of the file
  public static String write(List<CoreUnit> units, Library library, String className) {
    return new JavaFile(units, library, className).write();
  }

  private String write() {
    chooseFields();
    var methods = new LinkedHashMap<Optional<NominalType>, Code>();
    var prelude = new Code(0);
    for (var function : plan.functions()) {
      var method = plan.method(function.ref());
      boolean ofPrelude = method.owner().isEmpty() && function.ref().path().startsWith("prelude::");
      var code = ofPrelude ? prelude : methods.computeIfAbsent(method.owner(), _ -> new Code(0));
      code.gap();
      writeMethod(function, method, code);
    }
    var members = new Code(1);
    var main = mainMethod();
    writeFields(members);
    append(members, main);
    append(members, methods.getOrDefault(Optional.empty(), new Code(0)).toString());
    for (var type : plan.types()) {
      var own = methods.getOrDefault(Optional.of(type), new Code(0));
      String answers = new OwnMembers(plan, types, type).ofType();
      own.append((own.isEmpty() || answers.isEmpty() ? "" : "\n") + answers);
      new TypeWriter(plan, types, members).write(type, own.toString());
    }
    append(members, prelude.toString());
    return assemble(members.toString());
  }

  private String assemble(String members) {
    var file = new Code(0);
    types.imports().write(file);
    file.line("/// Written by `ruchy transpile` from " + sourceName() + ".");
    if (types.namesJava()) {
      // The types of Java's classes have no arguments in the language.
      file.line("@SuppressWarnings({\"unchecked\", \"rawtypes\", \"cast\"})");
    } else if (members.contains(") (")
        || members.contains(">) ")
        || members.contains("ObjectRef")) {
      file.line("@SuppressWarnings(\"unchecked\")");
    }
    file.open("public final class " + className);
    file.line("private " + className + "() {}");
    file.append("\n" + members);
    file.close("");
    return file.toString();
  }

  private String sourceName() {
    String name = units.getFirst().source().name();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private static void append(Code code, String lines) {
    if (lines.isEmpty()) {
      return;
    }
    code.gap();
    String pad = "  ".repeat(code.level());
    lines.lines().forEach(line -> code.append((line.isEmpty() ? "" : pad + line) + "\n"));
  }

  /// Globals that more than the main method uses are fields; so are those that closures share, and
  /// those whose first assignment is not a statement of the main method itself.
  private void chooseFields() {
    var elsewhere = new HashSet<Global>();
    plan.functions().forEach(function -> noteGlobals(function.body(), elsewhere));
    var declared = new HashSet<Global>();
    for (var unit : units) {
      Children.walk(
          unit.body(),
          core -> {
            if (core instanceof Core.Closure closure) {
              noteGlobals(closure.body(), elsewhere);
            }
          });
      declared.addAll(declaredInOrder(unit.body(), new HashSet<>(declared)));
    }
    for (var unit : units) {
      for (var global : unit.globals()) {
        if (elsewhere.contains(global) || !declared.contains(global)) {
          fields.put(global, field(global, elsewhere));
        }
      }
    }
  }

  private Variable field(Global global, Set<Global> elsewhere) {
    String name = fieldNames.fresh(global.name());
    boolean early = elsewhere.contains(global) && isReadEarly(global);
    return new Variable(name, early ? Variable.Kind.GUARDED : Variable.Kind.PLAIN);
  }

  /// Whether something is called before a global has its value.
  private boolean isReadEarly(Global global) {
    for (var unit : units) {
      for (var statement : statements(unit.body())) {
        if (statement instanceof Core.SetGlobal set && set.global() == global) {
          return callsOwn(set.value());
        }
        if (callsOwn(statement)) {
          return true;
        }
      }
    }
    return true;
  }

  private static boolean callsOwn(Core core) {
    return switch (core) {
      case Core.CallFunction call when !call.function().path().startsWith("prelude::") -> true;
      case Core.CallClosure _ -> true;
      default -> Children.of(core).stream().anyMatch(JavaFile::callsOwn);
    };
  }

  private static List<Core> statements(Core body) {
    if (body instanceof Core.Block block) {
      var all = new ArrayList<>(block.statements());
      all.add(block.result());
      return all;
    }
    return List.of(body);
  }

  private static void noteGlobals(Core body, Set<Global> noted) {
    Children.walk(
        body,
        core -> {
          if (core instanceof Core.GetGlobal get) {
            noted.add(get.global());
          } else if (core instanceof Core.SetGlobal set) {
            noted.add(set.global());
          }
        });
  }

  /// Those whose first mention is an assignment among the statements of the body.
  private static Set<Global> declaredInOrder(Core body, Set<Global> before) {
    var seen = new HashSet<>(before);
    var declared = new HashSet<Global>();
    for (var statement : statements(body)) {
      if (statement instanceof Core.SetGlobal set && !seen.contains(set.global())) {
        var used = new HashSet<Global>();
        noteGlobals(set.value(), used);
        if (!used.contains(set.global())) {
          declared.add(set.global());
        }
      }
      noteGlobals(statement, seen);
    }
    return declared;
  }

  private void writeFields(Code code) {
    for (var entry : fields.entrySet()) {
      var type = entry.getKey().type();
      var variable = entry.getValue();
      if (variable.kind() == Variable.Kind.GUARDED) {
        String reference = types.runtime(Variable.reference(type));
        String name = Constants.text(entry.getKey().name());
        String made =
            reference.endsWith("ObjectRef")
                ? reference + ".named(" + name + ")"
                : "new " + reference + "(" + name + ")";
        code.gap();
        code.line("private static final " + reference + " " + variable.text() + " = " + made + ";");
      } else {
        code.gap();
        code.line("private static " + types.of(type) + " " + variable.text() + ";");
      }
    }
  }

  private String mainMethod() {
    var names = new Names();
    names.reserve("arguments");
    fields.values().forEach(variable -> names.reserve(variable.text()));
    var result = new Result(Type.Simple.UNIT, Result.Kind.NOTHING);
    var body = new Body(plan, types, names, result, new HashMap<>(fields));
    units.forEach(unit -> body.drop(unit.body()));
    if (types.imports().usesPackage("ruchy.std.task")) {
      body.line(types.runtime("Poll") + ".finish();");
    }
    body.line(types.runtime("Output") + ".flush();");
    var code = new Code(0);
    code.gap();
    code.line("/// Runs the program.");
    code.open("public static void main(String[] arguments)");
    append(code, body.code().toString());
    code.close("");
    return code.toString();
  }

  private void writeMethod(CoreFunction function, Plan.Method method, Code code) {
    var names = new Names();
    fields.values().forEach(variable -> names.reserve(variable.text()));
    method
        .owner()
        .ifPresent(type -> type.fields().forEach(field -> names.reserve(Plan.fieldName(field))));
    boolean nothing =
        function.ref().result() == Type.Simple.UNIT || function.ref().result() == Type.Simple.NEVER;
    var kind = nothing ? Result.Kind.NOTHING : Result.Kind.CARRIER;
    var body =
        new Body(
            plan, types, names, new Result(function.ref().result(), kind), new HashMap<>(fields));
    var parameters = new ArrayList<String>();
    for (int i = 0; i < function.parameters().size(); i++) {
      var parameter = function.parameters().get(i);
      if (i == 0 && method.isInstance()) {
        body.bind(parameter, Variable.plain("this"));
      } else {
        parameters.add(parameter(parameter, names, body));
      }
    }
    body.whole(function.body());
    Documentation.before(function.span()).forEach(code::line);
    String modifiers = modifiers(method, function.span());
    String resultType = nothing ? "void" : types.of(function.ref().result());
    code.open(
        modifiers + resultType + " " + method.name() + "(" + String.join(", ", parameters) + ")");
    append(code, body.code().toString());
    code.close("");
  }

  private String parameter(Local parameter, Names names, Body body) {
    String name = names.fresh(parameter.name());
    if (parameter.isShared()) {
      String variable = names.fresh(parameter.name());
      String reference = types.runtime(Variable.reference(parameter.type()));
      body.line("var " + variable + " = new " + reference + "(" + name + ");");
      body.bind(parameter, new Variable(variable, Variable.Kind.SHARED));
    } else {
      body.bind(parameter, Variable.plain(name));
    }
    return types.of(parameter.type()) + " " + name;
  }

  /// Whether a function is `pub`, so that Java may call it.
  private static boolean isPublic(Span declaration) {
    String line = declaration.source().line(declaration.line());
    return line.matches("\\s*(#\\[.*\\]\\s*)*pub\\b.*");
  }

  private String modifiers(Plan.Method method, Span declaration) {
    if (method.owner().isEmpty()) {
      return isPublic(declaration) ? "public static " : "private static ";
    }
    if (!method.isInstance()) {
      return Plan.isClass(method.owner().get()) ? "private static " : "static ";
    }
    var type = method.owner().get();
    boolean inInterface = type.kind() == NominalType.Kind.ENUM && !plan.isPlainEnum(type);
    return inInterface ? "default " : "";
  }
}
