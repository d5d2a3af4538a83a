package ruchy.lang.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.type.Type;

/// What people who come from pandas, Polars and dplyr ask of frames, columns and groups by another
/// name, and how it is said here.
final class FrameHabits {
  /// On each line the names, and behind `=>` what to write, or a sentence with code in it.
  private static final Map<String, String> FRAMES =
      table(
          """
          merge => .join(other, on="key", how="left")
          left_join right_join inner_join full_join => .join(other, on="key", how="left")
          semi_join => .join(other, on="key", how="semi")
          anti_join => .join(other, on="key", how="anti")
          assign transmute => .with_columns(y=col("x") * 2)
          query eval => .filter(col("x") > 1)
          sort_values sort_index order_by => .sort("x", descending=true)
          drop_duplicates duplicated is_duplicated => .unique("x")
          isnull isna notnull notna => missing values are counted by `.null_count()`, found by `col("x").is_null()`
          nunique n_unique => .select(col("x").n_unique())
          idxmax idxmin => .top_k(1, by="x")
          top_n slice_max => .top_k(5, by="x")
          slice_min => .bottom_k(5, by="x")
          slice_head => .head(5)
          slice_tail => .tail(5)
          slice_sample => .sample(5)
          partition_by nest => [part for (key, part) in df.group_by("key")]
          pull get_column to_series => .column("x")
          get_columns items => [df[name] for name in df.columns()]
          iterrows itertuples iter_rows rowwise => for row in df { … }
          to_dict to_dicts => .to_records()
          to_numpy values => .select("x", "y").to_array()
          to_csv => .write_csv("file.csv")
          to_parquet => .write_parquet("file.parquet")
          to_excel => .write_excel("file.xlsx")
          to_json => .write_json("file.json")
          to_arrow => .write_arrow("file.arrow")
          info => .glimpse()
          memory_usage estimated_size => whos()
          astype convert_dtypes => .with_columns(x=col("x").cast("f64"))
          replace replace_na fill => .with_columns(x=col("x").fill_null(0))
          drop_na => .drop_nulls("x")
          reset_index set_index reindex with_row_count => frames have no index; numbers of rows are `.with_row_index()`
          pivot_table pivot_wider unstack => .pivot("key", on="a", values=col("x").sum())
          pivot_longer stack => .unpivot("a", "b")
          separate => .with_columns(part=col("a").split(",").list_first())
          unite => .with_columns(whole=col("a") + "-" + col("b"))
          tally => rows are counted by `.len()`, those of each key by `.group_by("key").len()`
          add_count => .with_columns(n=len().over("key"))
          bind_cols => .hstack(df.select(col("x").alias("z")))
          append => .concat(df)
          insert => .with_column("z", [1, 2, 3])
          relocate => .select("x", "y")
          rolling expanding ewm => .with_columns(m=col("x").rolling_mean(3))
          agg aggregate summarise summarize => .select(col("x").sum())
          mean median std var mode skew kurt => .select(col("x").mean())
          abs clip round rank diff shift add => .with_columns(x=col("x").abs())
          cumsum cumprod cummax cummin pct_change => .with_columns(x=col("x").cumsum())
          ffill bfill interpolate => .with_columns(x=col("x").ffill())
          plot => a plot is `.line("x", "y")`, `.scatter("x", "y")`, `.bar("x", "y")` or `.hist("x")`
          applymap transform => .map_rows(|row| row["x"])
          is_empty empty => .len() == 0
          lazy copy ungroup to_pandas => leave it out: frames are lazy by themselves and `df` never changes
          first item => [0]
          pop => .drop("x")
          """);

  private static final Map<String, String> COLUMNS =
      table(
          """
          rolling => .rolling_mean(3)
          isnull isna => .is_null()
          notnull notna => .is_not_null()
          isin => .is_in([1, 2])
          nunique => .n_unique()
          astype => .cast("f64")
          cummax => .cum_max()
          cummin => .cum_min()
          kurt => .kurtosis()
          fillna replace_na => .fill_null(0)
          dropna drop_na => .drop_nulls()
          sort_values => .sort(descending=true)
          drop_duplicates => .unique()
          to_numpy => .to_array()
          tolist to_dict => .to_list()
          describe => summary(column)
          idxmax => .to_array().argmax()
          idxmin => .to_array().argmin()
          replace => .replace_values([1], [2])
          transform applymap agg => .map(|x| x)
          where mask => when(condition).then(a).otherwise(b)
          to_frame reset_index => df.select("x")
          nlargest => .sort(descending=true).head(5)
          nsmallest => .sort().head(5)
          """);

  private static final Map<String, String> GROUPS =
      table(
          """
          aggregate => .agg(col("x").sum())
          size tally => .len()
          nunique => .agg(col("x").n_unique())
          transform cumsum rank shift => df.with_columns(y=col("x").mean().over("key"))
          nlargest top_n => .map(|part| part.top_k(2, by="x"))
          ungroup reset_index => leave it out: what `.agg(…)` gives is a plain frame
          mutate with_columns assign => df.with_columns(y=col("x").mean().over("key"))
          """);

  private static final Map<String, String> ATTRIBUTES =
      table(
          """
          loc => rows are picked by `df.filter(col("x") > 1)`, columns by `df[["x", "y"]]`
          iloc at iat => rows are picked by `df[0]` and `df[0..5]`, a value by `df[0]["x"]`
          index => frames have no index; numbers of rows are `df.with_row_index()`
          T => df.transpose()
          empty => df.len() == 0
          str dt => columns have the methods themselves: `df["x"].upper()`, `df["t"].year()`
          values => .to_array()
          """);

  private FrameHabits() {}

  private static Map<String, String> table(String lines) {
    var table = new HashMap<String, String>();
    for (String line : lines.lines().toList()) {
      String[] sides = line.split(" => ", 2);
      String help = sides[1].contains("`") ? sides[1] : "here it is written `" + sides[1] + "`";
      for (String name : sides[0].split(" ", -1)) {
        table.put(name, help);
      }
    }
    return Map.copyOf(table);
  }

  /// The help line for an attribute that frames or columns have elsewhere.
  static Optional<String> attribute(String name) {
    return Optional.ofNullable(ATTRIBUTES.get(name));
  }

  /// The help line for an attribute that a column has elsewhere.
  static Optional<String> attribute(Type type, String name) {
    return type instanceof Type.Library library && library.name().equals("Series")
        ? attribute(name)
        : Optional.empty();
  }

  /// The help line for a method that a type of the library has by another name.
  static Optional<String> help(Type type, String name) {
    return type instanceof Type.Library library
        ? switch (library.name()) {
          case "DataFrame" -> Optional.ofNullable(FRAMES.get(name));
          case "Series" -> Optional.ofNullable(COLUMNS.get(name));
          case "GroupBy" -> Optional.ofNullable(GROUPS.get(name));
          default -> Optional.empty();
        }
        : Optional.empty();
  }
}
