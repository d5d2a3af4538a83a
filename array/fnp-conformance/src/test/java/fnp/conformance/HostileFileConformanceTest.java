package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.io.FormatException;
import fnp.io.NpyFile;
import fnp.io.NpzArchive;
import fnp.io.RawElements;
import fnp.ndarray.NDArray;
import fnp.ndarray.mode.Ledger;
import fnp.ndarray.mode.Mode;
import fnp.ndarray.mode.Outcome;
import fnp.ndarray.mode.Threat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small files, cut off at each byte and with each byte changed: either what NumPy reads, or one
/// clear error; never anything else.
@NeedsOracle
class HostileFileConformanceTest {
  private static final int[] CHANGES = {0x01, 0x08, 0x20, 0x80, 0xFF};
  private static final int BATCH = 400;

  private static final String NPY =
      """
      import io, warnings
      warnings.simplefilter('ignore')
      def _read(bytes):
          try:
              return [np.load(io.BytesIO(bytes), allow_pickle=False)]
          except BaseException as problem:
              return type(problem).__name__
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.arange(6.0).reshape(2, 3)",
        "np.array([True, False, True])",
        "np.array(['ab', 'c'])",
        "np.array([b'xy', b'z'])",
        "np.asfortranarray(np.arange(6, dtype='>i2').reshape(3, 2))",
        "np.zeros(2, [('x', '<i4'), ('y', '<f8', (2,))])",
        "np.array(['2020-01-01', 'NaT'], 'M8[D]')",
        "np.array(5j)",
        "np.zeros((2, 0, 3), 'f2')"
      })
  void a_damaged_npy_file_gives_what_numpy_reads_or_one_clear_error(String made) {
    var family = ParityReport.family("damaged npy: " + made);
    var file = bytes(made);
    var cases = damaged(file);
    for (int from = 0; from < cases.size(); from += BATCH) {
      var some = cases.subList(from, Math.min(from + BATCH, cases.size()));
      var theirs = ask(NPY, some);
      for (int i = 0; i < some.size(); i++) {
        family.count(describe(file, some.get(i)), difference(theirs.get(i), some.get(i)));
      }
    }
    family.assertAgreement();
  }

  private static Optional<String> difference(Answer theirs, byte[] bytes) {
    try {
      var mine = NpyFile.read(new ByteArrayInputStream(bytes));
      return theirs instanceof Answer.Sequence(var items)
          ? sameBytes(((Answer.Array) items.getFirst()).array(), mine)
          : Optional.of("read %s %s, expected %s".formatted(mine.dtype(), mine.shape(), theirs));
    } catch (FormatException problem) {
      return theirs instanceof Answer.Sequence
          ? Optional.of("refused: " + problem.getMessage() + ", expected " + theirs)
          : Optional.empty();
    }
  }

  /// Damaged text need not be text any more: what is compared are bytes.
  private static Optional<String> sameBytes(NDArray expected, NDArray mine) {
    if (!expected.dtype().equals(mine.dtype()) || !expected.shape().equals(mine.shape())) {
      return Optional.of(
          "%s %s, expected %s %s"
              .formatted(mine.dtype(), mine.shape(), expected.dtype(), expected.shape()));
    }
    return Arrays.equals(RawElements.toBytes(expected), RawElements.toBytes(mine))
        ? Optional.empty()
        : Optional.of("other elements");
  }

  @ParameterizedTest
  @ValueSource(strings = {"savez", "savez_compressed"})
  void a_damaged_npz_file_gives_what_numpy_reads_or_one_clear_error(String save) throws Exception {
    var family = ParityReport.family("damaged npz: " + save);
    var made =
        "(lambda f: (np.%s(f, x=np.arange(3.0), y=np.eye(2, dtype='i1')), f.getvalue())[1])(io.BytesIO())"
            .formatted(save);
    var file =
        toBytes(
            Oracle.shared().eval("import io\nnp.frombuffer(%s, np.uint8)".formatted(made)).array());
    var whole = contents(file);
    var program =
        """
        import io, warnings
        warnings.simplefilter('ignore')
        def _read(bytes):
            try:
                f = np.load(io.BytesIO(bytes), allow_pickle=False)
                return [[name, f[name]] for name in f.files]
            except BaseException as problem:
                return type(problem).__name__
        """;
    var cases = damaged(file);
    for (int from = 0; from < cases.size(); from += BATCH) {
      var some = cases.subList(from, Math.min(from + BATCH, cases.size()));
      var theirs = ask(program, some);
      for (int i = 0; i < some.size(); i++) {
        family.count(
            describe(file, some.get(i)), archiveDifference(theirs.get(i), some.get(i), whole));
      }
    }
    family.assertAgreement();
  }

  /// What NumPy does not read may be read here only as it was before the damage, which then is in a
  /// part of the archive that is not needed.
  private Optional<String> archiveDifference(
      Answer theirs, byte[] bytes, Map<String, NDArray> whole) throws IOException {
    Map<String, NDArray> mine;
    try {
      mine = contents(bytes);
    } catch (FormatException _) {
      return Optional.empty();
    }
    if (!(theirs instanceof Answer.Sequence(var members))) {
      return same(whole, mine);
    }
    var expected = new java.util.LinkedHashMap<String, NDArray>();
    for (var member : members) {
      expected.put(((Answer.Text) member.items().get(0)).value(), member.items().get(1).array());
    }
    return same(expected, mine);
  }

  private static Optional<String> same(Map<String, NDArray> expected, Map<String, NDArray> mine) {
    if (!expected.keySet().equals(mine.keySet())) {
      return Optional.of("members %s, expected %s".formatted(mine.keySet(), expected.keySet()));
    }
    return expected.entrySet().stream()
        .map(entry ->
            Tolerance.BITS.difference(
                entry.getValue(), Objects.requireNonNull(mine.get(entry.getKey()))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Map<String, NDArray> contents(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("f.npz"), bytes);
    var found = new java.util.LinkedHashMap<String, NDArray>();
    try (var archive = NpzArchive.open(file)) {
      for (var name : archive.names()) {
        found.put(name, archive.get(name));
      }
    } catch (UncheckedIOException problem) {
      throw new FormatException(String.valueOf(problem.getMessage()));
    }
    return found;
  }

  private static List<byte[]> damaged(byte[] file) {
    var cases = new ArrayList<byte[]>();
    for (int i = 0; i < file.length; i++) {
      cases.add(Arrays.copyOf(file, i));
      for (var change : CHANGES) {
        var changed = file.clone();
        changed[i] ^= (byte) change;
        cases.add(changed);
      }
    }
    return cases;
  }

  private static String describe(byte[] file, byte[] damaged) {
    var at = Arrays.mismatch(file, damaged);
    return damaged.length < file.length
        ? "cut at " + at
        : "byte %d changed from %02x to %02x".formatted(at, file[at], damaged[at]);
  }

  /// All cases in one question: the bytes one after the other, and where each begins.
  private static List<Answer> ask(String program, List<byte[]> cases) {
    var all = new ByteArrayOutputStream();
    var ends = new StringBuilder("[0");
    for (var each : cases) {
      all.writeBytes(each);
      ends.append(", ").append(all.size());
    }
    var data = NDArray.empty(DType.INT8, all.size());
    var bytes = all.toByteArray();
    for (int i = 0; i < bytes.length; i++) {
      data.setLong(bytes[i], i);
    }
    var code =
        program
            + "_ends = %s]\n".formatted(ends)
            + "_all = data.tobytes()\n"
            + "[_read(_all[i:j]) for i, j in zip(_ends, _ends[1:])]";
    return Oracle.shared().eval(code, Map.of("data", data)).items();
  }

  private static byte[] bytes(String made) {
    return toBytes(
        Oracle.shared()
            .eval(
                "import io\nf = io.BytesIO()\nnp.save(f, %s)\nnp.frombuffer(f.getvalue(), np.uint8)"
                    .formatted(made))
            .array());
  }

  private static byte[] toBytes(NDArray array) {
    var bytes = new byte[(int) array.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) array.getLong(i);
    }
    return bytes;
  }

  @Test
  void hardened_mode_repairs_truth_values_and_says_so() {
    var file = bytes("np.array([2, 0, 255], np.uint8).view(bool)");
    var before = Ledger.last();
    var read = Mode.hardened().during(() -> NpyFile.read(new ByteArrayInputStream(file)));
    assertThat(read.view(DType.UINT8).getLong(0)).isEqualTo(1);
    assertThat(read.view(DType.UINT8).getLong(1)).isZero();
    assertThat(read.view(DType.UINT8).getLong(2)).isEqualTo(1);
    var evidence = Ledger.since(before).getFirst();
    assertThat(evidence.outcome()).isEqualTo(Outcome.REPAIRED);
    assertThat(evidence.detail()).contains("2 of 3 bool elements");
    var strict = NpyFile.read(new ByteArrayInputStream(file));
    assertThat(strict.view(DType.UINT8).getLong(2)).isEqualTo(255);
  }

  @Test
  void an_unknown_version_is_refused_and_recorded_as_such() {
    var file = bytes("np.zeros(2)");
    file[6] = 9;
    var before = Ledger.last();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> NpyFile.read(new ByteArrayInputStream(file)))
        .hasMessageContaining("9.0");
    assertThat(Ledger.since(before).getFirst().threat()).isEqualTo(Threat.UNKNOWN_VERSION);
  }
}
