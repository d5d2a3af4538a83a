"""Writes Arrow files as pyarrow and Polars write them, for our reader; run it to make them anew."""

import datetime as dt
import decimal
import pathlib

import polars as pl
import pyarrow as pa
import pyarrow.feather as feather

HERE = pathlib.Path(__file__).parent
ROWS = 2_000


def every(n, values):
    return [values[i % len(values)] for i in range(n)]


def table(rows):
    moment = dt.datetime(2024, 3, 31, 0, 30)
    return pa.table(
        {
            "i8": pa.array(every(rows, [1, -2, None]), pa.int8()),
            "u64": pa.array(every(rows, [1, 2**63, 3]), pa.uint64()),
            "n": pa.array(range(rows), pa.int64()),
            "h": pa.array(every(rows, [0.5, None, -2.0]), pa.float16()),
            "x": pa.array(every(rows, [1.5, float("nan"), None]), pa.float64()),
            "b": pa.array(every(rows, [True, False, None]), pa.bool_()),
            "s": pa.array(every(rows, ["", "Straße and a long text", None]), pa.string()),
            "v": pa.array(
                every(rows, ["short", "a text of more than twelve", None]), pa.string_view()
            ),
            "c": pa.array(every(rows, ["red", "green", None])).dictionary_encode(),
            "raw": pa.array(every(rows, [b"\x00\xff", None, b""]), pa.binary()),
            "d": pa.array(
                every(rows, [dt.date(2024, 2, 29), None, dt.date(1969, 7, 20)]), pa.date32()
            ),
            "ms": pa.array(
                every(rows, [dt.date(2024, 2, 29), None, dt.date(1969, 7, 20)]), pa.date64()
            ),
            "tod": pa.array(every(rows, [dt.time(1, 2, 3), None, dt.time(23)]), pa.time32("s")),
            "ns": pa.array(every(rows, [moment, None, moment]), pa.timestamp("ns")),
            "z": pa.array(every(rows, [moment, None, moment]), pa.timestamp("s", "Europe/Paris")),
            "len": pa.array(
                every(rows, [dt.timedelta(hours=5), None, dt.timedelta(0)]), pa.duration("ms")
            ),
            "dec": pa.array(
                every(rows, [decimal.Decimal("-1.25"), None, decimal.Decimal("3.00")]),
                pa.decimal128(9, 2),
            ),
            "l": pa.array(every(rows, [[1, 2], None, []]), pa.list_(pa.int32())),
            "r": pa.array(every(rows, [{"a": 1, "t": "x"}, None, {"a": None, "t": "y"}])),
            "none": pa.nulls(rows),
        }
    )


whole = table(ROWS)
feather.write_feather(whole, HERE / "lz4.feather", compression="lz4", chunksize=700)
feather.write_feather(whole, HERE / "zstd.feather", compression="zstd")
with pa.ipc.new_stream(HERE / "stream.arrows", whole.schema) as stream:
    stream.write_table(table(30), max_chunksize=13)
frame = pl.DataFrame(
    {"n": [1, 2, None], "s": ["a", None, "a text of more than twelve"], "c": ["x", "y", "x"]}
)
frame.with_columns(pl.col("c").cast(pl.Categorical)).write_ipc(
    HERE / "polars.arrow", compression="zstd"
)
