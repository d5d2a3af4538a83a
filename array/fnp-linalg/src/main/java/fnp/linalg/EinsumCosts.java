package fnp.linalg;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What contractions of operands with named axes cost.
///
/// @param lengths the length of each name
/// @param inputs the names of each operand
/// @param output the names of the result
/// @source NumPy 2.4, `_core/einsumfunc.py`
record EinsumCosts(
    TreeMap<Character, Long> lengths, List<Set<Character>> inputs, Set<Character> output) {
  /// One contraction.
  ///
  /// @param result the names of what comes out
  /// @param remaining the names of the operands afterwards
  /// @param removed the names that are summed over
  /// @param all the names that take part
  record Contraction(
      Set<Character> result,
      List<Set<Character>> remaining,
      Set<Character> removed,
      Set<Character> all) {}

  /// @throws ShapeException if an axis has another length than one of the same name
  static EinsumCosts of(String subscripts, EinsumSubscripts parsed, NDArray... operands) {
    var lengths = new TreeMap<Character, Long>();
    for (int i = 0; i < operands.length; i++) {
      var names = parsed.inputs().get(i);
      for (int axis = 0; axis < names.length(); axis++) {
        var length = operands[i].shape(axis);
        var known = lengths.getOrDefault(names.charAt(axis), 1L);
        if (known != 1 && length != 1 && known != length) {
          throw new ShapeException(
              "einsum_path %s: axis %d of operand %d has length %d, another axis of that name %d"
                  .formatted(subscripts, axis, i, length, known));
        }
        lengths.put(names.charAt(axis), known == 1 ? length : known);
      }
    }
    List<Set<Character>> inputs = new ArrayList<>();
    parsed.inputs().forEach(names -> inputs.add(names(names)));
    return new EinsumCosts(lengths, inputs, names(parsed.output()));
  }

  static Set<Character> names(String text) {
    var names = new TreeSet<Character>();
    for (var name : text.toCharArray()) {
      names.add(name);
    }
    return names;
  }

  /// The number of elements of axes with these names.
  double size(Collection<Character> names) {
    double size = 1;
    for (var name : names) {
      size *= lengths.getOrDefault(name, 1L);
    }
    return size;
  }

  /// The most elements an operand or the result has.
  double largest(EinsumSubscripts parsed) {
    double largest = 0;
    for (var input : parsed.inputs()) {
      largest = Math.max(largest, size(input.chars().mapToObj(c -> (char) c).toList()));
    }
    return Math.max(largest, size(output));
  }

  /// Whether no name is summed over.
  boolean allInOutput() {
    return output.equals(lengths.keySet());
  }

  /// The number of operations of a contraction.
  double operations(Collection<Character> names, boolean isSum, int terms) {
    return size(names) * (Math.max(1, terms - 1) + (isSum ? 1 : 0));
  }

  /// Contracts the operands at some places.
  Contraction contract(Collection<Integer> places, List<Set<Character>> operands) {
    var all = new TreeSet<Character>();
    var needed = new TreeSet<>(output);
    List<Set<Character>> remaining = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      if (places.contains(i)) {
        all.addAll(operands.get(i));
      } else {
        remaining.add(operands.get(i));
        needed.addAll(operands.get(i));
      }
    }
    var result = new TreeSet<>(needed);
    result.retainAll(all);
    var removed = new TreeSet<>(all);
    removed.removeAll(result);
    remaining.add(result);
    return new Contraction(result, remaining, removed, all);
  }
}
