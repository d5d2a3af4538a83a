package fnp.ndarray;

import fnp.dtype.Bytes;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.IntegerLimits;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.PythonText;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.dtype.Tuple;
import fnp.ndarray.element.Elements;
import fnp.ndarray.element.TextMemory;
import fnp.ndarray.element.TextNumbers;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Objects as numbers and times, as NumPy converts what is assigned to an element: texts are
/// parsed, whole numbers must fit.
///
/// @source NumPy 2.4, `arraytypes.c.src`, `@TYPE@_setitem`; Python 3, `int`, `float`, `complex`
final class ObjectNumbers {
  private ObjectNumbers() {}

  static void set(Primitive dtype, long address, Object value) {
    if (value instanceof NDArray array && array.ndim() == 0) {
      set(dtype, address, array.item());
      return;
    }
    switch (dtype.kind()) {
      case BOOLEAN -> Elements.setLong(dtype, address, isTrue(value) ? 1 : 0);
      case SIGNED, UNSIGNED -> Elements.setLong(dtype, address, whole(dtype, value));
      case FLOATING -> Elements.setDouble(dtype, address, real(dtype, value));
      case COMPLEX -> {
        var number = complex(dtype, value);
        Elements.setComplex(dtype, address, number.real(), number.imag());
      }
      case TIMEDELTA, DATETIME, BYTES, TEXT, VOID, OBJECT, STRING ->
          throw new AssertionError(dtype + " is no number");
    }
  }

  static void set(TimeType dtype, long address, Object value) {
    Memory.setLong(address, count(dtype, value));
  }

  /// Python's `bool(value)`.
  static boolean isTrue(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Complex(var real, var imag) -> real != 0 || imag != 0;
      case BigInteger number -> number.signum() != 0;
      case Number number -> number.doubleValue() != 0;
      case String text -> !text.isEmpty();
      case Bytes bytes -> bytes.length() > 0;
      case Optional<?> optional -> optional.isPresent();
      case Tuple(var items) -> !items.isEmpty();
      case List<?> items -> !items.isEmpty();
      case TimeValue time -> time.isNat() || time.count() != 0;
      default -> true;
    };
  }

  /// Python's `int(value)`, which must fit the dtype.
  ///
  /// @throws ConversionException if it is no whole number of that size
  static long whole(DType dtype, Object value) {
    var number =
        switch (value) {
          case Boolean truth -> BigInteger.valueOf(truth ? 1 : 0);
          case BigInteger big -> big;
          case Double real -> truncated(dtype, real);
          case Float real -> truncated(dtype, real);
          case Number small -> BigInteger.valueOf(small.longValue());
          case String text -> TextNumbers.whole(text);
          case Bytes bytes -> TextNumbers.whole(bytes.latin1());
          case TimeValue time -> BigInteger.valueOf(time.count());
          default -> throw wrongType(dtype, value);
        };
    var limits = IntegerLimits.of(dtype);
    if (number.compareTo(limits.min()) < 0 || number.compareTo(limits.max()) > 0) {
      throw new ConversionException(
          ConversionException.Kind.OVERFLOW,
          "Python integer %s out of bounds for %s; use a larger dtype".formatted(number, dtype));
    }
    return number.longValue();
  }

  private static BigInteger truncated(DType dtype, double value) {
    if (!Double.isFinite(value)) {
      throw new ConversionException(
          Double.isNaN(value) ? ConversionException.Kind.VALUE : ConversionException.Kind.OVERFLOW,
          "an element of dtype %s was set to %s, which is no integer; use a float dtype"
              .formatted(dtype, PythonText.number(value)));
    }
    return new java.math.BigDecimal(value).toBigInteger();
  }

  private static ConversionException wrongType(DType dtype, Object value) {
    return new ConversionException(
        ConversionException.Kind.TYPE,
        "an element of dtype %s was set to %s of type %s; use a number or its text"
            .formatted(dtype, PythonText.repr(value), value.getClass().getSimpleName()));
  }

  /// Python's `float(value)`.
  ///
  /// @throws ConversionException if it is no number
  static double real(DType dtype, Object value) {
    return switch (value) {
      case Boolean truth -> truth ? 1 : 0;
      case Complex _ -> throw wrongType(dtype, value);
      case Number number -> number.doubleValue();
      case String text -> TextNumbers.real(text);
      case Bytes bytes -> TextNumbers.real(bytes.latin1());
      case TimeValue time -> time.count();
      case Optional<?> optional when optional.isEmpty() -> Double.NaN;
      case List<?> _, Tuple _ ->
          throw new ConversionException(
              ConversionException.Kind.VALUE,
              "an element of dtype %s was set to the sequence %s; give one number"
                  .formatted(dtype, PythonText.repr(value)));
      default -> throw wrongType(dtype, value);
    };
  }

  /// Python's `complex(value)`.
  ///
  /// @throws ConversionException if it is no number
  static Complex complex(DType dtype, Object value) {
    return switch (value) {
      case Complex number -> number;
      case String text -> TextNumbers.complex(text);
      case Bytes bytes -> TextNumbers.complex(TextMemory.ascii(bytes));
      case Optional<?> optional when optional.isEmpty() -> new Complex(Double.NaN, Double.NaN);
      case List<?> _, Tuple _ -> throw wrongType(dtype, value);
      default -> new Complex(real(dtype, value), 0);
    };
  }

  private static long count(TimeType dtype, Object value) {
    return switch (value) {
      case TimeValue time when time.type().kind() == dtype.kind() -> time.to(dtype).count();
      case TimeValue time -> time.count();
      case Boolean truth -> truth ? 1 : 0;
      case BigInteger number -> throw tooLarge(dtype, number);
      case Double _, Float _, Complex _ -> throw noTime(dtype, value);
      case Number number -> number.longValue();
      case String text -> {
        TextMemory.checkAscii(text);
        yield parsed(dtype, text);
      }
      case Bytes bytes -> parsed(dtype, bytes.latin1());
      case Optional<?> optional when optional.isEmpty() -> TimeType.NAT;
      default -> throw noTime(dtype, value);
    };
  }

  private static ConversionException tooLarge(TimeType dtype, BigInteger number) {
    return new ConversionException(
        ConversionException.Kind.OVERFLOW,
        "an element of dtype %s was set to %s, which does not fit 64 bits; use a coarser unit"
            .formatted(dtype, number));
  }

  private static ConversionException noTime(TimeType dtype, Object value) {
    return new ConversionException(
        ConversionException.Kind.VALUE,
        "could not convert %s to %s; give a time, its text, or a whole number"
            .formatted(PythonText.repr(value), dtype));
  }

  private static long parsed(TimeType dtype, String text) {
    if (dtype.kind() == Kind.DATETIME) {
      try {
        return TimeValue.parse(text).to(dtype).count();
      } catch (DTypeException problem) {
        throw new ConversionException(
            ConversionException.Kind.VALUE, String.valueOf(problem.getMessage()));
      }
    }
    if (text.isEmpty() || text.equalsIgnoreCase("nat")) {
      return TimeType.NAT;
    }
    if (!text.matches("[+-]?\\d{1,18}")) {
      throw noTime(dtype, text);
    }
    return Long.parseLong(text);
  }
}
