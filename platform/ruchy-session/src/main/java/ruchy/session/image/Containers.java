package ruchy.session.image;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import ruchy.runtime.Ordering;

/// Maps and sets, which are in order of insertion or sorted.
final class Containers {
  private Containers() {}

  static boolean isSorted(Object container) {
    return container instanceof SortedMap<?, ?> || container instanceof SortedSet<?>;
  }

  static Map<Object, Object> map(boolean sorted) {
    return sorted ? new TreeMap<>(Ordering::compare) : new LinkedHashMap<>();
  }

  static Set<Object> set(boolean sorted) {
    return sorted ? new TreeSet<>(Ordering::compare) : new LinkedHashSet<>();
  }

  @SuppressWarnings("unchecked")
  static Map<Object, Object> checked(Map<?, ?> map) {
    return (Map<Object, Object>) map;
  }
}
