package fnp.conformance;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ufunc.Call;
import fnp.ufunc.Ufunc;
import fnp.ufunc.Ufuncs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// What universal functions are asked besides their values: attributes, types and options.
@NeedsOracle
class UfuncProtocolConformanceTest {
  /// Types that are not available: long double and objects; `q` is `l` here.
  private static final String UNAVAILABLE = "gGOqQ";

  private static List<Ufunc> all() {
    return Ufuncs.all();
  }

  @Test
  void every_function_has_numpys_attributes() {
    var family = ParityReport.family("ufunc attributes");
    for (var ufunc : all()) {
      var name = "np." + ufunc.name();
      var theirs = Oracle.shared().eval("[%1$s.nin, %1$s.nout, %1$s.nargs]".formatted(name));
      var ours = List.of(ufunc.nin(), ufunc.nout(), ufunc.nargs());
      family.count(name, theirs.items().stream().map(item -> (int) item.whole()).toList(), ours);
      var identity = Oracle.shared().eval("repr(%s.identity)".formatted(name)).text();
      var ourIdentity = ufunc.identity().isEmpty() ? "None" : "" + ufunc.identity().getAsDouble();
      family.count(
          name + ".identity",
          switch (identity) {
            case "True" -> "1.0";
            case "False" -> "0.0";
            case "None" -> identity;
            default -> "" + Double.parseDouble(identity.replace("inf", "Infinity"));
          },
          ourIdentity);
    }
    family.assertAgreement();
  }

  @Test
  void every_function_has_numpys_loops() {
    var family = ParityReport.family("ufunc types");
    for (var ufunc : all()) {
      var theirs = new TreeSet<String>();
      for (var item : Oracle.shared().eval("np.%s.types".formatted(ufunc.name())).items()) {
        theirs.add(item.text());
      }
      var known = new TreeSet<String>();
      for (var type : theirs) {
        var plain = type.replace('q', 'l').replace('Q', 'L');
        if (plain.chars().noneMatch(code -> UNAVAILABLE.indexOf(code) >= 0)) {
          known.add(plain);
        }
      }
      family.count(ufunc.name(), known, new TreeSet<>(ufunc.types()));
    }
    family.assertAgreement();
  }

  @Test
  void functions_with_two_results_agree() {
    var family = ParityReport.family("two results");
    Seeds.forEach(
        4,
        random -> {
          for (var ufunc : Ufuncs.pair()) {
            for (var dtype : Primitive.values()) {
              var x = Fixtures.view(random, Values.wide(random, dtype, 3, 5));
              var y = Values.wide(random, Fixtures.dtype(random), x.shape().toArray());
              var code = ufunc.nin() == 1 ? "(x)[%d]" : "(x, y)[%d]";
              for (int at = 0; at < 2; at++) {
                var index = at;
                Differential.values(
                    family,
                    "np." + ufunc.name() + code.formatted(index),
                    Map.of("x", x, "y", y),
                    Tolerance.BITS,
                    () ->
                        (ufunc.nin() == 1
                                ? ufunc.call(Call.plain(), x)
                                : ufunc.call(Call.plain(), x, y))
                            .get(index));
              }
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void the_type_of_the_loop_may_be_given() {
    var family = ParityReport.family("dtype and signature");
    var skipped = Set.of("power", "float_power");
    Seeds.forEach(
        1,
        random -> {
          for (var ufunc : all()) {
            if (skipped.contains(ufunc.name()) || ufunc.nout() > 1) {
              continue;
            }
            for (var dtype : Primitive.values()) {
              var x = Values.tame(random, dtype, 3);
              var y = Values.tame(random, Fixtures.dtype(random), 3);
              var inputs = ufunc.nin() == 1 ? new NDArray[] {x} : new NDArray[] {x, y};
              var names = ufunc.nin() == 1 ? "x" : "x, y";
              for (var type : List.of(DType.FLOAT32, DType.FLOAT64, DType.INT16, DType.BOOL)) {
                for (var casting : List.of(Casting.SAME_KIND, Casting.UNSAFE)) {
                  Differential.values(
                      family,
                      "np.%s(%s, dtype='%s', casting='%s')"
                          .formatted(ufunc.name(), names, type, casting),
                      Map.of("x", x, "y", y),
                      new Tolerance.Close(2e-3, 1e-3),
                      () ->
                          ufunc.call(Call.plain().dtype(type).casting(casting), inputs).getFirst());
                }
              }
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void results_lie_in_the_order_asked_for() {
    var family = ParityReport.family("order of ufuncs");
    Seeds.forEach(
        60,
        random -> {
          var x = Fixtures.view(random, Values.tame(random, DType.FLOAT64, 2, 3, 4));
          for (var order : Order.values()) {
            var theirs =
                Oracle.shared()
                    .eval("np.negative(x, order='%s').strides".formatted(order), Map.of("x", x));
            var ours = Ufuncs.NEGATIVE.call(x, Call.plain().order(order));
            var strides = new ArrayList<Long>();
            theirs.items().forEach(item -> strides.add(item.whole()));
            if (Arrays.stream(x.shape().toArray()).allMatch(length -> length > 1)) {
              family.count(
                  order + " of " + x.layout(),
                  strides,
                  Arrays.stream(ours.strides()).boxed().toList());
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void every_policy_of_casting_allows_what_numpys_does() {
    var family = ParityReport.family("casting of ufuncs");
    Seeds.forEach(
        1,
        random -> {
          for (var from : Primitive.values()) {
            for (var to : Primitive.values()) {
              for (var casting : Casting.values()) {
                var x = Values.tame(random, from, 3);
                var out = Values.tame(random, to, 3);
                Differential.values(
                    family,
                    "np.square(x, out=out, casting='%s')".formatted(casting),
                    Map.of("x", x, "out", out),
                    Tolerance.BITS,
                    () -> Ufuncs.SQUARE.call(x, Call.plain().out(out).casting(casting)));
              }
            }
          }
        });
    family.assertAgreement();
  }
}
