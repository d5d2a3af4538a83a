package ruchy.frame.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The names and types of a frame's columns, in order. Names differ from each other.
public final class Schema {
  private static final int BRIEF_MAX = 24;

  private final List<Field> fields;
  private final Map<String, Integer> positions;

  private Schema(List<Field> fields) {
    this.fields = List.copyOf(fields);
    this.positions = HashMap.newHashMap(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      if (positions.put(fields.get(i).name(), i) != null) {
        throw new FrameException(
            "a frame cannot have two columns named `"
                + fields.get(i).name()
                + "`; rename one, with `alias` in an expression or with a suffix in a join");
      }
    }
  }

  /// The schema of these fields.
  ///
  /// @throws FrameException if two fields have one name
  public static Schema of(List<Field> fields) {
    return new Schema(fields);
  }

  /// The schema of these fields.
  ///
  /// @throws FrameException if two fields have one name
  public static Schema of(Field... fields) {
    return new Schema(List.of(fields));
  }

  /// The fields in order.
  public List<Field> fields() {
    return fields;
  }

  /// The names in order.
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /// How many columns there are.
  public int size() {
    return fields.size();
  }

  /// The field at this position.
  public Field field(int position) {
    return fields.get(position);
  }

  /// Whether a column has this name.
  public boolean has(String name) {
    return positions.containsKey(name);
  }

  /// Where the column of this name is, or nothing.
  public OptionalInt find(String name) {
    var position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /// Where the column of this name is.
  ///
  /// @throws UnknownColumnException if there is none
  public int position(String name) {
    return find(name).orElseThrow(() -> new UnknownColumnException(name, this));
  }

  /// The type of the column of this name.
  ///
  /// @throws UnknownColumnException if there is none
  public DataType type(String name) {
    return fields.get(position(name)).type();
  }

  /// This schema with `field` in the place of the column of the same name, or at the end.
  public Schema with(Field field) {
    var changed = new ArrayList<>(fields);
    find(field.name())
        .ifPresentOrElse(position -> changed.set(position, field), () -> changed.add(field));
    return of(changed);
  }

  /// The names and types on one line, shortened when there are many.
  public String brief() {
    var shown =
        fields.stream().limit(BRIEF_MAX).map(Field::toString).collect(Collectors.joining(", "));
    return size() > BRIEF_MAX ? shown + ", … " + (size() - BRIEF_MAX) + " more" : shown;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schema schema && fields.equals(schema.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  @Override
  public String toString() {
    return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "{", "}"));
  }
}
