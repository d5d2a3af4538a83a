package ruchy.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The prompt's form: on one line where that fits, else one element per line, or for short elements
/// as many as fit in a line. Long collections are cut in the middle.
final class Pretty {
  private static final int SHOWN_MAX = 100;
  private static final int SHOWN_HEAD = 50;
  private static final int SHOWN_TAIL = 10;
  private static final int DEPTH_MAX = 30;
  private static final int SHORT = 20;

  private final int width;
  private final List<Object> path = new ArrayList<>();

  Pretty(int width) {
    this.width = Math.max(20, width);
  }

  String show(Object value) {
    return show(value, 0, 0);
  }

  /// @param indent the columns before each new line
  /// @param used the columns already used on the first line
  private String show(Object value, int indent, int used) {
    if (!isContainer(value)) {
      String text = Display.quoted(value);
      // A matrix inside a tuple: its later lines stand below its first one.
      return used == 0 ? text : text.replace("\n", "\n" + " ".repeat(used - 1));
    }
    if (path.size() > DEPTH_MAX || onPath(value)) {
      return "…";
    }
    path.add(value);
    String shown = container(value, indent, used);
    path.removeLast();
    return shown;
  }

  /// By identity: an equal value inside another is no cycle.
  @SuppressWarnings("ReferenceEquality")
  private boolean onPath(Object value) {
    for (Object outer : path) {
      if (outer == value) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContainer(Object value) {
    return switch (value) {
      case RuchyList _, Map<?, ?> _, Set<?> _, Tuple _ -> true;
      case DeclaredValue declared -> !declared.fieldNames().isEmpty() && declared.debug().isEmpty();
      case Option.Some<?> _, Result.Ok<?, ?> _, Result.Err<?, ?> _ -> true;
      default -> false;
    };
  }

  private record Part(String label, Object value) {}

  private record Cut(String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  private String container(Object value, int indent, int used) {
    String open = opening(value);
    String close = closing(value);
    List<String> parts = new ArrayList<>();
    for (Part part : parts(value)) {
      String shown =
          part.value() instanceof Cut cut
              ? cut.words()
              : show(part.value(), indent + 2, indent + 2 + part.label().length() + 1);
      parts.add(part.label() + shown);
    }
    String spaced = open.endsWith("{") && open.length() > 1 ? " " : "";
    String line = open + spaced + String.join(", ", parts) + spaced + close;
    if (line.indexOf('\n') < 0 && used + line.length() <= width) {
      return line;
    }
    return open + "\n" + broken(parts, indent + 2) + " ".repeat(indent) + close;
  }

  private String broken(List<String> parts, int indent) {
    StringBuilder out = new StringBuilder();
    String margin = " ".repeat(indent);
    boolean fill =
        parts.stream().allMatch(part -> part.length() <= SHORT && part.indexOf('\n') < 0);
    int column = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i) + (i < parts.size() - 1 ? "," : "");
      if (column == 0) {
        out.append(margin).append(part);
        column = indent + part.length();
      } else if (fill && column + 1 + part.length() <= width) {
        out.append(' ').append(part);
        column += 1 + part.length();
      } else {
        out.append('\n').append(margin).append(part);
        column = indent + part.length();
      }
    }
    return out.append('\n').toString();
  }

  private static String opening(Object value) {
    return switch (value) {
      case RuchyList _ -> "[";
      case Map<?, ?> _, Set<?> _ -> "{";
      case StructValue struct -> struct.shownName() + (isDigit(struct.fieldNames()) ? "(" : " {");
      case EnumValue variant -> variant.variantName() + (variant.isTuple() ? "(" : " {");
      case Option.Some<?> _ -> "Some(";
      case Result.Ok<?, ?> _ -> "Ok(";
      case Result.Err<?, ?> _ -> "Err(";
      default -> "(";
    };
  }

  private static String closing(Object value) {
    return switch (value) {
      case RuchyList _ -> "]";
      case Map<?, ?> _, Set<?> _ -> "}";
      case StructValue struct -> isDigit(struct.fieldNames()) ? ")" : "}";
      case EnumValue variant -> variant.isTuple() ? ")" : "}";
      default -> ")";
    };
  }

  private static boolean isDigit(List<String> names) {
    return Character.isDigit(names.getFirst().charAt(0));
  }

  private static List<Part> parts(Object value) {
    return switch (value) {
      case RuchyList list -> ofList(list.asList());
      case Map<?, ?> map -> ofMap(map);
      case Set<?> set -> ofList(new ArrayList<>(set));
      case Tuple tuple -> ofTuple(tuple);
      case StructValue struct -> ofFields(struct.fieldNames(), struct::get);
      case EnumValue variant -> ofFields(variant.fieldNames(), variant::get);
      case Option.Some<?> some -> List.of(new Part("", some.value()));
      case Result.Ok<?, ?> ok -> List.of(new Part("", ok.value()));
      case Result.Err<?, ?> err -> List.of(new Part("", err.error()));
      default -> List.of();
    };
  }

  private static List<Part> ofList(List<?> elements) {
    List<Part> parts = new ArrayList<>();
    int size = elements.size();
    for (int i = 0; i < size; i++) {
      if (size > SHOWN_MAX && i == SHOWN_HEAD) {
        i = size - SHOWN_TAIL;
        parts.add(new Part("", new Cut("… " + (i - SHOWN_HEAD) + " more …")));
      }
      parts.add(new Part("", elements.get(i)));
    }
    return parts;
  }

  private static List<Part> ofMap(Map<?, ?> map) {
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (parts.size() == SHOWN_MAX) {
        parts.add(new Part("", new Cut("… " + (map.size() - SHOWN_MAX) + " more …")));
        break;
      }
      parts.add(new Part(Display.quoted(entry.getKey()) + ": ", entry.getValue()));
    }
    return parts;
  }

  private static List<Part> ofTuple(Tuple tuple) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < tuple.arity(); i++) {
      parts.add(new Part("", tuple.get(i)));
    }
    return parts;
  }

  private interface Fields {
    Object get(int field);
  }

  private static List<Part> ofFields(List<String> names, Fields fields) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String label = isDigit(names) ? "" : names.get(i) + ": ";
      parts.add(new Part(label, fields.get(i)));
    }
    return parts;
  }
}
