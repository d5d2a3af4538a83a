package ruchy.frame.io;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How a file is packed, which the end of its name says.
enum Compression {
  /// `.gz`
  GZIP,
  /// `.zst`
  ZSTD,
  /// Any other name.
  NONE;

  static Compression of(Path path) {
    var name = path.toString();
    return name.endsWith(".gz") ? GZIP : name.endsWith(".zst") ? ZSTD : NONE;
  }

  /// DuckDB's option.
  String option() {
    return "COMPRESSION " + name().toLowerCase(java.util.Locale.ROOT);
  }

  InputStream read(Path path) throws IOException {
    var file = Files.newInputStream(path);
    try {
      return switch (this) {
        case GZIP -> new GZIPInputStream(file);
        case ZSTD -> new ZstdInputStream(file);
        case NONE -> file;
      };
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  OutputStream write(Path path) throws IOException {
    var file = Files.newOutputStream(path);
    return switch (this) {
      case GZIP -> new GZIPOutputStream(file, 1 << 16);
      case ZSTD -> new ZstdOutputStream(file);
      case NONE -> file;
    };
  }
}
