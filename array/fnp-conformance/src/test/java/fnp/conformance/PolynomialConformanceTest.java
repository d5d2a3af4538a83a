package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.Domains;
import frankennumpy.polynomial.FitOptions;
import frankennumpy.polynomial.Integration;
import frankennumpy.polynomial.PolynomialSeries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Polynomials of all bases against `numpy.polynomial`.
@NeedsOracle
class PolynomialConformanceTest {
  private static final Tolerance CLOSE = new Tolerance.Close(1e-10, 1e-10);
  private static final Tolerance LOOSE = new Tolerance.Close(1e-6, 1e-6);

  /// Some values come from float32 in another order.
  private static final Tolerance SINGLE = new Tolerance.Close(1e-5, 1e-4);

  private final Map<String, NDArray> arrays = new HashMap<>();

  PolynomialConformanceTest() {
    var random = new Random(7);
    arrays.put("a", Values.tame(random, DType.FLOAT64, 5));
    arrays.put("b", Values.tame(random, DType.FLOAT64, 3));
    arrays.put("i", NDArray.ofLongs(3, 0, -2, 1, 4, 0));
    arrays.put("z", Values.tame(random, DType.COMPLEX128, 4));
    arrays.put("f", Values.tame(random, DType.FLOAT32, 4));
    arrays.put("one", NDArray.ofDoubles(2.5));
    arrays.put("two", NDArray.ofDoubles(1.5, -2));
    arrays.put("zero", NDArray.ofDoubles(0));
    arrays.put("none", NDArray.ofDoubles());
    arrays.put("m", Values.tame(random, DType.FLOAT64, 4, 3));
    arrays.put("t", Values.tame(random, DType.FLOAT64, 3, 2, 4));
    arrays.put("x", NDArray.ofDoubles(-1, -0.5, 0, 0.25, 0.75, 1, 2));
    arrays.put("y", Values.tame(random, DType.FLOAT64, 7));
    arrays.put("yy", Values.tame(random, DType.FLOAT64, 7, 2));
    arrays.put("w", NDArray.ofDoubles(1, 2, 1, 0.5, 0.25, 3, 1));
    arrays.put("xi", NDArray.ofLongs(-1, 0, 2));
    arrays.put("xx", Values.tame(random, DType.FLOAT64, 2, 3));
    arrays.put("r", NDArray.ofDoubles(1, -2, 0.5, 3));
  }

  private NDArray of(String name) {
    return arrays.get(name);
  }

  /// A comparison in one family, with `poly`, `polynomial` and the like put in for `@` and `#`.
  private final class Cases {
    final ParityReport.Family family;
    final String prefix;
    final String module;

    Cases(Basis basis) {
      family = ParityReport.family("polynomials: " + basis.label());
      var names = List.of("poly", "cheb", "leg", "herm", "herme", "lag");
      var modules =
          List.of("polynomial", "chebyshev", "legendre", "hermite", "hermite_e", "laguerre");
      prefix = names.get(basis.ordinal());
      module = "np.polynomial." + modules.get(basis.ordinal()) + ".";
    }

    void row(String call, Supplier<NDArray> ours) {
      row(call, CLOSE, ours);
    }

    void row(String call, Tolerance tolerance, Supplier<NDArray> ours) {
      var code = call.replace("@", module + prefix).replace("#", module);
      var used = new HashMap<String, NDArray>();
      arrays.forEach((name, array) -> {
        if (code.matches(".*\\b" + name + "\\b.*")) {
          used.put(name, array);
        }
      });
      var single = used.containsKey("f") ? SINGLE : tolerance;
      Differential.values(family, code, used, single, ours);
    }
  }

  @ParameterizedTest
  @EnumSource
  void arithmetic(Basis basis) {
    var cases = new Cases(basis);
    for (var p : List.of("a", "b", "i", "z", "f", "one", "zero", "none", "m")) {
      cases.row("@mulx(%s)".formatted(p), () -> basis.multiplyByX(of(p)));
      cases.row("@pow(%s, 3)".formatted(p), () -> basis.power(of(p), 3, Optional.empty()));
      for (var q : List.of("b", "i", "z", "f", "two", "zero")) {
        var text = "(%s, %s)".formatted(p, q);
        cases.row("@add" + text, () -> basis.add(of(p), of(q)));
        cases.row("@sub" + text, () -> basis.subtract(of(p), of(q)));
        cases.row("@mul" + text, () -> basis.multiply(of(p), of(q)));
        if (!q.equals("zero") && !p.equals(q)) {
          cases.row("@div" + text + "[0]", LOOSE, () -> basis.divide(of(p), of(q)).quotient());
          cases.row("@div" + text + "[1]", LOOSE, () -> basis.divide(of(p), of(q)).remainder());
        }
      }
    }
    cases.row("@pow(a, 0)", () -> basis.power(of("a"), 0, Optional.empty()));
    cases.row("@pow(a, -1)", () -> basis.power(of("a"), -1, Optional.empty()));
    cases.row("@pow(a, 5, 4)", () -> basis.power(of("a"), 5, Optional.of(4L)));
    cases.row("np.asarray(@line(2.0, 3.0))", () -> basis.line(2, 3));
    cases.row("np.asarray(@line(2.0, 0.0))", () -> basis.line(2, 0).to(DType.FLOAT64));
    cases.family.assertAgreement();
  }

  @ParameterizedTest
  @EnumSource
  void values(Basis basis) {
    var cases = new Cases(basis);
    for (var p : List.of("a", "i", "z", "f", "one", "two", "m", "t")) {
      for (var x : List.of("x", "xi", "xx", "z")) {
        cases.row("@val(%s, %s)".formatted(x, p), () -> basis.val(of(x), of(p)));
      }
    }
    cases.row("@val(b, m, tensor=False)", () -> basis.val(of("b"), of("m"), false));
    cases.row("@val2d(xx, xx, m)", () -> basis.valAtPoints(of("m"), of("xx"), of("xx")));
    cases.row("@val2d(x, b, m)", () -> basis.valAtPoints(of("m"), of("x"), of("b")));
    cases.row(
        "@val3d(xx, xx, xx, t)",
        LOOSE,
        () -> basis.valAtPoints(of("t"), of("xx"), of("xx"), of("xx")));
    cases.row("@grid2d(x, b, m)", () -> basis.valOnGrid(of("m"), of("x"), of("b")));
    cases.row("@grid3d(x, b, xi, t)", () -> basis.valOnGrid(of("t"), of("x"), of("b"), of("xi")));
    for (var x : List.of("x", "xi", "xx", "z", "f")) {
      if (!x.equals("f")) {
        cases.row("@vander(%s, 4)".formatted(x), () -> basis.vander(of(x), 4));
      }
      cases.row("@vander(%s, 0)".formatted(x), () -> basis.vander(of(x), 0));
    }
    cases.row("@vander(x, -1)", () -> basis.vander(of("x"), -1));
    cases.row(
        "@vander2d(xx, xx, [2, 3])", () -> basis.vander(new long[] {2, 3}, of("xx"), of("xx")));
    cases.row(
        "@vander3d(x, x, x, [1, 2, 3])",
        () -> basis.vander(new long[] {1, 2, 3}, of("x"), of("x"), of("x")));
    if (basis != Basis.POWER) {
      cases.row("@weight(x / 3)", () -> basis.weight(frankennumpy.Np.divide(of("x"), 3.0)));
      cases.row("#%s2poly(a)".formatted(cases.prefix), () -> basis.toPowers(of("a")));
      cases.row("#%s2poly(z)".formatted(cases.prefix), () -> basis.toPowers(of("z")));
      cases.row("#poly2%s(a)".formatted(cases.prefix), () -> basis.fromPowers(of("a")));
      cases.row("#poly2%s(i)".formatted(cases.prefix), () -> basis.fromPowers(of("i")));
    }
    cases.family.assertAgreement();
  }

  @ParameterizedTest
  @EnumSource
  void calculus(Basis basis) {
    var cases = new Cases(basis);
    for (var p : List.of("a", "i", "z", "one", "zero", "two", "m", "t")) {
      cases.row("@der(%s)".formatted(p), () -> basis.der(of(p)));
      cases.row("@der(%s, 2, 3)".formatted(p), () -> basis.der(of(p), 2, 3, 0));
      cases.row("@der(%s, 9)".formatted(p), () -> basis.der(of(p), 9, 1, 0));
      cases.row("@der(%s, axis=-1)".formatted(p), () -> basis.der(of(p), 1, 1, -1));
      cases.row("@int(%s)".formatted(p), () -> basis.integ(of(p), Integration.ONCE));
      cases.row(
          "@int(%s, 2, [1, 2], 0.5, 2)".formatted(p),
          () ->
              basis.integ(of(p), Integration.ONCE.times(2).constants(1.0, 2.0).from(0.5).scale(2)));
      cases.row(
          "@int(%s, axis=-1)".formatted(p), () -> basis.integ(of(p), Integration.ONCE.along(-1)));
    }
    cases.row("@der(a, -1)", () -> basis.der(of("a"), -1, 1, 0));
    cases.row("@der(a, 1, axis=3)", () -> basis.der(of("a"), 1, 1, 3));
    cases.row("@int(a, -1)", () -> basis.integ(of("a"), Integration.ONCE.times(-1)));
    cases.row("@int(a, 1, [1, 2])", () -> basis.integ(of("a"), Integration.ONCE.constants(1., 2.)));
    cases.family.assertAgreement();
  }

  @ParameterizedTest
  @EnumSource
  void zeros_and_fits(Basis basis) {
    var cases = new Cases(basis);
    for (var p : List.of("a", "b", "i", "two", "one", "z")) {
      if (p.equals("z")) {
        // Eigenvalues of complex matrices are compared in the tests of linear algebra.
        cases.row("@companion(z)", () -> basis.companion(of(p)));
        continue;
      }
      // The two numbers of a conjugate pair may be in the other order.
      cases.row("@roots(%s).real".formatted(p), LOOSE, () -> basis.roots(of(p)).real());
      cases.row("@companion(%s)".formatted(p), () -> basis.companion(of(p)));
    }
    for (var p : List.of("r", "one", "none", "xi", "z")) {
      cases.row("@fromroots(%s)".formatted(p), () -> basis.fromRoots(of(p)));
    }
    for (int n : new int[] {1, 2, 3, 5, 10, 40}) {
      if (basis != Basis.POWER) {
        var call = "@gauss(%d)".formatted(n);
        cases.row(call + "[0]", () -> basis.gauss(n).points());
        cases.row(call + "[1]", () -> basis.gauss(n).weights());
      }
    }
    cases.row("@fit(x, y, 3)", LOOSE, () -> basis.fit(of("x"), of("y"), 3));
    cases.row("@fit(x, yy, 2)", LOOSE, () -> basis.fit(of("x"), of("yy"), 2));
    cases.row("@fit(x, y, -1)", () -> basis.fit(of("x"), of("y"), -1));
    cases.row("@fit(x, b, 1)", () -> basis.fit(of("x"), of("b"), 1));
    cases.row(
        "@fit(x, y, [1, 3], w=w)",
        LOOSE,
        () ->
            basis
                .fit(of("x"), of("y"), FitOptions.of(List.of(1L, 3L)).weights(of("w")))
                .coefficients());
    cases.row(
        "@fit(x, yy, 2, full=True)[1][0]",
        LOOSE,
        () -> basis.fit(of("x"), of("yy"), FitOptions.degree(2)).residuals());
    cases.row(
        "@trim(np.array([1., 2, 0.5, 0.1]), 0.5)",
        () -> Domains.trimcoef(NDArray.ofDoubles(1, 2, 0.5, 0.1), 0.5));
    cases.family.assertAgreement();
  }

  @ParameterizedTest
  @EnumSource
  void series_with_a_domain(Basis basis) {
    var cases = new Cases(basis);
    var domain = NDArray.ofDoubles(-2, 5);
    var p = basis.series(of("a")).domain(domain);
    var q = basis.series(of("b")).domain(domain);
    var set =
        "(lambda C: (lambda p, q: %s)(C(a, domain=[-2, 5]), C(b, domain=[-2, 5])))"
            + "(np.polynomial."
            + basis.label()
            + ")";
    Map<String, Supplier<NDArray>> rows = new HashMap<>();
    rows.put("p(x)", () -> p.call(of("x")));
    rows.put("(p + q).coef", () -> p.add(q).coef());
    rows.put("(p * q).coef", () -> p.multiply(q).coef());
    rows.put("(p // q).coef", () -> p.floorDivide(q).coef());
    rows.put("(p % q).coef", () -> p.remainder(q).coef());
    rows.put("(p / 4).coef", () -> p.divide(4).coef());
    rows.put("(q ** 3).coef", () -> q.power(3).coef());
    rows.put("p.deriv(2).coef", () -> p.deriv(2).coef());
    rows.put("p.integ().coef", () -> p.integ().coef());
    rows.put(
        "p.integ(1, [3], 1.5).coef", () -> p.integ(1, new double[] {3}, Optional.of(1.5)).coef());
    rows.put("p.roots()", p::roots);
    rows.put("np.array(p.mapparms())", () -> NDArray.ofDoubles(p.mapparms()));
    rows.put("p.linspace(5)[1]", () -> p.linspace(5).y());
    rows.put("p.cutdeg(2).coef", () -> p.cutdeg(2).coef());
    rows.put("p.truncate(2).coef", () -> p.truncate(2).coef());
    rows.put("C.fit(x, y, 3).coef", () -> PolynomialSeries.fit(basis, of("x"), of("y"), 3).coef());
    rows.put(
        "C.fit(x, y, 3).domain", () -> PolynomialSeries.fit(basis, of("x"), of("y"), 3).domain());
    rows.put("C.fromroots(r).coef", () -> PolynomialSeries.fromroots(basis, of("r")).coef());
    rows.put(
        "C.fromroots(r, domain=[-2, 5]).coef",
        () -> PolynomialSeries.fromroots(basis, of("r"), domain).coef());
    rows.put("C.basis(3).coef", () -> PolynomialSeries.basis(basis, 3).coef());
    rows.put("C.identity().coef", () -> PolynomialSeries.identity(basis).coef());
    for (var kind : Basis.values()) {
      rows.put(
          "p.convert(kind=np.polynomial.%s).coef".formatted(kind.label()),
          () -> p.convert(kind).coef());
    }
    rows.forEach((code, ours) -> cases.row(set.formatted(code), LOOSE, ours));
    cases.family.assertAgreement();
  }

  @Test
  void series_print_as_in_numpy() {
    var family = ParityReport.family("polynomials: text");
    var coefficients =
        List.of(
            "[1., -2., 3.]",
            "[0.5]",
            "[1+2j, 3j, -4]",
            "[1e-10, 1e9, -2.5, np.nan, np.inf, -1e-9]",
            "np.arange(20) / 7",
            "np.array([1.1, 2.2], dtype='f4')");
    for (var basis : Basis.values()) {
      for (var text : coefficients) {
        for (var domain : List.of("", ", domain=[-2, 0]", ", domain=[-3, 3]", ", domain=[1, 8]")) {
          var code = "np.polynomial.%s(%s%s)".formatted(basis.label(), text, domain);
          var coef = Oracle.shared().eval(code + ".coef", Map.of()).array();
          var range = Oracle.shared().eval(code + ".domain", Map.of()).array();
          var ours = basis.series(coef).domain(range);
          family.count(code, ask("str(" + code + ")"), ours.toString());
          family.count(code, ask("format(" + code + ", 'ascii')"), ours.toAscii());
          family.count(code, ask("repr(" + code + ")"), ours.repr());
        }
      }
    }
    family.assertAgreement();
  }

  private static String ask(String code) {
    return Oracle.shared().eval(code, Map.of()).text();
  }
}
