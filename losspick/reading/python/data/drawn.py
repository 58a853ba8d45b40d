"""Arrays of random numbers: what they hold, and their shapes."""

from __future__ import annotations

from dataclasses import replace

from losspick.core.domains import TargetDomain
from losspick.reading.python.data.index_forms import is_length
from losspick.reading.python.data.literals import cast
from losspick.reading.python.data.sizes import may_be_shape
from losspick.reading.python.values.frames import Arguments
from losspick.reading.python.values.values import UNKNOWN, Const, ListV, TensorV, Value, altered

#: What draws real numbers, of any size and sign.
RANDOM_REAL = frozenset({"torch.randn", "jax.random.normal", "tensorflow.random.normal",
                          "numpy.random.randn", "numpy.random.normal",
                          "numpy.random.standard_normal"})  # fmt: skip
#: What draws them in the shape of another array.
_RANDOM_ALIKE = frozenset({"torch.randn_like"})
#: All functions after which the place where real numbers were drawn is noted.
DRAWING_REAL = RANDOM_REAL | _RANDOM_ALIKE | {"torch.normal"}
_RANDOM_UNIT = frozenset({"torch.rand", "numpy.random.rand", "jax.random.uniform"})
_RANDOM_INTEGER = frozenset({"torch.randint", "numpy.random.randint", "numpy.random.integers",
                             "jax.random.randint"})  # fmt: skip


#: What draws a single number: any at all, or a whole one between two bounds, or below one.
_NUMBERS = {**dict.fromkeys(("random.random", "random.uniform", "random.gauss"), "float"),
            **dict.fromkeys(("random.randint", "random.randrange"), "int")}  # fmt: skip
_ALONE = frozenset({"numpy.random.random", "numpy.random.rand", "numpy.random.randint"})


def _number(path: str, given: Arguments) -> TensorV | None:
    """Return the one number that a call draws; None: another function, or it draws several."""
    if path in _ALONE:
        several = given.get(2, "size") if path.endswith("randint") else given.get(0, "size")
        kind = "int" if path.endswith("randint") else "float"
    else:
        kind, several = _NUMBERS.get(path, ""), None
    if not kind or several is not None:
        return None
    coins = [[Const(2)], [Const(0), Const(1 if path == "random.randint" else 2)]]
    if kind == "int" and given.positional in coins[path == "random.randint" :]:
        return TensorV(targets=TargetDomain.ZERO_ONE, dtype="int", rank=0, classes=2)
    return TensorV(rank=0, dtype=kind)


def _is_narrow(scale: Value | None) -> bool:
    """Tell whether nearly all numbers of such a spread lie between -1 and 1."""
    return isinstance(scale, Const) and type(scale.value) is float and scale.value <= _HALF


_HALF = 0.5


def random_array(path: str, given: Arguments) -> TensorV | None:
    """Return the random numbers that a call gives; None: another function."""
    if (number := _number(path, given)) is not None:
        return number
    if path in RANDOM_REAL:
        narrow = path == "numpy.random.normal" and _is_narrow(given.get(1, "scale"))
        return TensorV(
            targets=None if narrow else TargetDomain.REAL,
            rank=rank_of(given, path),
            dtype="float",
            units=width_of(given),
        )
    if path in _RANDOM_ALIKE:
        return alike(given.get(0, "input"))
    if path == "torch.normal":
        return _normal(given)
    if path in _RANDOM_UNIT:
        jax = path.startswith("jax.")
        elsewhere = jax and (given.get(3, "minval") or given.get(4, "maxval")) is not None
        kind = None if elsewhere else TargetDomain.UNIT_INTERVAL
        return TensorV(targets=kind, rank=rank_of(given, path), dtype="float")
    if path in _RANDOM_INTEGER:
        whole = _random_integer(path, given)
        column = whole.rank == _MATRIX and width_of(given) == 1
        return _typed(path, replace(whole, units=1) if column else whole, given)
    if path == "torch.randperm":
        return cast(TensorV(rank=1, dtype="int"), given.get(None, "dtype"))
    return TensorV(rank=_rank_of_drawn(given), dtype="float") if path == _BETWEEN else None


def alike(like: Value | None) -> TensorV:
    """Return noise in the shape of an array; in that of an output it may only stand for data."""
    if not isinstance(like, TensorV):
        return TensorV(targets=TargetDomain.REAL, dtype="float")
    kind = None if like.made or like.activation is not None else TargetDomain.REAL
    return TensorV(targets=kind, rank=like.rank, dtype="float", units=like.units)


def _normal(given: Arguments) -> TensorV | None:
    """Return what ``torch.normal(mean, std, size)`` draws; None: around a mean of each number."""
    size = given.get(2, "size")
    plain = all(isinstance(given.get(at, word), Const) for at, word in ((0, "mean"), (1, "std")))
    if size is None or not plain:
        return None
    return TensorV(targets=TargetDomain.REAL, rank=rank_of_size(size), dtype="float")


def _typed(path: str, whole: TensorV, given: Arguments) -> TensorV:
    """Return whole numbers in the number type that is asked for; floats count no classes."""
    at = None if path.startswith("torch.") else 4 if path.startswith("jax.") else 3
    typed = cast(whole, given.get(at, "dtype"))
    if typed.dtype == "int" or typed.targets is TargetDomain.ZERO_ONE:
        return typed
    return altered(typed, targets=None, classes=None, lowest=0)


#: What draws between two bounds, which come first.
_BETWEEN = "numpy.random.uniform"


def rank_of(given: Arguments, path: str = "") -> int | None:
    """Return the number of axes of an array whose shape a call gives; None: not known."""
    shape: Value | None = given.get(None, "size", "shape")
    if shape is None and path.startswith("jax.") and len(given.positional) > 1:
        shape = given.positional[1]
    if shape is None and path.startswith(("jax.", "numpy.random.normal")):
        return None
    if shape is None and given.positional:
        first = given.positional[0]
        if not isinstance(first, ListV):
            several = len(given.positional) == 1 and may_be_shape(first, given.nodes.get(0))
            return len(given.positional) if given.whole and not several else None
        shape = first
    if isinstance(shape, Const) and type(shape.value) is int:
        return 1
    return len(shape.items) if isinstance(shape, ListV) and shape.whole else None


def _rank_of_drawn(given: Arguments) -> int | None:
    """Return the number of axes of numbers that are drawn between two bounds."""
    return rank_of_size(given.get(2, "size"))


def width_of(given: Arguments) -> int | None:
    """Return the size of the last of two axes, as of the weights of a layer."""
    shapes = (*given.positional, *given.keywords.values())
    shape = next((v for v in shapes if isinstance(v, ListV)), None)
    sizes = shape.items if shape is not None else given.positional
    last = sizes[-1] if len(sizes) == 2 else None
    return last.value if isinstance(last, Const) and type(last.value) is int else None


def length_of(given: Arguments) -> int | None:
    """Return the size of an array of one axis and several numbers; None: not known, or another."""
    shape = given.get(0, "size", "shape")
    sizes = shape.items if isinstance(shape, ListV) else [shape]
    alone = len(sizes) == 1 and len(given.positional) <= 1
    number = sizes[0].value if alone and isinstance(sizes[0], Const) else None
    return number if isinstance(number, int) and number > 1 else None


def _random_integer(path: str, given: Arguments) -> TensorV:
    if not {"low", "high", "endpoint", "minval", "maxval"}.isdisjoint(given.keywords):
        return _between(given)
    bounds, size = _bounds_and_size(path, given)
    low, high = (bounds[0], bounds[1]) if len(bounds) > 1 else (Const(0), *bounds, UNKNOWN)[:2]
    rank = rank_of_size(size)
    if not isinstance(low, Const) or not isinstance(high, Const):
        return TensorV(dtype="int", rank=rank)
    return _drawn_from(low.value, high.value, rank)


def _bounds_and_size(path: str, given: Arguments) -> tuple[list[Value], Value | None]:
    """Return what stands for the bounds, and for the shape: jax takes it before them."""
    values = given.positional
    if path.startswith("jax."):
        return values[2:4], given.get(1, "shape")
    if path.startswith("numpy."):
        return values[:2], given.get(2, "size")
    at = next((i for i, value in enumerate(values) if isinstance(value, ListV)), len(values))
    return values[:at], given.get(at, "size")


def rank_of_size(size: Value | None) -> int | None:
    """Return the number of axes of an array of a size that is a number or a list."""
    if isinstance(size, Const) and type(size.value) is int:
        return 1
    if isinstance(size, TensorV) and size.rank == 0:
        return 1
    return len(size.items) if isinstance(size, ListV) and size.whole else None


def _between(given: Arguments) -> TensorV:
    """Return whole numbers between bounds that are given by name."""
    rank = rank_of_size(given.get(None, "size", "shape"))
    low, high = given.get(0, "low", "minval"), given.get(1, "high", "maxval")
    if "endpoint" in given.keywords or not isinstance(high, Const):
        return TensorV(dtype="int", rank=rank)
    low = Const(0) if low is None else low
    return _drawn_from(low.value if isinstance(low, Const) else None, high.value, rank)


def _drawn_from(low: object, high: object, rank: int | None) -> TensorV:
    """Return whole numbers from one bound to below another."""
    if type(low) is not int or type(high) is not int or rank != 1 or low < 0:
        return TensorV(dtype="int", rank=rank)
    if low > 0:  # amounts, or classes that are numbered from 1 on
        return TensorV(dtype="int", rank=rank, classes=high - low, lowest=low)
    kind = TargetDomain.ZERO_ONE if high == 2 else TargetDomain.CLASS_INDEX
    return TensorV(targets=kind, dtype="int", rank=rank, classes=high)


#: Of functions that choose: where stands what is chosen from, the size, and the shares.
_CHOOSING = {"numpy.random.choice": (0, 1, 3), "jax.random.choice": (1, 2, 4)}


def chosen(path: str, given: Arguments) -> TensorV | None:
    """Return what is drawn from numbers; None: another function, or it draws by an output."""
    known = _CHOOSING.get(path)
    if known is None or not given.whole:
        return None
    options, size = given.get(known[0], "a"), given.get(known[1], "size", "shape")
    shares = given.get(known[2], "p")
    if isinstance(shares, TensorV) and shares.made:
        return None
    if not isinstance(options, ListV):
        counted = is_length(given.nodes.get(known[0]))
        return _of_several(TensorV(rank=0) if counted else options, size)
    if not options.whole:
        return None
    codes = {v.value for v in options.items if isinstance(v, Const) and type(v.value) is int}
    one = isinstance(size, Const) and type(size.value) is int
    if len(codes) != len(options.items) or len(codes) < 2 or not one:
        return None
    low, high = min(codes), max(codes)
    return _drawn_from(low, high + 1, 1) if high - low + 1 == len(codes) and low == 1 else None


def _of_several(options: Value | None, size: Value | None) -> TensorV | None:
    """Return what is drawn from the numbers below one, or from a row of them."""
    rank = 0 if size in (None, Const(None)) else rank_of_size(size)
    if isinstance(options, Const) or (isinstance(options, TensorV) and options.rank == 0):
        return TensorV(dtype="int", rank=rank)
    row = isinstance(options, TensorV) and options.rank == 1 and not options.made
    return TensorV(dtype=options.dtype, rank=rank) if row and isinstance(options, TensorV) else None


def drawn(given: Arguments) -> Value:
    """Return what a generator draws: numbers of a shape that is given as a list, or by sizes."""
    shapes = [v for v in (*given.positional, *given.keywords.values()) if isinstance(v, ListV)]
    size = given.get(None, "size", "shape")
    if isinstance(size, Const) and type(size.value) is int:
        return TensorV(rank=1, dtype="float")
    sizes = shapes[0].items if shapes else given.positional
    whole = [type(v.value) is int for v in sizes if isinstance(v, Const)]
    if len(sizes) != _MATRIX or not whole or not all(whole):
        return UNKNOWN
    last = sizes[-1]
    units = last.value if isinstance(last, Const) and isinstance(last.value, int) else None
    return TensorV(targets=TargetDomain.REAL, rank=_MATRIX, dtype="float", units=units)


_MATRIX = 2
