package fnp.linalg;

import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/// In which order the operands of a sum over named axes are contracted, and what that costs.
///
/// @param contractions which operands each step takes, by their places; the result goes to the end
/// @param report the costs, as NumPy prints them
/// @numpy `numpy.einsum_path`
public record EinsumPath(List<List<Integer>> contractions, String report) {
  /// How an order is looked for.
  public enum Search {
    /// All operands at once.
    NONE,
    /// Step by step, the cheapest pair next.
    GREEDY,
    /// All orders of pairs.
    OPTIMAL
  }

  /// Copies the lists.
  public EinsumPath {
    contractions = contractions.stream().map(List::copyOf).toList();
  }

  /// Looks for an order.
  ///
  /// @throws fnp.ndarray.ShapeException if the subscripts are not well formed or do not fit the
  ///   operands
  public static EinsumPath of(String subscripts, Search search, NDArray... operands) {
    return of(subscripts, search, Double.NaN, operands);
  }

  /// Looks for an order whose intermediate results have at most so many elements; NaN means as many
  /// as the largest operand or the result.
  ///
  /// @throws fnp.ndarray.ShapeException if the subscripts are not well formed or do not fit the
  ///   operands
  /// @numpy `numpy.einsum_path` with a memory limit
  public static EinsumPath of(
      String subscripts, Search search, double memoryLimit, NDArray... operands) {
    var parsed = lettered(EinsumSubscripts.parse(subscripts, operands));
    var costs = EinsumCosts.of(subscripts, parsed, operands);
    var count = operands.length;
    var limit = Double.isNaN(memoryLimit) ? costs.largest(parsed) : memoryLimit;
    var simple = search == Search.NONE || count <= 2 || costs.allInOutput();
    List<List<Integer>> path =
        simple
            ? List.of(EinsumSearch.range(count))
            : search == Search.GREEDY
                ? new EinsumSearch(costs, limit).greedy()
                : new EinsumSearch(costs, limit).optimal();
    return new EinsumPath(path, new EinsumReport(parsed, costs).text(path));
  }

  /// Axes behind an ellipsis get letters that are free.
  private static EinsumSubscripts lettered(EinsumSubscripts parsed) {
    var used = String.join("", parsed.inputs());
    var free = new StringBuilder();
    for (char c = 'a'; c <= 'z'; c++) {
      free.append(used.indexOf(c) < 0 ? String.valueOf(c) : "");
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      free.append(used.indexOf(c) < 0 ? String.valueOf(c) : "");
    }
    List<String> inputs = new ArrayList<>();
    for (var input : parsed.inputs()) {
      inputs.add(lettered(input, free));
    }
    return new EinsumSubscripts(inputs, lettered(parsed.output(), free));
  }

  private static String lettered(String names, CharSequence free) {
    var text = new StringBuilder();
    for (var name : names.toCharArray()) {
      text.append(
          name >= EinsumSubscripts.UNNAMED ? free.charAt(name - EinsumSubscripts.UNNAMED) : name);
    }
    return text.toString();
  }
}
