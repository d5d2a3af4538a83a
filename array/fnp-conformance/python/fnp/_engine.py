"""The connection to the engine: calls go out, arrays stay there and are known by number.

The engine is a server on the loopback address. Its port and its token are in a file, which the environment
variable FNP_ENGINE names; without it the command in FNP_ENGINE_COMMAND, or scripts/python-engine.sh of the
checkout that this package is in, is started with such a file and ended with this process.
"""

import atexit
import os
import pathlib
import shlex
import socket
import struct
import subprocess
import tempfile
import threading
import time

START_SECONDS_MAX = 120


class EngineError(RuntimeError):
    """The engine cannot be reached, or failed."""


class LinAlgError(ValueError):
    """A matrix for which there is no result."""


ERRORS = {
    "IndexError": IndexError,
    "TypeError": TypeError,
    "ValueError": ValueError,
    "OverflowError": OverflowError,
    "MemoryError": MemoryError,
    "LinAlgError": LinAlgError,
}


class Over:
    """The axes of a reduction."""

    def __init__(self, axis=None, keepdims=False, dtype=None):
        if axis is not None and not isinstance(axis, tuple | list):
            axis = (axis,)
        self.axis, self.keepdims, self.dtype = axis, keepdims, dtype


class DTypeName(str):
    """A string that means a dtype on the wire."""

    __slots__ = ()


def text(value):
    block = value.encode("utf-8")
    return struct.pack(">i", len(block)) + block


def encode(value):
    if value is None:
        return b"N"
    if value is Ellipsis:
        return b"E"
    if isinstance(value, bool):
        return b"B\1" if value else b"B\0"
    if isinstance(value, int):
        return b"I" + text(str(value))
    if isinstance(value, float):
        return struct.pack(">cd", b"F", value)
    if isinstance(value, complex):
        return struct.pack(">cdd", b"C", value.real, value.imag)
    if isinstance(value, DTypeName):
        return b"D" + text(value)
    if isinstance(value, str):
        return b"S" + text(value)
    if isinstance(value, bytes):
        return b"Y" + struct.pack(">i", len(value)) + value
    if isinstance(value, tuple | list):
        return b"L" + struct.pack(">i", len(value)) + b"".join(map(encode, value))
    if isinstance(value, slice):
        return b"X" + encode(value.start) + encode(value.stop) + encode(value.step)
    if isinstance(value, Over):
        keepdims = b"\1" if value.keepdims else b"\0"
        return b"O" + encode(value.axis) + keepdims + encode(value.dtype)
    if hasattr(value, "_number"):
        return struct.pack(">cq", b"A", value._number)
    if hasattr(value, "_name"):
        return b"D" + text(value._name)
    if hasattr(value, "__index__"):
        return encode(value.__index__())
    raise TypeError(f"the engine takes no {type(value).__name__}")


class Engine:
    """One connection; its calls are made one after the other."""

    def __init__(self, port, token, of_array):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.source = self.socket.makefile("rb", 1 << 16)
        self.of_array = of_array
        self.lock = threading.RLock()
        self.freed = []
        self.socket.sendall(text(token))
        if not self.decode():
            raise EngineError("the engine does not accept the token; start it anew")

    def read(self, count):
        block = self.source.read(count)
        if len(block) < count:
            raise EngineError("the engine has ended")
        return block

    def unpack(self, form):
        return struct.unpack(form, self.read(struct.calcsize(form)))

    def read_text(self):
        return self.read(self.unpack(">i")[0]).decode("utf-8")

    def decode(self):
        tag = self.read(1)
        if tag == b"A":
            (number,) = self.unpack(">q")
            dtype = self.read_text()
            (ndim,) = self.unpack(">i")
            return self.of_array(number, dtype, self.unpack(f">{ndim}q"))
        if tag == b"N":
            return None
        if tag == b"B":
            return self.read(1) == b"\1"
        if tag == b"I":
            return int(self.read_text())
        if tag == b"F":
            return self.unpack(">d")[0]
        if tag == b"C":
            return complex(*self.unpack(">dd"))
        if tag == b"S":
            return self.read_text()
        if tag == b"D":
            return DTypeName(self.read_text())
        if tag == b"Y":
            return self.read(self.unpack(">i")[0])
        if tag == b"L":
            return [self.decode() for _ in range(self.unpack(">i")[0])]
        if tag == b"!":
            kind, message = self.read_text(), self.read_text()
            raise ERRORS.get(kind, EngineError)(message)
        raise EngineError(f"the engine answered with the unknown tag {tag!r}")

    def free(self, number):
        # Finalisers may run anywhere, even within a call: the number goes out with the next one.
        self.freed.append(number)

    def call(self, name, *arguments):
        with self.lock:
            request = b""
            if self.freed:
                freed, self.freed = self.freed, []
                request = text("free") + encode(freed)[1:]
            request += text(name) + encode(arguments)[1:]
            self.socket.sendall(request)
            return self.decode()


def start(file):
    """Starts an engine that writes its address into a file."""
    command = os.environ.get("FNP_ENGINE_COMMAND")
    if command is None:
        script = pathlib.Path(__file__).resolve().parents[4] / "scripts" / "python-engine.sh"
        if not script.exists():
            raise EngineError("no engine is known; start one and set FNP_ENGINE to its address file")
        command = shlex.quote(str(script))
    process = subprocess.Popen([*shlex.split(command), file, "once"], stdin=subprocess.DEVNULL)
    atexit.register(process.kill)
    ends = time.monotonic() + START_SECONDS_MAX
    while not os.path.exists(file):
        if process.poll() is not None or time.monotonic() > ends:
            raise EngineError(f"the engine did not start: {command}")
        time.sleep(0.05)


def connect(of_array):
    file = os.environ.get("FNP_ENGINE")
    if file is None:
        file = os.path.join(tempfile.mkdtemp(prefix="fnp-engine"), "address")
        start(file)
    try:
        port, token = pathlib.Path(file).read_text().split()
        return Engine(int(port), token, of_array)
    except OSError as problem:
        raise EngineError(f"no engine answers at the address in {file}: {problem}") from problem
