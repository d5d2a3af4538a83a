"""Answers the questions of the frame benchmarks with Polars, pandas and DuckDB.

Usage: peers.py SUITE FOLDER OTHER, where OTHER is DuckDB or pandas. Reads lines "question|engine", writes "wall ms|cpu ms|rows|sums".
"""
import sys, time
import polars as pl

suite, folder, other_engine = sys.argv[1:]
c = pl.col


def table(name):
    return pl.read_parquet(f"{folder}/{name}.parquet")


def native():
    import duckdb
    connection = duckdb.connect(config={"threads": 2})
    return connection


def group_by_pandas():
    import pandas as pd
    p = pd.read_parquet(f"{folder}/x.parquet")
    g = lambda *keys: p.groupby(list(keys), sort=False, as_index=False)
    extremes = lambda: g("id3").agg(high=("v1", "max"), low=("v2", "min"))
    top = lambda: p.sort_values("v3", ascending=False).groupby("id6", sort=False)[["id6", "v3"]].head(2)
    pairs = lambda: p.groupby(["id2", "id4"], sort=False)[["v1", "v2"]].corr()["v2"].iloc[0::2] ** 2
    squares = lambda: pairs().reset_index().drop(columns="level_2")
    return {
        "q1": lambda: g("id1").agg({"v1": "sum"}),
        "q2": lambda: g("id1", "id2").agg({"v1": "sum"}),
        "q3": lambda: g("id3").agg({"v1": "sum", "v3": "mean"}),
        "q4": lambda: g("id4").agg({"v1": "mean", "v2": "mean", "v3": "mean"}),
        "q5": lambda: g("id6").agg({"v1": "sum", "v2": "sum", "v3": "sum"}),
        "q6": lambda: g("id4", "id5").agg(m=("v3", "median"), s=("v3", "std")),
        "q7": lambda: extremes().assign(range=lambda f: f.high - f.low)[["id3", "range"]],
        "q8": top,
        "q9": squares,
        "q10": lambda: g("id1", "id2", "id3", "id4", "id5", "id6").agg(v3=("v3", "sum"), n=("v1", "size")),
    }


def join_pandas():
    import pandas as pd
    x, small, medium, big = (
        pd.read_parquet(f"{folder}/{n}.parquet") for n in ("x", "small", "medium", "big")
    )
    j = lambda other, key, how: x.merge(other, how=how, on=key, suffixes=("", "_right"))
    return {
        "j1 small inner": lambda: j(small, "id1", "inner"),
        "j2 medium inner": lambda: j(medium, "id2", "inner"),
        "j3 medium left": lambda: j(medium, "id2", "left"),
        "j4 medium inner text": lambda: j(medium, "id5", "inner"),
        "j5 big inner": lambda: j(big, "id3", "inner"),
    }


def csv():
    connection = native()
    path = f"{folder}/x.csv"
    read = f"from read_csv('{path}')"
    polars = {
        "read": lambda: pl.scan_csv(path),
        "sum of one column": lambda: pl.scan_csv(path).select(c("v3").sum()),
        "group by": lambda: pl.scan_csv(path).group_by("id4").agg(c("v3").mean()),
    }
    sql = {
        "read": read,
        "sum of one column": f"select sum(v3) {read}",
        "group by": f"select id4, avg(v3) {read} group by all",
    }
    return polars, {name: lambda q=q: connection.execute(q).to_arrow_table() for name, q in sql.items()}


def load(connection, *names):
    for name in names:
        connection.execute(f"create table {name} as from '{folder}/{name}.parquet'")


def group_by():
    x = table("x").lazy()
    g = lambda *keys: x.group_by(*keys, maintain_order=True)
    polars = {
        "q1": lambda: g("id1").agg(c("v1").sum()),
        "q2": lambda: g("id1", "id2").agg(c("v1").sum()),
        "q3": lambda: g("id3").agg(c("v1").sum(), c("v3").mean()),
        "q4": lambda: g("id4").agg(c("v1", "v2", "v3").mean()),
        "q5": lambda: g("id6").agg(c("v1", "v2", "v3").sum()),
        "q6": lambda: g("id4", "id5").agg(c("v3").median().alias("m"), c("v3").std().alias("s")),
        "q7": lambda: g("id3").agg((c("v1").max() - c("v2").min()).alias("range")),
        "q8": lambda: g("id6").agg(c("v3").top_k(2)).explode("v3"),
        "q9": lambda: g("id2", "id4").agg((pl.corr("v1", "v2") ** 2).alias("r2")),
        "q10": lambda: g("id1", "id2", "id3", "id4", "id5", "id6").agg(c("v3").sum(), pl.len()),
    }
    if other_engine == "pandas":
        return polars, group_by_pandas()
    connection = native()
    load(connection, "x")
    sql = {
        "q1": "select id1, sum(v1)::bigint v1 from x group by all",
        "q2": "select id1, id2, sum(v1)::bigint v1 from x group by all",
        "q3": "select id3, sum(v1)::bigint v1, avg(v3) v3 from x group by all",
        "q4": "select id4, avg(v1), avg(v2), avg(v3) from x group by all",
        "q5": "select id6, sum(v1)::bigint, sum(v2)::bigint, sum(v3) from x group by all",
        "q6": "select id4, id5, median(v3), stddev(v3) from x group by all",
        "q7": "select id3, max(v1) - min(v2) from x group by all",
        "q8": "select id6, unnest(max(v3, 2)) v3 from x group by id6",
        "q9": "select id2, id4, pow(corr(v1, v2), 2) from x group by all",
        "q10": "select id1, id2, id3, id4, id5, id6, sum(v3), count(*) from x group by all",
    }
    return polars, {name: lambda q=q: connection.execute(q).to_arrow_table() for name, q in sql.items()}


def join():
    x, small, medium, big = (table(n).lazy() for n in ("x", "small", "medium", "big"))
    j = lambda other, key, how: x.join(other, on=key, how=how, maintain_order="left")
    polars = {
        "j1 small inner": lambda: j(small, "id1", "inner"),
        "j2 medium inner": lambda: j(medium, "id2", "inner"),
        "j3 medium left": lambda: j(medium, "id2", "left"),
        "j4 medium inner text": lambda: j(medium, "id5", "inner"),
        "j5 big inner": lambda: j(big, "id3", "inner"),
    }
    if other_engine == "pandas":
        return polars, join_pandas()
    connection = native()
    load(connection, "x", "small", "medium", "big")

    def sql(other, key, how):
        names = {"small": small, "medium": medium, "big": big}[other].collect_schema().names()
        rest = ", ".join(f"{other}.{n} as {n}_right" for n in names if n != key)
        query = f"select x.*, {rest} from x {how} join {other} using ({key})"
        return lambda: connection.execute(query).to_arrow_table()

    return polars, {
        "j1 small inner": sql("small", "id1", ""),
        "j2 medium inner": sql("medium", "id2", ""),
        "j3 medium left": sql("medium", "id2", "left"),
        "j4 medium inner text": sql("medium", "id5", ""),
        "j5 big inner": sql("big", "id3", ""),
    }


def tpch():
    import tpch
    connection = native()
    load(connection, "customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier")
    scale = len(table("supplier")) / 10_000
    queries = open(f"{folder}/tpch.sql").read().replace(":scale", str(scale)).split(";")
    sql = {f"q{i + 1:02}": lambda q=q: connection.execute(q).to_arrow_table() for i, q in enumerate(queries)}
    return tpch.questions(table), sql


def columns():
    import pandas as pd
    x = table("x").lazy()
    p = pd.read_parquet(f"{folder}/x.parquet")
    n = len(p)
    quantiles = [0.05, 0.25, 0.5, 0.75, 0.95]
    some = ["id001", "id007", "id042", "id099"]
    polars = {
        "cumulative sum": lambda: x.select(c("v3").cum_sum()),
        "difference": lambda: x.select(c("v3") - c("v3").shift(1)),
        "rolling mean": lambda: x.select(c("v3").rolling_mean(100)),
        "forward fill": lambda: x.select(c("n").forward_fill()),
        "fill with the mean": lambda: x.select(c("n").fill_null(strategy="mean")),
        "drop nulls": lambda: x.drop_nulls(),
        "concat": lambda: pl.concat([x, x]),
        "sample": lambda: x.collect().sample(n // 10, seed=1).lazy(),
        "melt": lambda: x.unpivot(["v1", "v2"], index=["id1", "id4"]),
        "distinct": lambda: x.unique(["id1", "id2", "id4"], keep="first", maintain_order=True),
        "rank": lambda: x.select(c("v3").rank()),
        "rank in groups": lambda: x.select(c("v3").rank("ordinal").over("id4")),
        "pivot": lambda: x.collect().pivot(
            "id5", index="id4", values="v3", aggregate_function="mean"
        ).lazy(),
        "upper case, cut, contains": lambda: x.select(
            c("id3").str.to_uppercase(), c("id1").str.slice(2, 2), c("id2").str.contains("7", literal=True).alias("b")
        ),
        "number of unique texts": lambda: x.select(c("id3").n_unique()),
        "filter a quarter": lambda: x.filter(c("v3") > 75),
        "filter by text": lambda: x.filter(c("id1") == "id007"),
        "filter by membership": lambda: x.filter(c("id1").is_in(some)),
        "two new columns": lambda: x.with_columns(
            (c("v3") * 2 + c("v1")).alias("y"), c("v3").log().alias("z")
        ),
        "five statistics": lambda: x.select(
            c("v3").sum(), c("v3").mean().alias("m"), c("v3").std().alias("s"),
            c("v3").min().alias("l"), c("v3").max().alias("h"),
        ),
        "five quantiles": lambda: x.select(
            [c("v3").quantile(q, "linear").alias(str(q)) for q in quantiles]
        ),
        "correlation": lambda: x.select(pl.corr("v1", "v3")),
        "group mean on every row": lambda: x.select(c("v3").mean().over("id4")),
        "sort by number": lambda: x.sort("v3", maintain_order=True),
        "sort by three": lambda: x.sort("id1", "id4", "v3", maintain_order=True),
        "top 100": lambda: x.top_k(100, by="v3"),
    }
    pandas = {
        "cumulative sum": lambda: p[["v3"]].cumsum(),
        "difference": lambda: p[["v3"]] - p[["v3"]].shift(1),
        "rolling mean": lambda: p[["v3"]].rolling(100).mean(),
        "forward fill": lambda: p[["n"]].ffill(),
        "fill with the mean": lambda: p[["n"]].fillna(p["n"].mean()),
        "drop nulls": lambda: p.dropna(),
        "concat": lambda: pd.concat([p, p]),
        "sample": lambda: p.sample(n // 10, random_state=1),
        "melt": lambda: p.melt(["id1", "id4"], ["v1", "v2"]),
        "distinct": lambda: p.drop_duplicates(["id1", "id2", "id4"]),
        "rank": lambda: p[["v3"]].rank(),
        "rank in groups": lambda: p.groupby("id4")[["v3"]].rank("first"),
        "pivot": lambda: p.pivot_table("v3", "id4", "id5").reset_index(),
        "upper case, cut, contains": lambda: pd.DataFrame({
            "a": p.id3.str.upper(), "b": p.id1.str.slice(2, 4), "c": p.id2.str.contains("7", regex=False)
        }),
        "number of unique texts": lambda: pd.DataFrame({"n": [p.id3.nunique()]}),
        "filter a quarter": lambda: p[p.v3 > 75],
        "filter by text": lambda: p[p.id1 == "id007"],
        "filter by membership": lambda: p[p.id1.isin(some)],
        "two new columns": lambda: p.assign(y=p.v3 * 2 + p.v1, z=__import__("numpy").log(p.v3)),
        "five statistics": lambda: pd.DataFrame(p.v3.agg(["sum", "mean", "std", "min", "max"])).T,
        "five quantiles": lambda: pd.DataFrame(p.v3.quantile(quantiles)).T,
        "correlation": lambda: pd.DataFrame({"r": [p.v1.corr(p.v3)]}),
        "group mean on every row": lambda: p.groupby("id4")[["v3"]].transform("mean"),
        "sort by number": lambda: p.sort_values("v3", kind="stable"),
        "sort by three": lambda: p.sort_values(["id1", "id4", "v3"], kind="stable"),
        "top 100": lambda: p.nlargest(100, "v3"),
    }
    return polars, pandas


def facts(result):
    """Rows and the sums of the numeric columns, to compare answers by."""
    if not isinstance(result, pl.DataFrame):
        result = pl.from_arrow(result) if hasattr(result, "schema") else pl.from_pandas(result)
    numbers = [n for n, t in result.schema.items() if t.is_numeric()]
    sums = result.select(c(n).cast(pl.Float64).fill_nan(None).sum() for n in numbers)
    return result.height, " ".join(repr(v) for v in (sums.row(0) if numbers else ()))


suites = {"group": group_by, "join": join, "columns": columns, "tpch": tpch, "csv": csv}
polars, other = suites[suite]()
print("ready Polars " + pl.__version__, flush=True)
for line in sys.stdin:
    name, engine = line.rstrip("\n").split("|")
    # The answer is computed and in this program's memory when the clocks stop.
    wall, cpu = time.perf_counter(), time.process_time()
    result = other[name]() if engine == "other" else polars[name]().collect(engine=engine)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    rows, sums = facts(result)
    del result
    print(f"{wall * 1e3}|{cpu * 1e3}|{rows}|{sums}", flush=True)
