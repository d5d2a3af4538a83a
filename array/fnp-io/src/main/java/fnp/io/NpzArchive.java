package fnp.io;

import fnp.ndarray.NDArray;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A file that holds several arrays by name: NumPy's `.npz`, a zip archive of npy files.
///
/// Members are read when they are asked for, each time anew. Close the archive after use.
///
/// ```java
/// NpzArchive.write(path, Map.of("x", x, "y", y), true);
/// try (var archive = NpzArchive.open(path)) {
///   var x = archive.get("x");
/// }
/// ```
///
/// @numpy `numpy.lib.npyio.NpzFile`
public final class NpzArchive implements AutoCloseable {
  private static final String SUFFIX = ".npy";

  /// Deflate packs at most so well; a member that claims more is a bomb.
  ///
  /// @source M. Adler, zlib technical details, "Maximum Compression Factor"
  private static final long RATIO_MAX = 1032;

  private final Path path;
  private final ZipFile zip;

  /// The members by their names without `.npy`.
  private final Map<String, ZipEntry> members = new LinkedHashMap<>();

  private final int headerBytesMax;

  private NpzArchive(Path path, ZipFile zip, int headerBytesMax) {
    this.path = path;
    this.zip = zip;
    this.headerBytesMax = headerBytesMax;
    zip.stream().forEach(entry -> members.put(nameOf(entry.getName()), entry));
  }

  /// Opens an archive and reads its directory.
  ///
  /// @throws FormatException if it is no zip archive
  /// @throws java.io.UncheckedIOException if there is no such file, or it cannot be read
  public static NpzArchive open(Path path) {
    return open(path, NpyHeader.SIZE_MAX);
  }

  /// Opens an archive whose npy headers may be longer than usual.
  ///
  /// @throws FormatException if it is no zip archive
  public static NpzArchive open(Path path, int headerBytesMax) {
    return Mode.reading(Entry.NPZ, () -> Opened.now(() -> opened(path, headerBytesMax)));
  }

  private static NpzArchive opened(Path path, int headerBytesMax) throws IOException {
    Opened.read(
        path,
        channel -> {
          ZipRecords.check(channel);
          return channel;
        });
    try {
      return new NpzArchive(path, new ZipFile(path.toFile()), headerBytesMax);
    } catch (ZipException | IllegalArgumentException problem) {
      throw new FormatException(
          "'%s' is no zip archive that can be read: %s".formatted(path, problem.getMessage()));
    }
  }

  /// Writes arrays into an archive, which replaces the file of that name as a whole.
  ///
  /// @param arrays by name, in this order
  /// @param compressed whether to deflate them
  /// @throws java.io.UncheckedIOException if it cannot be written; the old file is then unchanged
  /// @numpy `numpy.savez`, `numpy.savez_compressed`
  public static void write(Path path, Map<String, NDArray> arrays, boolean compressed) {
    Opened.replace(
        path,
        channel -> {
          var writer = new NpzWriter(channel, compressed);
          for (var entry : arrays.entrySet()) {
            writer.add(entry.getKey(), entry.getValue());
          }
          writer.finish();
        });
  }

  /// The names of the members, in the order of the archive, without their suffix `.npy`.
  ///
  /// @numpy `numpy.lib.npyio.NpzFile.files`
  public List<String> names() {
    return List.copyOf(members.keySet());
  }

  /// Whether there is a member of this name, with or without `.npy`.
  public boolean contains(String name) {
    return members.containsKey(nameOf(name));
  }

  /// Reads a member.
  ///
  /// @throws FormatException if there is none of this name, with or without `.npy`, or it is no
  ///   array that can be read, or its checksum is wrong
  public NDArray get(String name) {
    var entry = members.get(nameOf(name));
    if (entry == null) {
      throw new FormatException(
          "'%s' holds no array called '%s'; it holds %s".formatted(path, name, names()));
    }
    return Mode.reading(Entry.NPZ, () -> Opened.now(() -> unpacked(entry)));
  }

  private NDArray unpacked(ZipEntry entry) throws IOException {
    try {
      return read(entry);
    } catch (ZipException problem) {
      throw damaged(entry, String.valueOf(problem.getMessage()));
    }
  }

  private NDArray read(ZipEntry entry) throws IOException {
    var claimed = entry.getSize();
    if (claimed / RATIO_MAX > entry.getCompressedSize() + 1) {
      throw damaged(entry, "it claims to unpack to more than its format allows");
    }
    try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
      var array = NpyFile.read(new StreamSource(in, claimed), headerBytesMax);
      in.transferTo(java.io.OutputStream.nullOutputStream());
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw damaged(entry, "its checksum is wrong");
      }
      return array;
    } catch (java.io.EOFException problem) {
      throw damaged(entry, "it ends too early");
    }
  }

  private FormatException damaged(ZipEntry entry, String why) {
    return new FormatException(
        "the member '%s' of '%s' cannot be unpacked: %s; the file is damaged or hostile"
            .formatted(entry.getName(), path, why));
  }

  private static String nameOf(String member) {
    return member.endsWith(SUFFIX)
        ? member.substring(0, member.length() - SUFFIX.length())
        : member;
  }

  /// Closes the file; arrays that were read stay.
  @Override
  public void close() {
    Opened.now(() -> {
      zip.close();
      return path;
    });
  }

  /// As NumPy's `repr`: the file and its members.
  @Override
  public String toString() {
    return "NpzArchive '%s' with members %s".formatted(path, String.join(", ", names()));
  }
}
