package ruchy.std.iterate;

import fnp.ndarray.NDArray;
import fnp.ufunc.user.ObjectUfunc;
import java.util.Arrays;
import java.util.List;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Tuple;
import ruchy.runtime.tuple.Tuples;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// A closure applied to the elements of arrays, whose results are arrays of objects.
///
/// @param function what is applied
/// @param nin how many parameters it has
/// @param nout how many results, which are a tuple if there are several
record ElementFunction(FunctionValue function, int nin, int nout) implements FunctionValue {
  @Override
  public int arity() {
    return nin;
  }

  @Override
  public Object apply(Object... arguments) {
    FunctionValue.checkArity(nin, arguments.length);
    var ufunc = ObjectUfunc.of("frompyfunc", nin, nout, this::results);
    var operands = Arrays.stream(arguments).map(Operands::array).toArray(NDArray[]::new);
    var arrays = ufunc.call(operands);
    return arrays.size() == 1
        ? ArrayValues.scalarOrArray(arrays.getFirst())
        : Tuples.of(arrays.stream().map(ArrayValues::scalarOrArray).toArray());
  }

  private List<Object> results(List<Object> values) {
    Object result = function.apply(values.stream().map(ArrayValues::ruchy).toArray());
    if (nout == 1) {
      return List.of(ArrayValues.plain(result));
    }
    if (result instanceof Tuple tuple && tuple.arity() == nout) {
      return ArrayValues.items(tuple);
    }
    throw new RuchyError("E0818", "the function must give a tuple of " + nout + " results");
  }
}
