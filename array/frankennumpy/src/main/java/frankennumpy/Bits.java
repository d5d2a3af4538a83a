package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Call;
import fnp.ufunc.UfuncException;
import fnp.ufunc.Ufuncs;
import java.util.OptionalLong;

/// Truth values eight in a byte.
final class Bits {
  private Bits() {}

  static NDArray pack(NDArray a, int axis, boolean little) {
    if (!a.dtype().kind().isInteger() && a.dtype() != DType.BOOL) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "packbits expected an input array of integer or boolean data type, but got %s"
              .formatted(a.dtype()));
    }
    if (a.ndim() == 0) {
      return pack(a.reshape(1), 0, little);
    }
    var along = a.shape().normalise(axis);
    var truth = Ufuncs.NOT_EQUAL.call(a, 0L).view(DType.UINT8);
    var length = a.shape(along);
    var lengths = a.shape().toArray();
    lengths[along] = Math.ceilDiv(length, 8);
    var result = NDArray.zeros(DType.UINT8, lengths);
    for (int bit = 0; bit < 8 && bit < length; bit++) {
      var bits = Shaping.along(truth, along, new Index.Slice(bit, Index.NONE, 8));
      var part = Shaping.part(result, along, 0, bits.shape(along));
      var shifted = Ufuncs.LEFT_SHIFT.call(bits, little ? bit : 7L - bit);
      Ufuncs.BITWISE_OR.call(part, shifted, Call.plain().out(part));
    }
    return result;
  }

  static NDArray unpack(NDArray a, int axis, OptionalLong count, boolean little) {
    if (a.dtype() != DType.UINT8) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "unpackbits expected an input array of unsigned byte data type, but got %s; use astype"
              .formatted(a.dtype()));
    }
    if (a.ndim() == 0) {
      return unpack(a.reshape(1), 0, count, little);
    }
    var along = a.shape().normalise(axis);
    var lengths = a.shape().toArray();
    var all = 8 * lengths[along];
    var wanted = count.orElse(all);
    lengths[along] = wanted < 0 ? all + wanted : wanted;
    if (lengths[along] < 0) {
      throw new IllegalArgumentException(
          "unpackbits of %d bits was asked to leave out %d of them; count exceeds the axis"
              .formatted(all, -wanted));
    }
    var result = NDArray.zeros(DType.UINT8, lengths);
    var available = Shaping.part(result, along, 0, Math.min(all, lengths[along]));
    for (int bit = 0; bit < 8; bit++) {
      var target = Shaping.along(available, along, new Index.Slice(bit, Index.NONE, 8));
      var bytes = Shaping.part(a, along, 0, target.shape(along));
      var shifted = Ufuncs.RIGHT_SHIFT.call(bytes, little ? bit : 7L - bit);
      Ufuncs.BITWISE_AND.call(shifted, NDArray.scalar(DType.UINT8, 1L), Call.plain().out(target));
    }
    return result;
  }
}
