package fnp.conformance;

import fnp.ndarray.NDArray;
import fnp.random.Generator;
import fnp.random.RandomState;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.Mt19937;
import fnp.random.bits.Pcg64;
import fnp.random.bits.Pcg64Dxsm;
import fnp.random.bits.Philox;
import fnp.random.bits.Sfc64;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.LongFunction;

/// A stream of random words here and in NumPy.
///
/// @param name NumPy's name of the bit generator
record RandomStream(String name, LongFunction<BitGenerator> of) {
  static final List<RandomStream> ALL =
      List.of(
          new RandomStream("PCG64", Pcg64::new),
          new RandomStream("PCG64DXSM", Pcg64Dxsm::new),
          new RandomStream("MT19937", Mt19937::new),
          new RandomStream("Philox", Philox::new),
          new RandomStream("SFC64", Sfc64::new));

  /// Compares one result of a generator, and the number that its stream gives next.
  ///
  /// @param code what NumPy's generator `g` does
  void generator(
      ParityReport.Family family,
      long seed,
      String code,
      Tolerance tolerance,
      Function<Generator, NDArray> ours) {
    var start = "g = np.random.Generator(np.random.%s(%d))\n".formatted(name, seed);
    var generator = new Generator(of.apply(seed));
    compare(
        family,
        start + "r = " + code + "\n[np.asarray(r), np.asarray(g.random())]",
        tolerance,
        () -> List.of(ours.apply(generator), generator.random()));
  }

  /// As [#generator], for the legacy streams.
  static void legacy(
      ParityReport.Family family,
      long seed,
      String code,
      Tolerance tolerance,
      Function<RandomState, NDArray> ours) {
    var start = "g = np.random.RandomState(%d)\n".formatted(seed);
    var generator = RandomState.of(seed);
    compare(
        family,
        start + "r = " + code + "\n[np.asarray(r), np.asarray(g.random_sample())]",
        tolerance,
        () -> List.of(ours.apply(generator), generator.randomSample()));
  }

  /// Something that gives arrays.
  @FunctionalInterface
  interface Results {
    List<NDArray> get();
  }

  private static void compare(
      ParityReport.Family family, String code, Tolerance tolerance, Results ours) {
    var theirs = Oracle.shared().eval(code);
    if (theirs instanceof Answer.Failure failure) {
      family.count(code, refused(failure, ours));
      return;
    }
    var results = ours.get();
    var difference = tolerance.difference(theirs.items().get(0).array(), results.get(0));
    family.count(
        code,
        difference.isPresent()
            ? difference
            : Tolerance.BITS
                .difference(theirs.items().get(1).array(), results.get(1))
                .map(text -> "the stream is out of step: " + text));
  }

  /// Both sides should refuse, with an error of the same kind.
  private static Optional<String> refused(Answer.Failure failure, Results ours) {
    try {
      return Optional.of("gave %s, expected %s".formatted(ours.get().get(0), failure));
    } catch (IllegalArgumentException problem) {
      var kind =
          problem instanceof fnp.random.bits.RandomException random
              ? random.kind().name().toLowerCase(java.util.Locale.ROOT)
              : "value";
      return failure.type().toLowerCase(java.util.Locale.ROOT).startsWith(kind)
          ? Optional.empty()
          : Optional.of("threw %s, expected %s".formatted(problem, failure));
    }
  }

  /// A shape as Python writes it; none for a single number.
  static String size(long... shape) {
    if (shape.length == 0) {
      return "None";
    }
    var text = new StringJoiner(", ", "(", ",)");
    Arrays.stream(shape).forEach(length -> text.add(Long.toString(length)));
    return text.toString();
  }
}
