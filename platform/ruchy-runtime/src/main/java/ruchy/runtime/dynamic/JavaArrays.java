package ruchy.runtime.dynamic;

import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import ruchy.runtime.Char;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;

/// Lists as arrays of Java, and arrays as lists.
public final class JavaArrays {
  private JavaArrays() {}

  /// The elements of a list as an array.
  ///
  /// @param component the descriptor of its component type
  @SuppressWarnings("unchecked")
  public static <T> T[] of(RuchyList list, String component) {
    return (T[]) array(list, component);
  }

  private static Object array(RuchyList list, String component) {
    try {
      Class<?> type =
          ClassDesc.ofDescriptor(component).resolveConstantDesc(MethodHandles.publicLookup());
      Object array = Array.newInstance(type, list.size());
      for (int i = 0; i < list.size(); i++) {
        Array.set(array, i, list.item(i));
      }
      return array;
    } catch (ReflectiveOperationException e) {
      throw RuchyError.from(e);
    } catch (IllegalArgumentException _) {
      throw new RuchyError("E0704", "the list has elements that an array of Java can not hold");
    }
  }

  /// The elements of an array of references or characters as a list.
  public static RuchyList toList(Object array) {
    ObjectList<Object> list = new ObjectList<>(Array.getLength(array));
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      list.add(element instanceof Character c ? Char.of(c) : element);
    }
    return list;
  }
}
