package fnp.conformance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.Casting;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.FloatLimits;
import fnp.dtype.IntegerLimits;
import fnp.dtype.Primitive;
import fnp.dtype.PromotionTable;
import fnp.dtype.ScalarTypes;
import fnp.dtype.WeakScalar;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsOracle
class PromotionConformanceTest {
  private static final Primitive[] ALL = Primitive.values();
  private final Oracle numpy = Oracle.shared();
  private final PromotionTable table = PromotionTable.current();

  @Test
  void the_oracle_is_the_release_the_table_is_named_after() {
    assertThat(numpy.eval("np.__version__").text()).startsWith(table.release() + ".");
  }

  @Test
  void every_pair_of_dtypes_promotes_as_in_numpy() {
    var family = ParityReport.family("promotion");
    for (var left : ALL) {
      for (var right : ALL) {
        var theirs = numpy.eval("np.promote_types('%s', '%s')".formatted(left, right)).text();
        family.count(left + " with " + right, theirs, table.promote(left, right));
      }
    }
    family.assertAgreement();
  }

  @Test
  void plain_numbers_promote_as_in_numpy() {
    var family = ParityReport.family("promotion of plain numbers");
    String[] values = {"True", "1", "1.5", "1j"};
    for (var dtype : ALL) {
      for (var number : WeakScalar.values()) {
        var code = "(np.zeros(3, '%s') + %s).dtype".formatted(dtype, values[number.ordinal()]);
        family.count(code, numpy.eval(code).text(), table.promote(dtype, number));
      }
    }
    for (var first : ALL) {
      for (var second : ALL) {
        for (var number : WeakScalar.values()) {
          var code =
              "np.result_type(np.%s(1), np.dtype('%s'), %s)"
                  .formatted(first.toString(), second, values[number.ordinal()]);
          var ours = table.resultType(List.of(first, second), List.of(number));
          family.count(code, numpy.eval(code).text(), ours);
        }
      }
    }
    family.assertAgreement();
  }

  @Test
  void three_dtypes_promote_as_in_numpy() {
    var family = ParityReport.family("promotion of three dtypes");
    for (var a : ALL) {
      for (var b : ALL) {
        for (var c : ALL) {
          var code = "np.result_type('%s', '%s', '%s')".formatted(a, b, c);
          family.count(code, numpy.eval(code).text(), table.resultType(a, b, c));
        }
      }
    }
    family.assertAgreement();
  }

  @Test
  void every_pair_of_dtypes_casts_under_every_policy_as_in_numpy() {
    var family = ParityReport.family("casting policies");
    for (var policy : Casting.values()) {
      for (var from : ALL) {
        for (var to : ALL) {
          var code = "np.can_cast('%s', '%s', '%s')".formatted(from, to, policy);
          family.count(code, numpy.eval(code).truth(), policy.allows(from, to));
        }
      }
    }
    family.assertAgreement();
  }

  @Test
  void dtypes_have_the_names_codes_and_sizes_of_numpy() {
    var family = ParityReport.family("dtype attributes");
    for (var dtype : ALL) {
      var code =
          "d = np.dtype('%s')\nf'{d} {d.char} {d.str} {d.num} {d.itemsize} {d.kind} {d!r} {d.alignment}'"
              .formatted(dtype);
      var ours =
          "%s %s %s %d %d %s %s %d"
              .formatted(
                  dtype,
                  dtype.code(),
                  dtype.protocol(),
                  dtype.number(),
                  dtype.itemsize(),
                  dtype.kind().code(),
                  dtype.repr(),
                  dtype.alignment());
      family.count(dtype.toString(), numpy.eval(code).text(), ours);
      for (var name : List.of(dtype.toString(), "" + dtype.code(), dtype.protocol())) {
        assertThat(DType.of(name)).isSameAs(dtype);
      }
    }
    family.assertAgreement();
  }

  @Test
  void the_smallest_dtypes_of_values_are_those_of_numpy() {
    var family = ParityReport.family("min_scalar_type");
    var values =
        Map.ofEntries(
            entry("True", true),
            entry("0", 0L),
            entry("255", 255L),
            entry("256", 256L),
            entry("65536", 65536L),
            entry("2**32", 1L << 32),
            entry("2**64 - 1", BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)),
            entry("-1", -1L),
            entry("-128", -128L),
            entry("-129", -129L),
            entry("-2**31 - 1", -(1L << 31) - 1),
            entry("1.0", 1.0),
            entry("0.1", 0.1),
            entry("64999.0", 64999.0),
            entry("65000.0", 65000.0),
            entry("-3e38", -3e38),
            entry("3.5e38", 3.5e38),
            entry("float('nan')", Double.NaN),
            entry("float('inf')", Double.POSITIVE_INFINITY),
            entry("1e-300", 1e-300),
            entry("1j", new Complex(0, 1)),
            entry("1e39j", new Complex(0, 1e39)));
    values.forEach((text, value) -> {
      var code = "np.min_scalar_type(%s)".formatted(text);
      family.count(code, numpy.eval(code).text(), ScalarTypes.smallest(value));
    });
    family.assertAgreement();
  }

  @Test
  void limits_are_those_of_numpy() {
    var family = ParityReport.family("finfo and iinfo");
    for (var dtype : ALL) {
      switch (dtype.kind()) {
        case BOOLEAN, TIMEDELTA, DATETIME -> {}
        case SIGNED, UNSIGNED -> {
          var limits = IntegerLimits.of(dtype);
          var code = "i = np.iinfo('%s')\nf'{i.bits} {i.min} {i.max}'".formatted(dtype);
          var ours = "%d %s %s".formatted(limits.bits(), limits.min(), limits.max());
          family.count(code, numpy.eval(code).text(), ours);
        }
        case FLOATING, COMPLEX -> {
          var limits = FloatLimits.of(dtype);
          var code =
              "f = np.finfo('%s')\n[float(x) for x in (f.eps, f.max, f.min, f.smallest_normal,"
                      .formatted(dtype)
                  + " f.smallest_subnormal, f.bits, f.precision, f.nmant)]";
          var ours =
              List.of(
                  limits.eps(),
                  limits.max(),
                  limits.min(),
                  limits.smallestNormal(),
                  limits.smallestSubnormal(),
                  (double) limits.bits(),
                  (double) limits.precision(),
                  (double) limits.mantissaBits());
          var theirs =
              numpy.eval(code).items().stream().map(x -> ((Answer.Real) x).value()).toList();
          family.count(code, theirs, ours);
        }
      }
    }
    family.assertAgreement();
  }
}
