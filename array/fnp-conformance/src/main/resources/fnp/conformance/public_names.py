# The public names of NumPy's namespaces and of its arrays and generators, a line each: namespace,
# name, kind, parameters.
import importlib
import inspect
import numpy

SPACES = (
    "numpy numpy.char numpy.ctypeslib numpy.dtypes numpy.emath numpy.exceptions numpy.fft"
    " numpy.lib numpy.linalg numpy.ma numpy.ndarray numpy.polynomial numpy.random"
    " numpy.random.Generator numpy.random.RandomState numpy.rec numpy.strings numpy.testing"
    " numpy.typing numpy.version"
).split()


def parameters(value):
    try:
        names = [p.name for p in inspect.signature(value).parameters.values()]
    except (TypeError, ValueError):
        names = []
    return ",".join(name for name in names if name not in ("self", "args", "kwargs"))


def kind(value):
    if isinstance(value, numpy.ufunc):
        return "ufunc"
    if inspect.isclass(value):
        return "class"
    if inspect.ismodule(value):
        return "module"
    return "function" if callable(value) else "value"


def space(name):
    classes = {
        "numpy.emath": numpy.emath,
        "numpy.ndarray": numpy.ndarray,
        "numpy.random.Generator": numpy.random.Generator,
        "numpy.random.RandomState": numpy.random.RandomState,
    }
    return classes[name] if name in classes else importlib.import_module(name)


def names(module):
    found = getattr(module, "__all__", None) or dir(module)
    return sorted(name for name in set(found) if not name.startswith("_"))


def line(module, namespace, name):
    value = getattr(module, name)
    call = parameters(value) if kind(value) in ("function", "ufunc") else ""
    return "\t".join((namespace, name, kind(value), call))


"\n".join(line(space(n), n, name) for n in SPACES for name in names(space(n))) + "\n"
