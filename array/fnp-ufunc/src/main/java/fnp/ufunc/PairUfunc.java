package fnp.ufunc;

import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/// A function with two results, such as the quotient and the remainder of `divmod`.
///
/// It is made of two functions, which are applied one after the other.
///
/// @numpy `numpy.ufunc` with `nout == 2`
public final class PairUfunc implements Ufunc {
  private final String name;
  private final Ufunc first;
  private final Ufunc second;

  /// The two results.
  public record Pair(NDArray first, NDArray second) {}

  private PairUfunc(String name, Ufunc first, Ufunc second) {
    this.name = name;
    this.first = first;
    this.second = second;
  }

  static PairUfunc named(String name, Ufunc first, Ufunc second) {
    return new PairUfunc(name, first, second);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int nin() {
    return first.nin();
  }

  @Override
  public int nout() {
    return 2;
  }

  @Override
  public List<String> types() {
    var types = new ArrayList<String>();
    for (var type : first.types()) {
      var operands = type.substring(0, type.indexOf('>') + 1);
      second.types().stream()
          .filter(other -> other.startsWith(operands))
          .findFirst()
          .ifPresent(other -> types.add(type + other.substring(operands.length())));
    }
    return types;
  }

  /// Applies the function to each element, or pair of elements.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if the function is not defined for the dtypes
  public Pair call(NDArray... operands) {
    var results = call(Call.plain(), operands);
    return new Pair(results.get(0), results.get(1));
  }

  @Override
  public List<NDArray> call(Call call, NDArray... operands) {
    Ufunc.requireOperands(this, operands);
    var inputs = operands.clone();
    for (var out : call.outs().stream().flatMap(java.util.Optional::stream).toList()) {
      for (int k = 0; k < inputs.length; k++) {
        inputs[k] = inputs[k].mayShareMemory(out) ? inputs[k].copy() : inputs[k];
      }
    }
    return List.of(
        first.call(call.ofResult(0), inputs).getFirst(),
        second.call(call.ofResult(1), inputs).getFirst());
  }

  /// Applies the function with options.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws UfuncException if the function is not defined for the dtypes, or a cast loses too much
  public Pair pair(Call call, NDArray... operands) {
    var results = call(call, operands);
    return new Pair(results.get(0), results.get(1));
  }

  @Override
  public String toString() {
    return "<ufunc '" + name + "'>";
  }
}
