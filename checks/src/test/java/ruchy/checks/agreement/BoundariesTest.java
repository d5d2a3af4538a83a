package ruchy.checks.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ruchy.checks.corpus.ClassFileEngine;
import ruchy.checks.corpus.Engine;
import ruchy.checks.corpus.InterpreterEngine;
import ruchy.checks.corpus.JavaSourceEngine;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.std.StandardLibrary;

/// Integers of every width at the ends of their ranges: operators, methods, conversions and texts,
/// against `BigInteger`, on every emitter.
class BoundariesTest {
  private static final StandardLibrary LIBRARY = StandardLibrary.load();
  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();
  private static final String OVERFLOW = "!";

  /// An integer type and the integers of it.
  private record IntegerType(boolean signed, int bits) {
    static final List<IntegerType> ALL =
        List.of(8, 16, 32, 64).stream()
            .flatMap(
                bits -> List.of(new IntegerType(true, bits), new IntegerType(false, bits)).stream())
            .toList();

    BigInteger least() {
      return signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
    }

    BigInteger greatest() {
      return BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).add(MINUS_ONE);
    }

    boolean holds(BigInteger value) {
      return value.compareTo(least()) >= 0 && value.compareTo(greatest()) <= 0;
    }

    BigInteger wrapped(BigInteger value) {
      BigInteger low = value.mod(BigInteger.ONE.shiftLeft(bits));
      return low.compareTo(greatest()) > 0 ? low.subtract(BigInteger.ONE.shiftLeft(bits)) : low;
    }

    BigInteger saturated(BigInteger value) {
      return value.max(least()).min(greatest());
    }

    /// The ends, what lies beside them, around zero, and around the square root of the greatest.
    List<BigInteger> edges() {
      var edges = new TreeSet<BigInteger>();
      for (BigInteger middle :
          List.of(
              least(), BigInteger.ZERO, greatest().sqrt(), greatest().shiftRight(1), greatest())) {
        for (int off = -2; off <= 2; off++) {
          edges.add(middle.add(BigInteger.valueOf(off)));
        }
      }
      return edges.stream().filter(this::holds).toList();
    }

    String list() {
      return edges().stream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /// The least `i64` has no literal of its own.
    String literal(BigInteger value) {
      return signed && bits == 64 && value.equals(least()) ? "i64::MIN" : value.toString();
    }

    @Override
    public String toString() {
      return (signed ? "i" : "u") + bits;
    }
  }

  /// What a program is expected to print beside the expression that prints it.
  private static final class Sheet {
    final List<String> expressions = new ArrayList<>();
    final List<List<String>> results = new ArrayList<>();
    int next;

    void row() {
      next = 0;
    }

    void add(String expression, String result) {
      if (next == expressions.size()) {
        expressions.add(expression);
        results.add(new ArrayList<>());
      }
      results.get(next++).add(result);
    }
  }

  private static String checked(IntegerType type, BigInteger exact) {
    return type.holds(exact) ? exact.toString() : OVERFLOW;
  }

  private static String option(IntegerType type, BigInteger exact) {
    return type.holds(exact) ? "Some(" + exact + ")" : "None";
  }

  private static String attempt(String expression) {
    return "try { f\"{" + expression + "}\" } catch e { \"" + OVERFLOW + "\" }";
  }

  private static void pair(Sheet sheet, IntegerType type, BigInteger a, BigInteger b) {
    sheet.row();
    Map<String, BigInteger> exact = new LinkedHashMap<>();
    exact.put("add", a.add(b));
    exact.put("sub", a.subtract(b));
    exact.put("mul", a.multiply(b));
    Map<String, String> operators = Map.of("add", "+", "sub", "-", "mul", "*");
    exact.forEach((name, value) -> {
      sheet.add(attempt("a " + operators.get(name) + " b"), checked(type, value));
      sheet.add("a.wrapping_" + name + "(b)", type.wrapped(value).toString());
      sheet.add("a.checked_" + name + "(b)", option(type, value));
      sheet.add("a.saturating_" + name + "(b)", type.saturated(value).toString());
      sheet.add(
          "a.overflowing_" + name + "(b)",
          "(" + type.wrapped(value) + ", " + !type.holds(value) + ")");
    });
    boolean zero = b.signum() == 0;
    sheet.add(attempt("a / b"), zero ? OVERFLOW : checked(type, a.divide(b)));
    sheet.add("a.checked_div(b)", zero ? "None" : option(type, a.divide(b)));
    sheet.add(attempt("a % b"), zero ? OVERFLOW : a.remainder(b).toString());
    sheet.add(attempt("a.rem_euclid(b)"), zero ? OVERFLOW : a.mod(b.abs()).toString());
    sheet.add("a & b", type.wrapped(a.and(b)).toString());
    sheet.add("a | b", type.wrapped(a.or(b)).toString());
    sheet.add("a ^ b", type.wrapped(a.xor(b)).toString());
    sheet.add("a < b", String.valueOf(a.compareTo(b) < 0));
    sheet.add("a == b", String.valueOf(a.equals(b)));
    sheet.add("a.min(b)", a.min(b).toString());
    sheet.add("a.max(b)", a.max(b).toString());
    sheet.add(attempt("a.gcd(b)"), checked(type, a.gcd(b)));
    sheet.add("a.abs_diff(b)", a.subtract(b).abs().toString());
  }

  private static void single(Sheet sheet, IntegerType type, BigInteger a) {
    sheet.row();
    BigInteger bits = a.mod(BigInteger.ONE.shiftLeft(type.bits()));
    if (type.signed()) {
      sheet.add(attempt("-a"), checked(type, a.negate()));
    }
    sheet.add(attempt("a.abs()"), checked(type, a.abs()));
    sheet.add("a.signum()", String.valueOf(a.signum()));
    sheet.add("!a", type.wrapped(a.not()).toString());
    sheet.add("a.checked_neg()", option(type, a.negate()));
    sheet.add("a.wrapping_neg()", type.wrapped(a.negate()).toString());
    sheet.add("a.count_ones()", String.valueOf(bits.bitCount()));
    sheet.add("a.count_zeros()", String.valueOf(type.bits() - bits.bitCount()));
    sheet.add("a.leading_zeros()", String.valueOf(type.bits() - bits.bitLength()));
    sheet.add(
        "a.trailing_zeros()",
        String.valueOf(bits.signum() == 0 ? type.bits() : bits.getLowestSetBit()));
    sheet.add("a.is_power_of_two()", String.valueOf(a.signum() > 0 && a.bitCount() == 1));
    sheet.add(attempt("a.ilog2()"), a.signum() <= 0 ? OVERFLOW : "" + (a.bitLength() - 1));
    sheet.add(attempt("a.ilog10()"), a.signum() <= 0 ? OVERFLOW : "" + (a.toString().length() - 1));
    sheet.add(attempt("a.isqrt()"), a.signum() < 0 ? OVERFLOW : a.sqrt().toString());
    sheet.add("f\"{a}\".parse::<" + type + ">()", "Ok(" + a + ")");
    for (IntegerType other : IntegerType.ALL) {
      sheet.add("a as " + other, other.wrapped(a).toString());
      sheet.add("f\"{a}\".parse::<" + other + ">().is_ok()", String.valueOf(other.holds(a)));
    }
    for (int shift : new int[] {0, 1, type.bits() - 1}) {
      sheet.add("a << " + shift, type.wrapped(a.shiftLeft(shift)).toString());
      sheet.add("a >> " + shift, a.shiftRight(shift).toString());
      BigInteger turned = bits.shiftLeft(shift).or(bits.shiftRight(type.bits() - shift));
      sheet.add("a.rotate_left(" + shift + ")", type.wrapped(turned).toString());
    }
    for (int power : new int[] {0, 1, 2, 3, 64}) {
      sheet.add(attempt("a ** " + power), checked(type, a.pow(power)));
      sheet.add("a.checked_pow(" + power + ")", option(type, a.pow(power)));
      sheet.add("a.saturating_pow(" + power + ")", type.saturated(a.pow(power)).toString());
      sheet.add("a.wrapping_pow(" + power + ")", type.wrapped(a.pow(power)).toString());
    }
  }

  /// A program that prints each expression for all values, and what it is to print.
  private static String program(String loops, Sheet sheet, StringBuilder expected) {
    var text = new StringBuilder();
    for (int i = 0; i < sheet.expressions.size(); i++) {
      String expression = sheet.expressions.get(i);
      text.append(loops.formatted("println(" + expression + ")")).append('\n');
      sheet.results.get(i).forEach(line -> expected.append(line).append('\n'));
    }
    return text.toString();
  }

  private static Map<String, String> programs(Map<String, String> expected) {
    var programs = new LinkedHashMap<String, String>();
    for (IntegerType type : IntegerType.ALL) {
      var pairs = new Sheet();
      var singles = new Sheet();
      for (BigInteger a : type.edges()) {
        single(singles, type, a);
        type.edges().forEach(b -> pair(pairs, type, a, b));
      }
      String values = "let values: [" + type + "] = " + type.list() + "\n";
      var lines = new StringBuilder();
      String text =
          values
              + program("for a in values { for b in values { %s } }", pairs, lines)
              + program("for a in values { %s }", singles, lines);
      programs.put("Edges_" + type, text);
      expected.put("Edges_" + type, lines.toString());
    }
    return programs;
  }

  private static CoreUnit unit(String text) {
    var parsed = Parser.parse(Source.of("edges", text));
    var checked =
        new Checker(JavaClasses.NONE)
            .check(parsed.tree(), Environment.initial(LIBRARY, Mode.DATA_SCIENCE));
    List<Diagnostic> errors =
        checked.problems().stream()
            .map(Problem::describe)
            .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
            .toList();
    assertThat(errors).isEmpty();
    return checked.unit().orElseThrow();
  }

  @Test
  void integers_of_every_width_keep_their_bounds_on_every_emitter() {
    var expected = new LinkedHashMap<String, String>();
    var units = new LinkedHashMap<String, CoreUnit>();
    Map<String, String> programs = programs(expected);
    programs.forEach((name, text) -> units.put(name, unit(text)));
    var engines =
        List.<Engine>of(
            new ClassFileEngine(LIBRARY),
            new InterpreterEngine(LIBRARY),
            new JavaSourceEngine(LIBRARY));
    for (Engine engine : engines) {
      engine.prepare(units);
      for (String name : units.keySet()) {
        var outcome = engine.run(name);
        assertThat(outcome.failure()).as("%s as %s", name, engine.name()).isEmpty();
        assertThat(differences(programs.get(name), expected.get(name), outcome.output()))
            .as("%s as %s", name, engine.name())
            .isEmpty();
      }
    }
  }

  /// The lines that differ, after the statement that printed them.
  private static List<String> differences(String program, String expected, String found) {
    List<String> wanted = expected.lines().toList();
    List<String> printed = found.lines().toList();
    List<String> statements = program.lines().skip(1).toList();
    var different = new ArrayList<String>();
    if (wanted.size() != printed.size()) {
      different.add("lines: " + wanted.size() + " expected, " + printed.size() + " printed");
    }
    int edges = program.lines().findFirst().orElseThrow().split(", ").length;
    int line = 0;
    for (String statement : statements) {
      int count = statement.contains("for b in") ? edges * edges : edges;
      for (int i = 0; i < count && line < Math.min(wanted.size(), printed.size()); i++, line++) {
        if (!wanted.get(line).equals(printed.get(line))) {
          different.add(
              "%s, value %d: expected %s, found %s"
                  .formatted(statement, i, wanted.get(line), printed.get(line)));
        }
      }
    }
    return different.stream().limit(20).toList();
  }
}
