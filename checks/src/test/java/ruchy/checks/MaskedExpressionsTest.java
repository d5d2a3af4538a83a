package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fnp.conformance.Answer;
import fnp.conformance.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Expressions of masked arrays, with NumPy's names of parameters, print what they print in NumPy:
/// data, mask, fill value and dtype.
class MaskedExpressionsTest {
  private static final String SETUP =
      """
      m = np.ma.array([[1, 2], [3, 4]], mask=[[true, false], [false, false]], fill_value=7)
      f = np.ma.array([[1.25, 2.5, 4.0], [3.5, 0.5, 9.0]], mask=[[false, true, false], [false, false, false]])
      v = np.ma.array([5, 3, 1, 4], mask=[false, true, false, false])
      w = np.ma.array([3, 1, 3, 5, 2], mask=[false, false, true, true, false])
      """;
  private static final String BETWEEN = "\u0000";

  @Test
  void expressions_print_what_they_print_in_numpy() throws IOException {
    assumeThat(Oracle.unavailable()).isEmpty();
    List<String> expressions = expressions();
    List<String> theirs = theirs(expressions);
    List<String> ours = ours(expressions);
    var different = new ArrayList<String>();
    for (int i = 0; i < expressions.size(); i++) {
      if (!ours.get(i).equals(theirs.get(i))) {
        different.add(String.join("\n", expressions.get(i), theirs.get(i), ours.get(i)));
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<String> expressions() throws IOException {
    try (var stream = MaskedExpressionsTest.class.getResourceAsStream("masked_expressions.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> ours(List<String> expressions) {
    var entries = new ArrayList<Transcript.Entry>();
    SETUP.lines().forEach(line -> entries.add(new Transcript.Entry("let " + line, "")));
    int before = entries.size();
    expressions.forEach(expression ->
        entries.add(
            new Transcript.Entry("println(np.ma.asarray(%s).repr())".formatted(expression), "")));
    return new Transcript("expressions", entries)
        .replay().entries().stream().skip(before).map(Transcript.Entry::output).toList();
  }

  private static List<String> theirs(List<String> expressions) {
    var code = new StringBuilder("import warnings; warnings.simplefilter('ignore'); r = []\n");
    SETUP.lines().forEach(line -> code.append(python(line)).append('\n'));
    expressions.forEach(expression ->
        code.append("r.append(repr(np.ma.asarray(%s)))\n".formatted(python(expression))));
    code.append("'\\0'.join(r)");
    var answer = Oracle.shared().eval(code.toString(), Map.of());
    assertThat(answer).isInstanceOf(Answer.Text.class);
    return List.of(((Answer.Text) answer).text().split(BETWEEN));
  }

  private static String python(String expression) {
    return expression
        .replaceAll("\\btrue\\b", "True")
        .replaceAll("\\bfalse\\b", "False")
        .replaceAll("\\.(mask|data|T|mT|real|imag|shape|ndim|size)\\(\\)", ".$1");
  }
}
