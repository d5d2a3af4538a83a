package fnp.conformance;

import fnp.dtype.Bytes;
import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.PythonLiteral;
import fnp.dtype.PythonText;
import fnp.dtype.StringType;
import fnp.dtype.Tuple;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The real NumPy, in a subprocess.
///
/// ```java
/// var theirs = Oracle.shared().eval("np.add(a, b)", Map.of("a", x, "b", y)).array();
/// ```
///
/// Arrays arrive there with the dtype, shape, strides and read-only flag they have here. Code may
/// have several lines; the last one, an expression, is the answer.
///
/// Framing, big-endian, strings and byte blocks behind a four-byte length. Request: number of
/// arrays, then for each its name, dtype, shape, strides, offset, writeable flag and bytes; then
/// the code. Answer: its length, then a tagged value as in `oracle.py`.
public final class Oracle {
  private static final int SEND_MAX = 1 << 30;

  private final DataInputStream in;
  private final DataOutputStream out;

  private Oracle(Process process) {
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /// The oracle that all tests of a run share; started on first use.
  ///
  /// @throws IllegalStateException if it cannot be started, with the reason
  public static Oracle shared() {
    return Shared.ORACLE.orElseThrow(() -> new IllegalStateException(Shared.reason));
  }

  /// Why [#shared] would fail; empty if it works.
  public static Optional<String> unavailable() {
    return Shared.ORACLE.isPresent() ? Optional.empty() : Optional.of(Shared.reason);
  }

  /// Evaluates code that needs no arrays.
  public Answer eval(String code) {
    return eval(code, Map.of());
  }

  /// Evaluates code that may use `np` and these arrays by name.
  ///
  /// @throws UncheckedIOException if the subprocess died
  public synchronized Answer eval(String code, Map<String, NDArray> arrays) {
    try {
      out.writeInt(arrays.size());
      for (var entry : arrays.entrySet()) {
        writeText(entry.getKey());
        writeArray(entry.getValue());
      }
      writeText(code);
      out.flush();
      in.readInt();
      return readAnswer();
    } catch (IOException problem) {
      throw new UncheckedIOException("the NumPy process died while evaluating: " + code, problem);
    }
  }

  private void writeText(String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private void writeLongs(long[] values) throws IOException {
    out.writeInt(values.length);
    for (var value : values) {
      out.writeLong(value);
    }
  }

  private void writeArray(NDArray array) throws IOException {
    var layout = array.layout();
    var bytes = layout.high() - layout.low();
    if (bytes > SEND_MAX) {
      throw new IllegalArgumentException("an array of " + bytes + " bytes is too large to send");
    }
    writeText(array.dtype().repr());
    writeLongs(array.shape().toArray());
    writeLongs(array.strides());
    out.writeLong(-layout.low());
    out.writeBoolean(array.isWriteable());
    if (array.dtype().hasObject()) {
      writeText(PythonText.repr(ObjectArrays.elements(array)));
      return;
    }
    var block = new byte[(int) bytes];
    MemorySegment.copy(
        Memory.ALL, ValueLayout.JAVA_BYTE, array.address() + layout.low(), block, 0, block.length);
    Reference.reachabilityFence(array);
    out.writeInt(block.length);
    out.write(block);
  }

  private String readText() throws IOException {
    return new String(readBlock(), StandardCharsets.UTF_8);
  }

  private byte[] readBlock() throws IOException {
    return in.readNBytes(in.readInt());
  }

  private long[] readLongs() throws IOException {
    var values = new long[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readLong();
    }
    return values;
  }

  private Answer readAnswer() throws IOException {
    var tag = (char) in.readByte();
    return switch (tag) {
      case 'A' -> readArray();
      case 'N' -> new Answer.Nothing();
      case 'B' -> new Answer.Truth(in.readBoolean());
      case 'I' -> new Answer.Whole(new BigInteger(readText()));
      case 'F' -> new Answer.Real(in.readDouble());
      case 'C' -> new Answer.Imaginary(new Complex(in.readDouble(), in.readDouble()));
      case 'S' -> new Answer.Text(readText());
      case 'Y' -> new Answer.Raw(Bytes.of(readBlock()));
      case 'O' -> readObjects();
      case 'E' -> new Answer.Failure(readText(), readText());
      case 'L' -> new Answer.Sequence(readItems());
      case 'T' -> new Answer.Group(readItems());
      default -> throw new IOException("unknown tag " + tag + " in the answer");
    };
  }

  private List<Answer> readItems() throws IOException {
    var items = new ArrayList<Answer>();
    for (int left = in.readInt(); left > 0; left--) {
      items.add(readAnswer());
    }
    return items;
  }

  /// The dtype of NumPy's `repr`.
  static DType dtype(String repr) {
    if (!repr.startsWith("dtype(")) {
      return repr.contains("na_object=nan")
          ? StringType.withMissing(Double.NaN)
          : repr.contains("na_object=None")
              ? StringType.withMissing(Optional.empty())
              : DType.of(repr);
    }
    var end = repr.length() - 1;
    var aligned = repr.endsWith(", align=True)");
    var inner = repr.substring("dtype(".length(), aligned ? end - ", align=True".length() : end);
    return DType.from(PythonLiteral.parse(inner), aligned);
  }

  /// An array whose elements came one by one.
  private Answer readObjects() throws IOException {
    var dtype = dtype(readText());
    var shape = readLongs();
    var values = new ArrayList<Object>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(value(readAnswer()));
    }
    return new Answer.Array(ObjectArrays.of(dtype, values, shape), List.of(), true);
  }

  private static Object value(Answer answer) {
    return switch (answer) {
      case Answer.Array(var array, _, _) -> array;
      case Answer.Text(var text) -> text;
      case Answer.Raw(var bytes) -> bytes;
      case Answer.Whole(var number) -> PythonText.whole(number);
      case Answer.Real(var number) -> number;
      case Answer.Imaginary(var number) -> number;
      case Answer.Truth(var truth) -> truth;
      case Answer.Sequence(var items) -> items.stream().map(Oracle::value).toList();
      case Answer.Group(var items) -> new Tuple(items.stream().map(Oracle::value).toList());
      case Answer.Nothing _ -> Optional.empty();
      case Answer.Failure failure -> throw new AssertionError("an element is " + failure);
    };
  }

  private Answer readArray() throws IOException {
    var dtype = dtype(readText());
    var shape = readLongs();
    var strides = new ArrayList<Long>();
    for (var stride : readLongs()) {
      strides.add(stride);
    }
    var writeable = in.readBoolean();
    var bytes = readBlock();
    var array = NDArray.empty(dtype, shape);
    MemorySegment.copy(bytes, 0, Memory.ALL, ValueLayout.JAVA_BYTE, array.address(), bytes.length);
    return new Answer.Array(array, List.copyOf(strides), writeable);
  }

  /// Holds the one oracle of this process, or the reason why there is none.
  private static final class Shared {
    static String reason = "";
    static final Optional<Oracle> ORACLE = start();

    private static Optional<Oracle> start() {
      try {
        var installation = OracleInstallation.find();
        if (installation.isEmpty()) {
          reason = "the class path holds no CPython, NumPy and OpenBLAS archives for this machine";
          return Optional.empty();
        }
        var process =
            installation.get().command(script()).redirectError(ProcessBuilder.Redirect.INHERIT);
        var oracle = new Oracle(process.start());
        var release = oracle.eval("np.__version__").text();
        if (!release.startsWith("2.")) {
          reason = "the NumPy on the class path is release " + release + ", not 2.x";
          return Optional.empty();
        }
        return Optional.of(oracle);
      } catch (IOException | UncheckedIOException problem) {
        reason = "NumPy could not be started: " + problem;
        return Optional.empty();
      }
    }

    private static Path script() throws IOException {
      var script = Files.createTempFile("oracle", ".py");
      script.toFile().deleteOnExit();
      try (var source = Oracle.class.getResourceAsStream("oracle.py")) {
        if (source == null) {
          throw new IOException("oracle.py is missing from the class path");
        }
        Files.write(script, source.readAllBytes());
      }
      return script;
    }
  }
}
