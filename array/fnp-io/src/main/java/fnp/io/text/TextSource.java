package fnp.io.text;

import fnp.io.FormatException;
import fnp.io.Opened;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Mode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Text in a file, unpacked if its name ends in `.gz`, or lines in memory.
///
/// @numpy `numpy.lib.npyio.DataSource.open`
final class TextSource {
  private static final int BUFFER = 1 << 16;

  private TextSource() {}

  /// Work with text.
  @FunctionalInterface
  interface Reading<T> {
    /// Reads all that it wants.
    T from(Reader reader) throws IOException;
  }

  /// Reads a file.
  ///
  /// @throws FormatException if the file is compressed in a way that is not read, or its bytes are
  ///   not in the charset
  /// @throws java.io.UncheckedIOException if there is no such file
  static <T> T read(Path path, Charset charset, Reading<T> reading) {
    return Mode.reading(Entry.TEXT, () -> opened(path, charset, reading));
  }

  private static <T> T opened(Path path, Charset charset, Reading<T> reading) {
    checkSuffix(path);
    return Opened.read(
        path,
        channel -> {
          try {
            var in = unpacked(path, Channels.newInputStream(channel));
            var decoder =
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return reading.from(new InputStreamReader(in, decoder));
          } catch (CharacterCodingException _) {
            throw new FormatException(
                "'%s' is not in %s; name its encoding".formatted(path, charset));
          }
        });
  }

  /// Reads lines in memory.
  static <T> T read(List<String> lines, Reading<T> reading) {
    return Mode.reading(
        Entry.TEXT,
        () -> Opened.now(() -> reading.from(new StringReader(String.join("\n", lines)))));
  }

  /// Lines of text; each end of line is one of the three.
  static List<String> lines(Reader reader) {
    return new BufferedReader(reader).lines().toList();
  }

  /// A stream for the bytes of a file, which packs them if the file's name ends in `.gz`.
  static OutputStream packed(Path path, OutputStream out) throws IOException {
    checkSuffix(path);
    return suffix(path).equals("gz") ? new GZIPOutputStream(out, BUFFER) : out;
  }

  private static InputStream unpacked(Path path, InputStream in) throws IOException {
    return suffix(path).equals("gz") ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static void checkSuffix(Path path) {
    if (List.of("bz2", "xz", "lzma").contains(suffix(path))) {
      throw new FormatException(
          "'%s' is compressed in a way that is not known here; unpack it, or use gzip (.gz)"
              .formatted(path));
    }
  }

  private static String suffix(Path path) {
    var name = String.valueOf(path.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
