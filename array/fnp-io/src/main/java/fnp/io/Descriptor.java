package fnp.io;

import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.Field;
import fnp.dtype.PythonText;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The dtype of a file as its header has it, and back.
///
/// Fields stand one behind the other; gaps between them are fields without a name.
///
/// @numpy `numpy.lib.format.descr_to_dtype`, `numpy.lib.format.dtype_to_descr`
final class Descriptor {
  private static final String GAP = "|V";

  private Descriptor() {}

  /// The literal of Python for a dtype: `'<f8'`, or `[('x', '<i4'), ('y', '<f8', (2,))]`.
  ///
  /// @throws FormatException if elements are Python objects, or fields overlap
  static String text(DType dtype) {
    if (dtype.hasObject()) {
      throw pickled("the dtype " + dtype);
    }
    return dtype instanceof StructType type ? fields(type) : PythonText.repr(dtype.protocol());
  }

  private static String fields(StructType type) {
    var parts = new ArrayList<String>();
    int at = 0;
    for (var field : type.fields()) {
      if (field.offset() < at) {
        throw new FormatException(
            "the dtype %s has fields that overlap or are out of order, which an npy file cannot say;"
                    .formatted(type)
                + " copy them into one that has them in order");
      }
      gap(parts, field.offset() - at);
      parts.add(field(field));
      at = field.offset() + field.dtype().itemsize();
    }
    gap(parts, type.itemsize() - at);
    return "[" + String.join(", ", parts) + "]";
  }

  private static void gap(List<String> parts, int bytes) {
    if (bytes > 0) {
      parts.add("('', '" + GAP + bytes + "')");
    }
  }

  private static String field(Field field) {
    var name = PythonText.repr(field.name());
    var titled =
        field.title().map(title -> "(" + PythonText.repr(title) + ", " + name + ")").orElse(name);
    if (field.dtype() instanceof SubArrayType sub) {
      var shape =
          sub.shape().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", "(", sub.shape().size() == 1 ? ",)" : ")"));
      return "(%s, %s, %s)".formatted(titled, text(sub.base()), shape);
    }
    return "(%s, %s)".formatted(titled, text(field.dtype()));
  }

  /// The dtype that a literal means.
  ///
  /// @throws FormatException if there is none, or its elements are Python objects
  static DType dtype(Literal descr) {
    try {
      return switch (descr) {
        case Literal.Text(var name) -> named(name);
        case Literal.Items(var fields, var tuple) when !tuple -> struct(fields);
        case Literal.Items(var parts, _) when parts.size() == 2 ->
            SubArrayType.of(dtype(parts.getFirst()), shape(parts.getLast()));
        default -> throw unknown("it is neither a name nor a list of fields");
      };
    } catch (DTypeException problem) {
      throw unknown(String.valueOf(problem.getMessage()));
    }
  }

  private static DType named(String name) {
    // A name may be a description of its own in NumPy; files hold protocol strings only.
    if (name.contains("[(") || name.contains("{")) {
      throw unknown("'" + name + "' is no protocol string");
    }
    DType dtype;
    try {
      dtype = DType.of(name);
    } catch (DTypeException problem) {
      throw unknown("'%s': %s".formatted(name, problem.getMessage()));
    }
    if (dtype.hasObject()) {
      throw pickled("the dtype '" + name + "'");
    }
    return dtype;
  }

  private static DType struct(List<Literal> parts) {
    var fields = new ArrayList<Field>();
    long offset = 0;
    for (var part : parts) {
      if (!(part instanceof Literal.Items(var items, var tuple))
          || !tuple
          || items.size() < 2
          || items.size() > 3) {
        throw unknown("a field must be (name, dtype) or (name, dtype, shape)");
      }
      var base = dtype(items.get(1));
      var dtype = items.size() == 2 ? base : SubArrayType.of(base, shape(items.get(2)));
      if (!isGap(items)) {
        fields.add(new Field(name(items.getFirst()), dtype, (int) offset, title(items.getFirst())));
      }
      offset += dtype.itemsize();
      if (offset > Integer.MAX_VALUE) {
        throw unknown("elements of more than 2 GiB are not possible");
      }
    }
    return StructType.of(fields, (int) offset, false);
  }

  private static boolean isGap(List<Literal> field) {
    return field.getFirst() instanceof Literal.Text(var name)
        && name.isEmpty()
        && field.get(1) instanceof Literal.Text(var dtype)
        && dtype.startsWith(GAP);
  }

  private static String name(Literal name) {
    return switch (name) {
      case Literal.Text(var text) -> text;
      case Literal.Items(var pair, _)
          when pair.size() == 2 && pair.getLast() instanceof Literal.Text(var text) ->
          text;
      default -> throw unknown("the name of a field must be a text");
    };
  }

  private static Optional<String> title(Literal name) {
    return name instanceof Literal.Items(var pair, _)
            && pair.getFirst() instanceof Literal.Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static List<Long> shape(Literal literal) {
    var items = literal instanceof Literal.Items(var several, _) ? several : List.of(literal);
    var shape = new ArrayList<Long>();
    for (var item : items) {
      if (!(item instanceof Literal.Whole(var length)) || length < 0) {
        throw unknown("the shape of a field must be of whole numbers that are not negative");
      }
      shape.add(length);
    }
    return shape;
  }

  private static FormatException unknown(String why) {
    return new FormatException("npy header: descr is not a dtype that is read here: " + why);
  }

  static FormatException pickled(String what) {
    return new FormatException(
        "%s means pickled Python objects, which are code and are never run; save the array with a"
                .formatted(what)
            + " dtype of numbers, texts or fields in NumPy, then load it again");
  }
}
