package ruchy.std;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;

/// Values of columns as the language has them, and back.
final class FrameValues {
  private FrameValues() {}

  /// The value of the language: a missing one is `None`, a list a list and a struct a map.
  static Object of(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.isPresent() ? of(optional.get()) : Option.none();
      case List<?> list -> {
        ObjectList<Object> elements = new ObjectList<>(list.size());
        list.forEach(element -> elements.add(of(element)));
        yield elements;
      }
      case Map<?, ?> map -> {
        Map<Object, Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put(name, of(field)));
        yield fields;
      }
      default -> value;
    };
  }
}
