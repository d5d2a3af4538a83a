package frankennumpy;

import fnp.dtype.DType;
import fnp.io.FileKind;
import fnp.io.FormatException;
import fnp.io.MapMode;
import fnp.io.MemoryMap;
import fnp.io.NpyFile;
import fnp.io.NpzArchive;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Arrays in binary files. Use through [Np].
///
/// @numpy "Input and output", 2.4
public abstract sealed class ArrayFiles extends Matrices permits TextFiles {
  ArrayFiles() {}

  /// The array of an npy file, in new memory.
  ///
  /// @throws FormatException if the file is an archive, or no npy file that can be read
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.load`
  public static NDArray load(Path file) {
    checkOneArray(file);
    return NpyFile.read(file);
  }

  /// The array of an npy file, over the file's own memory.
  ///
  /// @throws FormatException if the file is an archive, or no npy file that can be read
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.load` with `mmap_mode`
  public static NDArray load(Path file, MapMode mode) {
    checkOneArray(file);
    return MemoryMap.npy(file, mode).array();
  }

  /// Opens an npz archive, whose arrays are read when they are asked for. Close it after use.
  ///
  /// @throws FormatException if it is no archive
  /// @throws java.io.UncheckedIOException if there is no such file
  /// @numpy `numpy.load` of an archive
  public static NpzArchive loadArchive(Path file) {
    return NpzArchive.open(file);
  }

  /// Writes an array into an npy file, which it replaces as a whole. A name without `.npy` gets it.
  ///
  /// @return the file that was written
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.save`
  public static Path save(Path file, NDArray array) {
    var named = withSuffix(file, ".npy");
    NpyFile.write(named, array);
    return named;
  }

  /// Writes arrays into an npz archive as `arr_0`, `arr_1` and so on. A name without `.npz` gets
  /// it.
  ///
  /// @return the file that was written
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.savez`
  public static Path savez(Path file, NDArray... arrays) {
    return savez(file, numbered(arrays));
  }

  /// Writes arrays into an npz archive by name. A file name without `.npz` gets it.
  ///
  /// @return the file that was written
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.savez`
  public static Path savez(Path file, Map<String, NDArray> arrays) {
    var named = withSuffix(file, ".npz");
    NpzArchive.write(named, arrays, false);
    return named;
  }

  /// Writes arrays into a compressed npz archive as `arr_0`, `arr_1` and so on.
  ///
  /// @return the file that was written
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.savez_compressed`
  public static Path savezCompressed(Path file, NDArray... arrays) {
    return savezCompressed(file, numbered(arrays));
  }

  /// Writes arrays into a compressed npz archive by name.
  ///
  /// @return the file that was written
  /// @throws java.io.UncheckedIOException if it cannot be written
  /// @numpy `numpy.savez_compressed`
  public static Path savezCompressed(Path file, Map<String, NDArray> arrays) {
    var named = withSuffix(file, ".npz");
    NpzArchive.write(named, arrays, true);
    return named;
  }

  /// An array whose memory is a file of bare elements.
  ///
  /// @throws FormatException if an existing file does not fit the contents
  /// @throws java.io.UncheckedIOException if there is no such file, or it cannot be mapped
  /// @numpy `numpy.memmap`
  public static MemoryMap memmap(Path file, MapMode mode, MemoryMap.Contents contents) {
    return MemoryMap.of(file, mode, contents);
  }

  /// An array whose memory is an existing npy file.
  ///
  /// @throws FormatException if it is no npy file that can be read
  /// @numpy `numpy.lib.format.open_memmap`
  public static MemoryMap openMemmap(Path file, MapMode mode) {
    return MemoryMap.npy(file, mode);
  }

  /// An array of zeros whose memory is a new npy file, in C order.
  ///
  /// @throws java.io.UncheckedIOException if it cannot be made
  /// @numpy `numpy.lib.format.open_memmap` with `mode="w+"`
  public static MemoryMap openMemmap(Path file, DType dtype, long... shape) {
    return MemoryMap.createNpy(file, dtype, Shape.of(shape), false);
  }

  private static void checkOneArray(Path file) {
    if (FileKind.of(file) == FileKind.NPZ) {
      throw new FormatException(
          "'%s' is an archive of arrays; open it with loadArchive and get one".formatted(file));
    }
  }

  private static Map<String, NDArray> numbered(NDArray... arrays) {
    var named = new LinkedHashMap<String, NDArray>();
    for (int i = 0; i < arrays.length; i++) {
      named.put("arr_" + i, arrays[i]);
    }
    return named;
  }

  private static Path withSuffix(Path file, String suffix) {
    var name = String.valueOf(file.getFileName());
    return name.endsWith(suffix) ? file : file.resolveSibling(name + suffix);
  }
}
