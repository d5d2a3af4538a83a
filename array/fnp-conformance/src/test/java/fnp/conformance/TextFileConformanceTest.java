package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.io.FormatException;
import fnp.io.RawElements;
import fnp.io.text.SeparatedText;
import fnp.io.text.TextOptions;
import fnp.io.text.TextReader;
import fnp.io.text.TextWriter;
import fnp.io.text.WriteOptions;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.testkit.Seeds;

/// Numbers in text files: values, and messages word for word.
@NeedsOracle
class TextFileConformanceTest {
  @TempDir Path folder;

  private final Oracle numpy = Oracle.shared();

  private record Row(String text, String arguments, TextOptions options) {}

  private static Row row(String text, String arguments, UnaryOperator<TextOptions> options) {
    return new Row(text, arguments, options.apply(TextOptions.DEFAULT));
  }

  private static Row row(String text, DType dtype) {
    return row(text, "dtype='" + dtype + "'", o -> o.withDType(dtype));
  }

  private static Row row(String text) {
    return row(text, "", o -> o);
  }

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (var text :
        List.of(
            "1 2\n3 4\n",
            "1 2\r\n3 4",
            "1 2\r3 4\r",
            "\n\n 1 \t 2 \n\n# c\n3 4 # x\n",
            "5",
            "1 2 3",
            "1\n2\n3",
            "",
            "# only\n",
            "1 2\n3\n",
            "1 2\n3 4 5\n",
            "1 a\n",
            "1 2\n3 4\nx'y 5\n",
            "nan inf\n-inf NaN\n",
            "1e400 -1e-400\n",
            "1_0",
            "0x10",
            "1. .5 -.5 +3.e2\n",
            "1,2",
            "1.5 1e 2",
            "1\u00a02\u20033\n",
            "0.1 0.2 0.30000000000000004 1e23 9007199254740993 2.2250738585072011e-308")) {
      rows.add(row(text));
      rows.add(row(text, DType.FLOAT32));
      rows.add(row(text, DType.INT64));
      rows.add(row(text, DType.COMPLEX128));
    }
    for (var text :
        List.of("1,2\n3,4\n", "1, 2 \n 3,4", "1,,2", ",", "1,2,", " \n1", "1,2#3\n", "1;2")) {
      rows.add(row(text, "delimiter=','", o -> o.withDelimiter(',')));
    }
    for (var text :
        List.of(
            "127 -128",
            "128",
            "-129",
            "1.9 -1.9",
            "1e2",
            "300.5",
            "+7",
            "- 7",
            "99999999999999999999")) {
      for (var dtype :
          List.of(DType.INT8, DType.UINT8, DType.INT64, DType.UINT64, DType.BOOL, DType.FLOAT16)) {
        rows.add(row(text, dtype));
      }
    }
    for (var text :
        List.of(
            "1+2j 3-4j",
            "2j",
            "(1+2j)",
            "1+-2j",
            "1j2",
            "nan+infj",
            "( 1 )",
            "1+2",
            "1e3-1e-3j",
            "(1",
            "j")) {
      rows.add(row(text, DType.COMPLEX64));
    }
    return rows;
  }

  private static List<Row> arguments() {
    return List.of(
        row("1 2 3\n4 5 6\n", "usecols=(2, 0)", o -> o.withColumns(2, 0)),
        row("1 2 3\n4 5 6\n", "usecols=-1", o -> o.withColumns(-1)),
        row("1 2\n4 5 6\n", "usecols=2", o -> o.withColumns(2)),
        row("1 2\n4 5 6\n", "usecols=(0, 1)", o -> o.withColumns(0, 1)),
        row("", "usecols=(0, 1)", o -> o.withColumns(0, 1)),
        row("a b\n1 2\n3 4", "skiprows=1", o -> o.withSkipRows(1)),
        row("# a\n1 2\n3 4", "skiprows=2", o -> o.withSkipRows(2)),
        row("1 2\n\n3 4\n5 6", "max_rows=2", o -> o.withMaxRows(2)),
        row("1 2\n3 4", "max_rows=0", o -> o.withMaxRows(0)),
        row("1 2\n3 4", "unpack=True", o -> o.withUnpack(true)),
        row("1 2 3", "ndmin=2", o -> o.withNdmin(2)),
        row("1\n2\n3", "ndmin=2", o -> o.withNdmin(2)),
        row("7", "ndmin=1", o -> o.withNdmin(1)),
        row("7", "ndmin=2", o -> o.withNdmin(2)),
        row("", "ndmin=2", o -> o.withNdmin(2)),
        row(
            "1% 2\n3 4 % 5",
            "comments='%'", o -> o.withDialect(o.dialect().withComments(List.of("%")))),
        row(
            "1 2 // a\n3 4 ; b",
            "comments=['//', ';']",
            o -> o.withDialect(o.dialect().withComments(List.of("//", ";")))),
        row("#1 2", "comments=None", o -> o.withDialect(o.dialect().withComments(List.of()))),
        row(
            "\"1\",\"2\"\n\"3\" , 4",
            "delimiter=',', quotechar='\"'",
            o -> o.withDialect(o.dialect().withDelimiter(',').withQuote('"'))),
        row("'1' 2\n'3''' 4", "quotechar=\"'\"", o -> o.withDialect(o.dialect().withQuote('\''))),
        row(
            "1 2\n3 4",
            "converters={0: lambda s: float(s) * 10}",
            o -> o.withConverter(0, s -> Double.parseDouble(s) * 10)),
        row(
            "1 2\n3 4",
            "converters={-1: lambda s: float(s) + 0.5}",
            o -> o.withConverter(-1, s -> Double.parseDouble(s) + 0.5)),
        row(
            "1,,3",
            "delimiter=',', converters=lambda s: float(s or -1)",
            o ->
                o.withDelimiter(',').withConverter(s -> s.isEmpty() ? -1 : Double.parseDouble(s))));
  }

  private void compare(ParityReport.Family family, Row row) throws IOException {
    var path = folder.resolve("in.txt");
    Files.writeString(path, row.text);
    var theirs =
        numpy.eval("np.loadtxt(%s, %s)".formatted(literal(path.toString()), row.arguments));
    String mine;
    try {
      mine = shown(TextReader.read(path, row.options));
    } catch (FormatException problem) {
      mine = problem.getMessage();
    }
    var expected =
        theirs instanceof Answer.Failure failure ? failure.message() : shown(theirs.array());
    family.count("loadtxt(%s, %s)".formatted(literal(row.text), row.arguments), expected, mine);
  }

  private static String shown(NDArray array) {
    return array.dtype() + " " + array.shape() + " " + array.repr();
  }

  private static String literal(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  @Test
  void text_is_read_as_in_numpy() throws IOException {
    var family = ParityReport.family("loadtxt");
    for (var row : rows()) {
      compare(family, row);
    }
    for (var row : arguments()) {
      compare(family, row);
    }
    family.assertAgreement();
  }

  private static String saved(NDArray array, WriteOptions options) {
    var out = new ByteArrayOutputStream();
    try {
      TextWriter.write(out, array, options);
    } catch (ShapeException _) {
      return "refused";
    } catch (IllegalArgumentException _) {
      return "refused";
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String theirs(NDArray array, String arguments) {
    var code =
        "import io\nf = io.StringIO()\nnp.savetxt(f, a%s)\nf.getvalue()".formatted(arguments);
    var answer = numpy.eval(code, Map.of("a", array));
    return answer instanceof Answer.Failure ? "refused" : answer.text();
  }

  @Test
  void arrays_are_written_as_in_numpy() {
    var family = ParityReport.family("savetxt");
    var formats =
        new String[] {
          "%.18e",
          "%g",
          "%.3f",
          "%d",
          "%10.5f",
          "%-12.4g|",
          "%+.2e",
          "%05.1f",
          "% d",
          "%s",
          "%r",
          "%x",
          "%#x",
          "%o",
          "%.0f",
          "%#.0f",
          "%#g",
          "%E",
          "%G",
          "%c",
          "%5s",
          "%.3s",
          "%%",
          "%i",
          "%.12g",
          "%08.3f",
          "%u",
          "%z",
          "%.20e",
          "%.17g",
          "%010d",
          "%.4d"
        };
    Seeds.forEach(
        300,
        random -> {
          var dtype = Fixtures.dtype(random);
          var a = Fixtures.view(random, Fixtures.array(random, dtype, Fixtures.shape(random, 2)));
          var format = formats[random.nextInt(formats.length)];
          var options = WriteOptions.DEFAULT.withFormat(format).withDelimiter(",");
          family.count(
              "savetxt %s %s fmt=%s of %s".formatted(dtype, a.shape(), format, a),
              theirs(a, ", fmt='" + format + "', delimiter=','"),
              saved(a, options));
        });
    family.assertAgreement();
  }

  @Test
  void headers_and_formats_per_column_are_written_as_in_numpy() {
    var family = ParityReport.family("savetxt options");
    var a = NDArray.ofDoubles(1, 2.5, -3, 1e-7).reshape(2, 2);
    var plain = WriteOptions.DEFAULT;
    family.count("default", theirs(a, ""), saved(a, plain));
    family.count(
        "header",
        theirs(a, ", header='a\\nb', footer='end', comments='% ', newline=';\\n', fmt='%d'"),
        saved(
            a,
            plain
                .withHeader("a\nb")
                .withFooter("end")
                .withComments("% ")
                .withNewline(";\n")
                .withFormat("%d")));
    family.count(
        "columns", theirs(a, ", fmt=['%d', '%.2f']"), saved(a, plain.withFormat("%d", "%.2f")));
    family.count(
        "row", theirs(a, ", fmt='x %d y %g z'"), saved(a, plain.withFormat("x %d y %g z")));
    family.count(
        "too few",
        theirs(a, ", fmt=['%d', '%d', '%d']"),
        saved(a, plain.withFormat("%d", "%d", "%d")));
    var z = NDArray.empty(DType.COMPLEX128, 2);
    z.setItem(new Complex(1, -2), 0);
    z.setItem(new Complex(-0.5, 3), 1);
    family.count("complex", theirs(z, ""), saved(z, plain));
    family.count(
        "complex fmt", theirs(z, ", fmt='%.1f%+.1fj'"), saved(z, plain.withFormat("%.1f%+.1fj")));
    family.assertAgreement();
  }

  @Test
  void packed_text_is_read_and_written() throws IOException {
    var family = ParityReport.family("packed text");
    var path = folder.resolve("a.txt.gz");
    var a = NDArray.ofDoubles(1, 2, 3, 4).reshape(2, 2);
    TextWriter.write(path, a, WriteOptions.DEFAULT);
    family.count("theirs", numpy.eval("np.loadtxt('%s')".formatted(path)).array().repr(), a.repr());
    numpy.eval("np.savetxt('%s', a * 2)".formatted(path), Map.of("a", a));
    family.count(
        "ours",
        "array([[2., 4.],\n       [6., 8.]])",
        TextReader.read(path, TextOptions.DEFAULT).repr());
    family.assertAgreement();
  }

  @Test
  void numbers_with_separators_are_read_as_in_numpy() {
    var family = ParityReport.family("fromstring");
    var texts =
        new String[] {
          "1 2 3",
          "1,2,,3",
          "1, 2 ,3 ",
          "1 2 x",
          "",
          "1,2,3",
          "1.5 2",
          "abc",
          "1\n2 3",
          "1;  2",
          "1,2,",
          "0x10 1",
          "1e5,nan,inf",
          "1+2j,3",
          "2j 1-1j",
          "1 0 True",
          " 1",
          "1_0 2",
          "-5, 7"
        };
    for (var text : texts) {
      for (var separator : new String[] {" ", ",", "; ", " , "}) {
        for (var dtype : new DType[] {DType.FLOAT64, DType.INT64, DType.COMPLEX128}) {
          var code = "np.fromstring(%s, '%s', sep='%s')".formatted(literal(text), dtype, separator);
          var theirs = numpy.eval(code);
          String mine;
          try {
            mine = shown(SeparatedText.parse(text, dtype, -1, separator));
          } catch (FormatException _) {
            mine = "refused";
          }
          var expected = theirs instanceof Answer.Failure ? "refused" : shown(theirs.array());
          family.count(code, expected, mine);
        }
      }
    }
    family.assertAgreement();
  }

  @Test
  void bare_elements_are_written_and_read_as_in_numpy() throws IOException {
    var family = ParityReport.family("tofile and fromfile");
    var ours = folder.resolve("ours");
    var theirs = folder.resolve("theirs");
    Seeds.forEach(
        150,
        random -> {
          var dtype = Fixtures.dtype(random);
          var a = Fixtures.view(random, Fixtures.array(random, dtype, Fixtures.shape(random)));
          RawElements.write(ours, a);
          numpy.eval("a.tofile('%s')".formatted(theirs), Map.of("a", a));
          family.count("tofile", content(theirs), content(ours));
          var code = "np.fromfile('%s', '%s', 3, offset=%d)".formatted(ours, dtype, a.itemsize());
          if (a.size() > 1) {
            family.count(
                code,
                shown(numpy.eval(code).array()),
                shown(RawElements.read(ours, dtype, 3, a.itemsize())));
          }
          SeparatedText.write(ours, a, "; ", "");
          numpy.eval("a.tofile('%s', '; ')".formatted(theirs), Map.of("a", a));
          family.count("tofile as text of " + dtype, content(theirs), content(ours));
          SeparatedText.write(ours, a, " ", "%5.2f");
          var answer =
              numpy.eval("a.tofile('%s', ' ', '%%5.2f')".formatted(theirs), Map.of("a", a));
          if (!(answer instanceof Answer.Failure)) {
            family.count("tofile with format of " + dtype, content(theirs), content(ours));
          }
        });
    family.assertAgreement();
  }

  private static String content(Path path) {
    try {
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}
