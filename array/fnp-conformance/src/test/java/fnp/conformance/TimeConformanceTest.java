package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.dtype.PromotionTable;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.print.ArrayText;
import fnp.ufunc.Call;
import fnp.ufunc.Extremes;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Dates and spans of time.
@NeedsOracle
class TimeConformanceTest {
  private static final List<String> UNITS =
      List.of(
          "", "[Y]", "[3Y]", "[M]", "[W]", "[2W]", "[D]", "[7D]", "[h]", "[m]", "[15m]", "[s]",
          "[25s]", "[ms]", "[us]", "[100us]", "[ns]", "[ps]", "[fs]", "[as]");

  /// Units between which numbers of a few thousand can be converted.
  private static final List<String> COARSE =
      List.of("[Y]", "[M]", "[W]", "[D]", "[7D]", "[h]", "[m]", "[s]", "[25s]", "[ms]", "[us]");

  private static final Set<String> LOGICAL = Set.of("logical_and", "logical_or", "logical_xor");

  private final Oracle numpy = Oracle.shared();

  private static List<DType> types(List<String> units) {
    var types = new ArrayList<DType>();
    for (var unit : units) {
      types.add(DType.of("M8" + unit));
      types.add(DType.of("m8" + unit));
    }
    return types;
  }

  private static DType type(RandomGenerator random) {
    var types = types(COARSE);
    return types.get(random.nextInt(types.size()));
  }

  private static NDArray array(RandomGenerator random, DType dtype, long... shape) {
    if (!(dtype instanceof TimeType)) {
      return Values.tame(random, dtype, shape);
    }
    var array = NDArray.empty(dtype, shape);
    var flat = array.reshape(-1);
    for (long i = 0; i < flat.size(); i++) {
      flat.setLong(random.nextInt(8) == 0 ? TimeType.NAT : random.nextInt(-3000, 3000), i);
    }
    return array;
  }

  private static String orError(Supplier<Object> ours) {
    try {
      return ours.get().toString();
    } catch (DTypeException _) {
      return "TypeError";
    }
  }

  private String theirs(String code) {
    return switch (numpy.eval(code)) {
      case Answer.Text(var text) -> text;
      case Answer.Truth(var truth) -> Boolean.toString(truth);
      case Answer.Failure(var type, _)
          when type.equals("DTypePromotionError") || type.equals("OverflowError") ->
          "TypeError";
      case Answer.Failure(var type, _) -> type;
      case Answer other -> other.toString();
    };
  }

  @Test
  void dtypes_of_times_have_the_names_of_numpy() {
    var family = ParityReport.family("dtypes of times");
    for (var dtype : types(UNITS)) {
      var code =
          "d = np.dtype('%s')\nf'{d} {d.name} {d.char} {d.str} {d.num} {d.itemsize} {d.kind} {d!r}'"
              .formatted(dtype);
      var ours =
          "%s %s %s %s %d %d %s %s"
              .formatted(
                  dtype,
                  dtype,
                  dtype.code(),
                  dtype.protocol(),
                  dtype.number(),
                  dtype.itemsize(),
                  dtype.kind().code(),
                  dtype.repr());
      family.count(
          dtype.toString(), numpy.eval(code).text(), ours.replaceFirst("\\S+", str(dtype)));
      assertThat(DType.of(dtype.toString())).isSameAs(dtype);
      assertThat(DType.of(dtype.protocol())).isSameAs(dtype);
    }
    family.assertAgreement();
  }

  /// Without a unit NumPy's `str` is the protocol string.
  private static String str(DType dtype) {
    return dtype.toString();
  }

  @Test
  void every_pair_promotes_and_casts_as_in_numpy() {
    var family = ParityReport.family("promotion of times");
    var all = new ArrayList<>(types(UNITS));
    all.addAll(List.of(Primitive.values()));
    for (var left : all) {
      for (var right : all) {
        if (left instanceof Primitive && right instanceof Primitive) {
          continue;
        }
        var code = "np.promote_types('%s', '%s').name".formatted(left, right);
        family.count(
            code, theirs(code), orError(() -> PromotionTable.current().promote(left, right)));
        for (var policy : Casting.values()) {
          var cast = "np.can_cast('%s', '%s', '%s')".formatted(left, right, policy);
          family.count(cast, theirs(cast), orError(() -> policy.allows(left, right)));
        }
      }
    }
    family.assertAgreement();
  }

  @Test
  void times_convert_to_every_unit_and_number_as_in_numpy() {
    var family = ParityReport.family("conversion of times");
    Seeds.forEach(
        3,
        random -> {
          var all = new ArrayList<>(types(COARSE));
          all.addAll(List.of(Primitive.values()));
          for (var from : all) {
            for (var to : all) {
              if (from instanceof Primitive && to instanceof Primitive) {
                continue;
              }
              var x = Fixtures.view(random, array(random, from, 3, 4));
              Differential.values(
                  family,
                  "x.astype('%s')".formatted(to),
                  Map.of("x", x),
                  Tolerance.BITS,
                  () -> x.astype(to));
              Differential.values(
                  family,
                  "r = np.zeros(x.shape, '%s')\nnp.positive(x, out=r, casting='unsafe')\nr"
                      .formatted(from.kind() == Kind.TIMEDELTA ? to : from),
                  Map.of("x", x),
                  Tolerance.BITS,
                  () -> {
                    var r =
                        NDArray.zeros(
                            from.kind() == Kind.TIMEDELTA ? to : from, x.shape().toArray());
                    return Ufuncs.POSITIVE.call(x, Call.plain().out(r).casting(Casting.UNSAFE));
                  });
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void functions_of_times_agree() {
    var family = ParityReport.family("functions of times");
    Seeds.forEach(
        14,
        random -> {
          for (var ufunc : Ufuncs.binary()) {
            if (LOGICAL.contains(ufunc.name())) {
              continue;
            }
            for (int pick = 0; pick < 12; pick++) {
              var left = pick % 4 == 3 ? Fixtures.dtype(random) : type(random);
              var right = pick % 4 == 2 ? Fixtures.dtype(random) : type(random);
              var x = Fixtures.view(random, array(random, left, 3, 4));
              var y = random.nextBoolean() ? array(random, right) : array(random, right, 4);
              if (y.ndim() == 0 || x.shape(-1) == 4) {
                Differential.values(
                    family,
                    "np.%s(x, y)".formatted(ufunc.name()),
                    Map.of("x", x, "y", y),
                    Tolerance.BITS,
                    () -> ufunc.call(x, y));
              }
            }
          }
          for (var ufunc : Ufuncs.unary()) {
            var x = array(random, type(random), 5);
            if (!ufunc.name().equals("logical_not")) {
              Differential.values(
                  family,
                  "np.%s(x)".formatted(ufunc.name()),
                  Map.of("x", x),
                  Tolerance.BITS,
                  () -> ufunc.call(x));
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void plain_numbers_beside_times_agree() {
    var family = ParityReport.family("numbers beside times");
    Seeds.forEach(
        4,
        random -> {
          for (var ufunc : Ufuncs.binary()) {
            if (LOGICAL.contains(ufunc.name())) {
              continue;
            }
            var x = array(random, type(random), 5);
            var number = random.nextInt(-3, 4);
            Differential.values(
                family,
                "np.%s(x, %d)".formatted(ufunc.name(), number),
                Map.of("x", x),
                Tolerance.BITS,
                () -> ufunc.call(x, (long) number));
            Differential.values(
                family,
                "np.%s(x, 2.5)".formatted(ufunc.name()),
                Map.of("x", x),
                Tolerance.BITS,
                () -> ufunc.call(x, 2.5));
          }
        });
    family.assertAgreement();
  }

  @Test
  void reductions_and_sorting_of_times_agree() {
    var family = ParityReport.family("reductions of times");
    Seeds.forEach(
        60,
        random -> {
          var x = Fixtures.view(random, array(random, type(random), 3, 5));
          var axis = random.nextInt(x.ndim());
          var over = Over.axis(axis);
          record Row(String code, Supplier<NDArray> ours) {}
          var rows =
              List.of(
                  new Row("np.min(x, axis=%d)", () -> Reductions.min(x, over)),
                  new Row("np.max(x, axis=%d)", () -> Reductions.max(x, over)),
                  new Row("np.sum(x, axis=%d)", () -> Reductions.sum(x, over)),
                  new Row("np.mean(x, axis=%d)", () -> Reductions.mean(x, over)),
                  new Row("np.sort(x, axis=%d)", () -> Sorting.sort(x, axis)),
                  new Row("np.argsort(x, axis=%d, kind='stable')", () -> Sorting.argsort(x, axis)),
                  new Row("np.argmax(x, axis=%d)", () -> Extremes.argmax(x, axis)),
                  new Row("np.argmin(x, axis=%d)", () -> Extremes.argmin(x, axis)),
                  new Row("np.cumsum(x, axis=%d)", () -> Scans.cumsum(x, axis)),
                  new Row("np.where(np.isnat(x), x, x[::-1]) # %d", () -> where(x)),
                  new Row("np.ptp(x, axis=%d)", () -> Reductions.ptp(x, over)),
                  new Row("np.any(x, axis=%d)", () -> Reductions.any(x, over)),
                  new Row("np.unique(x) # %d", () -> Sorting.unique(x)));
          for (var row : rows) {
            Differential.values(
                family, row.code.formatted(axis), Map.of("x", x), Tolerance.BITS, row.ours);
          }
        });
    family.assertAgreement();
  }

  private static NDArray where(NDArray x) {
    return Selections.where(Ufuncs.ISNAT.call(x), x, x.flip(0));
  }

  @Test
  void times_print_as_in_numpy() {
    var family = ParityReport.family("printing of times");
    Seeds.forEach(
        60,
        random -> {
          for (var dtype : types(UNITS)) {
            var generic = dtype instanceof TimeType time && time.isGeneric();
            if (generic && dtype.kind() == Kind.DATETIME) {
              continue;
            }
            var a = array(random, dtype, random.nextInt(3), random.nextInt(1, 4));
            var scale = random.nextInt(4) == 0 ? 1_000_003L : 1;
            var flat = a.reshape(-1);
            for (long i = 0; i < flat.size(); i++) {
              var value = flat.getLong(i);
              flat.setLong(value == TimeType.NAT ? value : value * scale, i);
            }
            family.count(
                "str of " + dtype, numpy.eval("str(a)", Map.of("a", a)).text(), a.toString());
            family.count(
                "repr of " + dtype, numpy.eval("repr(a)", Map.of("a", a)).text(), a.repr());
            if (a.size() > 0) {
              var first = new long[2];
              family.count(
                  "str of element of " + dtype,
                  numpy.eval("str(a[0, 0])", Map.of("a", a)).text(),
                  ArrayText.scalar(a.cells(), first));
              family.count(
                  "repr of element of " + dtype,
                  numpy.eval("repr(a[0, 0])", Map.of("a", a)).text(),
                  ArrayText.scalarRepr(a.cells(), first));
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void texts_are_read_as_dates_as_in_numpy() {
    var family = ParityReport.family("dates from texts");
    var texts =
        List.of(
            "2011",
            "1969",
            "0001",
            "-0044",
            "12011",
            "2011-03",
            "2011-03-12",
            "2000-02-29",
            "1900-02-29",
            "2011-13-01",
            "2011-00-01",
            "2011-03-32",
            "2011-03-12T10",
            "2011-03-12 10:30",
            "2011-03-12T10:30:59",
            "2011-03-12T10:30:59.5",
            "2011-03-12T10:30:59.123456",
            "2011-03-12T10:30:59.1234567",
            "1969-12-31T23:59:59.999",
            "1970-01-01T00:00:00.123456789012345678",
            "2011-03-12T24:00",
            "2011-03-12T10:60",
            "NaT",
            "nat",
            "",
            "2011/03/12",
            "hello",
            "2011-3-1",
            "2011-03-12T10:30:",
            "9999-12-31T23:59:59",
            "-9999-01-01");
    for (var text : texts) {
      var code = "d = np.datetime64('%s')\nf'{d.astype(np.int64)} {d.dtype}'".formatted(text);
      var ours =
          switch (numpy.eval(code)) {
            case Answer.Text(var expected) -> {
              var time = TimeValue.parse(text);
              yield expected + "|" + time.count() + " " + time.type();
            }
            case Answer other -> {
              assertThatThrownBy(() -> TimeValue.parse(text))
                  .as(text + " " + other)
                  .isInstanceOf(DTypeException.class);
              yield "fails|fails";
            }
          };
      family.count(
          text, ours.substring(0, ours.indexOf('|')), ours.substring(ours.indexOf('|') + 1));
    }
    family.assertAgreement();
  }

  @Test
  void single_times_are_read_and_written_as_objects() {
    var a = NDArray.zeros(DType.of("M8[D]"), 2);
    a.setItem("2011-03-12", 0);
    a.setItem(TimeValue.parse("2011-03-12T23:59"), 1);
    assertThat(a.item(0)).hasToString("2011-03-12").isEqualTo(a.item(1));
    assertThat(a.get(Index.at(0)).toString()).isEqualTo("2011-03-12");
  }
}
