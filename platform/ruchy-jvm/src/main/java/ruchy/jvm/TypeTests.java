package ruchy.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.runtime.dynamic.TypeTest;

/// Makes the run-time tests of types, for values that come out of `Any`.
final class TypeTests {
  private final Types types;
  private final Program.LibraryClasses libraryClasses;
  private final ClassLoader loader;
  private final Map<Type, TypeTest> known = new ConcurrentHashMap<>();

  TypeTests(Types types, Program.LibraryClasses libraryClasses, ClassLoader loader) {
    this.types = types;
    this.libraryClasses = libraryClasses;
    this.loader = loader;
  }

  TypeTest of(Type type) {
    TypeTest made = known.get(type);
    if (made == null) {
      made = make(type);
      known.put(type, made);
    }
    return made;
  }

  private TypeTest make(Type type) {
    return switch (type) {
      case Type.Numeric number ->
          new TypeTest.NumberOf(
              number.toString(), number.isFloat(), number.isUnsigned(), number.bits());
      case Type.Simple simple -> simple(simple);
      case Type.Tuple tuple -> new TypeTest.TupleOf(allOf(tuple.elements()));
      case Type.ListOf list -> new TypeTest.ListOf(of(list.element()));
      case Type.MapOf map -> new TypeTest.MapOf(of(map.key()), of(map.value()));
      case Type.SetOf set -> new TypeTest.SetOf(of(set.element()));
      case Type.RangeOf _ -> instance(type, ruchy.runtime.Range.class);
      case Type.OptionOf option -> new TypeTest.OptionOf(of(option.value()));
      case Type.ResultOf result -> new TypeTest.ResultOf(of(result.value()), of(result.error()));
      case Type.Function function ->
          new TypeTest.Closure(function.toString(), function.parameters().size());
      case Type.Shape _ -> instance(type, Map.class);
      case Type.Nominal(NominalType nominal) ->
          type.isHeldAsAny()
              ? TypeTest.Anything.ANY
              : named(type, types.classOf(nominal).descriptorString());
      case Type.Library library ->
          libraryClasses
              .classOf(library.name())
              .map(name -> named(type, "L" + name + ";"))
              .orElse(TypeTest.Anything.ANY);
      case Type.Java java -> named(type, "L" + java.className().replace('.', '/') + ";");
      case Type.Parameter _, Type.Size _, Type.AnyOf _ -> TypeTest.Anything.ANY;
    };
  }

  private static TypeTest simple(Type.Simple simple) {
    return switch (simple) {
      case BOOL -> instance(simple, Boolean.class);
      case CHAR -> instance(simple, ruchy.runtime.Char.class);
      case STRING -> instance(simple, String.class);
      case UNIT, NEVER -> instance(simple, ruchy.runtime.Unit.class);
      case DURATION -> instance(simple, java.time.Duration.class);
      case ANY, UNKNOWN -> TypeTest.Anything.ANY;
    };
  }

  private static TypeTest instance(Type type, Class<?> expected) {
    return new TypeTest.Instance(type.toString(), () -> expected);
  }

  /// The class is found when the test is first made, since it may not be loaded yet.
  private TypeTest named(Type type, String descriptor) {
    String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    return new TypeTest.Instance(
        type.toString(),
        () -> {
          try {
            return Class.forName(name, false, loader);
          } catch (ClassNotFoundException e) {
            throw new LinkageError("no class " + e.getMessage(), e);
          }
        });
  }

  private List<TypeTest> allOf(List<Type> elements) {
    List<TypeTest> all = new ArrayList<>();
    for (Type element : elements) {
      all.add(of(element));
    }
    return all;
  }
}
