package ruchy.jvm;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.type.NominalType;

/// Names the classes of structs and enums, and remembers which are still to be emitted.
final class Types {
  private static final String PACKAGE = "ruchy.types.";
  private final IdentityHashMap<NominalType, ClassDesc> classes = new IdentityHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<NominalType> pending = new ArrayList<>();

  /// The class of a type, such as `ruchy.types.Point$1`.
  ClassDesc classOf(NominalType type) {
    ClassDesc known = classes.get(type);
    if (known != null) {
      return known;
    }
    String name = type.name() + "$" + type.version();
    String unique = name;
    for (int i = 1; !names.add(unique); i++) {
      unique = name + "_" + i;
    }
    ClassDesc desc = ClassDesc.of(PACKAGE + unique);
    classes.put(type, desc);
    pending.add(type);
    return desc;
  }

  /// The type whose class has a name.
  Optional<NominalType> named(String className) {
    return classes.entrySet().stream()
        .filter(entry -> className.equals(PACKAGE + entry.getValue().displayName()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The class of an enum's variant.
  ClassDesc variantOf(NominalType type, int variant) {
    ClassDesc owner = classOf(type);
    return owner.nested(type.variants().get(variant).name());
  }

  /// Types that were named since the last call.
  List<NominalType> takePending() {
    List<NominalType> taken = List.copyOf(pending);
    pending.clear();
    return taken;
  }
}
