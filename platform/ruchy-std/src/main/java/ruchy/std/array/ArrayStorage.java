package ruchy.std.array;

import fnp.io.FileKind;
import fnp.io.MapMode;
import fnp.io.MemoryMap;
import fnp.io.NpzArchive;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import frankennumpy.Np;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` that keep arrays in binary files.
@Namespace("np")
public final class ArrayStorage {
  private ArrayStorage() {}

  /// The array of an npy file. With a `mmap_mode` of `"r"`, `"r+"` or `"c"` the file itself is the
  /// array's memory. A header longer than `max_header_size` is refused; `encoding` is for pickles,
  /// which are never read.
  @Signature(
      "fn load(file: String, mmap_mode: Any = None, encoding: String = \"ASCII\", max_header_size: i64"
          + " = 10000) -> Array")
  public static NDArray load(String file, Object mmapMode, String encoding, long maxHeaderSize) {
    var path = WorkingFolder.path(file);
    requireHeader(path, maxHeaderSize);
    if (FileKind.of(path) == FileKind.NPZ) {
      throw new RuchyError("E0818", "`" + file + "` is an archive of several arrays")
          .help("open it and name one: np.load_archive(\"" + file + "\")[\"x\"]");
    }
    return mmapMode instanceof String mode ? Np.load(path, MapMode.of(mode)) : Np.load(path);
  }

  /// The length of the header stands behind the six magic bytes and two of the version.
  private static void requireHeader(Path path, long most) {
    byte[] start = new byte[12];
    int read;
    try (var stream = Files.newInputStream(path)) {
      read = stream.readNBytes(start, 0, start.length);
    } catch (IOException _) {
      return; // reading the file itself says what is wrong
    }
    boolean npy = read == start.length && start[1] == 'N' && start[2] == 'U' && start[3] == 'M';
    long length = (start[8] & 0xFF) | (start[9] & 0xFF) << 8;
    if (start[6] > 1) {
      length |= (long) (start[10] & 0xFF) << 16 | (long) (start[11] & 0xFF) << 24;
    }
    if (npy && length > most) {
      throw new RuchyError(
              "E0818",
              "the header of `%s` has %d bytes, more than %d".formatted(path, length, most))
          .help("if the file can be trusted, give a larger max_header_size");
    }
  }

  /// Opens an npz archive, whose arrays are read when they are asked for by name.
  @Signature("fn load_archive(file: String) -> NpzFile")
  public static NpzArchive loadArchive(String file) {
    return Np.loadArchive(WorkingFolder.path(file));
  }

  /// Writes an array into an npy file, which other programs with NumPy can read.
  @Signature("fn save(file: String, arr: Any) -> ()")
  public static void save(String file, Object arr) {
    Np.save(WorkingFolder.path(file), Operands.array(arr));
  }

  /// Writes several arrays into an npz archive: `np.savez("f.npz", a, b)`, or by name
  /// `np.savez("f.npz", {"x": a, "y": b})`.
  @Signature("fn savez(file: String, args: ...Any) -> ()")
  public static void savez(String file, RuchyList args) {
    Np.savez(WorkingFolder.path(file), members(args));
  }

  /// As `savez`, compressed.
  @Signature("fn savez_compressed(file: String, args: ...Any) -> ()")
  public static void savezCompressed(String file, RuchyList args) {
    Np.savezCompressed(WorkingFolder.path(file), members(args));
  }

  /// An array whose memory is a file of bare elements.
  @Signature(
      "fn memmap(filename: String, dtype: Any = \"uint8\", mode: String = \"r+\", offset: i64 ="
          + " 0, shape: Any = None, order: String = \"C\") -> Array")
  public static NDArray memmap(
      String filename, Object dtype, String mode, long offset, Object shape, String order) {
    var lengths =
        Operands.isNone(shape)
            ? Optional.<Shape>empty()
            : Optional.of(Shape.of(Operands.shape(ObjectList.of(shape))));
    var contents =
        new MemoryMap.Contents(
            Operands.dtype(dtype), offset, lengths, order.equals("F") ? Order.F : Order.C);
    return Np.memmap(WorkingFolder.path(filename), MapMode.of(mode), contents).array();
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
