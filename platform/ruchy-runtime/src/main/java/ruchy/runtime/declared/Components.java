package ruchy.runtime.declared;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The fields of a struct or variant, in the order of its declaration.
record Components(List<Field> fields, List<String> names) {
  private static final ClassValue<Components> CACHE =
      new ClassValue<>() {
        @Override
        protected Components computeValue(Class<?> type) {
          return read(type);
        }
      };

  Components {
    fields = List.copyOf(fields);
    names = List.copyOf(names);
  }

  static Components of(Class<?> type) {
    return CACHE.get(type);
  }

  private static Components read(Class<?> type) {
    var fields = new ArrayList<Field>();
    Class<?> parent = type.getSuperclass();
    boolean extending = ClassObject.class.isAssignableFrom(type) && parent != ClassObject.class;
    if (extending && parent != null) {
      fields.addAll(of(parent).fields());
    }
    Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .forEach(fields::add);
    fields.forEach(field -> field.setAccessible(true));
    return new Components(fields, fields.stream().map(Components::nameOf).toList());
  }

  /// A tuple struct's `_0` is shown as `0`, and a keyword's `class_` as `class`.
  private static String nameOf(Field field) {
    String name = field.getName();
    if (name.startsWith("_") && name.length() > 1 && Character.isDigit(name.charAt(1))) {
      return name.substring(1);
    }
    return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
  }

  Object get(Object struct, int index) {
    try {
      return fields.get(index).get(struct);
    } catch (IllegalAccessException e) {
      throw new AssertionError("the field was made accessible", e);
    }
  }

  void set(Object struct, int index, Object value) {
    try {
      fields.get(index).set(struct, value);
    } catch (IllegalAccessException e) {
      throw new AssertionError("the field was made accessible", e);
    }
  }
}
