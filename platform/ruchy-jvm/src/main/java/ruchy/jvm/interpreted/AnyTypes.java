package ruchy.jvm.interpreted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ruchy.jvm.Program;
import ruchy.lang.type.Type;
import ruchy.runtime.Char;
import ruchy.runtime.Kind;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unit;
import ruchy.runtime.dynamic.TypeTest;

/// Tests what type a value in an `Any` has.
final class AnyTypes {
  private final Program.LibraryClasses libraryClasses;

  AnyTypes(Program.LibraryClasses libraryClasses) {
    this.libraryClasses = libraryClasses;
  }

  boolean holds(Object value, Type type) {
    return type instanceof Type.Nominal nominal ? isOf(nominal, value) : test(type).test(value);
  }

  Object cast(Object value, Type type) {
    if (!(type instanceof Type.Nominal nominal)) {
      return test(type).cast(value);
    }
    if (!isOf(nominal, value)) {
      throw new RuchyError("E0704", "expected `" + type + "`, found `" + Kind.nameOf(value) + "`");
    }
    return value;
  }

  private static boolean isOf(Type.Nominal type, Object value) {
    if (type.isHeldAsAny()) {
      return true;
    }
    return switch (value) {
      case InterpretedStruct struct -> struct.type().isSubclassOf(type.declaration());
      case InterpretedVariant variant -> variant.type() == type.declaration();
      default -> false;
    };
  }

  private TypeTest test(Type type) {
    return switch (type) {
      case Type.Numeric number ->
          new TypeTest.NumberOf(
              number.toString(), number.isFloat(), number.isUnsigned(), number.bits());
      case Type.Simple simple -> simple(simple);
      case Type.Tuple tuple -> new TypeTest.TupleOf(all(tuple.elements()));
      case Type.ListOf list -> new TypeTest.ListOf(test(list.element()));
      case Type.MapOf map -> new TypeTest.MapOf(test(map.key()), test(map.value()));
      case Type.SetOf set -> new TypeTest.SetOf(test(set.element()));
      case Type.RangeOf _ -> instance(type, Range.class);
      case Type.OptionOf option -> new TypeTest.OptionOf(test(option.value()));
      case Type.ResultOf result ->
          new TypeTest.ResultOf(test(result.value()), test(result.error()));
      case Type.Function function ->
          new TypeTest.Closure(function.toString(), function.parameters().size());
      case Type.Shape _ -> instance(type, Map.class);
      case Type.Nominal nominal ->
          nominal.declaration().fields().isEmpty()
              ? instance(type, InterpretedVariant.class)
              : instance(type, InterpretedStruct.class);
      case Type.Java java -> named(type, java.className());
      case Type.Library library ->
          libraryClasses
              .classOf(library.name())
              .<TypeTest>map(name -> named(type, name.replace('/', '.')))
              .orElse(TypeTest.Anything.ANY);
      case Type.Parameter _, Type.Size _, Type.AnyOf _ -> TypeTest.Anything.ANY;
    };
  }

  private List<TypeTest> all(List<Type> types) {
    return types.stream().map(this::test).toList();
  }

  private static TypeTest simple(Type.Simple simple) {
    return switch (simple) {
      case BOOL -> instance(simple, Boolean.class);
      case CHAR -> instance(simple, Char.class);
      case STRING -> instance(simple, String.class);
      case UNIT, NEVER -> instance(simple, Unit.class);
      case DURATION -> instance(simple, Duration.class);
      case ANY, UNKNOWN -> TypeTest.Anything.ANY;
    };
  }

  private static TypeTest instance(Type type, Class<?> expected) {
    return new TypeTest.Instance(type.toString(), () -> expected);
  }

  private static TypeTest named(Type type, String className) {
    return new TypeTest.Instance(type.toString(), () -> find(className));
  }

  private static Class<?> find(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw RuchyError.from(e);
    }
  }
}
