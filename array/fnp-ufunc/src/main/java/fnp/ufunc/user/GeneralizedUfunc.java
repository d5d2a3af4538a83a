package fnp.ufunc.user;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.Ufunc;
import fnp.ufunc.UfuncException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// A function of whole vectors or matrices, applied along the axes before theirs, which stretch to
/// fit as those of any universal function.
///
/// ```java
/// var dot = GeneralizedUfunc.of("dot", "(n),(n)->()", DType.FLOAT64, (in, out) -> {
///   double sum = 0;
///   for (long i = 0; i < in.get(0).size(); i++) {
///     sum += in.get(0).getDouble(i) * in.get(1).getDouble(i);
///   }
///   out.get(0).setDouble(sum);
/// });
/// ```
///
/// @numpy `numpy.vectorize` with `signature`, `numpy.ufunc` with a `signature`
public final class GeneralizedUfunc implements Ufunc {
  private final String name;
  private final CoreSignature signature;
  private final DType dtype;
  private final BiConsumer<List<NDArray>, List<NDArray>> kernel;

  private GeneralizedUfunc(
      String name,
      CoreSignature signature,
      DType dtype,
      BiConsumer<List<NDArray>, List<NDArray>> kernel) {
    this.name = name;
    this.signature = signature;
    this.dtype = dtype;
    this.kernel = kernel;
  }

  /// A function of arrays of one dtype.
  ///
  /// @param signature such as `(m,n),(n)->(m)`
  /// @param kernel takes views of the operands of one call and of the results, which it fills
  /// @throws fnp.ndarray.ShapeException if the signature is none
  public static GeneralizedUfunc of(
      String name, String signature, DType dtype, BiConsumer<List<NDArray>, List<NDArray>> kernel) {
    return new GeneralizedUfunc(name, CoreSignature.parse(signature), dtype, kernel);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int nin() {
    return signature.operands().size();
  }

  @Override
  public int nout() {
    return signature.results().size();
  }

  /// The signature.
  ///
  /// @numpy `numpy.ufunc.signature`
  public String signature() {
    return signature.toString();
  }

  @Override
  public List<String> types() {
    var code = String.valueOf(dtype.code());
    return List.of(code.repeat(nin()) + "->" + code.repeat(nout()));
  }

  /// Applies the function to every vector or matrix.
  ///
  /// @throws fnp.ndarray.ShapeException if lengths of axes disagree
  /// @throws fnp.ndarray.BroadcastException if the other axes do not stretch to fit
  public List<NDArray> call(NDArray... operands) {
    return call(Call.plain(), operands);
  }

  /// @throws UfuncException if a mask is given, or an operand cannot be cast
  @Override
  public List<NDArray> call(Call call, NDArray... operands) {
    Ufunc.requireOperands(this, operands);
    if (call.where().isPresent()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s works on whole vectors and takes no where; mask its operands".formatted(name));
    }
    var lengths = signature.lengths(operands);
    var outer = signature.outer(operands);
    var inputs = new ArrayList<NDArray>();
    for (int k = 0; k < operands.length; k++) {
      requireCast(call, operands[k].dtype());
      var core = signature.operands().get(k).stream().mapToLong(lengths::get).toArray();
      inputs.add(operands[k].to(dtype).broadcastTo(join(outer.toArray(), core)));
    }
    var results = new ArrayList<NDArray>();
    for (var axes : signature.results()) {
      var core = axes.stream().mapToLong(lengths::get).toArray();
      results.add(NDArray.empty(dtype, join(outer.toArray(), core)));
    }
    run(outer.toArray(), inputs, results);
    return deliver(call, results);
  }

  private void requireCast(Call call, DType given) {
    if (given != dtype && !call.casting().allows(given, dtype)) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "cannot cast the input of %s from %s to %s with casting rule %s; convert with astype first"
              .formatted(name, given, dtype, call.casting()));
    }
  }

  private static long[] join(long[] outer, long[] core) {
    var all = java.util.Arrays.copyOf(outer, outer.length + core.length);
    System.arraycopy(core, 0, all, outer.length, core.length);
    return all;
  }

  private void run(long[] outer, List<NDArray> inputs, List<NDArray> results) {
    long calls = 1;
    for (var length : outer) {
      calls *= length;
    }
    var items = new Index[outer.length + 1];
    items[outer.length] = Index.ELLIPSIS;
    for (long call = 0; call < calls; call++) {
      var rest = call;
      for (int axis = outer.length - 1; axis >= 0; axis--) {
        items[axis] = Index.at(rest % outer[axis]);
        rest /= outer[axis];
      }
      kernel.accept(
          inputs.stream().map(array -> array.get(items)).toList(),
          results.stream().map(array -> array.get(items)).toList());
    }
  }

  private List<NDArray> deliver(Call call, List<NDArray> results) {
    var delivered = new ArrayList<NDArray>();
    for (int k = 0; k < results.size(); k++) {
      var result = results.get(k);
      var out = call.outAt(k);
      if (out.isPresent()) {
        if (!out.get().shape().equals(result.shape())) {
          throw new UfuncException(
              UfuncException.Kind.VALUE,
              "the output of %s has shape %s, but the result has %s; pass an output of that shape"
                  .formatted(name, out.get().shape(), result.shape()));
        }
        out.get().copyFrom(result);
        result = out.get();
      }
      delivered.add(result);
    }
    return delivered;
  }

  @Override
  public String toString() {
    return "<ufunc '" + name + "'>";
  }
}
