package ruchy.jvm;

import java.lang.invoke.CallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ruchy.lang.core.Conformance;
import ruchy.lang.type.NominalType;

/// Loads the classes of the structs and enums of a program.
final class TypeLoader extends ClassLoader {
  private final Map<String, byte[]> pending = new HashMap<>();

  private final OwnMethods methods;
  private final List<NominalType> types = new ArrayList<>();

  TypeLoader(ClassLoader parent, OwnMethods methods) {
    super(parent);
    this.methods = methods;
  }

  /// The number by which the class of a type refers to the type.
  synchronized int number(NominalType type) {
    types.add(type);
    return types.size() - 1;
  }

  CallSite own(int number, Conformance.Role role) {
    return methods.site(type(number), role);
  }

  private synchronized NominalType type(int number) {
    return types.get(number);
  }

  synchronized void add(String name, byte[] bytes) {
    pending.put(name, bytes);
  }

  @Override
  protected synchronized Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = pending.remove(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
