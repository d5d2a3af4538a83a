package frankennumpy.rec;

import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.Tuple;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// NumPy's functions that make arrays of records, in Java's spelling.
///
/// ```java
/// var people = Records.fromarrays(List.of(ages, names), RecordFormat.of(List.of(), List.of("age", "name")));
/// people.field("age");
/// ```
///
/// @numpy `numpy.rec`, 2.4
public final class Records {
  private Records() {}

  /// An array of records without contents.
  ///
  /// @numpy `numpy.rec.recarray`, `numpy.recarray`
  public static NDArray recarray(Shape shape, StructType dtype) {
    return NDArray.zeros(dtype, shape.toArray());
  }

  /// Records whose fields are arrays; the formats are theirs where none are given.
  ///
  /// @throws ConversionException if their number is not that of the fields, or shapes differ
  /// @numpy `numpy.rec.fromarrays`
  public static NDArray fromarrays(List<NDArray> arrays, RecordFormat format) {
    boolean own = format.formats() instanceof List<?> list && list.isEmpty();
    var known = own ? format.withFormats(arrays.stream().map(NDArray::dtype).toList()) : format;
    return fromarrays(arrays, known.dtype(), Optional.empty());
  }

  /// Records of a dtype whose fields are arrays.
  ///
  /// @param shape of the records; without, that of the first array
  /// @throws ConversionException if their number is not that of the fields, or shapes differ
  /// @numpy `numpy.rec.fromarrays` with `dtype` and `shape`
  public static NDArray fromarrays(List<NDArray> arrays, StructType dtype, Optional<Shape> shape) {
    if (dtype.fields().size() != arrays.size()) {
      throw wrong(
          "%d fields and %d arrays; mismatch between the number of fields and the number of arrays"
              .formatted(dtype.fields().size(), arrays.size()));
    }
    var lengths = shape.orElseGet(() -> arrays.getFirst().shape()).toArray();
    int inner = axes(dtype.fields().getFirst().dtype());
    var records = NDArray.zeros(dtype, Arrays.copyOf(lengths, Math.max(0, lengths.length - inner)));
    for (int i = 0; i < arrays.size(); i++) {
      var field = dtype.fields().get(i);
      var given = arrays.get(i).shape().toArray();
      var outer = Arrays.copyOf(given, Math.max(0, given.length - axes(field.dtype())));
      if (!Shape.of(outer).equals(records.shape())) {
        throw wrong(
            "array-shape mismatch in array %d (\"%s\"): it has shape %s, the records %s"
                .formatted(i, field.name(), arrays.get(i).shape(), records.shape()));
      }
      records.field(field.name()).copyFrom(arrays.get(i));
    }
    return records;
  }

  private static int axes(DType dtype) {
    return dtype instanceof SubArrayType sub ? sub.shape().size() : 0;
  }

  /// Records from tuples or lists of values, whose formats are found from the values of each field.
  ///
  /// @throws ConversionException if rows differ in length
  /// @numpy `numpy.rec.fromrecords`
  public static NDArray fromrecords(List<?> rows, RecordFormat format) {
    if (!(format.formats() instanceof List<?> list) || !list.isEmpty()) {
      return fromrecords(rows, format.dtype(), Optional.empty());
    }
    var columns = new ArrayList<NDArray>();
    int width = items(rows.getFirst()).size();
    for (int i = 0; i < width; i++) {
      var column = new ArrayList<Object>();
      for (var row : rows) {
        if (items(row).size() != width) {
          throw wrong("rows of %d and %d values".formatted(width, items(row).size()));
        }
        column.add(items(row).get(i));
      }
      columns.add(Np.array(column));
    }
    return fromarrays(columns, format);
  }

  /// Records of a dtype from tuples or lists of values.
  ///
  /// @throws ConversionException if a row does not fit the dtype
  /// @numpy `numpy.rec.fromrecords` with `dtype`
  public static NDArray fromrecords(List<?> rows, StructType dtype, Optional<Shape> shape) {
    List<Object> tuples = new ArrayList<>();
    rows.forEach(row -> tuples.add(new Tuple(items(row))));
    var records = ObjectArrays.of(dtype, tuples, tuples.size());
    return shape.map(form -> records.reshape(form.toArray())).orElse(records);
  }

  private static List<Object> items(Object row) {
    return switch (row) {
      case Tuple(var items) -> items;
      case List<?> list -> new ArrayList<>(list);
      default -> throw wrong("a record is a tuple or list of values, found " + row);
    };
  }

  /// Records whose bytes are given.
  ///
  /// @throws fnp.ndarray.ArrayException if there are too few bytes
  /// @numpy `numpy.rec.fromstring`
  public static NDArray fromstring(
      ByteBuffer bytes, StructType dtype, Optional<Shape> shape, long offset) {
    long count = shape.map(Shape::size).orElse((bytes.remaining() - offset) / dtype.itemsize());
    var records = Np.frombuffer(bytes, dtype, count, offset);
    return shape.map(form -> records.reshape(form.toArray())).orElse(records);
  }

  /// Records whose bytes are in a file.
  ///
  /// @throws ConversionException if there are too few bytes
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.rec.fromfile`
  public static NDArray fromfile(Path file, StructType dtype, Optional<Shape> shape, long offset) {
    long count = shape.map(Shape::size).orElse(-1L);
    var records = Np.fromfile(file, dtype, count, offset);
    if (count >= 0 && records.size() < count) {
      throw wrong(
          "%d records were asked for, the file has %d; Not enough bytes left in file for specified"
                  .formatted(count, records.size())
              + " shape and type.");
    }
    return shape.map(form -> records.reshape(form.toArray())).orElse(records);
  }

  /// An array as one of records of a dtype: a view, or a copy of it.
  ///
  /// @throws fnp.ndarray.ShapeException if the dtype does not fit the elements
  /// @numpy `numpy.rec.array` of an array
  public static NDArray array(NDArray of, Optional<DType> dtype, boolean copy) {
    var viewed = dtype.map(of::view).orElse(of);
    return copy ? viewed.copy() : viewed;
  }

  /// The names that occur more than once, each one time.
  ///
  /// @numpy `numpy.rec.find_duplicate`
  public static <T> List<T> findDuplicate(List<T> names) {
    var seen = new HashSet<T>();
    var twice = new LinkedHashSet<T>();
    for (var name : names) {
      if (!seen.add(name)) {
        twice.add(name);
      }
    }
    return List.copyOf(twice);
  }

  private static ConversionException wrong(String message) {
    return new ConversionException(ConversionException.Kind.VALUE, message);
  }
}
