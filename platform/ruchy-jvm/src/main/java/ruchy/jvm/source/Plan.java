package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Children;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// What is decided about a program before any of it is written: which types are mutable, where a
/// function goes and what it is called.
final class Plan {
  private static final Set<String> MEMBERS_OF_ALL =
      Set.of(
          "get",
          "set",
          "copy",
          "isEqual",
          "order",
          "display",
          "debug",
          "typeName",
          "fieldNames",
          "indexOf",
          "variant",
          "variantName",
          "discriminant",
          "isTuple",
          "equals",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "name",
          "ordinal",
          "compareTo",
          "values",
          "valueOf",
          "describeConstable",
          "getDeclaringClass",
          "main");

  private final Map<FunctionRef, CoreFunction> functions = new LinkedHashMap<>();
  private final Set<NominalType> types = new LinkedHashSet<>();
  private final Map<NominalType, String> typeNames = new HashMap<>();
  private final Set<NominalType> mutableTypes = new HashSet<>();
  private final Map<NominalType, Map<Role, FunctionRef>> own = new HashMap<>();
  private final Map<FunctionRef, Method> methods = new HashMap<>();
  private final Map<String, Integer> overloads = new HashMap<>();
  private final Set<Local> captured = new HashSet<>();
  private final List<Core> bodies = new ArrayList<>();

  /// Where a function goes.
  ///
  /// @param owner the struct or enum it is a method of
  /// @param isInstance whether its first parameter is `this`
  record Method(Optional<NominalType> owner, boolean isInstance, String name) {}

  private final String className;

  private Plan(String className) {
    this.className = className;
  }

  static Plan of(List<CoreUnit> units, String className) {
    var plan = new Plan(className);
    for (var unit : units) {
      plan.types.addAll(unit.types());
      unit.functions().forEach(function -> plan.functions.put(function.ref(), function));
      for (var one : unit.conformances()) {
        plan.own
            .computeIfAbsent(one.type(), _ -> new EnumMap<>(Role.class))
            .put(one.role(), one.function());
      }
      plan.bodies.add(unit.body());
    }
    plan.dropUnused();
    plan.functions.values().forEach(function -> plan.bodies.add(function.body()));
    plan.nameTypes();
    plan.findMutable();
    plan.bodies.forEach(plan::findCaptured);
    return plan;
  }

  /// Functions of the prelude whose loops were written out where they were called are not needed.
  private void dropUnused() {
    Set<FunctionRef> used = new HashSet<>();
    bodies.forEach(body -> noteCalls(body, used));
    for (CoreFunction function : functions.values()) {
      if (!function.ref().path().startsWith("prelude::") && used.add(function.ref())) {
        noteCalls(function.body(), used);
      }
    }
    functions.keySet().retainAll(used);
  }

  private void noteCalls(Core body, Set<FunctionRef> used) {
    Children.walk(
        body,
        core -> {
          Optional<FunctionRef> callee =
              switch (core) {
                case Core.CallFunction call -> Optional.of(call.function());
                case Core.FunctionValue value -> Optional.of(value.function());
                default -> Optional.empty();
              };
          callee.ifPresent(function -> {
            CoreFunction called = functions.get(function);
            if (used.add(function) && called != null) {
              noteCalls(called.body(), used);
            }
          });
        });
  }

  private void nameTypes() {
    var names = new Names();
    List.of(className, "String", "Object", "Math", "Long", "Double", "Integer", "Boolean", "Byte")
        .forEach(names::reserve);
    List.of(
            "Short",
            "Float",
            "RuntimeException",
            "StackOverflowError",
            "AssertionError",
            "Override")
        .forEach(names::reserve);
    for (var type : types) {
      var wanted = new StringBuilder(Names.type(type.name()));
      for (var argument : type.arguments()) {
        wanted.append(wanted.indexOf("Of") < 0 ? "Of" : "And");
        wanted.append(Names.type(argument.toString().replaceAll("[^\\p{Alnum}]+", "_")));
      }
      typeNames.put(type, names.fresh(wanted.toString()));
    }
  }

  private void findMutable() {
    for (var body : bodies) {
      Children.walk(
          body,
          core -> {
            if (core instanceof Core.SetField set
                && set.target().type() instanceof Type.Nominal of) {
              mutableTypes.add(of.declaration());
            }
          });
    }
    boolean grows = true;
    while (grows) {
      grows = false;
      for (var type : types) {
        boolean holds =
            type.kind() == NominalType.Kind.STRUCT
                && type.fields().stream().anyMatch(field -> isMutable(field.type()));
        grows |= holds && mutableTypes.add(type);
      }
    }
  }

  private void findCaptured(Core body) {
    Children.walk(
        body,
        core -> {
          if (core instanceof Core.Closure closure) {
            var own = new HashSet<>(closure.parameters());
            Children.walk(closure.body(), inner -> noteDeclared(inner, own));
            Children.walk(closure.body(), inner -> noteUsed(inner, own));
          }
        });
  }

  private static void noteDeclared(Core core, Set<Local> own) {
    switch (core) {
      case Core.Declare node -> own.add(node.local());
      case Core.ForRange node -> own.add(node.variable());
      case Core.Try node -> own.add(node.error());
      case Core.Closure node -> own.addAll(node.parameters());
      default -> {}
    }
  }

  private void noteUsed(Core core, Set<Local> own) {
    if (core instanceof Core.GetLocal node && !own.contains(node.local())) {
      captured.add(node.local());
    } else if (core instanceof Core.SetLocal node && !own.contains(node.local())) {
      captured.add(node.local());
    }
  }

  /// Gives every function its name, now that types can be written.
  void nameMethods(JavaTypes javaTypes) {
    var signatures = new HashSet<String>();
    for (var function : functions.values()) {
      var method = place(function, signatures, javaTypes);
      methods.put(function.ref(), method);
      overloads.merge(key(method), 1, Integer::sum);
    }
  }

  private Method place(CoreFunction function, Set<String> signatures, JavaTypes javaTypes) {
    var owner = ownerOf(function);
    boolean isClass = owner.filter(Plan::isClass).isPresent();
    // Methods of classes are static: what a call means is decided here, not by Java.
    boolean instance = owner.isPresent() && !isClass && isReceiver(function.parameters());
    String wanted = Names.plain(function.ref().name());
    if (owner.isPresent() && wanted.equals("new_")) {
      wanted = "of";
    }
    var taken = owner.map(this::members).orElse(Set.of("main"));
    String name = taken.contains(wanted) ? wanted + "_" : wanted;
    var erased = new ArrayList<String>();
    for (int i = instance ? 1 : 0; i < function.parameters().size(); i++) {
      erased.add(javaTypes.erased(function.parameters().get(i).type()));
    }
    boolean takesClosure =
        function.parameters().stream().anyMatch(local -> local.type() instanceof Type.Function);
    String unique = name;
    for (int i = 2; !isFree(owner, unique, erased, takesClosure, signatures); i++) {
      unique = name + i;
    }
    return new Method(owner, instance, unique);
  }

  /// Overloads that differ in nothing but their closures would be ambiguous for lambdas.
  private boolean isFree(
      Optional<NominalType> owner,
      String name,
      List<String> erased,
      boolean takesClosure,
      Set<String> signatures) {
    String prefix = owner.map(this::typeName).orElse("") + "." + name;
    String arity = prefix + "/" + erased.size();
    if (takesClosure && signatures.contains(arity) || signatures.contains(arity + " closure")) {
      return false;
    }
    if (!signatures.add(prefix + erased)) {
      return false;
    }
    signatures.add(takesClosure ? arity + " closure" : arity);
    signatures.add(arity);
    return true;
  }

  private Set<String> members(NominalType type) {
    var names = new HashSet<>(MEMBERS_OF_ALL);
    type.fields().forEach(field -> names.add(fieldName(field)));
    type.variants()
        .forEach(variant -> variant.fields().forEach(field -> names.add(fieldName(field))));
    return names;
  }

  private Optional<NominalType> ownerOf(CoreFunction function) {
    if (isReceiver(function.parameters())) {
      return Optional.of(((Type.Nominal) function.parameters().getFirst().type()).declaration());
    }
    String path = function.ref().path();
    int colons = path.lastIndexOf("::");
    if (colons < 0 || !(function.ref().result() instanceof Type.Nominal made)) {
      return Optional.empty();
    }
    String owner = path.substring(0, colons);
    String last = owner.substring(owner.lastIndexOf(':') + 1);
    String bare = last.contains("<") ? last.substring(0, last.indexOf('<')) : last;
    var type = made.declaration();
    return types.contains(type) && type.name().equals(bare) ? Optional.of(type) : Optional.empty();
  }

  private boolean isReceiver(List<Local> parameters) {
    return !parameters.isEmpty()
        && parameters.getFirst().name().equals("self")
        && !parameters.getFirst().isAssigned()
        && parameters.getFirst().type() instanceof Type.Nominal nominal
        && types.contains(nominal.declaration());
  }

  private static String key(Method method) {
    return method.owner().map(type -> type.name() + type.version()).orElse("")
        + "."
        + method.name();
  }

  /// The name of the class of the whole program.
  String className() {
    return className;
  }

  Collection<CoreFunction> functions() {
    return functions.values();
  }

  Set<NominalType> types() {
    return types;
  }

  /// The names of all types of the file.
  Set<String> typeNames() {
    return new HashSet<>(typeNames.values());
  }

  /// The names that methods of the file may get, before they have them.
  Set<String> methodNames() {
    var names = new HashSet<String>();
    functions.keySet().forEach(ref -> names.add(Names.plain(ref.name())));
    return names;
  }

  String typeName(NominalType type) {
    return typeNames.getOrDefault(type, Names.type(type.name()));
  }

  Method method(FunctionRef ref) {
    var method = methods.get(ref);
    if (method == null) {
      throw new AssertionError("core calls " + ref + ", which no unit declares");
    }
    return method;
  }

  /// Whether a type of the file has a method or field of this name, which hides the function there.
  boolean isHidden(Method function) {
    return methods.values().stream()
            .anyMatch(other -> other.owner().isPresent() && other.name().equals(function.name()))
        || types.stream()
            .flatMap(type -> type.fields().stream())
            .anyMatch(field -> Names.plain(field.name()).equals(function.name()));
  }

  /// Whether other methods have the name of this one.
  boolean isOverloaded(Method method) {
    return overloads.getOrDefault(key(method), 1) > 1;
  }

  /// Whether a closure uses a local from outside of it.
  boolean isCaptured(Local local) {
    return captured.contains(local);
  }

  /// Whether values of a type are structs that can change, so that they must be copied.
  boolean isMutable(Type type) {
    return type instanceof Type.Nominal nominal
        && !isClass(nominal.declaration())
        && mutableTypes.contains(nominal.declaration());
  }

  /// Whether a type is a class, whose objects are shared.
  static boolean isClass(NominalType type) {
    return type.kind() == NominalType.Kind.CLASS;
  }

  /// Methods without parameters that every record has, so that no component may be called so.
  private static final Set<String> OF_EVERY_RECORD =
      Set.of(
          "typeName",
          "fieldNames",
          "display",
          "debug",
          "copy",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /// The Java name of a field; those of tuple structs are `_0`, `_1`.
  static String fieldName(NominalType.Field field) {
    if (Character.isDigit(field.name().charAt(0))) {
      return "_" + field.name();
    }
    String name = Names.plain(field.name());
    return OF_EVERY_RECORD.contains(name) ? name + "_" : name;
  }

  /// What a type says itself of its values.
  Map<Role, FunctionRef> own(NominalType type) {
    return own.getOrDefault(type, Map.of());
  }

  /// Whether Java's `enum` can say all that an enum says: that no variant has fields, and that no
  /// two of them are equal.
  boolean isPlainEnum(NominalType type) {
    return type.kind() == NominalType.Kind.ENUM
        && !own(type).containsKey(Role.EQUAL)
        && !own(type).containsKey(Role.HASH)
        && type.variants().stream().allMatch(variant -> variant.fields().isEmpty());
  }
}
