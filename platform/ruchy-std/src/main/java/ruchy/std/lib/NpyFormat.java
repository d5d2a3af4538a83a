package ruchy.std.lib;

import fnp.dtype.DType;
import fnp.io.MapMode;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.Operands;

/// The namespace `np.lib.format`: the parts of npy files.
@Namespace("np.lib.format")
public final class NpyFormat {
  private NpyFormat() {}

  /// The array of an npy file.
  @Signature("fn read_array(fp: String) -> Array")
  public static NDArray readArray(String fp) {
    return Np.load(WorkingFolder.path(fp));
  }

  /// Writes an array into an npy file.
  @Signature("fn write_array(fp: String, array: Any) -> ()")
  public static void writeArray(String fp, Object array) {
    Np.save(WorkingFolder.path(fp), Operands.array(array));
  }

  /// The array of an npy file whose memory is the file; with the mode `"w+"` a new one of a type
  /// and a shape.
  @Signature(
      "fn open_memmap(filename: String, mode: String = \"r+\", dtype: Any = None, shape: Any = None,"
          + " fortran_order: bool = false) -> Array")
  public static NDArray openMemmap(
      String filename, String mode, Object dtype, Object shape, boolean fortranOrder) {
    var path = WorkingFolder.path(filename);
    if (mode.equals("w+")) {
      var type = Operands.isNone(dtype) ? DType.FLOAT64 : Operands.dtype(dtype);
      var order = fortranOrder ? Order.F : Order.C;
      Shape lengths = ArrayArguments.shape(shape);
      Np.save(path, NDArray.zeros(type, lengths.toArray()).copy(order));
      return Np.load(path, MapMode.of("r+"));
    }
    return Np.load(path, MapMode.of(mode));
  }

  /// The name of the type that the header of an npy file describes.
  @Signature("fn descr_to_dtype(descr: Any) -> String")
  public static String descrToDtype(Object descr) {
    return DType.from(ArrayValues.description(descr), false).toString();
  }

  /// How the header of an npy file describes a type.
  @Signature("fn dtype_to_descr(dtype: Any) -> String")
  public static String dtypeToDescr(Object dtype) {
    return Operands.dtype(dtype).protocol();
  }
}
