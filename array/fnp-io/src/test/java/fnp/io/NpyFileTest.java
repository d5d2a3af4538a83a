package fnp.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.testkit.Seeds;

class NpyFileTest {
  @TempDir Path folder;

  private static byte[] bytes(NDArray array) {
    var out = new ByteArrayOutputStream();
    NpyFile.write(out, array);
    return out.toByteArray();
  }

  private static byte[] withHeader(String header) {
    var text = header.getBytes(StandardCharsets.ISO_8859_1);
    var buffer = ByteBuffer.allocate(10 + text.length + 48).order(ByteOrder.LITTLE_ENDIAN);
    return buffer
        .put(NpyHeader.MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) text.length)
        .put(text)
        .array();
  }

  private static NDArray read(byte[] bytes) throws IOException {
    var source = new StreamSource(new ByteArrayInputStream(bytes), bytes.length);
    return NpyFile.read(source, NpyHeader.SIZE_MAX);
  }

  @Test
  void an_array_survives_the_way_through_a_file() {
    var path = folder.resolve("a.npy");
    var array = NDArray.ofDoubles(1, 2, 3, 4, 5, 6).reshape(2, 3);
    NpyFile.write(path, array);
    assertThat(NpyFile.read(path).repr()).isEqualTo(array.repr());
    assertThat(NpyFile.header(path).offset()).isEqualTo(128);
  }

  @Test
  void columns_stay_columns() {
    var array = NDArray.ofLongs(1, 2, 3, 4, 5, 6).reshape(2, 3).copy(Order.F);
    var path = folder.resolve("a.npy");
    NpyFile.write(path, array);
    assertThat(NpyFile.read(path).isFContiguous()).isTrue();
    assertThat(NpyFile.read(path).repr()).isEqualTo(array.repr());
  }

  @Test
  void arrays_follow_each_other_in_a_stream() {
    var out = new ByteArrayOutputStream();
    NpyFile.write(out, NDArray.ofLongs(1, 2));
    NpyFile.write(out, NDArray.ofDoubles(3));
    var in = new ByteArrayInputStream(out.toByteArray());
    assertThat(NpyFile.read(in)).hasToString("[1 2]");
    assertThat(NpyFile.read(in)).hasToString("[3.]");
    assertThatThrownBy(() -> NpyFile.read(in)).isInstanceOf(FormatException.class);
  }

  @Test
  void a_large_file_is_read_whole() {
    var array = NDArray.empty(DType.INT32, 10_000_000);
    for (long i = 0; i < array.size(); i += 1000) {
      array.setLong(i, i);
    }
    var path = folder.resolve("large.npy");
    NpyFile.write(path, array);
    var back = NpyFile.read(path);
    for (long i = 0; i < array.size(); i += 1000) {
      assertThat(back.getLong(i)).isEqualTo(i);
    }
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> NpyFile.read(Path.of("missing.npy")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("there is no file 'missing.npy'; check the name and the folder");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          {'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }   ~ negative
          {'descr': '<f8', 'fortran_order': False, 'shape': (9,), }    ~ cut off
          {'descr': '<f8', 'fortran_order': False, 'shape': 3, }       ~ tuple
          {'descr': '<f8', 'fortran_order': False, 'shape': [3], }     ~ tuple
          {'descr': '<f8', 'fortran_order': False, 'shape': (1.5,), }  ~ ',' was expected
          {'descr': '<f8', 'fortran_order': 0, 'shape': (3,), }        ~ True or False
          {'descr': '<f8', 'fortran_order': False, 'shape': (4611686018427387904,), } ~ too big
          {'descr': '<f8', 'fortran_order': False, 'shape': (9999999999999999999,), } ~ 64 bits
          {'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), } ~ 2^63
          {'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'x': 1}          ~ keys
          {'descr': '<f8', 'fortran_order': False}                     ~ keys
          {'descr': '<f8', 'shape': (3,), 'shape': (3,), 'fortran_order': False}   ~ twice
          {'descr': '<q7', 'fortran_order': False, 'shape': (3,), }    ~ <q7
          {'descr': '|O', 'fortran_order': False, 'shape': (3,), }     ~ pickled
          {'descr': __import__('os'), 'fortran_order': False, 'shape': (3,), } ~ only numbers
          {'descr': '<f8', 'fortran_order': False, 'shape': (1+1,), }  ~ ',' was expected
          {'descr': '<f8', 'fortran_order': False, 'shape': (3,), } x  ~ follows
          {'descr': '<f8'                                              ~ ends too early
          ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((  ~ nested
          """)
  void a_damaged_header_is_refused(String header, String reason) {
    assertThatThrownBy(() -> read(withHeader(header)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_long_header_is_refused_unless_asked_for() throws IOException {
    var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }" + " ".repeat(20_000);
    assertThatThrownBy(() -> read(withHeader(header))).hasMessageContaining("max_header_size");
    var path = folder.resolve("long.npy");
    Files.write(path, withHeader(header));
    assertThat(NpyFile.read(path, 30_000).shape()).hasToString("(3,)");
  }

  @Test
  void mutated_files_give_the_documented_exception_or_an_array() {
    var dtypes = new String[] {"<f8", "|b1", "<i4", "<c16", "<M8[ns]"};
    Seeds.forEach(
        20_000,
        random -> {
          var dtype = DType.of(dtypes[random.nextInt(dtypes.length)]);
          var shape = random.nextBoolean() ? new long[] {3, 4} : new long[] {random.nextInt(4)};
          var bytes = mutated(random, bytes(NDArray.zeros(dtype, shape)));
          try {
            var known = read(bytes);
            assertThat(known.nbytes()).isLessThanOrEqualTo(bytes.length);
          } catch (FormatException problem) {
            assertThat(problem).hasMessageNotContainingAny("null", "%s");
          } catch (IOException problem) {
            throw new AssertionError(problem);
          }
        });
  }

  @Test
  void mutated_streams_of_unknown_length_do_so_too() {
    Seeds.forEach(
        2000,
        random -> {
          var bytes = mutated(random, bytes(NDArray.zeros(DType.INT16, 3, 4)));
          try {
            var array = NpyFile.read(new ByteArrayInputStream(bytes));
            assertThat(array.nbytes()).isLessThanOrEqualTo(bytes.length);
          } catch (FormatException problem) {
            assertThat(problem.getMessage()).isNotBlank();
          }
        });
  }

  private static final String[] TOKENS = {
    "-1", "0", "9223372036854775807", "99999999999", "(", ")", "{", "}", "'", ",", ":", "True",
    "None", "|O", ">f8", "<U4", "'shape': (2,),", "\\x41", "\\", "[", "]", "L", "1e5", "\u0000"
  };

  /// Up to four bytes replaced, removed or inserted, tokens of headers among them, or a cut.
  private static byte[] mutated(RandomGenerator random, byte[] bytes) {
    var result = bytes;
    for (int i = random.nextInt(1, 5); i > 0 && result.length > 1; i--) {
      var at = random.nextInt(random.nextInt(4) == 0 ? result.length : Math.min(result.length, 90));
      var insert =
          switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt()};
            default -> TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.ISO_8859_1);
          };
      var removed = Math.min(result.length - at, random.nextInt(3));
      var joined = ByteBuffer.allocate(result.length - removed + insert.length);
      joined.put(result, 0, at).put(insert).put(result, at + removed, result.length - at - removed);
      result = joined.array();
      if (random.nextInt(10) == 0) {
        result = Arrays.copyOf(result, random.nextInt(1, result.length + 1));
      }
    }
    return result;
  }
}
