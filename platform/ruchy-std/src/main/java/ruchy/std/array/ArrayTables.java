package ruchy.std.array;

import fnp.dtype.StructType;
import fnp.io.text.NameRules;
import fnp.io.text.TableOptions;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` that read tables with names and missing values.
@Namespace("np")
public final class ArrayTables {
  private ArrayTables() {}

  /// A table from a text file, or from a list of lines; `dtype=None` finds the type of each column.
  ///
  /// ```ruchy
  /// >>> np.genfromtxt(["1,2", "3,"], delimiter=",", filling_values=0)
  /// [[1. 2.]
  ///  [3. 0.]]
  /// ```
  @Signature(
      "fn genfromtxt(fname: Any, dtype: Any = \"float64\", comments: Any = \"#\", delimiter: Any ="
          + " None, skip_header: i64 = 0, skip_footer: i64 = 0, converters: Any = None,"
          + " missing_values: Any = None, filling_values: Any = None, usecols: Any = None, names:"
          + " Any = None, excludelist: Any = None, deletechars: Any = None, replace_space: String = \"_\", autostrip: bool ="
          + " false, case_sensitive: Any = true, defaultfmt: String = \"f%i\", unpack: bool ="
          + " false, loose: bool = true, invalid_raise: bool = true, max_rows: Any = None,"
          + " encoding: Any = None, ndmin: i64 = 0) -> Array")
  public static NDArray genfromtxt(
      Object fname,
      Object dtype,
      Object comments,
      Object delimiter,
      long skipHeader,
      long skipFooter,
      Object converters,
      Object missingValues,
      Object fillingValues,
      Object usecols,
      Object names,
      Object excludelist,
      Object deletechars,
      String replaceSpace,
      boolean autostrip,
      Object caseSensitive,
      String defaultfmt,
      boolean unpack,
      boolean loose,
      boolean invalidRaise,
      Object maxRows,
      Object encoding,
      long ndmin) {
    var options =
        TableOptions.DEFAULT
            .withSkipped(Math.toIntExact(skipHeader), Math.toIntExact(skipFooter))
            .withComments(Operands.isNone(comments) ? "" : ArrayTexts.text(comments, "comments"))
            .withNdmin(Math.toIntExact(ndmin));
    options =
        Operands.isNone(dtype)
            ? options.guessing()
            : options.withDType(Operands.dtype(ArrayTexts.text(dtype, "dtype")));
    options = delimited(options, delimiter);
    options = when(autostrip, options, TableOptions::stripping);
    options = when(unpack, options, TableOptions::unpacking);
    options = when(!loose, options, TableOptions::strict);
    options = when(!invalidRaise, options, TableOptions::skippingInvalid);
    options = maxRows instanceof Long count ? options.withMaxRows(count) : options;
    options =
        encoding instanceof String name ? options.withCharset(ArrayTexts.charset(name)) : options;
    options = columns(options, usecols);
    options = named(options, names);
    var rules = NameRules.DEFAULT.withSpace(replaceSpace).withFormat(defaultfmt);
    rules = rules.withLetters(letters(caseSensitive));
    rules = deletechars instanceof String characters ? rules.withDeleted(characters) : rules;
    options = options.withNameRules(rules.withExcluded(ArrayArguments.names(excludelist)));
    options = values(options, converters, missingValues, fillingValues);
    return fname instanceof RuchyList lines
        ? Np.genfromtxt(ArrayTexts.texts(lines), options)
        : Np.genfromtxt(WorkingFolder.path(ArrayTexts.text(fname, "fname")), options);
  }

  /// What the groups of a regular expression find in a text file: one structured element per match.
  @Signature(
      "fn fromregex(file: String, regexp: String, dtype: Any, encoding: Any = None) -> Array")
  public static NDArray fromregex(String file, String regexp, Object dtype, Object encoding) {
    var charset =
        encoding instanceof String name
            ? ArrayTexts.charset(name)
            : java.nio.charset.StandardCharsets.UTF_8;
    if (!(Operands.dtype(dtype) instanceof StructType type)) {
      throw new RuchyError("E0818", "`" + dtype + "` has no fields for what the groups find")
          .help("write dtype=\"[('num', 'i8'), ('key', 'S3')]\"");
    }
    try {
      return Np.fromregex(WorkingFolder.path(file), Pattern.compile(regexp), type, charset);
    } catch (PatternSyntaxException problem) {
      throw new RuchyError("E0818", "the regular expression is wrong: " + problem.getDescription());
    }
  }

  private static TableOptions when(
      boolean wanted, TableOptions options, UnaryOperator<TableOptions> change) {
    return wanted ? change.apply(options) : options;
  }

  private static TableOptions delimited(TableOptions options, Object delimiter) {
    return switch (delimiter) {
      case Long width -> options.withWidths(Math.toIntExact(width));
      case RuchyList widths ->
          options.withWidths(
              widths.asList().stream()
                  .map(width -> Math.toIntExact((Long) width))
                  .toArray(Integer[]::new));
      default ->
          Operands.isNone(delimiter)
              ? options
              : options.withDelimiter(ArrayTexts.text(delimiter, "delimiter"));
    };
  }

  private static TableOptions columns(TableOptions options, Object usecols) {
    if (Operands.isNone(usecols)) {
      return options;
    }
    List<?> chosen =
        switch (usecols) {
          case RuchyList list -> list.asList();
          case String text -> List.of(text.split("\\s*,\\s*"));
          case ruchy.runtime.Tuple tuple ->
              java.util.stream.IntStream.range(0, tuple.arity()).mapToObj(tuple::get).toList();
          default -> List.of(usecols);
        };
    return options.withColumns(chosen.stream().map(ArrayTables::column).toArray());
  }

  /// Columns are numbers of 32 bits or names.
  private static Object column(Object given) {
    return given instanceof Long number ? (Object) Math.toIntExact(number) : given;
  }

  private static TableOptions named(TableOptions options, Object names) {
    return switch (names) {
      case Boolean fromHeader -> when(fromHeader, options, TableOptions::withNamesFromHeader);
      case String text -> options.withNames(text.split(",", -1));
      case RuchyList list -> options.withNames(ArrayTexts.texts(list).toArray(String[]::new));
      default -> options;
    };
  }

  private static NameRules.Letters letters(Object caseSensitive) {
    return switch (caseSensitive) {
      case String text when text.startsWith("l") -> NameRules.Letters.LOWER;
      case String _ -> NameRules.Letters.UPPER;
      case Boolean kept when !kept -> NameRules.Letters.UPPER;
      default -> NameRules.Letters.KEPT;
    };
  }

  private static TableOptions values(
      TableOptions options, Object converters, Object missing, Object filling) {
    var all = options;
    if (converters instanceof Map<?, ?> byColumn) {
      for (var entry : byColumn.entrySet()) {
        var function = (FunctionValue) entry.getValue();
        all = all.withConverter(column(entry.getKey()), function::apply);
      }
    }
    if (missing instanceof Map<?, ?> byColumn) {
      for (var entry : byColumn.entrySet()) {
        var texts = ArrayTexts.texts(entry.getValue()).toArray(String[]::new);
        all = all.withMissingIn(column(entry.getKey()), texts);
      }
    } else if (!Operands.isNone(missing)) {
      all = all.withMissing(ArrayTexts.text(missing, "missing_values").split(",", -1));
    }
    if (filling instanceof Map<?, ?> byColumn) {
      for (var entry : byColumn.entrySet()) {
        all = all.withFillingIn(column(entry.getKey()), entry.getValue());
      }
    } else if (!Operands.isNone(filling)) {
      all = all.withFilling(filling);
    }
    return all;
  }
}
