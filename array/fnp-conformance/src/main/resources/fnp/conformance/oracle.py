"""Evaluates NumPy code for the differential tests.

Reads requests from standard input and answers on standard output, both in the framing that
Oracle.java describes: big-endian, strings and byte blocks behind a four-byte length.
"""

import ast
import os
import struct
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")

source = sys.stdin.buffer
# Prints of evaluated code must not disturb the answers.
target = os.fdopen(os.dup(1), "wb")
os.dup2(2, 1)
programs = {}


def read(count):
    block = source.read(count)
    if len(block) < count:
        sys.exit(0)
    return block


def read_int():
    return struct.unpack(">i", read(4))[0]


def read_longs():
    count = read_int()
    return struct.unpack(">%dq" % count, read(8 * count))


def read_text():
    return read(read_int()).decode("utf-8")


def read_array():
    dtype = eval(read_text(), {"dtype": np.dtype, "StringDType": np.dtypes.StringDType, "nan": np.nan})
    shape = read_longs()
    strides = read_longs()
    (offset,) = struct.unpack(">q", read(8))
    writeable = read(1) == b"\1"
    if dtype.hasobject:
        return objects(dtype, shape, eval(read_text(), {"nan": np.nan, "inf": np.inf}))
    buffer = bytearray(read(read_int()))
    array = np.ndarray(shape, dtype, buffer, offset, strides) if buffer else np.empty(shape, dtype)
    array.flags.writeable = writeable
    return array


def objects(dtype, shape, values):
    array = np.empty(len(values), dtype)
    for index, value in enumerate(values):
        array[index] = value
    return array.reshape(shape)


def program(code):
    if code not in programs:
        tree = ast.parse(code)
        last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        first = compile(tree, "<request>", "exec")
        rest = compile(ast.Expression(last.value), "<request>", "eval") if last else None
        programs[code] = (first, rest)
    return programs[code]


def text(value):
    block = value.encode("utf-8")
    return struct.pack(">i", len(block)) + block


def longs(values):
    return struct.pack(">i%dq" % len(values), len(values), *values)


def encode(value):
    if isinstance(value, (np.ndarray, np.generic)) and value.dtype.hasobject:
        items = [element(item) for item in np.asarray(value).ravel().tolist()]
        count = struct.pack(">i", len(items))
        return b"O" + text(repr(value.dtype)) + longs(value.shape) + count + b"".join(items)
    if isinstance(value, (np.ndarray, np.generic)):
        array = np.asarray(value)
        data = array.tobytes()
        return (
            b"A" + text(repr(array.dtype)) + longs(array.shape) + longs(array.strides)
            + (b"\1" if array.flags.writeable else b"\0")
            + struct.pack(">i", len(data)) + data
        )
    if value is None:
        return b"N"
    if isinstance(value, (bool, np.bool)):
        return b"B" + (b"\1" if value else b"\0")
    if isinstance(value, int):
        return b"I" + text(str(value))
    if isinstance(value, float):
        return b"F" + struct.pack(">d", value)
    if isinstance(value, complex):
        return b"C" + struct.pack(">dd", value.real, value.imag)
    if isinstance(value, str):
        return b"S" + text(value)
    if isinstance(value, bytes):
        return b"Y" + struct.pack(">i", len(value)) + value
    if isinstance(value, np.dtype):
        return b"S" + text(value.name)
    if isinstance(value, (list, tuple)):
        return b"L" + struct.pack(">i", len(value)) + b"".join(encode(item) for item in value)
    raise TypeError("no encoding for %r" % (value,))


def element(value):
    if isinstance(value, tuple):
        items = b"".join(element(item) for item in value)
        return b"T" + struct.pack(">i", len(value)) + items
    return encode(value)


def answer(code, names):
    try:
        first, rest = program(code)
        exec(first, names)
        return encode(eval(rest, names) if rest else None)
    except Exception as problem:
        return b"E" + text(type(problem).__name__) + text(str(problem))


while True:
    names = {"np": np}
    for _ in range(read_int()):
        name = read_text()
        names[name] = read_array()
    block = answer(read_text(), names)
    target.write(struct.pack(">i", len(block)) + block)
    target.flush()
