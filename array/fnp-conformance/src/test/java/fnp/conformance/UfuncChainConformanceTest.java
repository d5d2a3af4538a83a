package fnp.conformance;

import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Scans;
import fnp.ufunc.Ufunc;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.error.ErrorAction;
import fnp.ufunc.error.ErrorState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Random chains of universal functions on random dtypes, shapes and strides; every link is
/// compared by the table in `docs/porting/numeric-policy.md`, and the next link starts from NumPy's
/// result, so that last bits do not add up.
///
/// `-Dheavy=true` runs 100,000 chains.
@NeedsOracle
@Tag("heavy")
class UfuncChainConformanceTest {
  private static final int CHAINS = Seeds.count(2_000, 100_000);
  private static final int LINKS_MAX = 4;

  /// Many chains go to NumPy together.
  private static final int BATCH = 50;

  /// Complex powers and functions whose result near a branch cut depends on the sign of a zero have
  /// tests of their own.
  private static final Set<String> ALONE = Set.of("power", "float_power", "ldexp");

  private static final Set<String> REDUCING =
      Set.of("add", "maximum", "minimum", "bitwise_or", "logical_and", "logical_or");

  /// One link: what is asked of NumPy, and what is computed here.
  private record Link(String code, Ufunc ufunc, NDArray[] operands, boolean reduces) {
    NDArray ours() {
      return reduces
          ? Scans.reduce((BinaryUfunc) ufunc, operands[0], Over.axis(0))
          : ufunc.call(Call.plain(), operands).getFirst();
    }
  }

  @Test
  void chains_of_functions_agree() {
    var family = ParityReport.family("chains of ufuncs");
    var quiet = ErrorState.usual().withAll(ErrorAction.IGNORE);
    Seeds.forEach(
        CHAINS / BATCH,
        random ->
            ErrorState.during(
                quiet,
                () -> {
                  batch(family, random);
                  return true;
                }));
    family.assertAgreement();
  }

  private static void batch(ParityReport.Family family, RandomGenerator random) {
    var heads = new ArrayList<NDArray>();
    for (int i = 0; i < BATCH; i++) {
      heads.add(
          Fixtures.view(
              random, Values.tame(random, Fixtures.dtype(random), Fixtures.shape(random, 3))));
    }
    for (int step = 0; step < LINKS_MAX; step++) {
      var links = new ArrayList<Link>();
      var arrays = new LinkedHashMap<String, NDArray>();
      for (int i = 0; i < BATCH; i++) {
        links.add(link(random, heads.get(i), i, arrays));
      }
      var answers = Oracle.shared().eval(program(links), arrays).items();
      for (int i = 0; i < BATCH; i++) {
        compare(family, links.get(i), answers.get(i));
        if (answers.get(i) instanceof Answer.Array answer && answer.array().size() > 0) {
          heads.set(i, Fixtures.view(random, answer.array()));
        }
      }
    }
  }

  private static Link link(RandomGenerator random, NDArray x, int at, Map<String, NDArray> arrays) {
    var all = Ufuncs.all();
    var ufunc = all.get(random.nextInt(all.size()));
    while (ALONE.contains(ufunc.name())) {
      ufunc = all.get(random.nextInt(all.size()));
    }
    arrays.put("x" + at, x);
    if (REDUCING.contains(ufunc.name()) && x.ndim() > 0 && random.nextInt(3) == 0) {
      return new Link(
          "np.%s.reduce(x%d, axis=0)".formatted(ufunc.name(), at), ufunc, new NDArray[] {x}, true);
    }
    var first = ufunc.nout() > 1 ? "[0]" : "";
    if (ufunc.nin() == 1) {
      return new Link(
          "np.%s(x%d)%s".formatted(ufunc.name(), at, first), ufunc, new NDArray[] {x}, false);
    }
    var y = Values.tame(random, Fixtures.dtype(random), x.shape().toArray());
    arrays.put("y" + at, y);
    return new Link(
        "np.%s(x%d, y%d)%s".formatted(ufunc.name(), at, at, first),
        ufunc,
        new NDArray[] {x, y},
        false);
  }

  /// A program whose answer is a list: an array for each link, or the name of its exception.
  private static String program(List<Link> links) {
    var text =
        new StringBuilder(
            """
            def attempt(work):
                try:
                    return work()
                except Exception as problem:
                    return type(problem).__name__
            """);
    text.append("np.seterr(all='ignore')\n[");
    for (var link : links) {
      text.append("attempt(lambda: ").append(link.code()).append("), ");
    }
    return text.append(']').toString();
  }

  private static void compare(ParityReport.Family family, Link link, Answer theirs) {
    var description = new StringBuilder(link.code());
    for (var operand : link.operands()) {
      description.append(' ').append(operand.dtype()).append(' ').append(operand.layout());
    }
    family.count(description.toString(), difference(link, theirs));
  }

  private static Optional<String> difference(Link link, Answer theirs) {
    try {
      var mine = link.ours();
      return theirs instanceof Answer.Array answer
          ? NumericPolicy.of(link.ufunc().name(), link.operands()).difference(answer.array(), mine)
          : Optional.of("gave " + mine.dtype() + ", expected " + theirs);
    } catch (UfuncException problem) {
      return theirs instanceof Answer.Text(var type) && ErrorKind.matches(problem, type)
          ? Optional.empty()
          : Optional.of("threw " + problem + ", expected " + theirs);
    }
  }
}
