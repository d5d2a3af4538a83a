package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.StructType;
import fnp.dtype.Tuple;
import fnp.ndarray.NDArray;
import fnp.ndarray.iterate.Blocks;
import fnp.ndarray.iterate.Broadcast;
import frankennumpy.Np;
import frankennumpy.rec.RecordFormat;
import frankennumpy.rec.Records;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Arrays of records, and walks over arrays.
@NeedsOracle
class RecordConformanceTest {
  private static Map<String, NDArray> arrays(RandomGenerator random) {
    long n = random.nextInt(1, 4);
    var a = Np.arange(2 * n).reshape(2, n);
    var b = Np.multiply(Np.arange(2 * n), 0.5).reshape(2, n);
    return Map.of("a", a, "b", b);
  }

  private static RecordFormat names(String... names) {
    return RecordFormat.of(List.of(), List.of(names));
  }

  /// As a plain array whose elements are no `numpy.record`.
  private static String plain(String code) {
    return "r = " + code + "\nr.view(np.ndarray).view(np.dtype((np.void, r.dtype)))";
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  @TestFactory
  Stream<DynamicTest> records_are_made_as_in_numpy() {
    var rows = List.of(new Tuple(List.of(1L, 0.5, "ab")), new Tuple(List.of(2L, 1.0, "c")));
    return Rows.of("rec", 3, RecordConformanceTest::arrays)
        .tests(
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b], names='x,y')"),
                x -> Records.fromarrays(List.of(x.a(), x.b()), names("x", "y"))),
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b])"),
                x -> Records.fromarrays(List.of(x.a(), x.b()), names())),
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b], formats='i2,f4', names='x', byteorder='>')"),
                x ->
                    Records.fromarrays(
                        List.of(x.a(), x.b()),
                        new RecordFormat(
                            "i2,f4", List.of("x"), List.of(), false, Optional.of(">")))),
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b], formats=['i1', 'f8'], aligned=True)"),
                x ->
                    Records.fromarrays(
                        List.of(x.a(), x.b()),
                        new RecordFormat(List.of("i1", "f8"), List.of(), List.of(), true, none()))),
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b[:1]])"),
                x ->
                    Records.fromarrays(
                        List.of(x.a(), x.b().get(fnp.ndarray.Index.to(1))), names())),
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b], names='x,x')"),
                x -> Records.fromarrays(List.of(x.a(), x.b()), names("x", "x"))),
            Rows.Row.of(
                plain("np.rec.fromarrays([a, b], dtype='i4,i4,i4')"),
                x ->
                    Records.fromarrays(
                        List.of(x.a(), x.b()),
                        (StructType) DType.of("i4,i4,i4"),
                        Optional.empty())),
            Rows.Row.of(
                plain("np.rec.fromrecords([(1, 0.5, 'ab'), (2, 1.0, 'c')], names='n,x,s')"),
                x -> Records.fromrecords(rows, names("n", "x", "s"))),
            Rows.Row.of(
                plain("np.rec.fromrecords([(1, 0.5, 'ab'), (2, 1.0, 'c')], formats='i2,f4,U3')"),
                x -> Records.fromrecords(rows, RecordFormat.of("i2,f4,U3", List.of()))),
            Rows.Row.of(
                plain("np.rec.fromstring(bytes(range(14)), dtype='i2,f4', offset=1)"),
                x ->
                    Records.fromstring(
                        ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}),
                        (StructType) DType.of("i2,f4"),
                        Optional.empty(),
                        1)),
            Rows.Row.of(
                plain("np.rec.array(a, dtype='i4,i4')"),
                x -> Records.array(x.a(), Optional.of(DType.of("i4,i4")), true)));
  }

  @TestFactory
  Stream<DynamicTest> walks_are_those_of_numpy() {
    return Rows.of("walks", 3, RecordConformanceTest::arrays)
        .tests(
            Rows.Row.of(
                "np.array(list(np.broadcast(a[:, :1], b)), dtype='f8').ravel()",
                x -> {
                  var pairs = new java.util.ArrayList<Object>();
                  Broadcast.of(x.a().get(fnp.ndarray.Index.to(2), fnp.ndarray.Index.to(1)), x.b())
                      .forEach(pairs::addAll);
                  return Np.array(pairs, DType.FLOAT64);
                }),
            Rows.Row.of(
                "np.array([x.size for x in np.lib.Arrayterator(a, 2)])",
                x ->
                    NDArray.ofLongs(
                        Blocks.of(x.a(), 2).stream().mapToLong(NDArray::size).toArray())),
            Rows.Row.of(
                "np.concatenate([x.ravel() for x in np.lib.Arrayterator(a.T, 3)])",
                x ->
                    Np.concatenate(
                        Blocks.of(x.a().transpose(), 3).stream().map(NDArray::ravel).toList(), 0)));
  }
}
