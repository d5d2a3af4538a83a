package ruchy.jvm;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Conformance;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.type.NominalType;
import ruchy.runtime.DeclaredValue;
import ruchy.runtime.Equality;
import ruchy.runtime.Ordering;

/// How the classes of types reach what the program says of their values: one call site for each
/// type and question, which a later cell may point elsewhere.
final class OwnMethods {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final Program program;
  private final Map<NominalType, Map<Role, FunctionRef>> functions = new HashMap<>();
  private final Map<NominalType, Map<Role, MutableCallSite>> sites = new HashMap<>();

  OwnMethods(Program program) {
    this.program = program;
  }

  /// The type of a question's call site; values come as objects.
  static MethodType typeOf(Role role) {
    Class<?> value = Object.class;
    return switch (role) {
      case EQUAL -> MethodType.methodType(boolean.class, value, value);
      case ORDER -> MethodType.methodType(int.class, value, value);
      case HASH -> MethodType.methodType(int.class, value);
      case DISPLAY, DEBUG -> MethodType.methodType(Optional.class, value);
    };
  }

  /// Notes what a type says; its call site changes at once.
  synchronized void define(Conformance own) {
    functions
        .computeIfAbsent(own.type(), _ -> new EnumMap<>(Role.class))
        .put(own.role(), own.function());
    MutableCallSite site = sites.getOrDefault(own.type(), Map.of()).get(own.role());
    if (site != null) {
      site.setTarget(target(own.type(), own.role()));
      MutableCallSite.syncAll(new MutableCallSite[] {site});
    }
  }

  /// The call site that all objects of a type share.
  synchronized MutableCallSite site(NominalType type, Role role) {
    Map<Role, MutableCallSite> known = sites.computeIfAbsent(type, _ -> new EnumMap<>(Role.class));
    MutableCallSite site = known.get(role);
    if (site == null) {
      site = new MutableCallSite(target(type, role));
      known.put(role, site);
    }
    return site;
  }

  private MethodHandle target(NominalType type, Role role) {
    try {
      FunctionRef own = functions.getOrDefault(type, Map.of()).get(role);
      MethodHandle otherwise =
          type.parent().isPresent()
              ? site(type.parent().get(), role).dynamicInvoker()
              : byStructure(type, role);
      return own == null ? otherwise : asking(type, role, own, otherwise);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static MethodHandle byStructure(NominalType type, Role role)
      throws ReflectiveOperationException {
    MethodType wanted = typeOf(role);
    Class<?> value = DeclaredValue.class;
    MethodHandle found =
        switch (role) {
          case EQUAL, ORDER ->
              LOOKUP.findStatic(
                  role == Role.EQUAL ? Equality.class : Ordering.class,
                  "byStructure",
                  wanted.changeParameterType(0, value));
          case HASH ->
              type.kind() == NominalType.Kind.CLASS
                  ? LOOKUP.findStatic(System.class, "identityHashCode", wanted)
                  : LOOKUP.findStatic(Equality.class, "hash", wanted.changeParameterType(0, value));
          case DISPLAY, DEBUG ->
              MethodHandles.dropArguments(
                  MethodHandles.constant(Optional.class, Optional.empty()), 0, Object.class);
        };
    return found.asType(wanted);
  }

  /// The program's function; a value of another type is equal to none, and has no order of its own.
  private MethodHandle asking(NominalType type, Role role, FunctionRef own, MethodHandle otherwise)
      throws ReflectiveOperationException {
    MethodHandle function = program.handle(own);
    MethodType wanted = typeOf(role);
    return switch (role) {
      case HASH ->
          MethodHandles.filterReturnValue(
                  function,
                  LOOKUP.findStatic(
                      Long.class, "hashCode", MethodType.methodType(int.class, long.class)))
              .asType(wanted);
      case DISPLAY, DEBUG ->
          MethodHandles.filterReturnValue(
                  function,
                  LOOKUP
                      .findStatic(
                          Optional.class, "of", MethodType.methodType(Optional.class, Object.class))
                      .asType(MethodType.methodType(Optional.class, String.class)))
              .asType(wanted);
      case EQUAL ->
          MethodHandles.guardWithTest(
              isOther(type),
              function.asType(wanted),
              MethodHandles.dropArguments(
                  MethodHandles.constant(boolean.class, false), 0, wanted.parameterList()));
      case ORDER ->
          MethodHandles.guardWithTest(
              isOther(type),
              MethodHandles.filterReturnValue(
                      function,
                      LOOKUP.findStatic(
                          Long.class, "signum", MethodType.methodType(int.class, long.class)))
                  .asType(wanted),
              otherwise);
    };
  }

  private MethodHandle isOther(NominalType type) throws ReflectiveOperationException {
    MethodHandle test =
        LOOKUP
            .findVirtual(
                Class.class, "isInstance", MethodType.methodType(boolean.class, Object.class))
            .bindTo(program.classOf(type));
    return MethodHandles.dropArguments(test, 0, Object.class);
  }
}
