package ruchy.jvm;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import ruchy.lang.core.Conformance;

/// Links what emitted code refers to by number. Public because emitted code calls it.
public final class Linkage {
  private Linkage() {}

  /// The call site of a function: the same one for all callers, so that a new declaration reaches
  /// them all.
  public static CallSite function(
      MethodHandles.Lookup caller, String name, MethodType type, int number) {
    return ((FunctionLink) constantOf(caller, number)).site(type);
  }

  /// A variable or another object of the program.
  public static Object constant(
      MethodHandles.Lookup caller, String name, Class<?> type, int number) {
    return constantOf(caller, number);
  }

  /// What a type of the program says of its values, by the name of the question; called from the
  /// type's own class.
  public static CallSite own(
      MethodHandles.Lookup caller, String name, MethodType type, int number) {
    TypeLoader loader = (TypeLoader) caller.lookupClass().getClassLoader();
    return loader.own(number, Conformance.Role.valueOf(name));
  }

  private static Object constantOf(MethodHandles.Lookup caller, int number) {
    CellLoader loader = (CellLoader) caller.lookupClass().getClassLoader();
    return loader.unit().constants().get(number);
  }
}
