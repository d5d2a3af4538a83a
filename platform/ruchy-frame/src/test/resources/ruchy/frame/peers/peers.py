"""Writes frames.txt and answers.txt: what Polars and pandas answer on generated frames.

Run it with Polars 1.44 and pandas 3.0 to make both files anew; the tests only read them:

    python3 peers.py

Where a peer's default means something else than ours, the call below says so with an argument; the guide
to frames lists these meanings.
"""

import datetime as dt
import json
import math
import pathlib
import random
import zoneinfo

import pandas as pd
import polars as pl

HERE = pathlib.Path(__file__).parent
PARIS = zoneinfo.ZoneInfo("Europe/Paris")
TEXTS = [
    "",
    "a",
    "b",
    "Straße",
    "a longer text than twelve bytes",
    "日本語",
    "😀 x",
    " pad\t",
    "a,b,c",
    "x1y22",
    "été",
]
FLOATS = [0.0, 1.5, -2.25, 1e-3, 3e6, 100.0, 7.0, -7.0, 0.5, 2.5, 3.5]
WILD = FLOATS + [math.nan, math.inf, -math.inf]
TYPES = {
    "k": ("string", pl.String),
    "g": ("int64", pl.Int64),
    "n": ("int64", pl.Int64),
    "x": ("float64", pl.Float64),
    "y": ("float64", pl.Float64),
    "b": ("bool", pl.Boolean),
    "d": ("date", pl.Date),
    "t": ("timestamp", pl.Datetime("us")),
    "z": ("timestamp[Europe/Paris]", pl.Datetime("us", "Europe/Paris")),
    "l": ("list[int64]", pl.List(pl.Int64)),
}


def generated(name, seed, rows, nulls, ties=False):
    r = random.Random(seed)
    switch = dt.datetime(2024, r.choice([3, 10]), 29, 22, tzinfo=dt.timezone.utc)
    make = {
        "k": lambda: r.choice(TEXTS),
        "g": lambda: r.randrange(3),
        "n": lambda: r.randrange(-3, 4) if ties else r.randrange(-50, 50),
        "x": lambda: r.choice(FLOATS),
        "y": lambda: r.choice(WILD),
        "b": lambda: r.random() < 0.5,
        "d": lambda: dt.date(2024, 2, 27) + dt.timedelta(days=r.randrange(-400, 400)),
        "t": lambda: dt.datetime(1969, 12, 31, 22)
        + dt.timedelta(seconds=r.randrange(-99999, 999999)),
        "z": lambda: (switch + dt.timedelta(minutes=15 * r.randrange(200))).astimezone(PARIS),
        "l": lambda: [r.randrange(9) for _ in range(r.randrange(4))],
    }
    return name, {
        c: [None if r.random() < nulls else f() for _ in range(rows)] for c, f in make.items()
    }


FRAMES = [
    generated("empty", 0, 0, 0),
    generated("one", 1, 1, 0),
    generated("one_null", 2, 1, 1),
    generated("two", 3, 2, 0),
    generated("only_nulls", 4, 3, 1),
    generated("full", 5, 7, 0),
    generated("mixed", 6, 9, 0.15),
    generated("sparse", 7, 10, 0.6),
    generated("ties", 8, 12, 0.1, True),
    generated("more_ties", 9, 14, 0, True),
    generated("long", 10, 17, 0.1),
    generated("longer", 11, 20, 0.25),
    generated("most", 12, 16, 0.05, True),
]


def token(v):
    if v is None or v is pd.NaT or v is pd.NA:
        return "_"
    if isinstance(v, bool):
        return str(v).lower()
    if isinstance(v, float):
        return repr(float(v))
    if isinstance(v, (dt.datetime, dt.date, dt.time)):
        return v.isoformat()
    if isinstance(v, dt.timedelta):
        return repr(v.total_seconds())
    if isinstance(v, str):
        return json.dumps(v, ensure_ascii=False).replace(" ", "\\u0020")
    if isinstance(v, (list, pl.Series)):
        return "[" + ",".join(token(e) for e in v) + "]"
    if hasattr(v, "item"):
        return token(v.item())
    return str(v)


def line(names_and_values):
    return "\t".join(
        f"{name}=" + " ".join(token(v) for v in values) for name, values in names_and_values
    )


k, g, n, x, y, b, d, t, z, l = (pl.col(c) for c in TYPES)

# Expressions of one column.
EXPRESSIONS = {
    "plus": n + g,
    "minus": n - x,
    "times": n * x,
    "divided": n / (g + 1),
    "divided by zero": x / 0,
    "floor_div": n // (g - 4),
    "mod": n % 7,
    "mod negative": n % -7,
    "pow": x.pow(2),
    "negate": -n,
    "abs": y.abs(),
    "sign": x.sign(),
    "sqrt": x.abs().sqrt(),
    "exp": (x / 1e6).exp(),
    "log": (x.abs() + 1).log(),
    "log10": (x.abs() + 1).log10(),
    "sin": x.sin(),
    "cos": x.cos(),
    "tan": x.tan(),
    "floor": y.floor(),
    "ceil": y.ceil(),
    "round": x.round(0, mode="half_away_from_zero"),
    "round 2": (x / 3).round(2),
    "eq": y == 7.0,
    "ne": n != g,
    "lt": y < 1.0,
    "le": n <= g,
    "gt": y > 50.0,
    "ge": k >= "b",
    "NaN is NaN": y == math.nan,
    "and": b & (n > 0),
    "or": b | (n > 0),
    "not": ~b,
    "between": n.is_between(-10, 10),
    "is_in": n.is_in([1, 2, 3, -1]),
    "text is_in": k.is_in(["a", "日本語"]),
    "is_null": y.is_null(),
    "is_not_null": k.is_not_null(),
    "is_nan": y.is_nan(),
    "fill_null": n.fill_null(0),
    "fill_null column": x.fill_null(n),
    "fill_null mean": x.fill_null(strategy="mean"),
    "coalesce": pl.coalesce(n, g, 9),
    "when": pl.when(n > 10).then(pl.lit("big")).when(n < -10).then(pl.lit("low")).otherwise(k),
    "when null": pl.when(b).then(n),
    "clip": x.clip(-1, 5),
    "diff": n.diff(),
    "shift": n.shift(1),
    "shift up": k.shift(-2),
    "pct_change": (x.abs() + 1).pct_change(),
    "cum_sum": n.cum_sum(),
    "cum_min": n.cum_min(),
    "cum_max": n.cum_max(),
    "cum_prod": g.cum_prod(),
    "cum_count": k.cum_count(),
    "forward_fill": k.forward_fill(),
    "backward_fill": n.backward_fill(),
    "interpolate": n.interpolate(),
    "ewm_mean": n.ewm_mean(alpha=0.3),
    "rank average": n.rank("average"),
    "rank min": n.rank("min"),
    "rank max": n.rank("max"),
    "rank dense": n.rank("dense"),
    "rank ordinal": n.rank("ordinal"),
    "rank down": n.rank("min", descending=True),
    "rank of text": k.rank("dense"),
    "is_duplicated": k.is_duplicated(),
    "cut": x.cut([-2, 0, 5]),
    "cut named": x.cut([0], labels=["low", "high"]),
    "replace_values": n.replace([1, 2], [100, 200]),
    "replace_strings": k.replace(["a", "b"], ["A", "B"]),
    "sum over": n.sum().over("g"),
    "mean over": x.mean().over("g"),
    "len over": pl.len().over("g"),
    "rank over": n.rank("min").over("b"),
    "shift over": n.shift(1).over("g"),
    "cum_sum over": n.cum_sum().over("k"),
    "first over": n.first().over("g"),
    "centred": x - x.mean(),
    "share": n / n.abs().sum().over("b"),
    "max over two": n.max().over("g", "b"),
    "to int32": n.cast(pl.Int32) + 1,
    "to float": n.cast(pl.Float64),
    "to text": n.cast(pl.String),
    "bool to int": b.cast(pl.Int64),
    "text to int": n.cast(pl.String).cast(pl.Int64),
    "date to time": d.cast(pl.Datetime("us")),
    "time to date": t.cast(pl.Date),
    "float to int": (x / 3).cast(pl.Int64),
    "int to bool": n.cast(pl.Boolean),
    # text
    "upper": k.str.replace_all("ß", "ẞ").str.to_uppercase(),
    "lower": k.str.to_lowercase(),
    "str_len": k.str.len_chars(),
    "strip": k.str.strip_chars(),
    "strip_start": k.str.strip_chars_start(),
    "strip_end": k.str.strip_chars_end(),
    "contains": k.str.contains("a", literal=True),
    "starts_with": k.str.starts_with("a"),
    "ends_with": k.str.ends_with("b"),
    "matches": k.str.contains("[0-9]+"),
    "replace": k.str.replace_all("a", "zz", literal=True),
    "replace_regex": k.str.replace_all("[a-b]+", "<$0>"),
    "extract": k.str.extract("([a-z])([0-9])", 2),
    "extract_all": k.str.extract_all("[0-9]+"),
    "count_matches": k.str.count_matches("[a-z]"),
    "split": k.str.split(","),
    "text slice": k.str.slice(1, 3),
    "slice end": k.str.slice(-2),
    "pad_start": k.str.pad_start(6, "*"),
    "pad_end": k.str.pad_end(6, "*"),
    "zfill": n.cast(pl.String).str.zfill(5),
    "strip_prefix": k.str.strip_prefix("a"),
    "strip_suffix": k.str.strip_suffix("c"),
    "title": k.str.to_titlecase(),
    "str_reverse": k.str.reverse(),
    "find": k.str.find("b", literal=True),
    "concat_str": pl.concat_str(k, n, separator="-"),
    "join": k + "-" + k,
    # time
    "year": d.dt.year(),
    "month": t.dt.month(),
    "day": d.dt.day(),
    "weekday": d.dt.weekday(),
    "ordinal_day": d.dt.ordinal_day(),
    "quarter": t.dt.quarter(),
    "week": d.dt.week(),
    "hour": t.dt.hour(),
    "minute": t.dt.minute(),
    "second": t.dt.second(),
    "zoned hour": z.dt.hour(),
    "zoned day": z.dt.day(),
    "zoned date": z.dt.date(),
    "truncate hour": t.dt.truncate("1h"),
    "truncate day": t.dt.truncate("1d"),
    "truncate quarter hour": t.dt.truncate("15m"),
    "truncate month": d.dt.truncate("1mo"),
    "truncate week": d.dt.truncate("1w"),
    "truncate year": d.dt.truncate("1y"),
    "truncate quarter": d.dt.truncate("1q"),
    "truncate zoned day": z.dt.truncate("1d"),
    "offset days": d.dt.offset_by("3d"),
    "offset months": d.dt.offset_by("1mo"),
    "offset back": d.dt.offset_by("-1mo"),
    "offset year": d.dt.offset_by("1y"),
    "offset zoned day": z.dt.offset_by("7d"),
    "offset zoned hours": z.dt.offset_by("48h"),
    "month_start": d.dt.month_start(),
    "month_end": d.dt.month_end(),
    "is_leap_year": d.dt.is_leap_year(),
    "day_name": d.dt.strftime("%A"),
    "month_name": d.dt.strftime("%B"),
    "strftime": t.dt.strftime("%d.%m.%Y %H:%M:%S"),
    "to_date": d.dt.strftime("%d/%m/%Y").str.to_date("%d/%m/%Y"),
    "to_datetime": t.dt.strftime("%Y-%m-%d %H:%M:%S").str.to_datetime("%Y-%m-%d %H:%M:%S"),
    "epoch": t.dt.epoch("s"),
    "to utc": z.dt.convert_time_zone("UTC"),
    "to new york": z.dt.convert_time_zone("America/New_York"),
    "since first": (t - t.min()).dt.total_hours(),
    "minutes between": (z - z.min()).dt.total_minutes(),
    "time plus": t + pl.duration(hours=36),
    "days between": (d - d.min()).dt.total_days(),
    "date lt": d < dt.date(2024, 2, 29),
    # lists
    "list_len": l.list.len(),
    "list_get": l.list.get(0, null_on_oob=True),
    "list_last": l.list.last(),
    "list_sum": l.list.sum(),
    "list_mean": l.list.mean(),
    "list_min": l.list.min(),
    "list_max": l.list.max(),
    "list_contains": l.list.contains(3),
    "list_join": l.cast(pl.List(pl.String)).list.join("-"),
    "list_sort": l.list.sort(descending=True),
    "list_unique": l.list.unique(maintain_order=True),
    "list_reverse": l.list.reverse(),
    "list_slice": l.list.slice(1, 2),
    "concat_list": pl.concat_list(n, g),
    "field": pl.struct(k, n).struct.field("n"),
}

for window in (2, 3):
    for name in ("sum", "mean", "min", "max", "std", "var"):
        EXPRESSIONS[f"rolling_{name} {window}"] = getattr(n, f"rolling_{name}")(
            window, min_samples=1 if window == 3 else None
        )
EXPRESSIONS["rolling_median"] = n.rolling_median(3, min_samples=1)
EXPRESSIONS["rolling_quantile"] = n.rolling_quantile(
    0.9, interpolation="linear", window_size=4, min_samples=2
)
for name in ("sum", "mean", "min", "max"):
    EXPRESSIONS[f"rolling_{name}_by"] = None  # sorted by time first, see STEPS

PAIRS = (n.is_not_null() & x.is_not_null()).sum()
REDUCTIONS = {
    "sum": n.sum(),
    "mean": n.mean(),
    "min": n.min(),
    "max": n.max(),
    "std": n.std(),
    "var": n.var(),
    "count": n.count(),
    "len": pl.len(),
    "n_unique": n.drop_nulls().n_unique(),
    "median": n.median(),
    "quantile": n.quantile(0.3, "linear"),
    "first": n.first(),
    "last": n.last(),
    "product": g.product(),
    "skew": n.skew(),
    "kurtosis": n.kurtosis(),
    "null_count": n.null_count(),
    "implode": n.implode(),
    "corr": pl.when(PAIRS > 1).then(pl.corr("n", "x")),
    "cov": pl.when(PAIRS > 1).then(pl.cov("n", "x")),
    "text min": k.min(),
    "text max": k.max(),
    "wild min": y.min(),
    "wild max": y.nan_max(),
    "wild sum": y.sum(),
    "wild mean": y.mean(),
    "date max": d.max(),
    "trues": b.sum(),
    "bool max": b.max(),
    "time min": t.min(),
    "range": n.max() - n.min(),
    "any": b.any(),
    "zoned max": z.max(),
}


def grouped(value):
    return lambda f: f.group_by("g", maintain_order=True).agg(
        value.alias("out") if not isinstance(value, str) else value
    )


def joined(how, on):
    def run(f):
        other = (
            f.sort("n", descending=True, nulls_last=True, maintain_order=True)
            .head(8)
            .select("k", "g", "b", "n")
        )
        both = {} if how in ("semi", "anti") else {"coalesce": True}
        left = f.select("k", "g", "b", "x")
        order = "right_left" if how == "right" else "left_right"
        result = left.join(other, on=on, how=how, maintain_order=order, **both)
        # Keys stand where the left frame has them.
        return result.select(left.columns + [c for c in result.columns if c not in left.columns])

    return run


def timed(name):
    there = n.is_not_null().cast(pl.Int64).rolling_sum_by("t", "3h") > 0
    value = pl.when(there).then(getattr(n, f"rolling_{name}_by")("t", "3h"))
    return lambda f: f.drop_nulls("t").sort("t", maintain_order=True).select(value.alias("out"))


def asof(strategy):
    def run(f):
        left = f.drop_nulls("t").sort("t", maintain_order=True).select("t", "n")
        right = left.filter(pl.col("n") > 0).select(
            pl.col("t").dt.offset_by("30m"), (pl.col("n") * 10).alias("m")
        )
        return left.join_asof(
            right.unique("t", keep="first", maintain_order=True), on="t", strategy=strategy
        )

    return run


STEPS = {
    "select": lambda f: f.select("n", "k"),
    "with_columns": lambda f: f.select("n", "x").with_columns(
        (n + 1).alias("n"), (x * 2).alias("w")
    ),
    "rename": lambda f: f.select("k", "n").rename({"n": "m"}),
    "drop": lambda f: f.drop("z", "l", "t", "d", "y"),
    "filter": lambda f: f.filter(n > 0).select("n", "k"),
    "filter two": lambda f: f.filter((n > 0) & b).select("n"),
    "filter wild": lambda f: f.filter(y > 1).select("y"),
    "head": lambda f: f.head(3).select("n"),
    "tail": lambda f: f.tail(3).select("n"),
    "slice": lambda f: f.slice(2, 4).select("n"),
    "reverse": lambda f: f.reverse().select("n"),
    "gather": lambda f: f.select("n").head(2),
    "sort": lambda f: f.sort("n", nulls_last=True, maintain_order=True).select("n", "k"),
    "sort down": lambda f: f.sort(
        "n", descending=True, nulls_last=True, maintain_order=True
    ).select("n", "k"),
    "sort wild": lambda f: f.sort("y", nulls_last=True, maintain_order=True).select("y", "n"),
    "sort text": lambda f: f.sort("k", nulls_last=True, maintain_order=True).select("k", "n"),
    "sort two": lambda f: f.sort(
        ["g", "n"], descending=[True, False], nulls_last=True, maintain_order=True
    ).select("g", "n", "k"),
    "sort expression": lambda f: f.sort(n.abs(), nulls_last=True, maintain_order=True).select(
        "n", "k"
    ),
    "unique": lambda f: f.select("g", "b").unique(maintain_order=True, keep="first"),
    "unique by": lambda f: f.unique("g", maintain_order=True, keep="first").select("g", "n"),
    "unique wild": lambda f: f.select("y").unique(maintain_order=True, keep="first"),
    "drop_nulls": lambda f: f.select("k", "n", "x").drop_nulls(),
    "drop_nulls by": lambda f: f.drop_nulls("n").select("k", "n"),
    "fill_null frame": lambda f: f.select("n", "x", "k").fill_null(strategy="forward"),
    "null_count frame": lambda f: f.select("k", "n", "x").null_count(),
    "concat": lambda f: pl.concat([f, f.head(2)]).select("k", "n"),
    "hstack": lambda f: f.select("k").hstack(f.select("n")),
    "concat_diagonal": lambda f: pl.concat(
        [f.select("k", "n"), f.select("n", "b")], how="diagonal"
    ),
    "unpivot": lambda f: f.select("k", "n", "g").unpivot(["n", "g"], index="k"),
    "explode": lambda f: f.select("k", "l").explode("l", empty_as_null=True),
    "with_row_index": lambda f: f.with_row_index("i").select("i", "n"),
    "pivot": lambda f: (
        f.filter(b.is_not_null())
        .with_columns(b.cast(pl.Int64))
        .pivot("b", index="g", values="n", aggregate_function="sum")
        if len(f.filter(b.is_not_null()))
        else None
    ),
    "value_counts": lambda f: f.group_by("g")
    .agg(pl.len().alias("count"))
    .sort(["count", "g"], descending=[True, False], nulls_last=True),
    "unnest": lambda f: f.select(pl.struct("k", "n").alias("r")).unnest("r"),
    "transpose": lambda f: None,
    "top_k": lambda f: f.sort("n", descending=True, nulls_last=True, maintain_order=True)
    .head(2)
    .select("n"),
    "describe": lambda f: f.select(
        n.count().alias("count"),
        n.null_count().alias("nulls"),
        n.mean().alias("mean"),
        n.std().alias("std"),
        n.min().alias("min"),
        n.quantile(0.25, "linear").alias("q1"),
        n.median().alias("q2"),
        n.quantile(0.75, "linear").alias("q3"),
        n.max().alias("max"),
    ),
    "group_by_dynamic": lambda f: f.drop_nulls("t")
    .sort("t", maintain_order=True)
    .group_by_dynamic("t", every="6h")
    .agg(n.sum()),
    "group_by_dynamic month": lambda f: f.drop_nulls("d")
    .sort("d", maintain_order=True)
    .group_by_dynamic("d", every="1mo")
    .agg(pl.len().alias("len")),
    "group two": lambda f: f.group_by("g", "b", maintain_order=True).agg(
        n.sum(), pl.len().alias("len")
    ),
    "group wild": lambda f: f.group_by("y", maintain_order=True).agg(pl.len().alias("len")),
    "group expression": lambda f: f.group_by((n % 2).alias("odd"), maintain_order=True).agg(
        x.sum()
    ),
    "group head": lambda f: f.with_columns(pl.int_range(pl.len()).over("g").alias("i"))
    .filter(pl.col("i") < 1)
    .select("g", "n"),
    "cross": lambda f: f.head(3).select("n").join(f.head(2).select("k"), how="cross"),
    "join on two": joined("inner", ["g", "b"]),
    "join_where": lambda f: None,
    "normalize": lambda f: f.select((n - n.mean()) / n.std()),
    "minmax": lambda f: f.select((n - n.min()) / (n.max() - n.min())),
    "outliers": lambda f: f.select(
        (
            (
                n
                < n.quantile(0.25, "linear")
                - 1.5 * (n.quantile(0.75, "linear") - n.quantile(0.25, "linear"))
            )
            | (
                n
                > n.quantile(0.75, "linear")
                + 1.5 * (n.quantile(0.75, "linear") - n.quantile(0.25, "linear"))
            )
        ).alias("out")
    ),
}
for name, value in EXPRESSIONS.items():
    if value is not None:
        STEPS[name] = lambda f, value=value: f.select(value.alias("out"))
for name in ("sum", "mean", "min", "max"):
    STEPS[f"rolling_{name}_by"] = timed(name)
for name, value in REDUCTIONS.items():
    STEPS[f"all {name}"] = lambda f, value=value: f.select(value.alias("out"))
    STEPS[f"group {name}"] = grouped(value)
for how in ("inner", "left", "right", "full", "semi", "anti"):
    for on in ("g", "k"):
        STEPS[f"{how} join on {on}"] = joined(how, on)
for strategy in ("backward", "forward", "nearest"):
    STEPS[f"asof {strategy}"] = asof(strategy)
STEPS = {name: step for name, step in STEPS.items() if name not in ("transpose", "join_where")}

# The same names, asked of pandas, whose nulls are NaN; so only frames without NaN, and columns that keep their types.
PANDAS = {
    "pandas cumsum": lambda f: f.n.cumsum(),
    "pandas diff": lambda f: f.n.diff(),
    "pandas rolling mean": lambda f: f.x.rolling(2).mean(),
    "pandas rolling std": lambda f: f.x.rolling(3, min_periods=2).std(),
    "pandas rolling median": lambda f: f.x.rolling(3, min_periods=1).median(),
    "pandas ewm": lambda f: f.x.ewm(alpha=0.5).mean(),
    "pandas rank": lambda f: f.x.rank(),
    "pandas dense rank": lambda f: f.x.rank(method="dense"),
    "pandas quantile": lambda f: [f.x.quantile(0.7)],
    "pandas std": lambda f: [f.x.std()],
    "pandas corr": lambda f: [f.x.corr(f.n)],
    "pandas group mean": lambda f: f.groupby("g", sort=False, dropna=False).x.mean(),
    "pandas group median": lambda f: f.groupby("g", sort=False, dropna=False).x.median(),
    "pandas group transform": lambda f: f.groupby("g", dropna=False).x.transform("mean"),
    "pandas group cumsum": lambda f: f.groupby("g", dropna=False).n.cumsum(),
    "pandas ffill": lambda f: f.x.ffill(),
    "pandas interpolate": lambda f: f.x.interpolate(limit_area="inside"),
    "pandas clip": lambda f: f.x.clip(0, 3),
    "pandas pct_change": lambda f: (f.x.abs() + 1).pct_change(fill_method=None),
    "pandas floordiv": lambda f: f.n // 7,
    "pandas mod": lambda f: f.n % -7,
    "pandas round": lambda f: (f.x / 3).round(2),
    "pandas isin": lambda f: f.k.isin(["a", "b"]),
    "pandas duplicated": lambda f: f.k.duplicated(keep=False),
    "pandas zfill": lambda f: f.k.str.zfill(4),
    "pandas title": lambda f: f.k.str.title(),
    "pandas capitalize": lambda f: f.k.str.capitalize(),
    "pandas slice": lambda f: f.k.str.slice(1, 4),
    "pandas month_end": lambda f: f.t.dt.days_in_month,
    "pandas floor hour": lambda f: f.t.dt.floor("h"),
    "pandas day_name": lambda f: f.t.dt.day_name(),
}


def pandas_frame(columns):
    names = ("k", "g", "n", "x", "b", "t")
    types = {
        "k": "str",
        "g": "int64",
        "n": "int64",
        "x": "float64",
        "b": "bool",
        "t": "datetime64[us]",
    }
    return pd.DataFrame({c: pd.Series(columns[c], dtype=types[c]) for c in names})


def plain(values):
    values = list(values)
    return [
        (
            None
            if isinstance(v, float) and math.isnan(v)
            else v.isoformat() and v.to_pydatetime() if isinstance(v, pd.Timestamp) else v
        )
        for v in values
    ]


def main():
    frames, answers, refused = [], [], []
    for name, columns in FRAMES:
        frames.append(
            name + "\t" + line((f"{c}:{TYPES[c][0]}", values) for c, values in columns.items())
        )
        frame = pl.DataFrame({c: pl.Series(c, columns[c], dtype=TYPES[c][1]) for c in columns})
        for step, run in STEPS.items():
            try:
                result = run(frame)
            except pl.exceptions.PolarsError as e:
                refused.append(f"{step} on {name}: {e}".splitlines()[0])
                continue
            if result is not None:
                answers.append(
                    f"{step}\t{name}\t" + line((c, result[c].to_list()) for c in result.columns)
                )
        if name in ("full", "more_ties", "two"):
            for step, run in PANDAS.items():
                answers.append(
                    f"{step}\t{name}\t" + line([("out", plain(run(pandas_frame(columns))))])
                )
    answers.sort(key=lambda a: a.split("\t")[0])
    (HERE / "frames.txt").write_text("\n".join(frames) + "\n", encoding="utf-8")
    (HERE / "answers.txt").write_text("\n".join(answers) + "\n", encoding="utf-8")
    print(len(answers), "answers;", len(refused), "refused:")
    print("\n".join(sorted(set(refused))[:40]))


main()
