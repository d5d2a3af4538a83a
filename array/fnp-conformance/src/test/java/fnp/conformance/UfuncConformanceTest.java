package fnp.conformance;

import fnp.dtype.Casting;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Call;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Every universal function on every dtype, layout and kind of broadcasting.
@NeedsOracle
class UfuncConformanceTest {
  private static final Set<String> TRANSCENDENTAL =
      Set.of(
          "cbrt",
          "exp",
          "exp2",
          "expm1",
          "log",
          "log2",
          "log10",
          "log1p",
          "sin",
          "cos",
          "tan",
          "arcsin",
          "arccos",
          "arctan",
          "sinh",
          "cosh",
          "tanh",
          "arcsinh",
          "arccosh",
          "arctanh",
          "power",
          "float_power",
          "arctan2",
          "hypot");

  /// NumPy leaves open which of two zeros of different sign it returns.
  private static final Set<String> ANY_ZERO = Set.of("minimum", "maximum", "fmin", "fmax");

  /// Complex functions that the C library or the CPU's vector instructions round their own way.
  private static final Set<String> COMPLEX = Set.of("absolute", "sign", "sqrt");

  private static Tolerance tolerance(String name, DType... dtypes) {
    var complex = Arrays.stream(dtypes).anyMatch(dtype -> dtype.kind() == Kind.COMPLEX);
    if (complex && COMPLEX.contains(name)) {
      return new Tolerance.Ulps(4);
    }
    if (name.startsWith("logaddexp")) {
      // Near 0 the two terms of a float32 cancel.
      return new Tolerance.Ulps(32);
    }
    if (TRANSCENDENTAL.contains(name)) {
      return new Tolerance.Ulps(4);
    }
    return ANY_ZERO.contains(name) ? new Tolerance.Close(0, 0) : Tolerance.BITS;
  }

  /// The angle of a large complex power is anyone's guess, [#complex_powers_agree] takes small
  /// ones.
  private static boolean isOpen(BinaryUfunc ufunc, DType x, DType y) {
    return ufunc.name().endsWith("power") && (x.kind() == Kind.COMPLEX || y.kind() == Kind.COMPLEX);
  }

  @TestFactory
  Stream<DynamicTest> functions_of_two_arrays() {
    return Ufuncs.binary().stream()
        .map(ufunc -> DynamicTest.dynamicTest(ufunc.name(), () -> checkBinary(ufunc)));
  }

  private static void checkBinary(BinaryUfunc ufunc) {
    var family = ParityReport.family(ufunc.name());
    Seeds.forEach(
        2,
        random -> {
          for (var left : Primitive.values()) {
            for (var right : Primitive.values()) {
              if (isOpen(ufunc, left, right)) {
                continue;
              }
              var shape = Fixtures.shape(random, 3);
              var x = Fixtures.view(random, Values.wide(random, left, shape));
              var y = partner(random, right, x);
              Differential.values(
                  family,
                  "np.%s(x, y)".formatted(ufunc.name()),
                  Map.of("x", x, "y", y),
                  tolerance(ufunc.name(), left, right),
                  () -> ufunc.call(x, y));
            }
          }
        });
    family.assertAgreement();
  }

  /// A second operand: of the same shape, or one that stretches, and now and then long.
  private static NDArray partner(RandomGenerator random, DType dtype, NDArray x) {
    var shape = x.shape().toArray();
    for (int i = 0; i < shape.length; i++) {
      shape[i] = random.nextInt(4) == 0 ? 1 : shape[i];
    }
    return switch (random.nextInt(4)) {
      case 0 -> Values.wide(random, dtype);
      case 1 -> Values.wide(random, dtype, shape);
      case 2 -> Values.wide(random, dtype, x.transpose().shape().toArray()).transpose();
      default -> Values.wide(random, dtype, x.shape().toArray());
    };
  }

  @TestFactory
  Stream<DynamicTest> functions_of_one_array() {
    return Ufuncs.unary().stream()
        .map(ufunc ->
            DynamicTest.dynamicTest(
                ufunc.name(),
                () -> {
                  var family = ParityReport.family(ufunc.name());
                  Seeds.forEach(
                      6,
                      random -> {
                        for (var dtype : Primitive.values()) {
                          var shape = Fixtures.shape(random, 3);
                          var x = Fixtures.view(random, Values.wide(random, dtype, shape));
                          Differential.values(
                              family,
                              "np.%s(x)".formatted(ufunc.name()),
                              Map.of("x", x),
                              tolerance(ufunc.name(), dtype),
                              () -> ufunc.call(x));
                        }
                      });
                  family.assertAgreement();
                }));
  }

  @Test
  void long_runs_take_the_fast_loops_and_agree() {
    var family = ParityReport.family("long runs");
    Seeds.forEach(
        40,
        random -> {
          for (var ufunc : Ufuncs.binary()) {
            var dtype = Fixtures.dtype(random);
            if (isOpen(ufunc, dtype, dtype)) {
              continue;
            }
            var count = random.nextInt(30, 300);
            var x = Values.wide(random, dtype, count);
            var y =
                random.nextInt(3) == 0
                    ? Values.wide(random, dtype)
                    : Values.wide(random, dtype, count);
            Differential.values(
                family,
                "np.%s(x, y)".formatted(ufunc.name()),
                Map.of("x", x, "y", y),
                tolerance(ufunc.name(), dtype),
                () -> ufunc.call(x, y));
          }
        });
    family.assertAgreement();
  }

  @Test
  void plain_whole_numbers_take_the_dtype_of_the_array() {
    var family = ParityReport.family("plain whole numbers");
    var numbers = new long[] {0, 1, -1, 2, 3, 127, 128, 200, 255, 256, -129, 70000, 1L << 40};
    Seeds.forEach(
        3,
        random -> {
          for (var ufunc : Ufuncs.binary()) {
            for (var dtype : Primitive.values()) {
              if (isOpen(ufunc, dtype, dtype)) {
                continue;
              }
              var number = numbers[random.nextInt(numbers.length)];
              if (ufunc == Ufuncs.LDEXP && dtype == DType.BOOL) {
                // Whether a plain number is an exponent or a factor depends on booleans there.
                continue;
              }
              var x = Values.wide(random, dtype, 5);
              Differential.values(
                  family,
                  "np.%s(x, %d)".formatted(ufunc.name(), number),
                  Map.of("x", x),
                  tolerance(ufunc.name(), dtype),
                  () -> ufunc.call(x, number));
              Differential.values(
                  family,
                  "np.%s(%d, x)".formatted(ufunc.name(), number),
                  Map.of("x", x),
                  tolerance(ufunc.name(), dtype),
                  () -> ufunc.call(number, x));
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void plain_numbers_with_a_fraction_make_integers_float64() {
    var family = ParityReport.family("plain floats");
    Seeds.forEach(
        2,
        random -> {
          for (var ufunc : Ufuncs.binary()) {
            for (var dtype : Primitive.values()) {
              if (isOpen(ufunc, dtype, dtype)) {
                continue;
              }
              var x = Values.wide(random, dtype, 5);
              Differential.values(
                  family,
                  "np.%s(x, 2.5)".formatted(ufunc.name()),
                  Map.of("x", x),
                  tolerance(ufunc.name(), dtype),
                  () -> ufunc.call(x, 2.5));
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void results_go_to_the_output_converted_and_masked() {
    var family = ParityReport.family("out and where");
    Seeds.forEach(
        1500,
        random -> {
          var ufunc = Ufuncs.binary().get(random.nextInt(4));
          var x = Fixtures.view(random, Fixtures.array(random, Fixtures.dtype(random), 3, 4));
          var y = Fixtures.array(random, Fixtures.dtype(random), x.shape().toArray());
          var out = Fixtures.array(random, Fixtures.dtype(random), x.shape().toArray());
          var mask = Fixtures.array(random, DType.BOOL, x.shape().toArray());
          var masked = random.nextBoolean();
          Differential.values(
              family,
              "np.%s(x, y, out=out%s)".formatted(ufunc.name(), masked ? ", where=m" : ""),
              Map.of("x", x, "y", y, "out", out, "m", mask),
              Tolerance.BITS,
              () -> {
                var call = Call.plain().out(out);
                return ufunc.call(x, y, masked ? call.where(mask) : call);
              });
        });
    family.assertAgreement();
  }

  @Test
  void operands_that_overlap_the_output_are_read_before_it_is_written() {
    var family = ParityReport.family("overlap");
    Seeds.forEach(
        600,
        random -> {
          var a = Values.tame(random, DType.INT64, 40);
          int from = random.nextInt(0, 10);
          int to = random.nextInt(0, 10);
          var length = random.nextInt(1, 30);
          var reversed = random.nextBoolean();
          var code =
              "x = a[%d:%d]%s\nnp.add(x, a[%d:%d], out=a[%d:%d])\na"
                  .formatted(
                      from, from + length, reversed ? "[::-1]" : "", 0, length, to, to + length);
          Differential.values(
              family,
              code,
              Map.of("a", a),
              Tolerance.BITS,
              () -> {
                var x = a.get(fnp.ndarray.Index.slice(from, from + length));
                var y = a.get(fnp.ndarray.Index.slice(0, length));
                var out = a.get(fnp.ndarray.Index.slice(to, to + length));
                Ufuncs.ADD.call(reversed ? x.flip(0) : x, y, Call.plain().out(out));
                return a;
              });
        });
    family.assertAgreement();
  }

  @Test
  void every_dtype_is_converted_to_every_other_as_by_numpy() {
    var family = ParityReport.family("casts");
    Seeds.forEach(
        8,
        random -> {
          for (var from : Primitive.values()) {
            for (var to : Primitive.values()) {
              // What a float too large for an unsigned integer becomes depends, in NumPy, on the
              // loop that happens to convert it.
              var open = from.kind().isInexact() && to.kind() == Kind.UNSIGNED;
              var values = open ? Values.tame(random, from, 4, 5) : Values.wide(random, from, 4, 5);
              var x = Fixtures.view(random, values);
              Differential.values(
                  family,
                  "np.positive(x.astype('%s')) if '%s' != 'bool' else x.astype('bool')"
                      .formatted(to, to),
                  Map.of("x", x),
                  Tolerance.BITS,
                  () -> convert(x, to));
            }
          }
        });
    family.assertAgreement();
  }

  /// Converts through the loops of the executor, as mixed operands are.
  private static NDArray convert(NDArray x, DType to) {
    if (to == DType.BOOL) {
      var t = NDArray.scalar(DType.BOOL, 1L);
      return Selections.where(x, t, NDArray.scalar(DType.BOOL, 0L));
    }
    return Ufuncs.POSITIVE.call(x, Call.plain().dtype(to).casting(Casting.UNSAFE));
  }

  @Test
  void results_lie_in_memory_as_their_operands_do() {
    var family = ParityReport.family("order of results");
    Seeds.forEach(
        400,
        random -> {
          var shape = Fixtures.shape(random, 4);
          var x = Fixtures.view(random, Values.tame(random, DType.FLOAT64, shape));
          var theirs =
              Oracle.shared().eval("np.add(x, 1.0).strides", Map.of("x", x)).items().stream()
                  .map(Answer::whole)
                  .toList();
          var ours = Ufuncs.ADD.call(x, 1.0);
          if (ours.size() > 0 && java.util.Arrays.stream(shape).noneMatch(n -> n == 1)) {
            var strides = java.util.Arrays.stream(ours.strides()).boxed().toList();
            if (x.shape().equals(ours.shape())
                && java.util.Arrays.stream(ours.shape().toArray()).allMatch(n -> n > 1)) {
              family.count("strides of " + x.layout(), theirs, strides);
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void complex_powers_agree() {
    var family = ParityReport.family("complex powers");
    Seeds.forEach(
        60,
        random -> {
          for (var dtype : new DType[] {DType.COMPLEX64, DType.COMPLEX128}) {
            var x = Values.tame(random, dtype, 7);
            var whole = NDArray.scalar(DType.INT64, random.nextInt(-9, 10)).astype(dtype);
            var y =
                random.nextBoolean()
                    ? whole
                    : Ufuncs.DIVIDE.call(Values.tame(random, dtype, 7), 8L);
            Differential.values(
                family,
                "np.power(x, y)",
                Map.of("x", x, "y", y),
                new Tolerance.Close(dtype == DType.COMPLEX64 ? 1e-4 : 1e-12, 0),
                () -> Ufuncs.POWER.call(x, y));
          }
        });
    family.assertAgreement();
  }

  @Test
  void special_parts_of_complex_numbers_give_what_c99_demands() {
    var family = ParityReport.family("special complex numbers");
    double[] parts = {
      0.0, -0.0, 1, -1, 0.5, -2, 1e300, Double.NaN, Double.POSITIVE_INFINITY, -1.0 / 0.0, 1e-310
    };
    var all = NDArray.empty(DType.COMPLEX128, parts.length, parts.length);
    for (int i = 0; i < parts.length; i++) {
      for (int j = 0; j < parts.length; j++) {
        all.setItem(new Complex(parts[i], parts[j]), i, j);
      }
    }
    for (var ufunc : Ufuncs.unary()) {
      for (int i = 0; i < parts.length; i++) {
        for (int j = 0; j < parts.length; j++) {
          var x = all.get(Index.at(i), Index.at(j));
          Differential.values(
              family,
              "np.%s(x) # %s".formatted(ufunc.name(), x),
              Map.of("x", x),
              new Tolerance.Ulps(4),
              () -> ufunc.call(x));
        }
      }
    }
    family.assertAgreement();
  }

  @Test
  void where_chooses_between_two_arrays() {
    var family = ParityReport.family("where");
    Seeds.forEach(
        600,
        random -> {
          var shape = Fixtures.shape(random, 3);
          var c = Fixtures.view(random, Fixtures.array(random, Fixtures.dtype(random), shape));
          var x = Fixtures.array(random, Fixtures.dtype(random), c.shape().toArray());
          var y = Fixtures.array(random, Fixtures.dtype(random));
          Differential.values(
              family,
              "np.where(c, x, y)",
              Map.of("c", c, "x", x, "y", y),
              Tolerance.BITS,
              () -> Selections.where(c, x, y));
        });
    family.assertAgreement();
  }
}
