package ruchy.frame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;

/// Java records as rows of frames, and back: one column for each component.
///
/// Numbers, bools, texts, dates and times become columns of their type, enums their names, lists
/// lists, records structs. A component that is null or an empty [Optional] is a null.
public final class Records {
  private static final Map<Class<?>, DataType> TYPES =
      Map.ofEntries(
          Map.entry(boolean.class, DataType.BOOL),
          Map.entry(Boolean.class, DataType.BOOL),
          Map.entry(byte.class, DataType.INT8),
          Map.entry(Byte.class, DataType.INT8),
          Map.entry(short.class, DataType.INT16),
          Map.entry(Short.class, DataType.INT16),
          Map.entry(int.class, DataType.INT32),
          Map.entry(Integer.class, DataType.INT32),
          Map.entry(long.class, DataType.INT64),
          Map.entry(Long.class, DataType.INT64),
          Map.entry(float.class, DataType.FLOAT32),
          Map.entry(Float.class, DataType.FLOAT32),
          Map.entry(double.class, DataType.FLOAT64),
          Map.entry(Double.class, DataType.FLOAT64),
          Map.entry(String.class, DataType.STRING),
          Map.entry(ByteBuffer.class, DataType.BINARY),
          Map.entry(LocalDate.class, DataType.DATE),
          Map.entry(LocalTime.class, DataType.TIME),
          Map.entry(LocalDateTime.class, DataType.TIMESTAMP),
          Map.entry(Duration.class, DataType.DURATION));

  private Records() {}

  /// The rows of a stream of records.
  ///
  /// @throws FrameException if a component's type is none of a column's
  public static <R extends Record> Frame frame(Class<R> type, Stream<? extends R> rows) {
    return frame(type, rows.toList());
  }

  /// The rows of records.
  ///
  /// @throws FrameException if a component's type is none of a column's
  public static <R extends Record> Frame frame(Class<R> type, Collection<? extends R> rows) {
    var columns = new LinkedHashMap<String, Column>();
    for (var component : type.getRecordComponents()) {
      var values = new ArrayList<Optional<Object>>();
      for (var row : rows) {
        values.add(plain(value(component, row)));
      }
      var own = typeOf(component.getGenericType(), component);
      columns.put(
          component.getName(),
          own.isPresent()
              ? ColumnWriter.of(own.get(), values)
              : Values.column(component.getName(), values));
    }
    return Frame.of(columns);
  }

  private static Optional<Object> value(RecordComponent component, Object row) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return Optional.ofNullable(accessor.invoke(row));
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new FrameException(
          "the component `%s` of %s cannot be read: %s"
              .formatted(component.getName(), row, e.getCause()),
          e);
    }
  }

  /// A value as columns take it.
  private static Optional<Object> plain(Optional<?> value) {
    return value.flatMap(given ->
        switch (given) {
          case Optional<?> inner -> plain(inner);
          case Enum<?> constant -> Optional.of(constant.name());
          case List<?> list ->
              Optional.of(list.stream().map(e -> plain(Optional.ofNullable(e))).toList());
          case Record record -> {
            var fields = new LinkedHashMap<String, Object>();
            for (var component : record.getClass().getRecordComponents()) {
              fields.put(component.getName(), plain(value(component, record)));
            }
            yield Optional.of(fields);
          }
          default -> Optional.of(given);
        });
  }

  /// The type of a component's column; empty where only its values tell, as the zone of a moment or
  /// the places of a decimal.
  private static Optional<DataType> typeOf(Type type, RecordComponent component) {
    if (type instanceof ParameterizedType generic) {
      var inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Optional.class) {
        return typeOf(inner, component);
      }
      if (generic.getRawType() == List.class) {
        return typeOf(inner, component).map(DataType::list);
      }
    }
    if (!(type instanceof Class<?> plain)) {
      throw unfit(type, component);
    }
    if (plain.isEnum()) {
      return Optional.of(DataType.STRING);
    }
    if (plain == ZonedDateTime.class || plain == BigDecimal.class) {
      return Optional.empty();
    }
    if (plain.isRecord()) {
      var fields = new ArrayList<Field>();
      for (var inner : plain.getRecordComponents()) {
        var own = typeOf(inner.getGenericType(), inner);
        if (own.isEmpty()) {
          return Optional.empty();
        }
        fields.add(new Field(inner.getName(), own.get()));
      }
      return Optional.of(DataType.struct(fields));
    }
    var known = Optional.ofNullable(TYPES.get(plain));
    return Optional.of(known.orElseThrow(() -> unfit(type, component)));
  }

  private static FrameException unfit(Type type, RecordComponent component) {
    return new FrameException(
        "the component `%s` of %s is a %s, which no column holds; give numbers, texts, bools, dates, lists or records"
            .formatted(
                component.getName(),
                component.getDeclaringRecord().getSimpleName(),
                type.getTypeName()));
  }

  /// The rows of a frame as records, whose components are found by name.
  ///
  /// @throws FrameException if a component has no column, or a value does not fit it
  public static <R extends Record> List<R> list(Frame frame, Class<R> type) {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var columns = Arrays.stream(components).map(c -> frame.column(c.getName())).toList();
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      var rows = new ArrayList<R>();
      for (long row = 0; row < frame.height(); row++) {
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = fitted(columns.get(i).get(row), components[i], row);
        }
        rows.add(constructor.newInstance(values));
      }
      return rows;
    } catch (ReflectiveOperationException e) {
      throw new FrameException(
          "no %s can be made of a row: %s".formatted(type.getSimpleName(), e), e);
    }
  }

  @SuppressWarnings("NullAway") // A component that is no Optional holds a null value as null.
  private static Object fitted(Optional<Object> value, RecordComponent component, long row) {
    var type = component.getType();
    if (type == Optional.class) {
      return value;
    }
    if (value.isEmpty()) {
      if (type.isPrimitive()) {
        throw new FrameException(
            "row %d: `%s` is null, but a %s is never; declare it as Optional, or drop the nulls"
                .formatted(row, component.getName(), type));
      }
      return null;
    }
    return switch (value.get()) {
      case Number number when DataType.FLOAT32 == TYPES.get(type) -> number.floatValue();
      case Number number when DataType.FLOAT64 == TYPES.get(type) -> number.doubleValue();
      case Number number when TYPES.containsKey(type) ->
          integer(number.longValue(), component, row);
      case String name when type.isEnum() -> constant(name, component, row);
      default -> value.get();
    };
  }

  private static Object integer(long number, RecordComponent component, long row) {
    var type = TYPES.getOrDefault(component.getType(), DataType.INT64);
    if (number < type.least() || number > type.greatest()) {
      throw new FrameException(
          "row %d: %d does not fit the %s `%s`"
              .formatted(row, number, component.getType(), component.getName()));
    }
    return switch (type.kind()) {
      case INT8 -> (byte) number;
      case INT16 -> (short) number;
      case INT32 -> (int) number;
      default -> number;
    };
  }

  private static Object constant(String name, RecordComponent component, long row) {
    for (var constant : component.getType().getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new FrameException(
        "row %d: `%s` is \"%s\", which is no %s"
            .formatted(row, component.getName(), name, component.getType().getSimpleName()));
  }
}
