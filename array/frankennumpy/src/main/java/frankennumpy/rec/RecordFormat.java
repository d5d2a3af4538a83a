package frankennumpy.rec;

import fnp.dtype.DType;
import fnp.dtype.Field;
import fnp.dtype.StructType;
import fnp.dtype.Tuple;
import fnp.ndarray.ConversionException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dtype of records from formats and names that are given on their own.
///
/// @param formats dtypes: a text such as `i4,f8`, or a list of them
/// @param names of the fields; those that are missing are `f0`, `f1` and so on
/// @param titles second names of the fields, or none
/// @param aligned whether fields lie as a C compiler would put them
/// @param byteorder the order of bytes of all fields, if it is not their own: `>`, `<`, `=` or `s`
/// @numpy `numpy.rec.format_parser`, 2.4
public record RecordFormat(
    Object formats,
    List<String> names,
    List<String> titles,
    boolean aligned,
    Optional<String> byteorder) {
  /// Copies the lists.
  public RecordFormat {
    names = List.copyOf(names);
    titles = List.copyOf(titles);
  }

  /// Formats and names without more.
  public static RecordFormat of(Object formats, List<String> names) {
    return new RecordFormat(formats, names, List.of(), false, Optional.empty());
  }

  /// The same with other formats.
  RecordFormat withFormats(Object others) {
    return new RecordFormat(others, names, titles, aligned, byteorder);
  }

  /// The dtype.
  ///
  /// @throws ConversionException if a name is given twice
  /// @throws fnp.dtype.DTypeException if a format is none
  /// @numpy `numpy.rec.format_parser.dtype`
  public StructType dtype() {
    var parsed = parsed();
    var all = new ArrayList<String>();
    for (int i = 0; i < parsed.size(); i++) {
      all.add(i < names.size() ? names.get(i).strip() : "f" + i);
    }
    var twice = Records.findDuplicate(all);
    if (!twice.isEmpty()) {
      throw new ConversionException(
          ConversionException.Kind.VALUE, "Duplicate field names: " + twice);
    }
    var fields = new ArrayList<Field>();
    int end = 0;
    for (int i = 0; i < parsed.size(); i++) {
      var old = parsed.get(i);
      Optional<String> title = i < titles.size() ? Optional.of(titles.get(i)) : Optional.empty();
      fields.add(new Field(all.get(i), old.dtype(), old.offset(), title));
      end = Math.max(end, old.offset() + old.dtype().itemsize());
    }
    var type = StructType.of(fields, end, false);
    return byteorder.map(order -> ordered(type, order)).orElse(type);
  }

  private List<Field> parsed() {
    Object description = formats;
    if (formats instanceof List<?> list) {
      var named = new ArrayList<Object>();
      for (int i = 0; i < list.size(); i++) {
        named.add(new Tuple(List.of("f" + i, list.get(i))));
      }
      description = named;
    }
    DType type = DType.from(description, aligned);
    return type instanceof StructType struct ? struct.fields() : List.of(Field.of("f1", type));
  }

  private static StructType ordered(StructType type, String order) {
    ByteOrder own = ByteOrder.nativeOrder();
    ByteOrder other =
        own == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return switch (order.isEmpty() ? ' ' : order.charAt(0)) {
      case '>', 'b', 'B' -> (StructType) type.withOrder(ByteOrder.BIG_ENDIAN);
      case '<', 'l', 'L' -> (StructType) type.withOrder(ByteOrder.LITTLE_ENDIAN);
      case '=', 'n', 'N' -> (StructType) type.withOrder(own);
      case 's', 'S' -> (StructType) type.withOrder(type.isNative() ? other : own);
      case '|', 'i', 'I' -> type;
      default ->
          throw new ConversionException(
              ConversionException.Kind.VALUE,
              "byteorder is `%s`; use >, <, =, s or |".formatted(order));
    };
  }
}
