package fnp.linalg;

import fnp.dtype.DType;
import fnp.dtype.PromotionTable;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Einstein's summation: sums of products over named axes.
///
/// Operands are contracted in pairs, each pair by one stacked matrix product; the pair whose result
/// is smallest goes first.
///
/// @numpy `numpy.einsum` with `optimize="greedy"`
final class Einsum {
  private final DType type;
  private final String output;
  private final List<Term> terms = new ArrayList<>();

  /// An array and the name of each of its axes.
  private record Term(NDArray array, String names) {
    int axis(char name) {
      return names.indexOf(name);
    }

    boolean has(char name) {
      return names.indexOf(name) >= 0;
    }
  }

  private Einsum(DType type, String output) {
    this.type = type;
    this.output = output;
  }

  /// Computes a sum such as `"ij,jk->ik"`.
  ///
  /// @throws ShapeException if the subscripts are not well formed or do not fit the operands
  static NDArray of(String subscripts, NDArray... operands) {
    var parsed = EinsumSubscripts.parse(subscripts, operands);
    var type = operands[0].dtype();
    for (var operand : operands) {
      type = PromotionTable.current().promote(type, operand.dtype());
    }
    var sum = new Einsum(type, parsed.output());
    var lengths = lengths(subscripts, parsed, operands);
    for (int i = 0; i < operands.length; i++) {
      sum.terms.add(sum.distinct(operands[i], parsed.inputs().get(i), lengths));
    }
    return sum.run();
  }

  /// The length of each name; an axis of length 1 stretches.
  private static TreeMap<Character, Long> lengths(
      String subscripts, EinsumSubscripts parsed, NDArray... operands) {
    var lengths = new TreeMap<Character, Long>();
    for (int i = 0; i < operands.length; i++) {
      var names = parsed.inputs().get(i);
      for (int axis = 0; axis < names.length(); axis++) {
        var length = operands[i].shape(axis);
        var known = lengths.getOrDefault(names.charAt(axis), 1L);
        if (known != 1 && length != 1 && known != length) {
          throw new ShapeException(
              "einsum %s: axis %d of operand %d has length %d, another axis of that name %d"
                  .formatted(subscripts, axis, i, length, known));
        }
        lengths.put(names.charAt(axis), known == 1 ? length : known);
      }
    }
    return lengths;
  }

  /// Repeated names become diagonals, axes that stretch are dropped.
  private Term distinct(NDArray operand, String given, TreeMap<Character, Long> lengths) {
    var array = operand;
    var names = new StringBuilder(given);
    for (int axis = 0; axis < names.length(); axis++) {
      var first = names.indexOf(names.substring(axis, axis + 1));
      if (array.shape(axis) == 1 && lengths.getOrDefault(names.charAt(axis), 1L) != 1) {
        array = array.squeeze(axis);
        names.deleteCharAt(axis);
        axis--;
      } else if (first < axis) {
        var name = names.charAt(axis);
        array = array.diagonal(0, first, axis);
        names.deleteCharAt(axis).deleteCharAt(first).append(name);
        axis = -1;
      }
    }
    return new Term(array, names.toString());
  }

  private NDArray run() {
    while (terms.size() > 1) {
      contractBest();
    }
    var last = summed(terms.getFirst(), output);
    var order = output.chars().map(name -> last.axis((char) name)).toArray();
    var result = order.length < 2 ? last.array : last.array.transpose(order);
    return result.to(type);
  }

  private void contractBest() {
    int bestLeft = 0;
    int bestRight = 1;
    var best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        var size = sizeOfContraction(i, j);
        if (size < best) {
          best = size;
          bestLeft = i;
          bestRight = j;
        }
      }
    }
    var needed = needed(bestLeft, bestRight);
    var right = terms.remove(bestRight);
    var left = terms.remove(bestLeft);
    terms.add(contract(left, right, needed));
  }

  /// The names that the output or another operand still needs.
  private String needed(int left, int right) {
    var names = new StringBuilder(output);
    for (int k = 0; k < terms.size(); k++) {
      if (k != left && k != right) {
        names.append(terms.get(k).names);
      }
    }
    return names.toString();
  }

  /// The size of a pair's result less the sizes of the pair, as opt_einsum's greedy search has it.
  private double sizeOfContraction(int i, int j) {
    var left = terms.get(i);
    var right = terms.get(j);
    var needed = needed(i, j);
    double size = 1;
    for (int axis = 0; axis < left.names.length(); axis++) {
      size *= needed.indexOf(left.names.charAt(axis)) >= 0 ? left.array.shape(axis) : 1;
    }
    for (int axis = 0; axis < right.names.length(); axis++) {
      var name = right.names.charAt(axis);
      size *= needed.indexOf(name) >= 0 && !left.has(name) ? right.array.shape(axis) : 1;
    }
    return size - left.array.size() - right.array.size();
  }

  private Term contract(Term a, Term b, String needed) {
    var left = summed(a, needed + b.names);
    var right = summed(b, needed + a.names);
    var stack = new StringBuilder();
    var inner = new StringBuilder();
    var outerLeft = new StringBuilder();
    for (var name : left.names.toCharArray()) {
      var kind = !right.has(name) ? outerLeft : needed.indexOf(name) >= 0 ? stack : inner;
      kind.append(name);
    }
    var outerRight = new StringBuilder();
    for (var name : right.names.toCharArray()) {
      if (!left.has(name)) {
        outerRight.append(name);
      }
    }
    var names = "" + stack + outerLeft + outerRight;
    var matrices = arranged(left, stack, outerLeft, inner);
    var others = arranged(right, stack, inner, outerRight);
    var product = Products.matmul(matrices.to(type), others.to(type));
    return new Term(product.reshape(lengths(names, left, right)), names);
  }

  /// A stack of matrices: the axes of each group become one.
  private static NDArray arranged(
      Term term, CharSequence stack, CharSequence rows, CharSequence columns) {
    var names = "" + stack + rows + columns;
    var order = names.chars().map(name -> term.axis((char) name)).toArray();
    var array = order.length < 2 ? term.array : term.array.transpose(order);
    return array.reshape(size(term, stack), size(term, rows), size(term, columns));
  }

  private static long size(Term term, CharSequence names) {
    return names
        .chars()
        .mapToLong(name -> term.array.shape(term.axis((char) name)))
        .reduce(1, (x, y) -> x * y);
  }

  private static long[] lengths(String names, Term left, Term right) {
    return names
        .chars()
        .mapToLong(name -> {
          var term = left.has((char) name) ? left : right;
          return term.array.shape(term.axis((char) name));
        })
        .toArray();
  }

  /// Sums over the axes whose names are not needed.
  private Term summed(Term term, String needed) {
    var over =
        java.util.stream.IntStream.range(0, term.names.length())
            .filter(axis -> needed.indexOf(term.names.charAt(axis)) < 0)
            .toArray();
    if (over.length == 0) {
      return term;
    }
    var kept = new StringBuilder();
    for (int axis = 0; axis < term.names.length(); axis++) {
      var at = axis;
      if (Arrays.stream(over).noneMatch(each -> each == at)) {
        kept.append(term.names.charAt(axis));
      }
    }
    var x = term.array.to(type);
    var sum =
        type == DType.BOOL
            ? Reductions.any(x, Over.axis(over))
            : Reductions.sum(x, Over.axis(over)).astype(type);
    return new Term(sum, kept.toString());
  }
}
