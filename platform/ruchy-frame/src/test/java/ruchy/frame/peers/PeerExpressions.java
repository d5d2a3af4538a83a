package ruchy.frame.peers;

import static ruchy.frame.expr.Expr.col;
import static ruchy.frame.expr.Expr.lit;
import static ruchy.frame.expr.Expr.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruchy.frame.column.DataType;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Running;
import ruchy.frame.expr.Window;
import ruchy.frame.function.Lists;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;
import ruchy.frame.function.Times;

/// Our spelling of the expressions that `peers.py` asks of Polars, by the same names.
final class PeerExpressions {
  private static final Expr K = col("k");
  private static final Expr G = col("g");
  private static final Expr N = col("n");
  private static final Expr X = col("x");
  private static final Expr Y = col("y");
  private static final Expr B = col("b");
  private static final Expr D = col("d");
  private static final Expr T = col("t");
  private static final Expr Z = col("z");
  private static final Expr L = col("l");

  private PeerExpressions() {}

  static Map<String, Expr> all() {
    var all = new LinkedHashMap<String, Expr>();
    arithmetic(all);
    logic(all);
    running(all);
    windows(all);
    casts(all);
    texts(all);
    patterns(all);
    calendar(all);
    clocks(all);
    lists(all);
    return all;
  }

  private static void arithmetic(Map<String, Expr> all) {
    all.put("plus", N.plus(G));
    all.put("minus", N.minus(X));
    all.put("times", N.times(X));
    all.put("divided", N.dividedBy(G.plus(1)));
    all.put("divided by zero", X.dividedBy(0));
    all.put("floor_div", N.floorDiv(G.minus(4)));
    all.put("mod", N.mod(7));
    all.put("mod negative", N.mod(-7));
    all.put("pow", X.pow(2));
    all.put("negate", N.negate());
    all.put("abs", Y.abs());
    all.put("sign", X.sign());
    all.put("sqrt", X.abs().sqrt());
    all.put("exp", X.dividedBy(1e6).exp());
    all.put("log", X.abs().plus(1).log());
    all.put("log10", X.abs().plus(1).log10());
    all.put("sin", X.sin());
    all.put("cos", X.cos());
    all.put("tan", X.tan());
    all.put("floor", Y.floor());
    all.put("ceil", Y.ceil());
    all.put("round", X.round());
    all.put("round 2", X.dividedBy(3).round(2));
    all.put("clip", X.clip(-1, 5));
  }

  private static void logic(Map<String, Expr> all) {
    all.put("eq", Y.eq(7.0));
    all.put("ne", N.ne(G));
    all.put("lt", Y.lt(1.0));
    all.put("le", N.le(G));
    all.put("gt", Y.gt(50.0));
    all.put("ge", K.ge("b"));
    all.put("NaN is NaN", Y.eq(Double.NaN));
    all.put("and", B.and(N.gt(0)));
    all.put("or", B.or(N.gt(0)));
    all.put("not", B.not());
    all.put("between", N.between(-10, 10));
    all.put("is_in", N.isIn(1, 2, 3, -1));
    all.put("text is_in", K.isIn("a", "日本語"));
    all.put("is_null", Y.isNull());
    all.put("is_not_null", K.isNotNull());
    all.put("is_nan", Y.isNan());
    all.put("fill_null", N.fillNull(0));
    all.put("fill_null column", X.fillNull(N));
    all.put("fill_null mean", X.fillNull(X.mean()));
    all.put("coalesce", Rows.coalesce(List.of(N, G, lit(9))));
    all.put("when", when(N.gt(10)).then("big").when(N.lt(-10)).then("low").otherwise(K));
    all.put("when null", when(B).then(N).otherwiseNull());
    all.put("is_duplicated", K.isDuplicated());
    all.put("cut", X.cut(List.of(-2.0, 0.0, 5.0), List.of()));
    all.put("cut named", X.cut(List.of(0.0), List.of("low", "high")));
    all.put("replace_values", N.replaceValues(List.of(1L, 2L), List.of(100L, 200L)));
    all.put("replace_strings", K.replaceValues(List.of("a", "b"), List.of("A", "B")));
  }

  private static void running(Map<String, Expr> all) {
    all.put("diff", N.diff());
    all.put("shift", N.shift(1));
    all.put("shift up", K.shift(-2));
    all.put("pct_change", X.abs().plus(1).pctChange(1));
    all.put("cum_sum", N.cumSum());
    all.put("cum_min", N.cumMin());
    all.put("cum_max", N.cumMax());
    all.put("cum_prod", G.cumProd());
    all.put("cum_count", K.cumCount());
    all.put("forward_fill", K.fillForward());
    all.put("backward_fill", N.fillBackward());
    all.put("interpolate", N.interpolate());
    all.put("ewm_mean", N.ewmMean(0.3));
    for (var method : List.of("average", "min", "max", "dense", "ordinal")) {
      all.put("rank " + method, N.rank(method, false));
    }
    all.put("rank down", N.rank("min", true));
    all.put("rank of text", K.rank("dense", false));
    var rolling =
        Map.of(
            "sum", Running.ROLLING_SUM,
            "mean", Running.ROLLING_MEAN,
            "min", Running.ROLLING_MIN,
            "max", Running.ROLLING_MAX,
            "std", Running.ROLLING_STD,
            "var", Running.ROLLING_VAR);
    rolling.forEach((name, what) -> {
      all.put("rolling_" + name + " 2", N.rolling(what, Window.of(2)));
      all.put("rolling_" + name + " 3", N.rolling(what, Window.of(3).atLeast(1)));
    });
    var quantile = Running.ROLLING_QUANTILE;
    all.put("rolling_median", N.rolling(quantile, Window.of(3).atLeast(1).with(0.5)));
    all.put("rolling_quantile", N.rolling(quantile, Window.of(4).atLeast(2).with(0.9)));
  }

  private static void windows(Map<String, Expr> all) {
    all.put("sum over", N.sum().over("g"));
    all.put("mean over", X.mean().over("g"));
    all.put("len over", Expr.len().over("g"));
    all.put("rank over", N.rank("min", false).over("b"));
    all.put("shift over", N.shift(1).over("g"));
    all.put("cum_sum over", N.cumSum().over("k"));
    all.put("first over", N.first().over("g"));
    all.put("centred", X.minus(X.mean()));
    all.put("share", N.dividedBy(N.abs().sum().over("b")));
    all.put("max over two", N.max().over("g", "b"));
  }

  private static void casts(Map<String, Expr> all) {
    all.put("to int32", N.cast(DataType.INT32).plus(1));
    all.put("to float", N.cast(DataType.FLOAT64));
    all.put("to text", N.cast(DataType.STRING));
    all.put("bool to int", B.cast(DataType.INT64));
    all.put("text to int", N.cast(DataType.STRING).cast(DataType.INT64));
    all.put("date to time", D.cast(DataType.TIMESTAMP));
    all.put("time to date", T.cast(DataType.DATE));
    all.put("float to int", X.dividedBy(3).cast(DataType.INT64));
    all.put("int to bool", N.cast(DataType.BOOL));
  }

  private static void texts(Map<String, Expr> all) {
    all.put("upper", K.upper());
    all.put("lower", K.lower());
    all.put("str_len", K.strLen());
    all.put("strip", K.strip());
    all.put("strip_start", Texts.stripStart(K, " \t\n"));
    all.put("strip_end", Texts.stripEnd(K, " \t\n"));
    all.put("text slice", K.slice(1, 3));
    all.put("slice end", K.slice(-2));
    all.put("pad_start", Texts.padStart(K, 6, "*"));
    all.put("pad_end", Texts.padEnd(K, 6, "*"));
    all.put("zfill", Texts.zfill(N.cast(DataType.STRING), 5));
    all.put("strip_prefix", Texts.stripPrefix(K, "a"));
    all.put("strip_suffix", Texts.stripSuffix(K, "c"));
    all.put("title", Texts.title(K));
    all.put("str_reverse", Texts.reverse(K));
    all.put("concat_str", Rows.concatText(List.of(K, N), "-"));
    all.put("join", K.plus("-").plus(K));
  }

  private static void patterns(Map<String, Expr> all) {
    all.put("contains", K.contains("a"));
    all.put("starts_with", K.startsWith("a"));
    all.put("ends_with", K.endsWith("b"));
    all.put("matches", K.matches("[0-9]+"));
    all.put("replace", K.replace("a", "zz"));
    all.put("replace_regex", Texts.replaceRegex(K, "[a-b]+", "<$0>"));
    all.put("extract", Texts.extract(K, "([a-z])([0-9])", 2));
    all.put("extract_all", Texts.extractAll(K, "[0-9]+"));
    all.put("count_matches", Texts.countMatches(K, "[a-z]"));
    all.put("split", Texts.split(K, ","));
    all.put("find", Texts.find(K, "b"));
  }

  private static void calendar(Map<String, Expr> all) {
    all.put("year", D.year());
    all.put("month", T.month());
    all.put("day", D.day());
    all.put("weekday", D.weekday());
    all.put("ordinal_day", D.ordinalDay());
    all.put("quarter", T.quarter());
    all.put("week", Times.week(D));
    all.put("truncate month", Times.truncate(D, "1mo"));
    all.put("truncate week", Times.truncate(D, "1w"));
    all.put("truncate year", Times.truncate(D, "1y"));
    all.put("truncate quarter", Times.truncate(D, "1q"));
    all.put("offset days", Times.offsetBy(D, "3d"));
    all.put("offset months", Times.offsetBy(D, "1mo"));
    all.put("offset back", Times.offsetBy(D, "-1mo"));
    all.put("offset year", Times.offsetBy(D, "1y"));
    all.put("month_start", Times.monthStart(D));
    all.put("month_end", Times.monthEnd(D));
    all.put("is_leap_year", Times.isLeapYear(D));
    all.put("day_name", Times.dayName(D));
    all.put("month_name", Times.monthName(D));
    var day = "%d/%m/%Y";
    all.put("to_date", Times.parse(Times.format(D, day), day, DataType.DATE));
    all.put("days between", D.minus(D.min()));
    all.put("date lt", D.lt(LocalDate.of(2024, 2, 29)));
  }

  private static void clocks(Map<String, Expr> all) {
    all.put("hour", T.hour());
    all.put("minute", T.minute());
    all.put("second", T.second());
    all.put("zoned hour", Z.hour());
    all.put("zoned day", Z.day());
    all.put("zoned date", Times.date(Z));
    all.put("truncate hour", Times.truncate(T, "1h"));
    all.put("truncate day", Times.truncate(T, "1d"));
    all.put("truncate quarter hour", Times.truncate(T, "15m"));
    all.put("truncate zoned day", Times.truncate(Z, "1d"));
    all.put("offset zoned day", Times.offsetBy(Z, "7d"));
    all.put("offset zoned hours", Times.offsetBy(Z, "48h"));
    all.put("strftime", Times.format(T, "%d.%m.%Y %H:%M:%S"));
    var full = "%Y-%m-%d %H:%M:%S";
    all.put("to_datetime", Times.parse(Times.format(T, full), full, DataType.TIMESTAMP));
    all.put("epoch", Times.epoch(T, "s"));
    all.put("to utc", Times.convertTimeZone(Z, "UTC"));
    all.put("to new york", Times.convertTimeZone(Z, "America/New_York"));
    all.put("since first", Times.total(T.minus(T.min()), "h"));
    all.put("minutes between", Times.total(Z.minus(Z.min()), "m"));
    all.put("time plus", T.plus(Duration.ofHours(36)));
  }

  private static void lists(Map<String, Expr> all) {
    all.put("list_len", Lists.len(L));
    all.put("list_get", Lists.get(L, 0));
    all.put("list_last", Lists.get(L, -1));
    all.put("list_sum", Lists.sum(L));
    all.put("list_mean", Lists.mean(L));
    all.put("list_min", Lists.min(L));
    all.put("list_max", Lists.max(L));
    all.put("list_contains", Lists.contains(L, 3L));
    all.put("list_join", Lists.join(L, "-"));
    all.put("list_sort", Lists.sort(L, true));
    all.put("list_unique", Lists.unique(L));
    all.put("list_reverse", Lists.reverse(L));
    all.put("list_slice", Lists.slice(L, 1, 2));
    all.put("concat_list", Lists.of(List.of(N, G)));
    all.put("field", Rows.field(Rows.struct(List.of(K, N)), "n"));
  }
}
