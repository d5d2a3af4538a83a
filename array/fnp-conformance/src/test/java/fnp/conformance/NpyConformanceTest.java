package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.io.FormatException;
import fnp.io.MapMode;
import fnp.io.MemoryMap;
import fnp.io.NpyFile;
import fnp.io.NpzArchive;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.testkit.Seeds;

/// Binary files, byte for byte.
@NeedsOracle
class NpyConformanceTest {
  private static final String SAVED =
      "import io\nf = io.BytesIO()\nnp.save(f, a)\nnp.frombuffer(f.getvalue(), np.uint8)";

  @TempDir Path folder;

  private final Oracle numpy = Oracle.shared();

  private static byte[] saved(NDArray array) {
    var out = new ByteArrayOutputStream();
    NpyFile.write(out, array);
    return out.toByteArray();
  }

  private static NDArray array(RandomGenerator random) {
    var dtype =
        random.nextInt(6) == 0
            ? TimeType.of(
                random.nextBoolean() ? Kind.DATETIME : Kind.TIMEDELTA,
                TimeUnit.values()[random.nextInt(TimeUnit.values().length)],
                1)
            : Fixtures.dtype(random);
    return Fixtures.view(random, Fixtures.array(random, dtype, Fixtures.shape(random)));
  }

  private static NDArray bytesOf(Answer answer) {
    return answer.array();
  }

  private static byte[] heap(NDArray bytes) {
    var longs = bytes.toLongArray();
    var result = new byte[longs.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (byte) longs[i];
    }
    return result;
  }

  @Test
  void files_are_those_of_numpy_byte_for_byte() {
    var family = ParityReport.family("npy files");
    Seeds.forEach(
        600,
        random -> {
          var a = array(random);
          var theirs = heap(bytesOf(numpy.eval(SAVED, Map.of("a", a))));
          var ours = saved(a);
          family.count(
              "np.save of %s %s".formatted(a.dtype(), a.layout()),
              new String(theirs, StandardCharsets.ISO_8859_1),
              new String(ours, StandardCharsets.ISO_8859_1));
          var back = NpyFile.read(new ByteArrayInputStream(theirs));
          family.count("np.load of " + a.dtype(), Tolerance.BITS.difference(a.copy(), back));
        });
    family.assertAgreement();
  }

  @Test
  void strides_after_loading_are_those_of_numpy() {
    var family = ParityReport.family("npy files loaded");
    Seeds.forEach(
        200,
        random -> {
          var a = array(random);
          var theirs =
              numpy.eval(
                  SAVED.replace("np.frombuffer(f.getvalue(), np.uint8)", "f.seek(0)\nnp.load(f)"),
                  Map.of("a", a));
          var ours = NpyFile.read(new ByteArrayInputStream(saved(a)));
          if (a.size() > 0) {
            family.count(
                "strides", ((Answer.Array) theirs).strides(), Arrays.toString(ours.strides()));
          }
        });
    family.assertAgreement();
  }

  @Test
  void all_versions_are_read() {
    var family = ParityReport.family("npy versions");
    for (int version = 1; version <= 3; version++) {
      var a = NDArray.ofDoubles(1, 2, 3, 4).reshape(2, 2);
      var code =
          "import io\nf = io.BytesIO()\nnp.lib.format.write_array(f, a, version=(%d, 0))\n"
                  .formatted(version)
              + "np.frombuffer(f.getvalue(), np.uint8)";
      var back =
          NpyFile.read(new ByteArrayInputStream(heap(bytesOf(numpy.eval(code, Map.of("a", a))))));
      family.count("version " + version, a.repr(), back.repr());
    }
    family.assertAgreement();
  }

  @Test
  void both_refuse_or_take_the_same_headers() {
    var family = ParityReport.family("npy headers");
    var headers =
        new String[] {
          "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
          "{\"descr\": \"<f8\", 'shape': (3,), 'fortran_order': True}  \\n",
          "  {'descr': '<f8', 'fortran_order': False, 'shape': (3, ) , } ",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (3L,), }",
          "{'descr': 'f8', 'fortran_order': False, 'shape': (), }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 7), }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (1, -3), }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': 3, }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': [3], }",
          "{'descr': '<f8', 'fortran_order': 1, 'shape': (3,), }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': ('3',), }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (4,), }",
          "{'descr': '<f8', 'fortran_order': False, }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), 'more': 1, }",
          "{'descr': '<k8', 'fortran_order': False, 'shape': (3,), }",
          "{'descr': 8, 'fortran_order': False, 'shape': (3,), }",
          "{'descr': '|O', 'fortran_order': False, 'shape': (3,), }",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), ",
          "['descr', '<f8']",
          "open('x')",
          "",
        };
    for (var header : headers) {
      var code =
          ("import io, struct\nh = \"\"\"%s\"\"\".encode()\n"
                  + "b = b'\\x93NUMPY\\1\\0' + struct.pack('<H', len(h)) + h + bytes(range(24))\n")
              .formatted(header);
      var block = heap(bytesOf(numpy.eval(code + "np.frombuffer(b, np.uint8)")));
      var theirs = numpy.eval(code + "np.load(io.BytesIO(b))");
      Optional<NDArray> ours;
      try {
        ours = Optional.of(NpyFile.read(new ByteArrayInputStream(block)));
      } catch (FormatException _) {
        ours = Optional.empty();
      }
      family.count(
          header,
          theirs instanceof Answer.Failure ? "refused" : theirs.array().repr(),
          ours.map(NDArray::repr).orElse("refused"));
    }
    family.assertAgreement();
  }

  @Test
  void archives_are_those_of_numpy_byte_for_byte() throws IOException {
    var family = ParityReport.family("npz archives");
    for (var function : new String[] {"savez", "savez_compressed"}) {
      var arrays = new LinkedHashMap<String, NDArray>();
      arrays.put("x", NDArray.ofDoubles(1, 2, 3));
      arrays.put("größe", NDArray.ofLongs(1, 2, 3, 4).reshape(2, 2));
      arrays.put("many", NDArray.zeros(DType.INT32, 300, 1000));
      var path = folder.resolve(function + ".npz");
      NpzArchive.write(path, arrays, function.endsWith("compressed"));
      var theirs =
          numpy.eval(
              "import io\nf = io.BytesIO()\nnp.%s(f, **{'x': x, 'größe': y, 'many': z})\n"
                      .formatted(function)
                  + "np.frombuffer(f.getvalue(), np.uint8)",
              Map.of("x", arrays.get("x"), "y", arrays.get("größe"), "z", arrays.get("many")));
      family.count(
          function,
          Arrays.toString(heap(bytesOf(theirs))),
          Arrays.toString(Files.readAllBytes(path)));
      try (var archive = NpzArchive.open(path)) {
        arrays.forEach((name, array) ->
            family.count(name, Tolerance.BITS.difference(array, archive.get(name))));
      }
    }
    family.assertAgreement();
  }

  @Test
  void archives_of_numpy_are_read() {
    var family = ParityReport.family("npz archives of NumPy");
    var path = folder.resolve("theirs.npz");
    var random = RandomGenerator.of("L64X128MixRandom");
    for (var function : new String[] {"savez", "savez_compressed"}) {
      var a = array(random);
      var b = Values.wide(random, DType.FLOAT64, 100, 1000);
      numpy.eval("np.%s('%s', a, second=b)".formatted(function, path), Map.of("a", a, "b", b));
      try (var archive = NpzArchive.open(path)) {
        family.count("names", "[second, arr_0]", archive.names());
        family.count("a", Tolerance.BITS.difference(a.copy(), archive.get("arr_0")));
        family.count("b", Tolerance.BITS.difference(b, archive.get("second.npy")));
      }
    }
    family.assertAgreement();
  }

  @Test
  void maps_show_what_numpy_wrote_and_numpy_sees_what_maps_wrote() {
    var family = ParityReport.family("memory maps");
    var path = folder.resolve("map.npy");
    for (var order : new String[] {"C", "F"}) {
      numpy.eval("np.save('%s', np.arange(12.).reshape(3, 4, order='%s'))".formatted(path, order));
      var read = MemoryMap.npy(path, MapMode.READ).array();
      family.count("read", numpy.eval("np.load('%s')".formatted(path)).array().repr(), read.repr());
      family.count("writeable", false, read.isWriteable());
      var copy = MemoryMap.npy(path, MapMode.COPY_ON_WRITE).array();
      copy.setDouble(99, 1, 1);
      var write = MemoryMap.npy(path, MapMode.READ_WRITE);
      write.array().setDouble(-1, 2, 3);
      write.flush();
      family.count(
          "written",
          numpy.eval("np.load('%s')".formatted(path)).array().repr(),
          write.array().repr());
      family.count("not shared", false, read.getDouble(1, 1) == 99);
    }
    var bare = folder.resolve("bare");
    var contents = new MemoryMap.Contents(DType.INT16, 6, Optional.of(Shape.of(2, 3)), Order.F);
    var made = MemoryMap.of(bare, MapMode.CREATE, contents);
    made.array().setLong(7, 1, 2);
    made.array().setLong(5, 0, 1);
    family.count(
        "bare",
        numpy
            .eval("np.array(np.memmap('%s', 'i2', 'r', 6, (2, 3), 'F'))".formatted(bare))
            .array()
            .repr(),
        made.array().repr());
    var fresh = MemoryMap.createNpy(folder.resolve("fresh.npy"), DType.INT32, Shape.of(2, 2), true);
    fresh.array().setLong(3, 1, 0);
    family.count(
        "open_memmap",
        numpy.eval("np.load('%s')".formatted(folder.resolve("fresh.npy"))).array().repr(),
        fresh.array().repr());
    family.assertAgreement();
  }
}
