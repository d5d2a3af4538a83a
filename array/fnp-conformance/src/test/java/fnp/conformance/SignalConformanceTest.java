package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import frankennumpy.calendar.BusinessCalendar;
import frankennumpy.calendar.Roll;
import frankennumpy.polynomial.Poly1d;
import frankennumpy.signal.Overlap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Windows, convolutions, polynomials of old and business days against NumPy.
@NeedsOracle
class SignalConformanceTest {
  private static final Tolerance CLOSE = new Tolerance.Close(1e-12, 1e-14);

  private static void row(
      ParityReport.Family family,
      String code,
      Map<String, NDArray> arrays,
      Tolerance tolerance,
      Supplier<NDArray> ours) {
    Differential.values(family, code, arrays, tolerance, ours);
  }

  @Test
  void windows() {
    var family = ParityReport.family("windows");
    for (int m : new int[] {-1, 0, 1, 2, 3, 10, 11}) {
      row(family, "np.bartlett(%d)".formatted(m), Map.of(), CLOSE, () -> Np.bartlett(m));
      row(family, "np.blackman(%d)".formatted(m), Map.of(), CLOSE, () -> Np.blackman(m));
      row(family, "np.hamming(%d)".formatted(m), Map.of(), CLOSE, () -> Np.hamming(m));
      row(family, "np.hanning(%d)".formatted(m), Map.of(), CLOSE, () -> Np.hanning(m));
      if (m > 0) {
        row(family, "np.kaiser(%d, 14)".formatted(m), Map.of(), CLOSE, () -> Np.kaiser(m, 14));
      }
    }
    family.assertAgreement();
  }

  @Test
  void functions_of_arrays() {
    var family = ParityReport.family("i0, sinc, unwrap");
    var random = new Random(1);
    for (var type : List.of(DType.FLOAT64, DType.INT64)) {
      var x = Values.tame(random, type, 3, 7);
      row(family, "np.i0(a)", Map.of("a", x), CLOSE, () -> Np.i0(x));
      row(family, "np.sinc(a)", Map.of("a", x), new Tolerance.Close(1e-9, 1e-12), () -> Np.sinc(x));
      row(family, "np.unwrap(a)", Map.of("a", x), CLOSE, () -> Np.unwrap(x));
      var period = NDArray.scalar(DType.FLOAT64, 4.0);
      row(
          family,
          "np.unwrap(a, discont=3, axis=0, period=4.0)",
          Map.of("a", x),
          CLOSE,
          () -> Np.unwrap(x, OptionalDouble.of(3), 0, period));
    }
    var whole = NDArray.ofLongs(1, 2, 5, 9, 3, -3, 0, 4, 2);
    for (long each : new long[] {5, 6, 360}) {
      row(
          family,
          "np.unwrap(a, period=%d)".formatted(each),
          Map.of("a", whole),
          CLOSE,
          () -> Np.unwrap(whole, OptionalDouble.empty(), -1, NDArray.scalar(DType.INT64, each)));
    }
    family.assertAgreement();
  }

  @Test
  void convolutions() {
    var family = ParityReport.family("convolve, correlate");
    Seeds.forEach(
        60,
        random -> {
          var type = Primitive.values()[random.nextInt(14)];
          var other = random.nextInt(3) == 0 ? Primitive.values()[random.nextInt(14)] : type;
          var a = Values.tame(random, type, 1 + random.nextInt(12));
          var v = Values.tame(random, other, 1 + random.nextInt(12));
          for (var mode : Overlap.values()) {
            var name = mode.name().toLowerCase(Locale.ROOT);
            var single = Np.promoteTypes(type, other);
            var tolerance = tolerance(single);
            var arrays = Map.of("a", a, "v", v);
            row(
                family,
                "np.convolve(a, v, '%s')".formatted(name),
                arrays,
                tolerance,
                () -> Np.convolve(a, v, mode));
            row(
                family,
                "np.correlate(a, v, '%s')".formatted(name),
                arrays,
                tolerance,
                () -> Np.correlate(a, v, mode));
          }
        });
    var random = new Random(2);
    for (var type : List.of(DType.FLOAT64, DType.FLOAT32)) {
      var a = Values.tame(random, type, 9000);
      var v = Values.tame(random, type, 100);
      var close = new Tolerance.Close(1e-4, type == DType.FLOAT64 ? 1e-8 : 1);
      row(family, "np.convolve(a, v)", Map.of("a", a, "v", v), close, () -> Np.convolve(a, v));
    }
    var infinite = NDArray.ofDoubles(1, Double.POSITIVE_INFINITY, 2);
    var plain = NDArray.ofDoubles(1, 2, 3, 4);
    row(
        family,
        "np.convolve(a, v)",
        Map.of("a", plain, "v", infinite),
        CLOSE,
        () -> Np.convolve(plain, infinite));
    var empty = NDArray.ofDoubles();
    row(
        family,
        "np.convolve(a, v)",
        Map.of("a", empty, "v", plain),
        CLOSE,
        () -> Np.convolve(empty, plain));
    family.assertAgreement();
  }

  private static Tolerance tolerance(DType type) {
    if (type == DType.FLOAT16) {
      return new Tolerance.Close(2e-3, 1);
    }
    return type == DType.FLOAT32 || type == DType.COMPLEX64
        ? new Tolerance.Close(1e-5, 1e-3)
        : new Tolerance.Close(1e-11, 1e-11);
  }

  @Test
  void polynomials_with_the_highest_power_first() {
    var family = ParityReport.family("poly1d");
    var random = new Random(3);
    var a = Values.tame(random, DType.FLOAT64, 5);
    var b = Values.tame(random, DType.FLOAT64, 3);
    var i = NDArray.ofLongs(0, 2, -3, 0, 5, 0);
    var z = Values.tame(random, DType.COMPLEX128, 3);
    var x = NDArray.ofDoubles(-1, -0.5, 0, 0.25, 0.75, 1, 2);
    var y = Values.tame(random, DType.FLOAT64, 7);
    var w = NDArray.ofDoubles(1, 2, 1, 0.5, 0.25, 3, 1);
    var all = Map.of("a", a, "b", b, "i", i, "z", z, "x", x, "y", y, "w", w);
    for (var p : List.of("a", "b", "i", "z")) {
      var c = all.get(p);
      for (var q : List.of("b", "i", "z")) {
        var d = all.get(q);
        var text = "(%s, %s)".formatted(p, q);
        row(family, "np.polyadd" + text, all, CLOSE, () -> Np.polyadd(c, d));
        row(family, "np.polysub" + text, all, CLOSE, () -> Np.polysub(c, d));
        row(family, "np.polymul" + text, all, CLOSE, () -> Np.polymul(c, d));
        if (!q.equals("i") && !p.equals(q)) {
          row(family, "np.polydiv" + text + "[0]", all, CLOSE, () -> Np.polydiv(c, d).getFirst());
        }
      }
      row(family, "np.polyder(%s)".formatted(p), all, CLOSE, () -> Np.polyder(c, 1));
      row(family, "np.polyder(%s, 9)".formatted(p), all, CLOSE, () -> Np.polyder(c, 9));
      row(family, "np.polyint(%s)".formatted(p), all, CLOSE, () -> Np.polyint(c, 1));
      row(family, "np.polyint(%s, 2, 3)".formatted(p), all, CLOSE, () -> Np.polyint(c, 2, 3));
      row(family, "np.polyval(%s, x)".formatted(p), all, CLOSE, () -> Np.polyval(c, x));
      if (c.dtype().kind() != Kind.COMPLEX) {
        var loose = new Tolerance.Close(1e-9, 1e-9);
        row(
            family,
            "np.sort(np.roots(%s).real)".formatted(p),
            all,
            loose,
            () -> Np.sort(Np.roots(c).real().copy()));
      }
      row(family, "np.poly(%s)".formatted(p), all, CLOSE, () -> Np.poly(c));
    }
    var loose = new Tolerance.Close(1e-8, 1e-9);
    row(family, "np.polyfit(x, y, 3)", all, loose, () -> Np.polyfit(x, y, 3));
    row(
        family,
        "np.polyfit(x, y, 2, w=w, cov=True)[1]",
        all,
        loose,
        () -> Np.polyfit(x, y, 2, OptionalDouble.empty(), Optional.of(w)).covariance(true));
    row(family, "np.polyfit(x, b, 2)", all, loose, () -> Np.polyfit(x, b, 2));
    for (var p : List.of("a", "i", "z", "x")) {
      var text = Oracle.shared().eval("str(np.poly1d(%s))".formatted(p), all).text();
      family.count("str(np.poly1d(%s))".formatted(p), text, Poly1d.of(all.get(p)).toString());
      var repr = Oracle.shared().eval("repr(np.poly1d(%s))".formatted(p), all).text();
      family.count("repr(np.poly1d(%s))".formatted(p), repr, Poly1d.of(all.get(p)).repr());
    }
    family.assertAgreement();
  }

  @Test
  void business_days() {
    var family = ParityReport.family("business days");
    var day = fnp.dtype.TimeType.datetime(fnp.dtype.TimeUnit.DAY);
    Seeds.forEach(
        40,
        random -> {
          var start = new ArrayList<Long>();
          var holidays = new long[5];
          for (int k = 0; k < 12; k++) {
            start.add(random.nextLong(14000, 16000));
          }
          for (int k = 0; k < holidays.length; k++) {
            holidays[k] = start.get(k) + random.nextInt(-4, 12);
          }
          var d = NDArray.ofLongs(start.stream().mapToLong(Long::longValue).toArray()).view(day);
          var e =
              NDArray.ofLongs(start.stream().mapToLong(k -> k + random.nextInt(-40, 60)).toArray())
                  .view(day);
          var o = NDArray.ofLongs(random.longs(12, -30, 30).toArray());
          var h = NDArray.ofLongs(holidays).view(day);
          var mask = List.of("1111100", "Mon Tue Sat", "0000001", "1111111").get(random.nextInt(4));
          var calendar = BusinessCalendar.of(mask).withHolidays(h);
          var all = Map.of("d", d, "e", e, "o", o, "h", h);
          var options = "weekmask='%s', holidays=h".formatted(mask);
          row(
              family,
              "np.is_busday(d, %s)".formatted(options),
              all,
              Tolerance.BITS,
              () -> Np.isBusday(d, calendar));
          row(
              family,
              "np.busday_count(d, e, %s)".formatted(options),
              all,
              Tolerance.BITS,
              () -> Np.busdayCount(d, e, calendar));
          for (var roll :
              List.of(
                  "raise",
                  "nat",
                  "forward",
                  "preceding",
                  "modifiedfollowing",
                  "modifiedpreceding")) {
            row(
                family,
                "np.busday_offset(d, o, roll='%s', %s)".formatted(roll, options),
                all,
                Tolerance.BITS,
                () -> Np.busdayOffset(d, o, Roll.of(roll), calendar));
          }
          row(
              family,
              "np.busdaycalendar(%s).holidays".formatted(options),
              all,
              Tolerance.BITS,
              calendar::holidays);
          row(
              family,
              "np.busdaycalendar(%s).weekmask".formatted(options),
              all,
              Tolerance.BITS,
              calendar::weekmask);
        });
    family.assertAgreement();
  }
}
