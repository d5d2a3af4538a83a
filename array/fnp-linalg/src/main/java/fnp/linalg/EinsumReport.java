package fnp.linalg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts the costs of an order of contractions into words.
///
/// @numpy the second part of what `numpy.einsum_path` returns
final class EinsumReport {
  private final EinsumSubscripts subscripts;
  private final EinsumCosts costs;
  private final List<String> remaining;
  private final StringBuilder steps = new StringBuilder();
  private double operations = 1;
  private double largest;
  private int scaling;

  EinsumReport(EinsumSubscripts subscripts, EinsumCosts costs) {
    this.subscripts = subscripts;
    this.costs = costs;
    this.remaining = new ArrayList<>(subscripts.inputs());
  }

  String text(List<List<Integer>> path) {
    var operands = costs.inputs();
    for (int i = 0; i < path.size(); i++) {
      operands = step(path.get(i), operands, i == path.size() - 1);
    }
    var inputs = costs.inputs();
    var names = costs.lengths().size();
    var isSum = inputs.stream().mapToInt(Set::size).sum() - names > 0;
    var naive = costs.operations(costs.lengths().keySet(), isSum, inputs.size());
    var line = "-".repeat(74);
    return "  Complete contraction:  "
        + String.join(",", subscripts.inputs())
        + "->"
        + subscripts.output()
        + "\n         Naive scaling:  "
        + names
        + "\n     Optimized scaling:  "
        + scaling
        + String.format(Locale.ROOT, "\n      Naive FLOP count:  %.3e", naive)
        + String.format(Locale.ROOT, "\n  Optimized FLOP count:  %.3e", operations)
        + String.format(Locale.ROOT, "\n   Theoretical speedup:  %.3f", naive / operations)
        + String.format(Locale.ROOT, "\n  Largest intermediate:  %.3e elements\n", largest)
        + line
        + "\n"
        + String.format("%6s %24s %40s", "scaling", "current", "remaining")
        + "\n"
        + line
        + steps;
  }

  private List<Set<Character>> step(
      List<Integer> places, List<Set<Character>> operands, boolean isLast) {
    var contraction = costs.contract(places, operands);
    operations +=
        costs.operations(contraction.all(), !contraction.removed().isEmpty(), places.size());
    scaling = Math.max(scaling, contraction.all().size());
    largest = Math.max(largest, costs.size(contraction.result()));
    List<String> taken = new ArrayList<>();
    places.stream()
        .sorted(Comparator.reverseOrder())
        .forEach(place -> taken.add(remaining.remove((int) place)));
    var result = isLast ? subscripts.output() : sorted(contraction.result());
    remaining.add(result);
    steps.append(
        String.format(
            "\n%4d    %24s %40s",
            contraction.all().size(),
            String.join(",", taken) + "->" + result,
            String.join(",", remaining) + "->" + subscripts.output()));
    return contraction.remaining();
  }

  /// The names by length, those of equal length by the alphabet.
  private String sorted(Set<Character> names) {
    var text = new StringBuilder();
    names.stream()
        .sorted(
            Comparator.comparing((Character name) -> costs.lengths().get(name))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(text::append);
    return text.toString();
  }
}
