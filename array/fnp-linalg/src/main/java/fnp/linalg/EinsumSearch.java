package fnp.linalg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Looks for a cheap order of contractions.
///
/// @source NumPy 2.4, `_core/einsumfunc.py`, `_greedy_path` and `_optimal_path`
final class EinsumSearch {
  private final EinsumCosts costs;
  private final double memoryLimit;

  EinsumSearch(EinsumCosts costs, double memoryLimit) {
    this.costs = costs;
    this.memoryLimit = memoryLimit;
  }

  /// The numbers below one.
  static List<Integer> range(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /// A way so far.
  private record Way(double cost, List<List<Integer>> path, List<Set<Character>> operands) {}

  /// The cheapest of all orders of pairs.
  List<List<Integer>> optimal() {
    var count = costs.inputs().size();
    List<Way> ways = List.of(new Way(0, List.of(), costs.inputs()));
    for (int step = 0; step < count - 1; step++) {
      List<Way> next = new ArrayList<>();
      for (var way : ways) {
        extend(way, count - step, next);
      }
      if (next.isEmpty()) {
        var path = new ArrayList<>(cheapest(ways).path);
        path.add(range(count - step));
        return path;
      }
      ways = next;
    }
    return cheapest(ways).path;
  }

  private void extend(Way way, int count, List<Way> into) {
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        var places = List.of(i, j);
        var contraction = costs.contract(places, way.operands);
        if (costs.size(contraction.result()) > memoryLimit) {
          continue;
        }
        var path = new ArrayList<>(way.path);
        path.add(places);
        into.add(new Way(way.cost + operations(contraction), path, contraction.remaining()));
      }
    }
  }

  private double operations(EinsumCosts.Contraction contraction) {
    return costs.operations(contraction.all(), !contraction.removed().isEmpty(), 2);
  }

  private static Way cheapest(List<Way> ways) {
    var best = ways.getFirst();
    for (var way : ways) {
      best = way.cost < best.cost ? way : best;
    }
    return best;
  }

  /// A pair that may be contracted next.
  private record Pair(
      double growth, double cost, int first, int second, List<Set<Character>> operands) {
    boolean isBefore(Pair other) {
      return growth < other.growth || (growth == other.growth && cost < other.cost);
    }
  }

  /// Takes, again and again, the pair that shrinks memory most.
  List<List<Integer>> greedy() {
    var operands = costs.inputs();
    var whole = costs.contract(range(operands.size()), operands);
    var naive = costs.operations(whole.all(), !whole.removed().isEmpty(), operands.size());
    List<List<Integer>> path = new ArrayList<>();
    List<Pair> known = new ArrayList<>();
    double spent = 0;
    var steps = operands.size() - 1;
    for (int step = 0; step < steps; step++) {
      addPairs(operands, step == 0 ? 0 : operands.size() - 1, naive - spent, true, known);
      if (known.isEmpty()) {
        addPairs(operands, 0, naive - spent, false, known);
      }
      if (known.isEmpty()) {
        path.add(range(operands.size()));
        break;
      }
      var best = known.getFirst();
      for (var pair : known) {
        best = pair.isBefore(best) ? pair : best;
      }
      known = without(best, known);
      operands = best.operands;
      path.add(List.of(best.first, best.second));
      spent += best.cost;
    }
    return path;
  }

  /// Adds the pairs whose second operand stands at `from` or behind; only those that share a name,
  /// if wanted.
  private void addPairs(
      List<Set<Character>> operands, int from, double left, boolean sharing, List<Pair> to) {
    for (int i = 0; i < operands.size(); i++) {
      for (int j = Math.max(i + 1, from); j < operands.size(); j++) {
        if (sharing && Collections.disjoint(operands.get(i), operands.get(j))) {
          continue;
        }
        var contraction = costs.contract(List.of(i, j), operands);
        var size = costs.size(contraction.result());
        var cost = operations(contraction);
        if (size <= memoryLimit && cost <= left) {
          var growth = size - costs.size(operands.get(i)) - costs.size(operands.get(j));
          to.add(new Pair(growth, cost, i, j, contraction.remaining()));
        }
      }
    }
  }

  /// The other pairs that are still possible, with the places they have then.
  private static List<Pair> without(Pair best, List<Pair> known) {
    List<Pair> rest = new ArrayList<>();
    var x = best.first;
    var y = best.second;
    for (var pair : known) {
      var i = pair.first;
      var j = pair.second;
      if (i == x || i == y || j == x || j == y) {
        continue;
      }
      var operands = new ArrayList<>(pair.operands);
      operands.remove(y - (y > i ? 1 : 0) - (y > j ? 1 : 0));
      operands.remove(x - (x > i ? 1 : 0) - (x > j ? 1 : 0));
      operands.add(operands.size() - 1, best.operands.getLast());
      rest.add(
          new Pair(
              pair.growth,
              pair.cost,
              i - (i > x ? 1 : 0) - (i > y ? 1 : 0),
              j - (j > x ? 1 : 0) - (j > y ? 1 : 0),
              operands));
    }
    return rest;
  }
}
