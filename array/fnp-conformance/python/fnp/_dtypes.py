"""The dtype objects of the standard."""

import struct


class DType:
    """A dtype of the engine, equal to others of its name."""

    __slots__ = ("_name", "kind", "itemsize", "_format")

    def __init__(self, name, kind, itemsize, format):
        self._name, self.kind, self.itemsize, self._format = name, kind, itemsize, format

    def __eq__(self, other):
        return isinstance(other, DType) and self._name == other._name

    def __hash__(self):
        return hash(self._name)

    def __repr__(self):
        return f"fnp.{self._name}"

    def unpack(self, block):
        """The Python values of the bytes of elements."""
        values = struct.unpack(f"={len(block) // struct.calcsize('=' + self._format)}{self._format}", block)
        if self.kind == "c":
            return [complex(*pair) for pair in zip(values[::2], values[1::2], strict=True)]
        return list(values)

    def pack(self, values):
        """The bytes of Python values."""
        if self.kind == "c":
            values = [part for v in values for part in (complex(v).real, complex(v).imag)]
        elif self.kind == "b":
            values = [bool(v) for v in values]
        elif self.kind == "f":
            values = [float(v) for v in values]
        try:
            return struct.pack(f"={len(values)}{self._format}", *values)
        except struct.error as problem:
            raise OverflowError(f"a value does not fit {self._name}: {problem}") from problem


bool_ = DType("bool", "b", 1, "?")
int8 = DType("int8", "i", 1, "b")
int16 = DType("int16", "i", 2, "h")
int32 = DType("int32", "i", 4, "i")
int64 = DType("int64", "i", 8, "q")
uint8 = DType("uint8", "u", 1, "B")
uint16 = DType("uint16", "u", 2, "H")
uint32 = DType("uint32", "u", 4, "I")
uint64 = DType("uint64", "u", 8, "Q")
float16 = DType("float16", "f", 2, "e")
float32 = DType("float32", "f", 4, "f")
float64 = DType("float64", "f", 8, "d")
complex64 = DType("complex64", "c", 8, "f")
complex128 = DType("complex128", "c", 16, "d")

ALL = {
    d._name: d
    for d in (
        bool_, int8, int16, int32, int64, uint8, uint16, uint32, uint64,
        float16, float32, float64, complex64, complex128,
    )
}  # fmt: skip

# float16 is the engine's, but not the standard's.
STANDARD = {name: d for name, d in ALL.items() if name != "float16"}

KINDS = {
    "bool": "b",
    "signed integer": "i",
    "unsigned integer": "u",
    "integral": "iu",
    "real floating": "f",
    "complex floating": "c",
    "numeric": "iufc",
}


def dtype_of(value):
    """The dtype object of a dtype, or of its name."""
    if isinstance(value, DType):
        return value
    if value in (bool, int, float, complex):
        return {bool: bool_, int: int64, float: float64, complex: complex128}[value]
    if isinstance(value, str) and value in ALL:
        return ALL[value]
    raise TypeError(f"{value!r} is no dtype")
