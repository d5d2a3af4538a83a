package fnp.io.text;

import fnp.dtype.Kind;
import fnp.dtype.StructType;
import fnp.io.Opened;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.Reference;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Collections;

/// Writes arrays of one or two axes as rows of text.
///
/// @numpy `numpy.savetxt`
public final class TextWriter {
  private static final int BUFFER_CHARS = 1 << 16;

  private final NDArray rows;
  private final WriteOptions options;
  private final PercentFormat format;

  private TextWriter(NDArray array, WriteOptions options) {
    if (array.ndim() == 0 || array.ndim() > 2) {
      throw new ShapeException(
          "Expected 1D or 2D array, got %dD array instead; reshape it first"
              .formatted(array.ndim()));
    }
    var fields = array.dtype() instanceof StructType type ? type.names().size() : 0;
    if (fields > 0 && array.ndim() == 2) {
      throw new ShapeException(
          "structured elements are rows by themselves, but the shape is %s; use ravel"
              .formatted(array.shape()));
    }
    this.rows = (array.ndim() == 1 && fields == 0 ? array.expandDims(1) : array).contiguous();
    this.options = options;
    var columns = fields > 0 ? fields : rows.shape(1);
    this.format = PercentFormat.of(format(options, columns, isComplex()));
  }

  /// Writes an array into a file, which it replaces as a whole; a name that ends in `.gz` packs it.
  ///
  /// @throws ShapeException unless the array has one or two axes
  /// @throws IllegalArgumentException if the formats do not fit the columns or the dtype
  /// @throws java.io.UncheckedIOException if it cannot be written; the old file is unchanged then
  /// @numpy `numpy.savetxt`
  public static void write(Path path, NDArray array, WriteOptions options) {
    var writer = new TextWriter(array, options);
    Opened.replace(
        path,
        channel -> {
          try (var out = TextSource.packed(path, Channels.newOutputStream(channel))) {
            writer.write(out);
          }
        });
  }

  /// Writes an array into a stream.
  ///
  /// @throws ShapeException unless the array has one or two axes
  /// @throws IllegalArgumentException if the formats do not fit the columns or the dtype
  /// @numpy `numpy.savetxt` of an open file
  public static void write(OutputStream out, NDArray array, WriteOptions options) {
    var writer = new TextWriter(array, options);
    Opened.now(() -> {
      writer.write(out);
      return out;
    });
  }

  private boolean isComplex() {
    return rows.dtype().kind() == Kind.COMPLEX;
  }

  /// The format of a whole row.
  private static String format(WriteOptions options, long columns, boolean complex) {
    var formats = options.formats();
    if (formats.size() != 1) {
      if (formats.size() != columns) {
        throw new IllegalArgumentException(
            "fmt has wrong shape: %d formats were given for %d columns; give one, or one per column"
                .formatted(formats.size(), columns));
      }
      return String.join(options.delimiter(), formats);
    }
    var only = formats.getFirst();
    var percents = only.chars().filter(c -> c == '%').count();
    if (percents == 1) {
      var one = complex ? " (" + only + "+" + only + "j)" : only;
      return String.join(options.delimiter(), Collections.nCopies(Math.toIntExact(columns), one));
    }
    if (percents != (complex ? 2 * columns : columns)) {
      throw new IllegalArgumentException(
          "fmt has wrong number of %% formats: '%s' has %d for %d columns"
              .formatted(only, percents, columns));
    }
    return only;
  }

  private void write(OutputStream target) throws IOException {
    var out = new StringBuilder(BUFFER_CHARS + 1024);
    remark(out, options.header());
    var values = RowItems.of(rows);
    for (long row = 0; row < rows.shape(0); row++) {
      var start = out.length();
      append(out, values);
      if (isComplex()) {
        var text = out.substring(start).replace("+-", "-");
        out.setLength(start);
        out.append(text);
      }
      out.append(options.newline());
      if (out.length() > BUFFER_CHARS) {
        flush(out, target);
      }
    }
    remark(out, options.footer());
    flush(out, target);
    Reference.reachabilityFence(rows);
  }

  private void append(StringBuilder out, RowItems values) {
    try {
      format.append(out, values);
    } catch (PercentFormat.MismatchException problem) {
      throw new IllegalArgumentException(
          "Mismatch between array dtype ('%s') and format specifier ('%s'): %s"
              .formatted(rows.dtype(), format, problem.getMessage()));
    }
  }

  private void remark(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(options.comments());
      out.append(text.replace("\n", "\n" + options.comments())).append(options.newline());
    }
  }

  private void flush(StringBuilder out, OutputStream target) throws IOException {
    target.write(out.toString().getBytes(options.charset()));
    out.setLength(0);
  }
}
