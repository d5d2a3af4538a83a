package ruchy.jvm;

import java.util.HashMap;
import java.util.Map;

/// Loads the classes of the structs and enums of a program.
final class TypeLoader extends ClassLoader {
  private final Map<String, byte[]> pending = new HashMap<>();

  TypeLoader(ClassLoader parent) {
    super(parent);
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
