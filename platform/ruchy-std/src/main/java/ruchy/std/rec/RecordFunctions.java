package ruchy.std.rec;

import fnp.dtype.Bytes;
import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import frankennumpy.rec.RecordFormat;
import frankennumpy.rec.Records;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// Functions of the namespace `np.rec`, which make arrays of records: their fields are attributes,
/// `people.age`, as well as items, `people["age"]`.
///
/// ```ruchy
/// >>> let people = np.rec.fromrecords([("Ada", 36), ("Grace", 85)], names="name,age")
/// >>> people.age
/// [36 85]
/// ```
@Namespace("np.rec")
public final class RecordFunctions {
  private static final String FORM =
      ", formats: Any = None, names: Any = None, titles: Any = None, aligned: bool = false, byteorder:"
          + " Any = None) -> ";

  private RecordFunctions() {}

  /// Records whose fields are arrays.
  ///
  /// ```ruchy
  /// >>> np.rec.fromarrays([np.array([1, 2]), np.array([0.5, 1.5])], names="x,y").y
  /// [0.5 1.5]
  /// ```
  @Signature("fn fromarrays(arrayList: Any, dtype: Any = None, shape: Any = None" + FORM + "Any")
  public static Object fromarrays(
      Object arrayList,
      Object dtype,
      Object shape,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    var arrays = ArrayArguments.arrays(arrayList);
    if (Operands.isNone(dtype) && Operands.isNone(formats) && Operands.isNone(shape)) {
      return Records.fromarrays(arrays, format(List.of(), names, titles, aligned, byteorder));
    }
    Object known =
        Operands.isNone(formats) ? arrays.stream().map(NDArray::dtype).toList() : formats(formats);
    var type =
        Operands.isNone(dtype)
            ? format(known, names, titles, aligned, byteorder).dtype()
            : struct(dtype);
    return Records.fromarrays(arrays, type, shape(shape));
  }

  /// Records from a list of tuples.
  @Signature("fn fromrecords(recList: Any, dtype: Any = None, shape: Any = None" + FORM + "Any")
  public static Object fromrecords(
      Object recList,
      Object dtype,
      Object shape,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    var rows = ArrayArguments.items(recList).stream().map(ArrayValues::plain).toList();
    if (Operands.isNone(dtype) && Operands.isNone(formats)) {
      var records = Records.fromrecords(rows, format(List.of(), names, titles, aligned, byteorder));
      return shape(shape).map(form -> records.reshape(form.toArray())).orElse(records);
    }
    return Records.fromrecords(
        rows, type(dtype, formats, names, titles, aligned, byteorder), shape(shape));
  }

  /// Records whose bytes are given, as bytes or as an array.
  @Signature(
      "fn fromstring(datastring: Any, dtype: Any = None, shape: Any = None, offset: i64 = 0"
          + FORM
          + "Any")
  public static Object fromstring(
      Object datastring,
      Object dtype,
      Object shape,
      long offset,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    byte[] bytes =
        datastring instanceof Bytes content
            ? content.toArray()
            : Np.tobytes(Operands.array(datastring));
    return Records.fromstring(
        ByteBuffer.wrap(bytes),
        type(dtype, formats, names, titles, aligned, byteorder),
        shape(shape),
        offset);
  }

  /// Records whose bytes are in a file.
  @Signature(
      "fn fromfile(fd: String, dtype: Any = None, shape: Any = None, offset: i64 = 0"
          + FORM
          + "Any")
  public static Object fromfile(
      String fd,
      Object dtype,
      Object shape,
      long offset,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    return Records.fromfile(
        WorkingFolder.path(fd),
        type(dtype, formats, names, titles, aligned, byteorder),
        shape(shape),
        offset);
  }

  /// Records from whatever there is: a list of tuples, a list of arrays, an array, bytes, or `None`
  /// for records without contents.
  @Signature(
      "fn array(obj: Any, dtype: Any = None, shape: Any = None, offset: i64 = 0, strides: Any = None"
          + ", formats: Any = None, names: Any = None, titles: Any = None, aligned: bool = false,"
          + " byteorder: Any = None, copy: bool = true) -> Any")
  public static Object array(
      Object obj,
      Object dtype,
      Object shape,
      long offset,
      Object strides,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder,
      boolean copy) {
    if (obj instanceof NDArray given) {
      boolean own = Operands.isNone(dtype) && Operands.isNone(formats);
      Optional<DType> type =
          own
              ? Optional.empty()
              : Optional.of(type(dtype, formats, names, titles, aligned, byteorder));
      return Records.array(given, type, copy);
    }
    if (Operands.isNone(obj)) {
      var type = type(dtype, formats, names, titles, aligned, byteorder);
      return Records.recarray(
          shape(shape)
              .orElseThrow(() -> new RuchyError("E0818", "Must define a shape if obj is None")),
          type);
    }
    if (obj instanceof Bytes) {
      return fromstring(obj, dtype, shape, offset, formats, names, titles, aligned, byteorder);
    }
    var items = ArrayArguments.items(obj);
    boolean rows =
        !items.isEmpty()
            && (items.getFirst() instanceof Tuple || items.getFirst() instanceof RuchyList);
    return rows
        ? fromrecords(obj, dtype, shape, formats, names, titles, aligned, byteorder)
        : fromarrays(obj, dtype, shape, formats, names, titles, aligned, byteorder);
  }

  /// An array of records without contents.
  @Signature("fn recarray(shape: Any, dtype: Any = None" + FORM + "Any")
  public static Object recarray(
      Object shape,
      Object dtype,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    return Records.recarray(
        ArrayArguments.shape(shape), type(dtype, formats, names, titles, aligned, byteorder));
  }

  /// The type that formats and names describe, as `np.dtype` does.
  ///
  /// ```ruchy
  /// >>> np.rec.format_parser("i4,f8", "x,y", [])
  /// "[('x', '<i4'), ('y', '<f8')]"
  /// ```
  @Signature(
      "fn format_parser(formats: Any, names: Any, titles: Any, aligned: bool = false, byteorder: Any ="
          + " None) -> String")
  public static String formatParser(
      Object formats, Object names, Object titles, boolean aligned, Object byteorder) {
    return format(formats(formats), names, titles, aligned, byteorder).dtype().toString();
  }

  /// What occurs more than once in a list, each one time.
  @Signature("fn find_duplicate(list: Any) -> [Any]")
  public static RuchyList findDuplicate(Object list) {
    return ArrayArguments.list(Records.findDuplicate(ArrayArguments.items(list)));
  }

  static StructType type(
      Object dtype,
      Object formats,
      Object names,
      Object titles,
      boolean aligned,
      Object byteorder) {
    if (!Operands.isNone(dtype)) {
      return struct(dtype);
    }
    if (Operands.isNone(formats)) {
      throw new RuchyError("E0818", "records need a `dtype` or `formats`")
          .help("write formats=\"i4,f8\", names=\"x,y\"");
    }
    return format(formats(formats), names, titles, aligned, byteorder).dtype();
  }

  private static StructType struct(Object dtype) {
    if (Operands.dtype(dtype) instanceof StructType type) {
      return type;
    }
    throw new RuchyError("E0818", Display.quoted(dtype) + " has no fields for records")
        .help("write dtype=[(\"x\", \"i4\"), (\"y\", \"f8\")]");
  }

  private static Object formats(Object formats) {
    return formats instanceof String text ? text : ArrayArguments.names(formats);
  }

  private static RecordFormat format(
      Object formats, Object names, Object titles, boolean aligned, Object byteorder) {
    Optional<String> order =
        byteorder instanceof String text ? Optional.of(text) : Optional.empty();
    List<String> called =
        names instanceof String text ? List.of(text.split(",", -1)) : ArrayArguments.names(names);
    return new RecordFormat(formats, called, ArrayArguments.names(titles), aligned, order);
  }

  private static Optional<Shape> shape(Object shape) {
    return Operands.isNone(shape) ? Optional.empty() : Optional.of(ArrayArguments.shape(shape));
  }
}
