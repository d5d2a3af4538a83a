package ruchy.std.array;

import fnp.io.FileKind;
import fnp.io.MapMode;
import fnp.io.MemoryMap;
import fnp.io.NpzArchive;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` that keep arrays in binary files.
@Namespace("np")
public final class ArrayStorage {
  private ArrayStorage() {}

  /// The array of an npy file. With a `mmap_mode` of `"r"`, `"r+"` or `"c"` the file itself is the
  /// array's memory.
  @Signature("fn load(file: String, mmap_mode: Any = None) -> Array")
  public static NDArray load(String file, Object mmapMode) {
    var path = Path.of(file);
    if (FileKind.of(path) == FileKind.NPZ) {
      throw new RuchyError("E0818", "`" + file + "` is an archive of several arrays")
          .help("open it and name one: np.load_archive(\"" + file + "\")[\"x\"]");
    }
    return mmapMode instanceof String mode ? Np.load(path, MapMode.of(mode)) : Np.load(path);
  }

  /// Opens an npz archive, whose arrays are read when they are asked for by name.
  @Signature("fn load_archive(file: String) -> NpzFile")
  public static NpzArchive loadArchive(String file) {
    return Np.loadArchive(Path.of(file));
  }

  /// Writes an array into an npy file, which other programs with NumPy can read.
  @Signature("fn save(file: String, arr: Any) -> ()")
  public static void save(String file, Object arr) {
    Np.save(Path.of(file), Operands.array(arr));
  }

  /// Writes several arrays into an npz archive: `np.savez("f.npz", a, b)`, or by name
  /// `np.savez("f.npz", {"x": a, "y": b})`.
  @Signature("fn savez(file: String, args: ...Any) -> ()")
  public static void savez(String file, RuchyList args) {
    Np.savez(Path.of(file), members(args));
  }

  /// As `savez`, compressed.
  @Signature("fn savez_compressed(file: String, args: ...Any) -> ()")
  public static void savezCompressed(String file, RuchyList args) {
    Np.savezCompressed(Path.of(file), members(args));
  }

  /// An array whose memory is a file of bare elements.
  @Signature(
      "fn memmap(filename: String, dtype: String = \"uint8\", mode: String = \"r+\", offset: i64 ="
          + " 0, shape: Any = None, order: String = \"C\") -> Array")
  public static NDArray memmap(
      String filename, String dtype, String mode, long offset, Object shape, String order) {
    var lengths =
        Operands.isNone(shape)
            ? Optional.<Shape>empty()
            : Optional.of(Shape.of(Operands.shape(ObjectList.of(shape))));
    var contents =
        new MemoryMap.Contents(
            Operands.dtype(dtype), offset, lengths, order.equals("F") ? Order.F : Order.C);
    return Np.memmap(Path.of(filename), MapMode.of(mode), contents).array();
  }

  /// The names of the arrays in an archive.
  @Signature("fn files(self: NpzFile) -> [String]")
  public static RuchyList files(NpzArchive self) {
    var names = new ObjectList<String>();
    self.names().forEach(names::add);
    return names;
  }

  /// One array of an archive, read now: `archive["x"]` is `archive.get("x")`.
  @Signature("fn get(self: NpzFile, name: String) -> Array")
  public static NDArray get(NpzArchive self, String name) {
    return self.get(name);
  }

  /// Closes the file of an archive; arrays that were read stay.
  @Signature("fn close(self: NpzFile) -> ()")
  public static void close(NpzArchive self) {
    self.close();
  }

  private static Map<String, NDArray> members(RuchyList args) {
    var members = new LinkedHashMap<String, NDArray>();
    int count = 0;
    for (Object argument : args) {
      if (argument instanceof Map<?, ?> named) {
        named.forEach((name, value) -> put(members, String.valueOf(name), value));
      } else {
        put(members, "arr_" + count++, argument);
      }
    }
    return members;
  }

  private static void put(Map<String, NDArray> members, String name, Object value) {
    if (members.put(name, Operands.array(value)) != null) {
      throw new RuchyError("E0818", "two arrays of one archive would be called `" + name + "`")
          .help("give one of them another name");
    }
  }
}
