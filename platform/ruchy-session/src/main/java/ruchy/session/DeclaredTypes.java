package ruchy.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.jvm.Program;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.runtime.DeclaredValue;
import ruchy.runtime.StructValue;
import ruchy.session.image.TypeBook;
import ruchy.session.image.UnsavableException;
import ruchy.session.magic.MagicException;

/// The types of a session by the names that programs give them now.
final class DeclaredTypes implements TypeBook {
  private final Workspace workspace;
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, Optional<Type>> types = new HashMap<>();

  DeclaredTypes(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The type that a text means here; nothing if it means none.
  Optional<Type> type(String text) {
    Optional<Type> known = types.get(text);
    if (known == null || known.isEmpty()) {
      known = workspace.resolve(text);
      types.put(text, known);
    }
    return known;
  }

  /// A type as a text that means it; `Any` for what has no name but is held like it.
  ///
  /// @throws UnsavableException if its name means another type by now
  String text(Type type) {
    String text = type.toString();
    Optional<Type> meant = type(text);
    if (meant.isPresent() && meant.get().equals(type)) {
      return text;
    }
    if (meant.isPresent() && type instanceof Type.Nominal) {
      throw declaredAgain(text);
    }
    return Type.Simple.ANY.toString();
  }

  private static UnsavableException declaredAgain(String name) {
    return new UnsavableException("its type `" + name + "` was declared again since");
  }

  @Override
  public String nameOf(DeclaredValue value) {
    return names.computeIfAbsent(value.getClass(), _ -> findName(value));
  }

  private String findName(DeclaredValue value) {
    NominalType type =
        workspace
            .language()
            .program()
            .typeOf(value)
            .orElseThrow(
                () -> new UnsavableException("it holds a " + value.typeName() + " of a library"));
    String name = type.displayName();
    if (!type(name).equals(Optional.of(new Type.Nominal(type)))) {
      throw declaredAgain(name);
    }
    return name;
  }

  @Override
  public StructValue blank(String typeName) {
    NominalType type = nominal(typeName);
    if (type.kind() == NominalType.Kind.STRUCT || type.kind() == NominalType.Kind.CLASS) {
      return (StructValue) program().make(type, 0, List.of());
    }
    throw unfit(typeName);
  }

  @Override
  public Object variant(String typeName, String variant, List<Object> fields) {
    NominalType type = nominal(typeName);
    int place =
        type.variant(variant).map(NominalType.Variant::index).orElseThrow(() -> unfit(typeName));
    return program().make(type, place, fields);
  }

  private NominalType nominal(String name) {
    if (type(name).orElseThrow(() -> unfit(name)) instanceof Type.Nominal(NominalType type)) {
      workspace.require(type);
      return type;
    }
    throw unfit(name);
  }

  private Program program() {
    return workspace.language().program();
  }

  private static MagicException unfit(String name) {
    return MagicException.ofSystem(
        "the image has values of a type `" + name + "` that is not the one declared here",
        "load it in a session that does not declare the type otherwise");
  }
}
