package ruchy.jvm.interpreted;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.core.Conformance.Role;
import ruchy.lang.interpret.Callable;
import ruchy.lang.type.NominalType;
import ruchy.runtime.DeclaredValue;
import ruchy.runtime.Equality;
import ruchy.runtime.Ordering;
import ruchy.runtime.StructValue;

/// What the types of a program say themselves of their values, for values without a class.
final class OwnMethods {
  private final Map<NominalType, Map<Role, Callable>> methods = new HashMap<>();

  void put(NominalType type, Role role, Callable code) {
    methods.computeIfAbsent(type, _ -> new EnumMap<>(Role.class)).put(role, code);
  }

  private record Own(NominalType type, Callable code) {}

  private Optional<Own> find(NominalType type, Role role) {
    Callable own = methods.getOrDefault(type, Map.of()).get(role);
    return own == null
        ? type.parent().flatMap(parent -> find(parent, role))
        : Optional.of(new Own(type, own));
  }

  boolean isEqual(NominalType type, DeclaredValue value, Object other) {
    return find(type, Role.EQUAL)
        .map(own -> isOf(other, own.type()) && (Boolean) own.code().call(List.of(value, other)))
        .orElseGet(() -> Equality.byStructure(value, other));
  }

  private static boolean isOf(Object value, NominalType type) {
    return switch (value) {
      case InterpretedStruct struct -> struct.type().isSubclassOf(type);
      case InterpretedVariant variant -> variant.type() == type;
      default -> false;
    };
  }

  int order(NominalType type, DeclaredValue value, Object other) {
    return find(type, Role.ORDER)
        .filter(own -> isOf(other, own.type()))
        .map(own -> Long.signum((Long) own.code().call(List.of(value, other))))
        .orElseGet(() -> Ordering.byStructure(value, other));
  }

  int hash(NominalType type, DeclaredValue value) {
    return find(type, Role.HASH)
        .map(own -> Long.hashCode((Long) own.code().call(List.of(value))))
        .orElseGet(() ->
            value instanceof StructValue struct && struct.isShared()
                ? System.identityHashCode(value)
                : Equality.hash(value));
  }

  Optional<String> text(NominalType type, Role role, DeclaredValue value) {
    return find(type, role).map(own -> (String) own.code().call(List.of(value)));
  }
}
