package ruchy.std.array;

import fnp.dtype.DType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.calendar.BusinessCalendar;
import frankennumpy.calendar.Roll;
import frankennumpy.polynomial.Poly1d;
import frankennumpy.polynomial.PolyFit;
import frankennumpy.signal.Overlap;
import java.util.Optional;
import java.util.OptionalDouble;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.polynomial.PolynomialModules;

/// Windows, convolutions, polynomials with the highest power first, and business days.
@Namespace("np")
public final class SignalFunctions {
  private SignalFunctions() {}

  /// The Bartlett window, a triangle.
  @Signature("fn bartlett(M: i64) -> Array<f64>")
  public static NDArray bartlett(long m) {
    return Np.bartlett(m);
  }

  /// The Blackman window.
  @Signature("fn blackman(M: i64) -> Array<f64>")
  public static NDArray blackman(long m) {
    return Np.blackman(m);
  }

  /// The Hamming window.
  @Signature("fn hamming(M: i64) -> Array<f64>")
  public static NDArray hamming(long m) {
    return Np.hamming(m);
  }

  /// The Hann window.
  @Signature("fn hanning(M: i64) -> Array<f64>")
  public static NDArray hanning(long m) {
    return Np.hanning(m);
  }

  /// The Kaiser window.
  @Signature("fn kaiser(M: i64, beta: f64) -> Array<f64>")
  public static NDArray kaiser(long m, double beta) {
    return Np.kaiser(m, beta);
  }

  /// The modified Bessel function of order 0.
  @Signature("fn i0(x: Any) -> Array")
  public static NDArray i0(Object x) {
    return Np.i0(Operands.array(x));
  }

  /// `sin(pi x) / (pi x)`, and 1 at 0.
  @Signature("fn sinc(x: Any) -> Any")
  public static Object sinc(Object x) {
    return Operands.scalarOrArray(Np.sinc(Operands.array(x)));
  }

  /// Numbers along an axis without jumps of more than half a period.
  @Signature(
      "fn unwrap(p: Any, discont: Any = None, axis: i64 = -1, period: Any = 6.283185307179586)"
          + " -> Array")
  public static NDArray unwrap(Object p, Object discont, long axis, Object period) {
    return Np.unwrap(
        Operands.array(p), real(discont), Arguments.toInt(axis, "axis"), Operands.array(period));
  }

  private static OptionalDouble real(Object number) {
    return number instanceof Number given
        ? OptionalDouble.of(given.doubleValue())
        : OptionalDouble.empty();
  }

  /// The sums of products of two sequences, one of them reversed.
  ///
  /// ```ruchy
  /// >>> np.convolve([1, 2, 3], [0, 1, 2], mode="same")
  /// [1 4 7]
  /// ```
  @Signature("fn convolve(a: Any, v: Any, mode: String = \"full\") -> Array")
  public static NDArray convolve(Object a, Object v, String mode) {
    return Np.convolve(Operands.array(a), Operands.array(v), Overlap.of(mode));
  }

  /// The sums of products of a sequence and the conjugate of another one.
  @Signature("fn correlate(a: Any, v: Any, mode: String = \"valid\") -> Array")
  public static NDArray correlate(Object a, Object v, String mode) {
    return Np.correlate(Operands.array(a), Operands.array(v), Overlap.of(mode));
  }

  /// The coefficients of the polynomial with these zeros.
  @Signature("fn poly(seq_of_zeros: Any) -> Any")
  public static Object poly(Object zeros) {
    return Operands.scalarOrArray(Np.poly(Operands.array(zeros)));
  }

  /// The zeros of a polynomial.
  @Signature("fn roots(p: Any) -> Array")
  public static NDArray roots(Object p) {
    return Np.roots(coefficients(p));
  }

  private static NDArray coefficients(Object p) {
    return p instanceof Poly1d poly ? poly.coefficients() : Operands.array(p);
  }

  /// A polynomial as coefficients, the highest power first, or as its zeros.
  ///
  /// ```ruchy
  /// >>> np.poly1d([1, 2, 3]).deriv().coeffs()
  /// [2 2]
  /// ```
  @Signature("fn poly1d(c_or_r: Any, r: bool = false, variable: String = \"x\") -> Poly1d")
  public static Poly1d poly1d(Object values, boolean roots, String variable) {
    var given = coefficients(values);
    return Poly1d.of(roots ? Np.poly(given) : given, variable);
  }

  /// The sum of two polynomials.
  @Signature("fn polyadd(a1: Any, a2: Any) -> Array")
  public static NDArray polyadd(Object a1, Object a2) {
    return Np.polyadd(coefficients(a1), coefficients(a2));
  }

  /// The difference of two polynomials.
  @Signature("fn polysub(a1: Any, a2: Any) -> Array")
  public static NDArray polysub(Object a1, Object a2) {
    return Np.polysub(coefficients(a1), coefficients(a2));
  }

  /// The product of two polynomials.
  @Signature("fn polymul(a1: Any, a2: Any) -> Array")
  public static NDArray polymul(Object a1, Object a2) {
    return Np.polymul(coefficients(a1), coefficients(a2));
  }

  /// Quotient and remainder of two polynomials.
  @Signature("fn polydiv(u: Any, v: Any) -> (Array, Array)")
  public static Tuple2<Object, Object> polydiv(Object u, Object v) {
    var parts = Np.polydiv(coefficients(u), coefficients(v));
    return new Tuple2<>(parts.getFirst(), parts.getLast());
  }

  /// The `m`-th derivative of a polynomial.
  @Signature("fn polyder(p: Any, m: i64 = 1) -> Array")
  public static NDArray polyder(Object p, long m) {
    return Np.polyder(coefficients(p), m);
  }

  /// The `m`-th integral of a polynomial, with constants `k`.
  @Signature("fn polyint(p: Any, m: i64 = 1, k: Any = None) -> Array")
  public static NDArray polyint(Object p, long m, Object k) {
    var constants =
        Operands.isNone(k)
            ? new double[0]
            : Operands.array(k).to(DType.FLOAT64).ravel().toDoubleArray();
    return Np.polyint(coefficients(p), m, constants);
  }

  /// The values of a polynomial.
  @Signature("fn polyval(p: Any, x: Any) -> Any")
  public static Object polyval(Object p, Object x) {
    return Operands.scalarOrArray(Np.polyval(coefficients(p), Operands.array(x)));
  }

  /// The polynomial of a degree nearest to points: its coefficients, with `full` a tuple of these,
  /// residuals, rank, singular values and the limit of these, with `cov` a tuple of them and their
  /// covariances.
  @Signature(
      "fn polyfit(x: Any, y: Any, deg: i64, rcond: Any = None, full: bool = false, w: Any = None,"
          + " cov: Any = false) -> Any")
  public static Object polyfit(
      Object x, Object y, long deg, Object rcond, boolean full, Object w, Object cov) {
    var weights = Operands.isNone(w) ? Optional.<NDArray>empty() : Optional.of(Operands.array(w));
    return fitted(
        Np.polyfit(Operands.array(x), Operands.array(y), deg, real(rcond), weights), full, cov);
  }

  /// What `polyfit` gives of a fit, as `full` and `cov` ask for it.
  public static Object fitted(PolyFit fit, boolean full, Object cov) {
    if (full) {
      return PolynomialModules.details(
          fit.coefficients(),
          fit.details().residuals(),
          fit.details().rank(),
          fit.details().singularValues(),
          fit.rcond());
    }
    return Boolean.FALSE.equals(cov) || Operands.isNone(cov)
        ? fit.coefficients()
        : new Tuple2<Object, Object>(fit.coefficients(), fit.covariance(!"unscaled".equals(cov)));
  }

  /// Which days are business days: `weekmask` is `1111100`, names of days or seven truth values.
  @Signature(
      "fn busdaycalendar(weekmask: Any = \"1111100\", holidays: Any = None) -> BusDayCalendar")
  public static BusinessCalendar busdaycalendar(Object weekmask, Object holidays) {
    return calendar(weekmask, holidays);
  }

  private static BusinessCalendar calendar(Object weekmask, Object holidays) {
    var week =
        weekmask instanceof String text
            ? BusinessCalendar.of(text)
            : BusinessCalendar.of(Operands.array(weekmask).to(DType.BOOL).toBooleanArray());
    return Operands.isNone(holidays) ? week : week.withHolidays(dates(holidays));
  }

  private static BusinessCalendar calendar(Object weekmask, Object holidays, Object busdaycal) {
    return busdaycal instanceof BusinessCalendar given ? given : calendar(weekmask, holidays);
  }

  private static NDArray dates(Object value) {
    return switch (value) {
      case RuchyList list -> Operands.dates(list, TimeType.datetime(TimeUnit.DAY));
      case String text ->
          Operands.dates(ruchy.runtime.ObjectList.of(text), TimeType.datetime(TimeUnit.DAY))
              .reshape();
      default -> Operands.array(value);
    };
  }

  /// Which dates are business days.
  ///
  /// ```ruchy
  /// >>> np.is_busday(["2011-07-01", "2011-07-02"])
  /// [ True False]
  /// ```
  @Signature(
      "fn is_busday(dates: Any, weekmask: Any = \"1111100\", holidays: Any = None,"
          + " busdaycal: Any = None, out: Any = None) -> Any")
  public static Object isBusday(
      Object dates, Object weekmask, Object holidays, Object busdaycal, Object out) {
    return Operands.scalarOrArray(
        Operands.into(Np.isBusday(dates(dates), calendar(weekmask, holidays, busdaycal)), out));
  }

  /// The business days so many after dates, or before them.
  @Signature(
      "fn busday_offset(dates: Any, offsets: Any, roll: String = \"raise\", weekmask: Any ="
          + " \"1111100\", holidays: Any = None, busdaycal: Any = None, out: Any = None) -> Any")
  public static Object busdayOffset(
      Object dates,
      Object offsets,
      String roll,
      Object weekmask,
      Object holidays,
      Object busdaycal,
      Object out) {
    NDArray moved =
        Np.busdayOffset(
            dates(dates),
            Operands.array(offsets),
            Roll.of(roll),
            calendar(weekmask, holidays, busdaycal));
    return Operands.scalarOrArray(Operands.into(moved, out));
  }

  /// How many business days lie from dates up to, and without, others.
  @Signature(
      "fn busday_count(begindates: Any, enddates: Any, weekmask: Any = \"1111100\", holidays: Any ="
          + " None, busdaycal: Any = None, out: Any = None) -> Any")
  public static Object busdayCount(
      Object begindates,
      Object enddates,
      Object weekmask,
      Object holidays,
      Object busdaycal,
      Object out) {
    NDArray count =
        Np.busdayCount(dates(begindates), dates(enddates), calendar(weekmask, holidays, busdaycal));
    return Operands.scalarOrArray(Operands.into(count, out));
  }

  /// The unit of a dtype of times, and how many of it one count is.
  @Signature("fn datetime_data(dtype: Any) -> (String, i64)")
  public static Tuple2<Object, Object> datetimeData(Object dtype) {
    var step = Np.datetimeData(Operands.dtype(dtype));
    return new Tuple2<>(step.unit(), step.count());
  }
}
