package ruchy.lang.check.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// One way in which values of a type are made.
sealed interface Constructor {
  /// The types of the parts it is made of.
  List<Type> parts(Type type);

  /// It as a pattern.
  String show(List<String> parts);

  /// Whether every value made by the other one is made by this one too.
  default boolean covers(Constructor other) {
    return equals(other);
  }

  /// A variant of an enum, option or result; a struct or tuple is its own only one.
  record Variant(String name, List<String> fields, List<Type> types, boolean isTuple)
      implements Constructor {
    public Variant {
      fields = List.copyOf(fields);
      types = List.copyOf(types);
    }

    @Override
    public List<Type> parts(Type type) {
      return types;
    }

    @Override
    public String show(List<String> parts) {
      if (parts.isEmpty()) {
        return name;
      }
      if (isTuple) {
        return name + "(" + String.join(", ", parts) + ")";
      }
      var shown = new ArrayList<String>();
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).equals("_")) {
          shown.add(fields.get(i) + ": " + parts.get(i));
        }
      }
      if (shown.size() < parts.size()) {
        shown.add("..");
      }
      return name + " { " + String.join(", ", shown) + " }";
    }
  }

  /// `true`, `false`, or another constant
  record Constant(Object value) implements Constructor {
    @Override
    public List<Type> parts(Type type) {
      return List.of();
    }

    @Override
    public String show(List<String> parts) {
      return value.toString();
    }
  }

  /// All integers or characters from `low` to `high`
  record Span(long low, long high) implements Constructor {
    @Override
    public List<Type> parts(Type type) {
      return List.of();
    }

    @Override
    public boolean covers(Constructor other) {
      return other instanceof Span span && low <= span.low && span.high <= high;
    }

    @Override
    public String show(List<String> parts) {
      if (low == high) {
        return Long.toString(low);
      }
      if (low == Long.MIN_VALUE) {
        return "..=" + high;
      }
      return high == Long.MAX_VALUE ? low + ".." : low + "..=" + high;
    }
  }

  /// A list of a length; with `open` one of that length or longer
  record Length(int size, boolean open) implements Constructor {
    @Override
    public List<Type> parts(Type type) {
      return type instanceof Type.ListOf list
          ? Collections.nCopies(size, list.element())
          : List.of();
    }

    @Override
    public boolean covers(Constructor other) {
      return open && other instanceof Length length && length.size >= size;
    }

    @Override
    public String show(List<String> parts) {
      String shown = String.join(", ", parts);
      return open ? "[" + (shown.isEmpty() ? "" : shown + ", ") + "..]" : "[" + shown + "]";
    }
  }

  /// All constructors of a type; empty where there are too many to name.
  static Optional<List<Constructor>> all(Type type, Set<Constructor> used) {
    return switch (type) {
      case Type.OptionOf option ->
          Optional.of(
              List.of(
                  new Variant("None", List.of(), List.of(), true),
                  new Variant("Some", List.of("0"), List.of(option.value()), true)));
      case Type.ResultOf result ->
          Optional.of(
              List.of(
                  new Variant("Ok", List.of("0"), List.of(result.value()), true),
                  new Variant("Err", List.of("0"), List.of(result.error()), true)));
      case Type.Tuple tuple -> Optional.of(List.of(ofTuple(tuple)));
      case Type.Nominal nominal ->
          switch (nominal.declaration().kind()) {
            case STRUCT, ENUM -> Optional.of(ofNominal(nominal.declaration()));
            case CLASS, TRAIT -> Optional.empty();
          };
      case Simple simple when simple == Simple.BOOL ->
          Optional.of(List.of(new Constant(true), new Constant(false)));
      case Simple simple when simple == Simple.UNIT ->
          Optional.of(List.of(new Variant("()", List.of(), List.of(), true)));
      case Type.ListOf _ -> Optional.of(lengths(used));
      case Type.Numeric numeric when !numeric.isFloat() -> Optional.of(spans(numeric, used));
      default -> Optional.empty();
    };
  }

  static Variant ofTuple(Type.Tuple tuple) {
    return new Variant(
        "", Collections.nCopies(tuple.elements().size(), ""), tuple.elements(), true);
  }

  static List<Constructor> ofNominal(NominalType type) {
    var all = new ArrayList<Constructor>();
    if (type.kind() == NominalType.Kind.STRUCT) {
      all.add(ofFields(type.name(), type.fields(), type.isTuple()));
    }
    for (NominalType.Variant variant : type.variants()) {
      all.add(ofFields(type.name() + "::" + variant.name(), variant.fields(), variant.isTuple()));
    }
    return all;
  }

  static Variant ofFields(String name, List<NominalType.Field> fields, boolean isTuple) {
    return new Variant(
        name,
        fields.stream().map(NominalType.Field::name).toList(),
        fields.stream().map(NominalType.Field::type).toList(),
        isTuple);
  }

  /// The lengths that patterns tell apart, and one open length for all longer lists.
  private static List<Constructor> lengths(Set<Constructor> used) {
    int longest = 0;
    for (Constructor constructor : used) {
      if (constructor instanceof Length length) {
        longest = Math.max(longest, length.open() ? length.size() : length.size() + 1);
      }
    }
    var all = new ArrayList<Constructor>();
    for (int size = 0; size < longest; size++) {
      all.add(new Length(size, false));
    }
    all.add(new Length(longest, true));
    return all;
  }

  /// The stretches into which the used ones cut all values of the type.
  private static List<Constructor> spans(Type.Numeric type, Set<Constructor> used) {
    long least =
        type.isUnsigned() ? 0 : type.bits() == 64 ? Long.MIN_VALUE : -1L << (type.bits() - 1);
    long most =
        type.bits() == 64
            ? Long.MAX_VALUE
            : type.isUnsigned() ? (1L << type.bits()) - 1 : (1L << (type.bits() - 1)) - 1;
    var starts = new TreeSet<Long>();
    starts.add(least);
    for (Constructor constructor : used) {
      if (constructor instanceof Span span) {
        starts.add(Math.max(least, span.low()));
        if (span.high() < most) {
          starts.add(span.high() + 1);
        }
      }
    }
    var all = new ArrayList<Constructor>();
    Long from = null;
    for (long start : starts) {
      if (from != null) {
        all.add(new Span(from, start - 1));
      }
      from = start;
    }
    if (from != null) {
      all.add(new Span(from, most));
    }
    return all;
  }
}
