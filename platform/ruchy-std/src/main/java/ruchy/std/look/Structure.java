package ruchy.std.look;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.Table;
import ruchy.runtime.DeclaredValue;
import ruchy.runtime.Display;
import ruchy.runtime.EnumValue;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Kind;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Signature;
import ruchy.std.Series;

/// What a value is made of, one line a part: R's `str`.
public final class Structure {
  private static final int DEPTH_MAX = 4;
  private static final int PARTS_MAX = 20;
  private static final int VALUES_MAX = 8;
  private static final int LINE_MAX = 60;

  private final StringBuilder text = new StringBuilder();

  private Structure() {}

  /// What a value is made of: its type and size, and those of its parts.
  ///
  /// ```ruchy
  /// >>> structure([1, 2, 3])
  /// [i64], 3 elements: 1, 2, 3
  /// >>> struct Point { x: f64, tags: [String] }
  /// >>> structure(Point { x: 1.5, tags: ["a", "b"] })
  /// Point
  ///  $ x: f64 1.5
  ///  $ tags: [String], 2 elements: "a", "b"
  /// ```
  @Signature("fn structure(value: Any) -> Description")
  public static Description of(Object value) {
    var structure = new Structure();
    structure.describe(value, 0);
    return new Description(structure.text.toString().stripTrailing());
  }

  /// The columns of a frame with their types and first values; computes the frame.
  ///
  /// ```ruchy
  /// >>> str(DataFrame({"name": ["Ada", "Bo"], "age": [36, 41]}))
  /// DataFrame, 2 rows × 2 columns
  ///  $ name: string "Ada", "Bo"
  ///  $ age: int64 36, 41
  /// ```
  @Signature("fn str(value: DataFrame) -> Description")
  public static Description ofFrame(Frame value) {
    return of(value);
  }

  private void describe(Object value, int depth) {
    switch (value) {
      case Frame frame -> frame(frame, depth);
      case NDArray array -> array(array);
      case RuchyList list -> elements(list, list.size());
      case Set<?> set -> elements(set, set.size());
      case Map<?, ?> map -> map(map, depth);
      case DeclaredValue declared -> declared(declared, depth);
      case Tuple tuple -> tuple(tuple, depth);
      case Option.Some<?>(Object inner) -> wrapped("Some: ", inner, depth);
      case Result.Ok<?, ?>(Object inner) -> wrapped("Ok: ", inner, depth);
      case Result.Err<?, ?>(Object inner) -> wrapped("Err: ", inner, depth);
      case Series series -> series(series);
      case FunctionValue function -> line("function of " + count(function.arity(), "parameter"));
      default -> other(value, depth);
    }
  }

  /// Of an object of Java the type and what its accessors give, as of a record; of anything else
  /// the value.
  private void other(Object value, int depth) {
    Class<?> type = value.getClass();
    if (!type.isRecord() || type.getPackageName().startsWith("ruchy.") || depth == DEPTH_MAX) {
      boolean isJava = type.getPackageName().startsWith("java.") && !(value instanceof String);
      boolean isNamed = isJava && Kind.nameOf(value).equals(type.getSimpleName());
      line((isNamed ? type.getName() : Kind.nameOf(value)) + " " + shown(value));
      return;
    }
    line(type.getName());
    for (RecordComponent component : type.getRecordComponents()) {
      part(depth, component.getName() + ": ");
      describe(component(component, value), depth + 1);
    }
  }

  private static Object component(RecordComponent component, Object value) {
    try {
      Object part = component.getAccessor().invoke(value);
      return part == null ? "null" : part;
    } catch (ReflectiveOperationException e) {
      return "not accessible";
    }
  }

  private void wrapped(String word, Object inner, int depth) {
    text.append(word);
    describe(inner, depth);
  }

  private void frame(Frame frame, int depth) {
    Table table = frame.table();
    line("DataFrame, " + count(table.rows(), "row") + " × " + count(frame.width(), "column"));
    int shown = 0;
    for (String name : frame.columns()) {
      if (shown++ == PARTS_MAX * 5) {
        part(depth, "… and " + (frame.width() - shown + 1) + " more");
        line("");
        return;
      }
      Column column = table.column(name);
      part(depth, name + ": " + column.type());
      line(" " + first(column));
    }
  }

  private static String first(Column column) {
    var values = new StringBuilder();
    long count = Math.min(VALUES_MAX, column.length());
    for (long i = 0; i < count; i++) {
      values.append(i == 0 ? "" : ", ");
      values.append(column.get(i).map(Display::quoted).orElse("null"));
    }
    return cut(values.append(count < column.length() ? ", …" : "").toString());
  }

  private void series(Series series) {
    Column column = series.column();
    String head = "Series of %s, %s".formatted(column.type(), count(column.length(), "row"));
    line(head + (series.name().isEmpty() ? ": " : ", `" + series.name() + "`: ") + first(column));
  }

  private void array(NDArray array) {
    var values = new StringBuilder();
    NDArray flat = array.ndim() == 1 ? array : array.reshape(-1);
    long count = Math.min(VALUES_MAX, array.size());
    for (long i = 0; i < count; i++) {
      values.append(i == 0 ? "" : " ").append(flat.get(Index.at(i)));
    }
    String shape = Arrays.toString(array.shape().toArray()).replace('[', '(').replace(']', ')');
    String more = count < array.size() ? " …" : "";
    line("Array of " + array.dtype() + ", shape " + shape + ": " + cut(values + more));
  }

  private void elements(Iterable<?> values, int size) {
    var shown = new StringBuilder();
    int count = 0;
    for (Object value : values) {
      if (count == VALUES_MAX) {
        break;
      }
      shown.append(count++ == 0 ? "" : ", ").append(Display.quoted(value));
    }
    String more = count < size ? ", …" : "";
    line(
        Kind.nameOf(values)
            + ", "
            + count(size, "element")
            + (size == 0 ? "" : ": ")
            + cut(shown + more));
  }

  private void map(Map<?, ?> map, int depth) {
    line("Map, " + (map.size() == 1 ? "1 entry" : map.size() + " entries"));
    int shown = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (shown++ == PARTS_MAX || depth == DEPTH_MAX) {
        part(depth, "…");
        line("");
        return;
      }
      part(depth, shown(entry.getKey()) + ": ");
      describe(entry.getValue(), depth + 1);
    }
  }

  private void declared(DeclaredValue value, int depth) {
    String variant = value instanceof EnumValue of ? "::" + of.variantName() : "";
    line(value.typeName() + variant);
    for (int i = 0; i < value.fieldNames().size(); i++) {
      if (depth == DEPTH_MAX) {
        part(depth, "…");
        line("");
        return;
      }
      part(depth, value.fieldNames().get(i) + ": ");
      describe(value.get(i), depth + 1);
    }
  }

  private void tuple(Tuple tuple, int depth) {
    line("tuple of " + tuple.arity());
    for (int i = 0; i < tuple.arity(); i++) {
      part(depth, i + ": ");
      describe(tuple.get(i), depth + 1);
    }
  }

  private void part(int depth, String name) {
    text.append("   ".repeat(depth)).append(" $ ").append(name);
  }

  private void line(String rest) {
    text.append(rest).append('\n');
  }

  private static String shown(Object value) {
    return cut(Display.quoted(value).lines().findFirst().orElse(""));
  }

  private static String count(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String cut(String line) {
    return line.length() <= LINE_MAX ? line : line.substring(0, LINE_MAX - 1) + "…";
  }
}
