package ruchy.lang.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruchy.lang.core.Core;
import ruchy.lang.problem.LibraryProblem;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Tells before anything runs which operations do not fit the types of the columns they are asked
/// of. What is not known fits.
final class ColumnChecks {
  /// What the values of a column are, as far as operations tell them apart.
  private enum Family {
    NUMBER("numbers"),
    BOOL("conditions"),
    TEXT("texts"),
    MOMENT("dates or timestamps"),
    TIME("times"),
    DURATION("lengths of time"),
    LIST("lists"),
    OPEN("");

    private final String plural;

    Family(String plural) {
      this.plural = plural;
    }

    static Family of(Type type) {
      return switch (type) {
        case Numeric _ -> NUMBER;
        case Simple simple when simple == Simple.BOOL -> BOOL;
        case Simple simple when simple == Simple.STRING -> TEXT;
        case Type.OptionOf option -> of(option.value());
        case Type.ListOf _ -> LIST;
        case Type.Java java ->
            switch (java.className()) {
              case "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime" ->
                  MOMENT;
              case "java.time.LocalTime" -> TIME;
              case "java.time.Duration" -> DURATION;
              default -> OPEN;
            };
        default -> OPEN;
      };
    }
  }

  /// What a method takes, and what makes such values of others.
  private record Need(Family first, Set<Family> all, String remedy) {
    static Need of(String remedy, Family first, Family... more) {
      return new Need(first, EnumSet.of(first, more), remedy);
    }
  }

  private static final Need NUMBERS =
      Need.of(".cast(\"float64\")", Family.NUMBER, Family.BOOL, Family.DURATION);
  private static final Need TEXTS = Need.of(".cast(\"string\")", Family.TEXT);
  private static final Need MOMENTS = Need.of(".to_datetime()", Family.MOMENT, Family.TIME);
  private static final Need LISTS = Need.of(".split(\",\")", Family.LIST);
  private static final Need DURATIONS =
      Need.of(".cast(\"duration\")", Family.DURATION, Family.NUMBER);

  private static final Map<String, Need> NEEDS =
      Stream.of(
              needs(
                  NUMBERS,
                  "sum mean avg std var median quantile sqrt exp log log10 sin cos tan abs sign"
                      + " floor ceil round cum_sum cumsum cum_prod cumprod prod product rolling_mean"
                      + " rolling_sum rolling_std rolling_var rolling_median rolling_quantile"
                      + " interpolate ewm_mean pct_change skew kurtosis corr cov is_nan cut"),
              needs(
                  TEXTS,
                  "upper lower str_len strip contains starts_with ends_with matches replace slice"
                      + " split extract extract_all replace_regex count_matches pad_start rjust"
                      + " pad_end ljust zfill strip_prefix strip_suffix strip_start lstrip strip_end"
                      + " rstrip title capitalize str_reverse repeat find to_date to_datetime"
                      + " to_time"),
              needs(
                  MOMENTS,
                  "year month day weekday ordinal_day quarter hour minute second week millisecond"
                      + " microsecond truncate floor_date strftime month_start month_end day_name"
                      + " month_name is_leap_year convert_time_zone replace_time_zone"),
              needs(
                  LISTS,
                  "list_len list_get list_first list_last list_sum list_mean list_min list_max"
                      + " list_contains list_join list_sort list_unique list_reverse list_slice"),
              needs(
                  DURATIONS,
                  "total_days total_hours total_minutes total_seconds total_milliseconds"))
          .flatMap(needs -> needs.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, String> COMPARISONS =
      Map.of("eq", "==", "ne", "!=", "lt", "<", "le", "<=", "gt", ">", "ge", ">=");
  private static final Map<String, String> ARITHMETIC =
      Map.ofEntries(
          Map.entry("add", "+"),
          Map.entry("sub", "-"),
          Map.entry("mul", "*"),
          Map.entry("div", "/"),
          Map.entry("rem", "%"),
          Map.entry("floor_div", "//"),
          Map.entry("pow", "**"),
          Map.entry("radd", "+"),
          Map.entry("rsub", "-"),
          Map.entry("rmul", "*"),
          Map.entry("rdiv", "/"),
          Map.entry("rpow", "**"));
  private static final Set<Family> COUNTS = EnumSet.of(Family.NUMBER, Family.BOOL);

  private final Consumer<LibraryProblem> report;

  ColumnChecks(Consumer<LibraryProblem> report) {
    this.report = report;
  }

  private static Map<String, Need> needs(Need need, String names) {
    return Stream.of(names.split(" ")).collect(Collectors.toMap(name -> name, _ -> need));
  }

  /// Checks the operands of a method of expressions.
  ///
  /// @param column the one that the receiver gives
  /// @param arguments the receiver and the arguments
  void method(String name, Schema.Column column, List<Core> arguments, Schema around) {
    var family = Family.of(column.type());
    if (family == Family.OPEN) {
      return;
    }
    var need = NEEDS.get(name);
    if (need != null) {
      if (!need.all().contains(family)) {
        var found = "`%s` is %s".formatted(column.name(), column.type());
        mismatch(
            arguments.getFirst(),
            "`%s` needs %s, but %s".formatted(name, need.first().plural, found),
            "convert it first, as with `%s`".formatted(need.remedy()),
            around);
      }
    } else if (COMPARISONS.containsKey(name)) {
      compared(column, COMPARISONS.get(name), arguments.subList(0, 2), around);
    } else if (ARITHMETIC.containsKey(name)) {
      computed(column, name, arguments, around);
    } else if (name.equals("between") || (name.equals("fill_null") && arguments.size() > 1)) {
      compared(column, name, arguments.subList(0, 2), around);
    } else if (name.equals("bitand") || name.equals("bitor")) {
      condition(arguments.getFirst(), around);
      condition(FrameSchemas.plain(arguments.getLast()), around);
    }
  }

  private void compared(Schema.Column column, String symbol, List<Core> sides, Schema around) {
    var left = Family.of(column.type());
    var type = typeOf(sides.getLast());
    var right = Family.of(type);
    boolean text = left == Family.TEXT && (COUNTS.contains(right) || right == Family.LIST);
    boolean number =
        left == Family.NUMBER && EnumSet.of(Family.TEXT, Family.BOOL, Family.LIST).contains(right);
    boolean condition =
        left == Family.BOOL && EnumSet.of(Family.TEXT, Family.NUMBER).contains(right);
    if (text || number || condition) {
      mismatch(
          sides.getFirst(),
          "`%s` is %s and %s %s, so `%s` cannot compare them"
              .formatted(column.name(), column.type(), beside(sides.getLast()), type, symbol),
          remedy(left, right),
          around);
    }
  }

  private void computed(Schema.Column column, String name, List<Core> sides, Schema around) {
    var left = Family.of(column.type());
    var type = typeOf(sides.getLast());
    var right = Family.of(type);
    boolean texts = left == Family.TEXT && right == Family.TEXT && !name.endsWith("add");
    boolean mixed =
        left == Family.TEXT && COUNTS.contains(right)
            || right == Family.TEXT && COUNTS.contains(left)
            || left == Family.LIST && right != Family.OPEN;
    if (texts || mixed) {
      mismatch(
          sides.getFirst(),
          "`%s` is %s and %s %s, so `%s` cannot compute with them"
              .formatted(
                  column.name(),
                  column.type(),
                  beside(sides.getLast()),
                  type,
                  ARITHMETIC.get(name)),
          remedy(left, right),
          around);
    }
  }

  private static String remedy(Family left, Family right) {
    return left == Family.TEXT || right == Family.TEXT
        ? "convert one side first, with `.cast(\"float64\")` or `.cast(\"string\")`"
        : "write both sides as values of one type";
  }

  /// How a sentence goes on about the right side of an operator.
  private static String beside(Core side) {
    return ExpressionColumns.given(FrameSchemas.plain(side))
        .map(column -> "`" + column.name() + "` is")
        .orElse("the other side is");
  }

  private static Type typeOf(Core side) {
    Core plain = FrameSchemas.plain(side);
    return ExpressionColumns.given(plain).map(Schema.Column::type).orElse(plain.type());
  }

  /// Checks that what chooses rows is true or false.
  void condition(Core value, Schema around) {
    Optional<Schema.Column> column = ExpressionColumns.given(value);
    if (column.isPresent()) {
      var family = Family.of(column.get().type());
      if (family != Family.OPEN && family != Family.BOOL) {
        mismatch(
            value,
            "a condition is true or false, but `%s` is %s"
                .formatted(column.get().name(), column.get().type()),
            "compare it with something, as in `col(\"%s\") == …`".formatted(column.get().name()),
            around);
      }
    }
  }

  /// Checks that two columns can be compared by a join.
  void keys(Core.TextConstant name, Schema.Column left, Schema.Column right, Schema around) {
    var first = Family.of(left.type());
    var second = Family.of(right.type());
    if (first != Family.OPEN && second != Family.OPEN && first != second) {
      mismatch(
          name,
          "the join compares `%s` on the left with `%s` on the right".formatted(left, right),
          "cast one of them before the join",
          around);
    }
  }

  private void mismatch(Core place, String what, String remedy, Schema around) {
    report.accept(new LibraryProblem.WrongColumnType(place.span(), what, remedy, around));
  }
}
