package ruchy.jvm;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import ruchy.jvm.debug.DebugText;
import ruchy.jvm.debug.NamedVariables;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.source.Source;
import ruchy.lang.type.Type;
import ruchy.runtime.RuchyError;

/// Emits one unit: a class with the functions and the statements, and one for each closure.
final class UnitEmitter {
  private static final int PUBLIC = ClassFile.ACC_PUBLIC;
  private static final int PUBLIC_STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;

  private final Program program;
  private final Carriers carriers;
  private final Nodes nodes = new Nodes();
  private final UnitParts parts;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final List<Object> constants = new ArrayList<>();
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Map<String, String> functionNames = new HashMap<>();
  private final Map<FunctionRef, FunctionLink.Method> methods = new LinkedHashMap<>();
  private final List<Source> sources = new ArrayList<>();
  private final IdentityHashMap<Core, ClassDesc> closures = new IdentityHashMap<>();
  private final Deque<Consumer<ClassBuilder>> pending = new ArrayDeque<>();

  private UnitParts.Part part;

  UnitEmitter(Program program, CoreUnit unit, String className) {
    this.program = program;
    this.carriers = new Carriers(program.types());
    this.parts = UnitParts.of(unit, className);
    this.part = parts.main();
    sources.add(unit.source());
  }

  Program program() {
    return program;
  }

  Types types() {
    return program.types();
  }

  Carriers carriers() {
    return carriers;
  }

  Nodes nodes() {
    return nodes;
  }

  /// The text whose lines the class that is being written tells.
  Source source() {
    return part.source();
  }

  /// The class that is being written.
  ClassDesc owner() {
    return part.owner();
  }

  /// The methods of the functions.
  Map<FunctionRef, FunctionLink.Method> methods() {
    return methods;
  }

  CellLoader.EmittedUnit emit(CoreUnit unit) {
    for (UnitParts.Part one : parts.all()) {
      for (CoreFunction function : one.functions()) {
        String name = uniqueName(function.ref().path());
        functionNames.put(name, function.ref().path());
        methods.put(function.ref(), new FunctionLink.Method(one.className(), name));
      }
    }
    for (UnitParts.Part one : parts.all()) {
      part = one;
      classes.put(one.className(), build(one.owner(), builder -> content(builder, unit)));
    }
    return new CellLoader.EmittedUnit(
        parts.classNames(), classes, constants, functionNames, sources);
  }

  private void content(ClassBuilder builder, CoreUnit unit) {
    builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
    DebugText.name(builder, part.source());
    if (part == parts.main()) {
      builder.withSuperclass(Rt.CELL_BODY);
      start(builder);
      run(builder, unit.body());
    }
    for (CoreFunction function : part.functions()) {
      function(builder, function);
    }
    while (!pending.isEmpty()) {
      pending.removeFirst().accept(builder);
    }
  }

  private void start(ClassBuilder builder) {
    builder.withMethodBody(
        "<init>",
        Rt.TO_VOID,
        ClassFile.ACC_PRIVATE,
        code -> code.aload(0).invokespecial(Rt.CELL_BODY, "<init>", Rt.TO_VOID).return_());
    builder.withMethodBody(
        "<clinit>",
        Rt.TO_VOID,
        ClassFile.ACC_STATIC,
        code ->
            code.new_(part.owner()).invokespecial(part.owner(), "<init>", Rt.TO_VOID).return_());
  }

  private void run(ClassBuilder builder, Core body) {
    method(builder, "run", Rt.TO_OBJECT, PUBLIC, code -> runBody(code, body));
  }

  private void function(ClassBuilder builder, CoreFunction function) {
    MethodTypeDesc descriptor = carriers.descriptor(function.ref());
    method(
        builder,
        Objects.requireNonNull(methods.get(function.ref())).name(),
        descriptor,
        PUBLIC_STATIC,
        code -> {
          MethodEmitter method =
              new MethodEmitter(
                  this,
                  code,
                  function.ref().result(),
                  false,
                  new Unwinding.Name(function.ref().path()));
          method.parameters(function.parameters(), 0);
          method.mark(function.span());
          if (Nodes.calls(function.body())) {
            method.poll();
          }
          method.body(function.body());
        });
  }

  /// Whether errors shall note the locals of the calls that they leave.
  boolean notesLocals() {
    return program.notesLocals() && !part.source().name().equals(Trace.DYNAMIC_CALL);
  }

  private void runBody(CodeBuilder code, Core body) {
    new MethodEmitter(this, code, body.type(), true).body(body);
  }

  /// Builds a method, and says so where it is longer than the JVM allows.
  void method(
      ClassBuilder builder,
      String name,
      MethodTypeDesc descriptor,
      int flags,
      Consumer<CodeBuilder> body) {
    int slots = 0;
    for (ClassDesc parameter : descriptor.parameterList()) {
      slots += java.lang.classfile.TypeKind.from(parameter).slotSize();
    }
    if (slots > 255) {
      throw tooLarge(
          name, "has more parameters than the JVM allows (255, numbers of 64 bits count twice)");
    }
    builder.withMethodBody(name, descriptor, flags, body);
  }

  /// Builds a class, and says so where one of its methods is longer than the JVM allows.
  private byte[] build(ClassDesc desc, Consumer<ClassBuilder> content) {
    try {
      ClassFile files = program.classFiles();
      return NamedVariables.checked(files, files.build(desc, content));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int in = message.indexOf(" in ");
      if (!message.startsWith("Code length") || in < 0) {
        throw e;
      }
      String name = message.substring(in + 4, Math.max(in + 4, message.indexOf('(', in)));
      throw tooLarge(name, "is longer than the JVM allows (64 KB of byte code)");
    }
  }

  private RuchyError tooLarge(String name, String reason) {
    String what =
        name.equals("run")
            ? "the program's top level"
            : "the function `" + functionNames.getOrDefault(name, name) + "`";
    return new RuchyError("E0719", what + " " + reason).help("move parts of it into functions");
  }

  /// A name that the JVM accepts and that no other method has.
  private String uniqueName(String path) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      name.append(".;[/<>".indexOf(c) >= 0 ? '_' : c);
    }
    String plain = name.toString();
    String unique = plain.equals("run") ? "run$0" : plain;
    for (int i = 1; functionNames.containsKey(unique); i++) {
      unique = plain + "$" + i;
    }
    return unique;
  }

  /// Adds the method of a closure's body; gives its name.
  String closureMethod(MethodTypeDesc descriptor, Consumer<CodeBuilder> body) {
    String name = uniqueName("closure");
    functionNames.put(name, "closure");
    pending.add(builder -> method(builder, name, descriptor, PUBLIC_STATIC, body));
    return name;
  }

  /// The class of a closure or adapter, made once for each node.
  ClassDesc classFor(Core node, Consumer<ClassDesc> make) {
    ClassDesc known = closures.get(node);
    if (known == null) {
      known = newClass();
      closures.put(node, known);
      make.accept(known);
    }
    return known;
  }

  private ClassDesc newClass() {
    return part.owner().nested("C" + closures.size());
  }

  void addClass(ClassDesc desc, Consumer<ClassBuilder> content) {
    String name = desc.packageName() + "." + desc.displayName();
    classes.put(name, build(desc, content));
  }

  /// Pushes an object of the program that the code refers to.
  void loadConstant(CodeBuilder code, Object constant, ClassDesc type) {
    code.loadConstant(
        DynamicConstantDesc.ofNamed(Rt.CONSTANT_BOOTSTRAP, "constant", type, numberOf(constant)));
  }

  /// Calls a function through the call site that all its callers share.
  void invokeFunction(CodeBuilder code, FunctionRef function) {
    FunctionLink link = program.link(function);
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            Rt.FUNCTION_BOOTSTRAP, "call", carriers.descriptor(function), numberOf(link)));
  }

  /// The number of an object that the code refers to.
  int numberOf(Object constant) {
    Integer known = numbers.get(constant);
    if (known == null) {
      known = constants.size();
      numbers.put(constant, known);
      constants.add(constant);
    }
    return known;
  }

  /// The number of a source in the side table.
  int numberOf(Source text) {
    int known = sources.indexOf(text);
    if (known < 0) {
      known = sources.size();
      sources.add(text);
    }
    return known;
  }

  Object testOf(Type type) {
    return program.testOf(type);
  }

  static MethodTypeDesc toVoid(ClassDesc... parameters) {
    return MethodTypeDesc.of(ConstantDescs.CD_void, parameters);
  }
}
