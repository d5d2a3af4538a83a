package fnp.conformance;

import static java.util.stream.Collectors.joining;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.DTypeText;
import fnp.dtype.PromotionTable;
import fnp.dtype.PythonText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@NeedsOracle
class GeneralDTypeConformanceTest {
  /// As Python writes them; texts are names, the rest are descriptions.
  private static final List<String> DTYPES =
      """
      'bool'|'int8'|'int16'|'int32'|'int64'|'uint8'|'uint16'|'uint32'|'uint64'
      'float16'|'float32'|'float64'|'complex64'|'complex128'|'S3'|'S7'|'S40'|'U3'|'U7'|'U40'|'S'|'U'|'V'
      'V4'|'V8'|'O'|'T'|'M8[D]'|'M8[ns]'|'m8[s]'|'M8'|'m8'|'m8[D]'
      '>i2'|'>i4'|'>u8'|'>f4'|'>f8'|'>c16'|'>U3'|'>M8[s]'|'>m8[s]'
      [('x', 'i4'), ('y', 'f8')]|[('x', 'i8'), ('y', 'f4')]|[('a', 'i4'), ('b', 'f8')]|[('x', 'i4')]
      [('x', 'S3'), ('y', 'U2')]|[('x', '>i4'), ('y', 'f8')]|[('x', 'i4', (2,))]|[('x', 'O')]
      [('x', [('p', 'i2'), ('q', 'M8[D]')]), ('y', 'f8')]|[(('t', 'x'), 'i4'), ('y', 'f8')]|[]
      ('i4', (2,))|('f8', (2,))|('i4', (3, 1))
      {'names': ['x', 'y'], 'formats': ['i4', 'f8'], 'offsets': [8, 0], 'itemsize': 20}
      {'names': ['x', 'y'], 'formats': ['i1', 'f8'], 'aligned': True}\
      """
          .lines()
          .flatMap(line -> Arrays.stream(line.split("\\|", -1)))
          .toList();

  private final Oracle numpy = Oracle.shared();

  private static DType dtype(String code) {
    return DType.from(fnp.dtype.PythonLiteral.parse(code), false);
  }

  private List<Answer> ask(String expression) {
    var types = DTYPES.stream().collect(joining(", ", "[", "]"));
    return numpy
        .eval(
            """
            D = [np.dtype(t) for t in %s]
            def attempt(f, *a):
                try:
                    return f(*a)
                except Exception as e:
                    return 'error'
            P = ['no', 'equiv', 'safe', 'same_kind', 'unsafe']
            %s
            """
                .formatted(types, expression))
        .items();
  }

  @Test
  void descriptions_mean_the_same_dtypes() {
    var family = ParityReport.family("dtypes from descriptions");
    var theirs =
        ask(
            """
            [f'{d!r} {d} {d.name} {d.str} {d.kind} {d.char} {d.num} {d.itemsize} {d.alignment}'
             f' {d.isnative} {d.hasobject}' for d in D]\
            """);
    for (int i = 0; i < DTYPES.size(); i++) {
      var d = dtype(DTYPES.get(i));
      var ours =
          Stream.of(
                  d.repr(),
                  d,
                  DTypeText.name(d),
                  d.protocol(),
                  d.kind().code(),
                  d.code(),
                  d.number(),
                  d.itemsize(),
                  d.alignment(),
                  PythonText.repr(d.isNative()),
                  PythonText.repr(d.hasObject()))
              .map(Object::toString)
              .collect(joining(" "));
      family.count(DTYPES.get(i), theirs.get(i).text(), ours);
    }
    family.assertAgreement();
  }

  @Test
  void every_pair_promotes_as_in_numpy() {
    var family = ParityReport.family("promotion of all dtypes");
    var theirs = ask("[attempt(lambda: repr(np.promote_types(a, b))) for a in D for b in D]");
    for (int i = 0; i < theirs.size(); i++) {
      var left = DTYPES.get(i / DTYPES.size());
      var right = DTYPES.get(i % DTYPES.size());
      String ours;
      try {
        ours = PromotionTable.current().promote(dtype(left), dtype(right)).repr();
      } catch (DTypeException _) {
        ours = "error";
      }
      family.count(left + " with " + right, theirs.get(i).text(), ours);
    }
    family.assertAgreement();
  }

  @Test
  void every_pair_casts_under_every_policy_as_in_numpy() {
    var family = ParityReport.family("casting policies of all dtypes");
    var theirs =
        ask("[''.join('01'[bool(np.can_cast(a, b, p))] for p in P) for a in D for b in D]");
    for (int i = 0; i < theirs.size(); i++) {
      var from = DTYPES.get(i / DTYPES.size());
      var to = DTYPES.get(i % DTYPES.size());
      var ours =
          Arrays.stream(Casting.values())
              .map(policy -> policy.allows(dtype(from), dtype(to)) ? "1" : "0")
              .collect(joining());
      family.count(from + " to " + to, theirs.get(i).text(), ours);
    }
    family.assertAgreement();
  }

  @Test
  void names_mean_the_same_dtypes() {
    var family = ParityReport.family("dtypes from names");
    var names =
        """
        U5 S5 V4 O T >i4 <i4 >U3 >M8[s] U S V (2,3)f4 3f4 i4,f8 (2,)i4 ? >? |i1 >i1 =i4 |f8 >O U0 S0 str
        bytes object void q p Q P n N l long longlong uint int_ intc short byte ubyte half single str_
        bytes_ string unicode i S3,U2 >i4,<f8 (2,)i4,(3,2)f8 c m M datetime64 1i4 float f B1 b1 c8 c16 i16
        f2 f12 u3 e D U5x >S3 |U3 =U3 StringDType bool8 O8 O4 |O |V3 >V3 U-1 complex Bool i8,f8 >float64\
        """
            .split("\\s+");
    var code =
        "[attempt(lambda: repr(np.dtype(n))) for n in '''"
            + String.join(" ", names)
            + "'''.split()]";
    var theirs = ask(code);
    for (int i = 0; i < names.length; i++) {
      String ours;
      try {
        ours = DType.of(names[i]).repr();
      } catch (DTypeException _) {
        ours = "error";
      }
      family.count(names[i], theirs.get(i).text(), ours);
    }
    family.assertAgreement();
  }
}
