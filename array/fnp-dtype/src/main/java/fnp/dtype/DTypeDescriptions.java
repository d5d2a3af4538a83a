package fnp.dtype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dtypes from descriptions made of texts, lists, tuples and maps.
///
/// @source NumPy 2.4, `descriptor.c`
final class DTypeDescriptions {
  private DTypeDescriptions() {}

  static DType from(Object description, boolean align) {
    return switch (description) {
      case DType dtype -> dtype;
      case String name -> align ? aligned(DTypeNames.parse(name)) : DTypeNames.parse(name);
      case Tuple(var items) -> pair(items, description, align);
      case List<?> fields -> fields(fields, align);
      case Map<?, ?> map -> map(map, align);
      default -> throw bad(description);
    };
  }

  private static DType aligned(DType dtype) {
    return dtype instanceof StructType type ? type.repacked(true) : dtype;
  }

  private static DTypeException bad(Object description) {
    return new DTypeException(
        "no dtype is described by %s; use a name, a list of (name, type), or a map of names and formats"
            .formatted(PythonText.repr(description)));
  }

  /// `("f4", (2, 3))`, or `("U", 5)`.
  private static DType pair(List<Object> items, Object description, boolean align) {
    if (items.size() != 2) {
      throw bad(description);
    }
    var type = from(items.getFirst(), align);
    if (items.get(1) instanceof Number number
        && type instanceof GeneralType flexible
        && flexible.itemsize() == 0) {
      return DTypeNames.parse(flexible.kind().code() + number.toString());
    }
    return SubArrayType.of(type, shape(items.get(1)));
  }

  /// The lengths that a number or a sequence of numbers says.
  static List<Long> shape(Object described) {
    return switch (described) {
      case Number number -> List.of(number.longValue());
      case Tuple(var items) -> shape(items);
      case List<?> items -> items.stream().map(DTypeDescriptions::length).toList();
      default ->
          throw new DTypeException(
              "a shape was described as %s; use whole numbers"
                  .formatted(PythonText.repr(described)));
    };
  }

  private static long length(Object described) {
    if (described instanceof Number number && !(described instanceof Double)) {
      return number.longValue();
    }
    throw new DTypeException(
        "a length of a shape was described as %s; use a whole number"
            .formatted(PythonText.repr(described)));
  }

  private static DType fields(List<?> described, boolean align) {
    var fields = new ArrayList<Field>();
    for (var one : described) {
      var items =
          one instanceof Tuple(var parts) ? parts : one instanceof List<?> l ? l : List.of();
      if (items.size() < 2 || items.size() > 3) {
        throw new DTypeException(
            "a field was described as %s; describe it as (name, type) or (name, type, shape)"
                .formatted(PythonText.repr(one)));
      }
      var type = from(items.get(1), align);
      if (items.size() == 3) {
        type = SubArrayType.of(type, shape(items.get(2)));
      }
      fields.add(named(items.getFirst(), type, fields.size()));
    }
    return StructType.sequence(fields, align);
  }

  /// A field of a name or of a title and a name; without one it is numbered.
  static Field named(Object described, DType type, int number) {
    var items = described instanceof Tuple(var parts) ? parts : List.of(described);
    if (items.size() > 2 || !(items.getLast() instanceof String name)) {
      throw new DTypeException(
          "a field was called %s; name it with a text, or with a title and a name"
              .formatted(PythonText.repr(described)));
    }
    var shown = name.isEmpty() ? "f" + number : name;
    var title =
        items.size() == 2 ? Optional.of(items.getFirst().toString()) : Optional.<String>empty();
    return new Field(shown, type, 0, title);
  }

  private static DType map(Map<?, ?> map, boolean align) {
    var isAligned = align || Boolean.TRUE.equals(map.get("aligned"));
    if (!map.containsKey("names") || !map.containsKey("formats")) {
      return byOffsets(map, align);
    }
    var names = (List<?>) map.get("names");
    var formats = (List<?>) map.get("formats");
    var titles = optional(map, "titles", names.size());
    if (formats.size() != names.size()) {
      throw new DTypeException(
          "%d names were given with %d formats; give one format per name"
              .formatted(names.size(), formats.size()));
    }
    var fields = new ArrayList<Field>();
    for (int i = 0; i < names.size(); i++) {
      var title = titles.isEmpty() ? Optional.<String>empty() : title(titles.get(i));
      fields.add(new Field(names.get(i).toString(), from(formats.get(i), align), 0, title));
    }
    return placed(
        fields,
        optional(map, "offsets", names.size()),
        Optional.ofNullable(map.get("itemsize")),
        isAligned);
  }

  private static Optional<String> title(Object described) {
    return described instanceof Optional<?> optional
        ? optional.map(Object::toString)
        : Optional.of(described.toString());
  }

  private static List<?> optional(Map<?, ?> map, String key, int size) {
    if (!(map.get(key) instanceof List<?> items)) {
      return List.of();
    }
    if (items.size() != size) {
      throw new DTypeException(
          "%d %s were given with %d names; give one per name".formatted(items.size(), key, size));
    }
    return items;
  }

  private static DType placed(
      List<Field> fields, List<?> offsets, Optional<?> wantedSize, boolean isAligned) {
    var placed = new ArrayList<>(StructType.sequence(fields, isAligned).fields());
    long end = 0;
    int alignment = 1;
    for (int i = 0; i < placed.size(); i++) {
      if (!offsets.isEmpty()) {
        placed.set(i, placed.get(i).movedTo(StructType.size(length(offsets.get(i)))));
      }
      var field = placed.get(i);
      end = Math.max(end, (long) field.offset() + field.dtype().itemsize());
      alignment = Math.max(alignment, field.dtype().alignment());
    }
    var itemsize = isAligned ? StructType.up(end, alignment) : end;
    if (wantedSize.isPresent() && wantedSize.get() instanceof Number number) {
      itemsize = number.longValue();
      if (itemsize < end) {
        throw new DTypeException(
            "elements of %d bytes were asked for, but the fields need %d; use a larger itemsize"
                .formatted(itemsize, end));
      }
    }
    return StructType.of(placed, StructType.size(itemsize), isAligned);
  }

  /// `{"x": ("i4", 0), "y": ("f8", 8)}`.
  private static DType byOffsets(Map<?, ?> map, boolean align) {
    var fields = new ArrayList<Field>();
    map.forEach((name, value) -> {
      var items =
          value instanceof Tuple(var parts) ? parts : value instanceof List<?> l ? l : List.of();
      if (items.size() < 2 || items.size() > 3) {
        throw bad(map);
      }
      var title =
          items.size() == 3 ? Optional.of(items.get(2).toString()) : Optional.<String>empty();
      if (title.isEmpty() || !title.get().equals(name)) {
        var type = from(items.getFirst(), align);
        var offset = StructType.size(length(items.get(1)));
        fields.add(new Field(name.toString(), type, offset, title));
      }
    });
    fields.sort(Comparator.comparing(Field::offset));
    var offsets = fields.stream().map(field -> (long) field.offset()).toList();
    return placed(fields, offsets, Optional.empty(), align);
  }
}
