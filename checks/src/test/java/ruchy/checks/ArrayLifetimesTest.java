package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fnp.conformance.Answer;
import fnp.conformance.Oracle;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ruchy.std.array.ArrayFunctions;
import ruchy.std.array.ArrayOperators;
import ruchy.std.array.chain.Chains;

/// The compiler gives the memory of arrays back after their last use, and joins operations to
/// chains; programs with aliases, views, lists, closures and assignments to elements show nothing
/// of that: they print what NumPy prints.
class ArrayLifetimesTest {
  private static final int PROGRAMS = 40;
  private static final int STATEMENTS = 14;
  private static final int VARIABLES = 4;

  /// Arrays in slabs, arrays of which pieces are used again, and arrays that go through chains.
  private static final int[] SIZES = {4, 600, 20_000};

  @Test
  void random_programs_print_what_they_print_in_numpy() {
    assumeThat(Oracle.unavailable()).isEmpty();
    var ours = new StringBuilder();
    var theirs = new StringBuilder();
    var calls = new ArrayList<String>();
    for (int seed = 0; seed < PROGRAMS; seed++) {
      var program = new Program(seed);
      ours.append(program.ruchy());
      theirs.append(program.python());
      for (int size : SIZES) {
        calls.add("program%d(%d)".formatted(seed, size));
      }
    }
    var entries = new ArrayList<Transcript.Entry>();
    entries.add(new Transcript.Entry(ours.toString(), ""));
    calls.forEach(call -> entries.add(new Transcript.Entry("println(" + call + ")", "")));
    List<String> printed =
        new Transcript("programs", entries)
            .replay().entries().stream().skip(1).map(Transcript.Entry::output).toList();
    theirs.append("'\\n'.join(str(float(each)) for each in [").append(String.join(",", calls));
    var answer = Oracle.shared().eval(theirs.append("])").toString(), Map.of());
    assertThat(answer).isInstanceOf(Answer.Text.class);
    List<String> expected = ((Answer.Text) answer).text().lines().toList();
    var different = new ArrayList<String>();
    for (int i = 0; i < calls.size(); i++) {
      if (Double.parseDouble(printed.get(i)) != Double.parseDouble(expected.get(i))) {
        different.add(calls.get(i) + ": " + printed.get(i) + ", not " + expected.get(i));
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void functions_that_are_said_to_make_arrays_return_no_operand_and_no_view_of_one()
      throws IllegalAccessException {
    var wrong = new ArrayList<String>();
    for (var dtype : List.of(DType.FLOAT64, DType.INT32, DType.BOOL, DType.COMPLEX128)) {
      for (Method method : methodsOf(ArrayOperators.class, ArrayFunctions.class)) {
        var operand = NDArray.empty(dtype, 3);
        operand.fill(1);
        var operands = new Object[method.getParameterCount()];
        for (int k = 0; k < operands.length; k++) {
          operands[k] = method.getParameterTypes()[k] == long.class ? (Object) 1L : operand;
        }
        try {
          var result = (NDArray) method.invoke(null, operands);
          if (result.root() == operand) {
            wrong.add(method.getName() + " of " + dtype);
          }
        } catch (InvocationTargetException undefinedForTheType) {
          assertThat(undefinedForTheType).hasCauseInstanceOf(RuntimeException.class);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_link_of_a_chain_is_an_operation_of_that_name() {
    var names = methods(ArrayOperators.class, ArrayFunctions.class).map(Method::getName);
    assertThat(
            methods(Chains.class)
                .map(Method::getName)
                .filter(name -> !name.equals("compute"))
                .toList())
        .isSubsetOf(names.toList());
  }

  private static Iterable<Method> methodsOf(Class<?>... owners) {
    return methods(owners)::iterator;
  }

  private static Stream<Method> methods(Class<?>... owners) {
    return Arrays.stream(owners)
        .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
        .filter(each -> Modifier.isPublic(each.getModifiers()))
        .filter(each -> !Set.of("real", "imag").contains(each.getName()));
  }

  /// A function of a size in both languages.
  private static final class Program {
    private final Random random;
    private final int number;
    private final List<String[]> lines = new ArrayList<>();
    private int locals;

    Program(int number) {
      this.number = number;
      random = new Random(number);
      for (int i = 0; i < STATEMENTS; i++) {
        statement("");
      }
    }

    String ruchy() {
      return """
      fn program%d(n: i64) -> f64 {
        let a = np.arange(n) * 0.25 + 1.0
        let mut s = 0.0
        let mut l = [a]
        let mut v0 = a + 1.0
        let mut v1 = a * 2.0
        let mut v2 = a - 3.0
        let mut v3 = a
      %s
        s + np.sum(v0) + np.sum(v1) + np.sum(v2) + np.sum(v3) + np.sum(a)
      }
      """
          .formatted(number, text(0));
    }

    String python() {
      return """
      def program%d(n):
        a = np.arange(n) * 0.25 + 1.0
        s = 0.0
        l = [a]
        v0 = a + 1.0
        v1 = a * 2.0
        v2 = a - 3.0
        v3 = a
      %s
        return s + np.sum(v0) + np.sum(v1) + np.sum(v2) + np.sum(v3) + np.sum(a)
      """
          .formatted(number, text(1));
    }

    private String text(int language) {
      return String.join("\n", lines.stream().map(each -> "  " + each[language]).toList());
    }

    private void both(String indent, String text) {
      lines.add(new String[] {indent + text, indent + text});
    }

    private void add(String indent, String ruchy, String python) {
      lines.add(new String[] {indent + ruchy, indent + python});
    }

    private void statement(String indent) {
      var x = "v" + random.nextInt(VARIABLES);
      var local = "t" + locals++;
      switch (random.nextInt(indent.isEmpty() ? 11 : 7)) {
        case 0, 1, 2 -> both(indent, x + " = " + expression(3));
        case 3 -> both(indent, x + " = " + variable());
        case 4 -> both(indent, x + "[2] = 0.125");
        case 5 -> {
          add(indent, "let " + local + " = " + expression(2), local + " = " + expression());
          both(indent, "s = s + " + local + ".sum()");
        }
        case 6 -> {
          add(indent, "let " + local + " = " + expression(2), local + " = " + expression());
          both(indent, x + " = " + local);
        }
        case 7 -> {
          add(indent, "let " + local + " = np.ravel(" + x + ")", local + " = np.ravel(" + x + ")");
          both(indent, x + " = " + expression(2));
          both(indent, "v" + random.nextInt(VARIABLES) + " = " + local + " * 0.5");
        }
        case 8 -> {
          add(indent, "l.push(" + x + ")", "l.append(" + x + ")");
          both(indent, x + " = " + expression(2));
          both(indent, "s = s + l[-1].sum()");
        }
        case 9 -> {
          add(indent, "for i in 0..3 {", "for i in range(3):");
          statement(indent + "  ");
          statement(indent + "  ");
          add(indent, "}", "");
        }
        default -> {
          add(indent, "if s > 1.0 {", "if s > 1.0:");
          statement(indent + "  ");
          add(indent, "} else {", "else:");
          statement(indent + "  ");
          add(indent, "}", "");
        }
      }
    }

    private String last = "";

    private String expression() {
      return last;
    }

    /// Values stay of moderate size, and every operation has NumPy's bits.
    private String expression(int depth) {
      last = made(depth);
      return last;
    }

    private String made(int depth) {
      return depth == 0
          ? variable()
          : switch (random.nextInt(8)) {
            case 0 -> "(%s + %s) * 0.5".formatted(made(depth - 1), made(depth - 1));
            case 1 -> "(%s - %s) * 0.5".formatted(made(depth - 1), made(depth - 1));
            case 2 -> "(0.5 - %s)".formatted(made(depth - 1));
            case 3 -> "np.sqrt(np.absolute(%s))".formatted(made(depth - 1));
            case 4 -> "np.minimum(%s, %s)".formatted(made(depth - 1), made(depth - 1));
            case 5 -> "(%s / 3.0)".formatted(made(depth - 1));
            case 6 -> "(-%s)".formatted(made(depth - 1));
            default -> variable();
          };
    }

    private String variable() {
      var k = random.nextInt(VARIABLES + 1);
      return k == VARIABLES ? "a" : "v" + k;
    }
  }
}
