package ruchy.benchmarks.arrays;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.random.ExponentialMethod;
import fnp.random.Generator;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What is compared beside elementwise operations and reductions: sorting, picking, joining,
/// products of matrices and random numbers.
final class LibraryCases {
  private final List<Case> cases = new ArrayList<>();
  private final Generator generator = Generator.of(1);

  private LibraryCases() {}

  static List<Case> all() {
    var all = new LibraryCases();
    all.sorting();
    all.picking();
    all.products();
    all.random();
    return all.cases;
  }

  private void add(String family, String python, Function<Operands, Object> java) {
    cases.add(new Case(family, python, java));
  }

  private void sorting() {
    add("sort", "np.sort(p)", x -> Np.sort(x.p()));
    add("sort", "np.sort(p4)", x -> Np.sort(x.p4()));
    add("sort", "np.sort(i)", x -> Np.sort(x.i()));
    add("sort", "np.argsort(p, kind='stable')", x -> Np.argsort(x.p()));
    add("sort", "np.sort(m)", x -> Np.sort(x.m()));
    add("sort", "np.median(p)", x -> Np.median(x.p()));
    add("sort", "np.unique(i)", x -> Np.unique(x.i()));
  }

  private void picking() {
    add("pick", "p[at]", x -> x.p().get(new Index.Positions(x.at())));
    add("pick", "np.take(p, at)", x -> Np.take(x.p(), x.at(), 0));
    add(
        "pick",
        "m[::-1].copy()",
        x -> x.m().get(new Index.Slice(Index.NONE, Index.NONE, -1)).copy());
    add("pick", "np.concatenate((p, q))", x -> Np.concatenate(List.of(x.p(), x.q()), 0));
    add("pick", "np.full(p.shape, 1.5)", x -> filled(x.p()));
  }

  private static NDArray filled(NDArray like) {
    var result = NDArray.empty(like.dtype(), like.shape());
    result.fill(1.5);
    return result;
  }

  private void products() {
    add("product", "g @ g", x -> Np.matmul(x.g(), x.g()));
    add("product", "g4 @ g4", x -> Np.matmul(x.g4(), x.g4()));
    add("product", "g.T @ g", x -> Np.matmul(x.g().transpose(), x.g()));
    add("product", "m @ v", x -> Np.matmul(x.m(), x.v()));
    add("product", "v @ m", x -> Np.matmul(x.v(), x.m()));
    add("product", "p @ q", x -> Np.matmul(x.p(), x.q()));
    add("product", "stack @ stack", x -> Np.matmul(x.stack(), x.stack()));
  }

  private void random() {
    add("random", "rng.random(out=o)", x -> filledBy(() -> generator.random(x.o()), x.o()));
    add(
        "random",
        "rng.standard_normal(out=o)",
        x -> filledBy(() -> generator.standardNormal(x.o()), x.o()));
    add(
        "random",
        "rng.standard_exponential(out=o)",
        x ->
            filledBy(
                () -> generator.standardExponential(x.o(), ExponentialMethod.ZIGGURAT), x.o()));
    add("random", "rng.integers(0, 1000, n)", x -> generator.integers(0, 1000, x.size()));
    add("random", "rng.gamma(2.5, 1, n)", x -> generator.gamma(2.5, 1, x.size()));
    add("random", "rng.permutation(n)", x -> generator.permutation(x.size()));
  }

  private static NDArray filledBy(Runnable filling, NDArray result) {
    filling.run();
    return result;
  }
}
