package frankennumpy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.FloatLimits;
import fnp.dtype.IntegerLimits;
import fnp.dtype.Kind;
import fnp.dtype.PromotionTable;
import fnp.dtype.ScalarTypes;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.dtype.TimeValue;
import fnp.dtype.TypeClass;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import fnp.ufunc.Ufuncs;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Dtypes, complex numbers in parts, and times. Use through [Np].
///
/// @numpy "Data type routines", "Handling complex numbers", 2.4
public abstract sealed class DataTypes permits Printing {
  DataTypes() {}

  /// The dtype a name means, such as `float32`, `f4` or `<f4`.
  ///
  /// @throws fnp.dtype.DTypeException if there is none
  /// @numpy `numpy.dtype`
  public static DType dtype(String name) {
    return DType.of(name);
  }

  /// The dtype of a description: a name, a list of fields, a pair of a dtype and a shape, or a map
  /// of names and formats.
  ///
  /// @param align whether fields are placed as a C compiler places them
  /// @throws fnp.dtype.DTypeException if it describes no dtype
  /// @numpy `numpy.dtype`
  public static DType dtype(Object description, boolean align) {
    return DType.from(description, align);
  }

  /// Whether the scalars of a dtype are of a class, such as `integer`, or of another dtype.
  ///
  /// @param other the name of the class or dtype
  /// @throws fnp.dtype.DTypeException if there is no such class or dtype
  /// @numpy `numpy.issubdtype`
  public static boolean issubdtype(DType dtype, String other) {
    return TypeClass.find(other)
        .map(each -> TypeClass.isSub(dtype, each))
        .orElseGet(() -> TypeClass.isSub(dtype, DType.of(other)));
  }

  /// Whether a dtype is of one of these kinds: `bool`, `signed integer`, `unsigned integer`,
  /// `integral`, `real floating`, `complex floating`, `numeric`.
  ///
  /// @throws fnp.dtype.DTypeException if there is no such kind
  /// @numpy `numpy.isdtype`
  public static boolean isdtype(DType dtype, String... kinds) {
    var found = false;
    for (var kind : kinds) {
      found |= TypeClass.isOfKind(dtype, kind);
    }
    return found;
  }

  /// The floating or complex dtype that arrays of numbers have in common; integers count as
  /// float64.
  ///
  /// @throws fnp.dtype.DTypeException if an array has no numbers
  /// @numpy `numpy.common_type`
  public static DType commonType(NDArray... arrays) {
    DType common = DType.FLOAT16;
    for (var array : arrays) {
      var kind = array.dtype().kind();
      if (!kind.isNumber()) {
        throw new DTypeException(
            "can't get common type for non-numeric array of dtype %s; convert it with astype"
                .formatted(array.dtype()));
      }
      common = promoteTypes(common, kind.isInteger() ? DType.FLOAT64 : array.dtype());
    }
    return common;
  }

  /// The letter of the smallest floating or complex dtype among some letters to which the others
  /// can be cast; `d` if none is among them.
  ///
  /// @numpy `numpy.mintypecode`
  public static char mintypecode(String typechars) {
    return mintypecode(typechars, "GDFgdf", 'd');
  }

  /// As [#mintypecode(String)] where only letters of a set count.
  ///
  /// @numpy `numpy.mintypecode`
  public static char mintypecode(String typechars, String typeset, char otherwise) {
    var bySize = "?bhilqpBHILQPefdgFDGSUVOMm";
    var found = -1;
    for (var code : typechars.chars().filter(each -> typeset.indexOf(each) >= 0).toArray()) {
      found = Math.max(found, bySize.indexOf(code));
    }
    if (found < 0) {
      return otherwise;
    }
    var both = typeset.indexOf('F') >= 0 && typechars.indexOf('F') >= 0;
    return both && typeset.indexOf('d') >= 0 && typechars.indexOf('d') >= 0
        ? 'D'
        : bySize.charAt(found);
  }

  /// Whether every value of one dtype is kept in another.
  ///
  /// @numpy `numpy.can_cast`
  public static boolean canCast(DType from, DType to) {
    return Casting.SAFE.allows(from, to);
  }

  /// Whether a policy lets one dtype be cast to another.
  ///
  /// @numpy `numpy.can_cast` with `casting`
  public static boolean canCast(DType from, DType to, Casting policy) {
    return policy.allows(from, to);
  }

  /// The smallest dtype to which both can be cast safely.
  ///
  /// @throws fnp.dtype.DTypeException if there is none
  /// @numpy `numpy.promote_types`
  public static DType promoteTypes(DType first, DType second) {
    return PromotionTable.current().promote(first, second);
  }

  /// The dtype that holds the values of all these arrays.
  ///
  /// @throws fnp.dtype.DTypeException if there is none
  /// @numpy `numpy.result_type`
  public static DType resultType(NDArray... arrays) {
    var dtypes = new DType[arrays.length];
    for (int i = 0; i < arrays.length; i++) {
      dtypes[i] = arrays[i].dtype();
    }
    return PromotionTable.current().resultType(dtypes);
  }

  /// The dtype of an operation on arrays of these dtypes.
  ///
  /// @throws fnp.dtype.DTypeException if there is none
  /// @numpy `numpy.result_type`
  public static DType resultType(DType... dtypes) {
    return PromotionTable.current().resultType(dtypes);
  }

  /// The smallest dtype that holds one number or boolean.
  ///
  /// @throws fnp.dtype.DTypeException if it is neither
  /// @numpy `numpy.min_scalar_type`
  public static DType minScalarType(Object value) {
    return ScalarTypes.smallest(value);
  }

  /// The machine limits of a floating or complex dtype.
  ///
  /// @throws fnp.dtype.DTypeException if the dtype is neither
  /// @numpy `numpy.finfo`
  public static FloatLimits finfo(DType dtype) {
    return FloatLimits.of(dtype);
  }

  /// The range of an integer dtype.
  ///
  /// @throws fnp.dtype.DTypeException if the dtype is no integer
  /// @numpy `numpy.iinfo`
  public static IntegerLimits iinfo(DType dtype) {
    return IntegerLimits.of(dtype);
  }

  /// A date in ISO 8601, such as `2011-03-12` or `2011-03-12T10:30`, in the unit it is written in.
  ///
  /// @throws fnp.dtype.DTypeException if the text is no date
  /// @numpy `numpy.datetime64`
  public static TimeValue datetime64(String text) {
    return TimeValue.parse(text);
  }

  /// A span of time, such as 3 days.
  ///
  /// @throws fnp.dtype.DTypeException if there is no such unit
  /// @numpy `numpy.timedelta64`
  public static TimeValue timedelta64(long count, String unit) {
    return new TimeValue(count, TimeType.timedelta(TimeUnit.of(unit)));
  }

  /// Dates as texts in ISO 8601, in C order; `NaT` where there is none.
  ///
  /// @numpy `numpy.datetime_as_string`
  public static List<String> datetimeAsString(NDArray dates) {
    var texts = new ArrayList<String>();
    var flat = dates.ravel();
    for (long i = 0; i < flat.size(); i++) {
      if (!(flat.item(i) instanceof TimeValue time) || time.type().kind() != Kind.DATETIME) {
        throw new DTypeException(
            "dates as texts were asked for of a %s array; convert it to datetime64 first"
                .formatted(dates.dtype()));
      }
      texts.add(time.iso());
    }
    return List.copyOf(texts);
  }

  /// Which elements are "not a time".
  ///
  /// @throws fnp.ufunc.UfuncException if the array holds no times
  /// @numpy `numpy.isnat`
  public static NDArray isnat(NDArray x) {
    return Ufuncs.ISNAT.call(x);
  }

  /// A copy in which the bytes of every number are turned around, while its dtype stays.
  ///
  /// @numpy `numpy.ndarray.byteswap`
  public static NDArray byteswap(NDArray x) {
    var other =
        x.dtype().byteOrder() == ByteOrder.LITTLE_ENDIAN
            ? ByteOrder.BIG_ENDIAN
            : ByteOrder.LITTLE_ENDIAN;
    return x.astype(x.dtype().withOrder(other)).view(x.dtype());
  }

  /// The real parts; of a complex array a view.
  ///
  /// @numpy `numpy.real`
  public static NDArray real(NDArray x) {
    return x.real();
  }

  /// The imaginary parts; of a complex array a view, of any other zeros.
  ///
  /// @numpy `numpy.imag`
  public static NDArray imag(NDArray x) {
    return x.imag();
  }

  /// The elements with the sign of their imaginary part changed.
  ///
  /// @numpy `numpy.conj`
  public static NDArray conj(NDArray x) {
    return Ufuncs.CONJUGATE.call(x);
  }

  /// The angles of complex numbers in radians, from -π to π.
  ///
  /// @numpy `numpy.angle`
  public static NDArray angle(NDArray x) {
    return x.dtype().kind() == Kind.COMPLEX
        ? Ufuncs.ARCTAN2.call(x.imag(), x.real())
        : Ufuncs.ARCTAN2.call(0L, x);
  }

  /// The angles of complex numbers in degrees or radians.
  ///
  /// @numpy `numpy.angle` with `deg`
  public static NDArray angle(NDArray x, boolean degrees) {
    var angle = angle(x);
    return degrees ? Ufuncs.MULTIPLY.call(angle, 180 / Math.PI) : angle;
  }

  /// Whether each element has an imaginary part of zero.
  ///
  /// @numpy `numpy.isreal`
  public static NDArray isreal(NDArray x) {
    return Ufuncs.EQUAL.call(x.imag(), 0L);
  }

  /// Whether each element has an imaginary part that is not zero.
  ///
  /// @numpy `numpy.iscomplex`
  public static NDArray iscomplex(NDArray x) {
    return Ufuncs.NOT_EQUAL.call(x.imag(), 0L);
  }

  /// Whether the dtype is complex.
  ///
  /// @numpy `numpy.iscomplexobj`
  public static boolean iscomplexobj(NDArray x) {
    return x.dtype().kind() == Kind.COMPLEX;
  }

  /// Whether the dtype is not one of complex numbers.
  ///
  /// @numpy `numpy.isrealobj`
  public static boolean isrealobj(NDArray x) {
    return !iscomplexobj(x);
  }

  /// Where numbers are infinite and positive.
  ///
  /// @throws fnp.ufunc.UfuncException for complex numbers
  /// @numpy `numpy.isposinf`
  public static NDArray isposinf(NDArray x) {
    return Ufuncs.LOGICAL_AND.call(
        Ufuncs.ISINF.call(x), Ufuncs.LOGICAL_NOT.call(Ufuncs.SIGNBIT.call(x)));
  }

  /// Where numbers are infinite and negative.
  ///
  /// @throws fnp.ufunc.UfuncException for complex numbers
  /// @numpy `numpy.isneginf`
  public static NDArray isneginf(NDArray x) {
    return Ufuncs.LOGICAL_AND.call(Ufuncs.ISINF.call(x), Ufuncs.SIGNBIT.call(x));
  }

  /// Whether the array is contiguous in the order of Fortran and not in that of C.
  ///
  /// @numpy `numpy.isfortran`
  public static boolean isfortran(NDArray a) {
    return a.isFContiguous() && !a.isCContiguous();
  }

  /// The letters of the dtypes of each kind, such as `Integer`, `AllFloat` and `All`; without those
  /// of long doubles, which the JVM does not have.
  ///
  /// @numpy `numpy.typecodes`
  public static Map<String, String> typecodes() {
    return TypeLetters.CODES;
  }

  /// What a letter of a dtype stands for, such as `single precision` for `f`.
  ///
  /// @throws fnp.dtype.DTypeException if there is no such letter
  /// @numpy `numpy.typename`
  public static String typename(String letter) {
    return TypeLetters.name(letter);
  }

  /// The bytes of each element from an offset on as a field of a dtype; a view.
  ///
  /// @throws ConversionException if it does not fit into the element
  /// @numpy `numpy.ndarray.getfield`
  public static NDArray getfield(NDArray a, DType dtype, long offset) {
    if (offset < 0 || offset + dtype.itemsize() > a.itemsize()) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "a field of %d bytes at offset %d of elements of %d bytes; Need 0 <= offset <= itemsize"
                  .formatted(dtype.itemsize(), offset, a.itemsize())
              + " - the field's size");
    }
    var record = new LinkedHashMap<String, Object>();
    record.put("names", List.of("field"));
    record.put("formats", List.of(dtype));
    record.put("offsets", List.of(offset));
    record.put("itemsize", (long) a.itemsize());
    return a.view(DType.from(record, false)).field("field");
  }

  /// Sets the bytes of each element from an offset on, as a field of a dtype.
  ///
  /// @throws ConversionException if it does not fit into the element
  /// @numpy `numpy.ndarray.setfield`
  public static void setfield(NDArray a, NDArray value, DType dtype, long offset) {
    getfield(a, dtype, offset).copyFrom(value);
  }

  /// What is true of an array's memory, under NumPy's names.
  ///
  /// @numpy `numpy.ndarray.flags`
  public static Map<String, Boolean> flags(NDArray a) {
    var flags = new LinkedHashMap<String, Boolean>();
    flags.put("C_CONTIGUOUS", a.isCContiguous());
    flags.put("F_CONTIGUOUS", a.isFContiguous());
    flags.put("OWNDATA", a.base().isEmpty());
    flags.put("WRITEABLE", a.isWriteable());
    flags.put("ALIGNED", true);
    flags.put("WRITEBACKIFCOPY", false);
    return flags;
  }
}
