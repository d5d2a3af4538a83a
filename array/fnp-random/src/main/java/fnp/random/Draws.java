package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.random.bits.RandomException;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;

/// Fills arrays with numbers whose parameters may be arrays: one draw an element, in C order.
final class Draws {
  private Draws() {}

  /// One real number.
  @FunctionalInterface
  interface Real {
    double next(Parameters parameters);
  }

  /// One whole number.
  @FunctionalInterface
  interface Whole {
    long next(Parameters parameters);
  }

  /// The parameters of the draw under way.
  static final class Parameters {
    private final double[] reals;
    private final long[] wholes;

    Parameters(int count) {
      reals = new double[count];
      wholes = new long[count];
    }

    double real(int i) {
      return reals[i];
    }

    long whole(int i) {
      return wholes[i];
    }
  }

  /// Float64 numbers.
  ///
  /// @param size the shape; empty for that of the parameters
  static NDArray reals(long[] size, Real draw, Argument... arguments) {
    return reals(DType.FLOAT64, size, draw, arguments);
  }

  static NDArray reals(DType dtype, long[] size, Real draw, Argument... arguments) {
    var result = NDArray.empty(dtype, shape(size, arguments));
    fillReals(result, draw, arguments);
    return result;
  }

  /// Fills a dense array.
  static void fillReals(NDArray result, Real draw, Argument... arguments) {
    var values = new Values(result.shape(), arguments);
    var address = result.writeableAddress();
    var isDouble = result.dtype() == DType.FLOAT64;
    for (long i = 0; i < result.size(); i++) {
      var number = draw.next(values.at(i));
      if (isDouble) {
        Memory.setDouble(address + 8 * i, number);
      } else {
        Memory.setFloat(address + 4 * i, (float) number);
      }
    }
    Reference.reachabilityFence(result);
    values.hold();
  }

  /// Int64 numbers.
  ///
  /// @param size the shape; empty for that of the parameters
  static NDArray wholes(long[] size, Whole draw, Argument... arguments) {
    var result = NDArray.empty(DType.INT64, shape(size, arguments));
    var values = new Values(result.shape(), arguments);
    var address = result.address();
    for (long i = 0; i < result.size(); i++) {
      Memory.setLong(address + 8 * i, draw.next(values.at(i)));
    }
    Reference.reachabilityFence(result);
    values.hold();
    return result;
  }

  /// The result's shape: the one asked for, to which the parameters must stretch, or theirs.
  ///
  /// @throws RandomException if they do not fit
  static Shape shape(long[] size, Argument... arguments) {
    var shape = Shape.SCALAR;
    for (var argument : arguments) {
      if (argument.array().isPresent()) {
        shape = shape.broadcast(argument.array().get().shape());
      }
    }
    if (size.length == 0) {
      return shape;
    }
    var wanted = checked(size);
    if (!wanted.broadcast(shape).equals(wanted)) {
      throw RandomException.value(
          "size %s was asked for, but the parameters have shape %s; Output size %s is not"
              + " compatible with broadcast dimensions of inputs %s",
          wanted, shape, wanted, shape);
    }
    return wanted;
  }

  static Shape checked(long... size) {
    for (var length : size) {
      if (length < 0) {
        throw RandomException.value(
            "size %s was asked for; negative dimensions are not allowed", Arrays.toString(size));
      }
    }
    return Shape.of(size);
  }

  /// The parameters of all draws, stretched to the result's shape.
  private static final class Values {
    private final Parameters parameters;
    private final List<Argument> arguments;
    private final NDArray[] arrays;
    private final boolean constant;

    Values(Shape shape, Argument... arguments) {
      this.arguments = List.of(arguments);
      this.parameters = new Parameters(arguments.length);
      this.arrays = new NDArray[arguments.length];
      boolean varies = false;
      for (int k = 0; k < arguments.length; k++) {
        parameters.reals[k] = arguments[k].real();
        parameters.wholes[k] = arguments[k].whole();
        if (arguments[k].array().isPresent()) {
          arrays[k] = arguments[k].array().get().broadcastTo(shape).contiguous();
          varies = true;
        }
      }
      constant = !varies;
    }

    Parameters at(long i) {
      if (constant) {
        return parameters;
      }
      for (int k = 0; k < arrays.length; k++) {
        if (arguments.get(k).array().isEmpty()) {
          continue;
        }
        var address = arrays[k].address() + 8 * i;
        if (arrays[k].dtype() == DType.INT64) {
          parameters.wholes[k] = Memory.getLong(address);
          parameters.reals[k] = parameters.wholes[k];
        } else {
          parameters.reals[k] = Memory.getDouble(address);
        }
      }
      return parameters;
    }

    void hold() {
      Reference.reachabilityFence(arrays);
    }
  }
}
