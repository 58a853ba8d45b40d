"""Code that turns the values of the target into what a loss takes; NumPy only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from losspick.advising.eligibility import FRACTIONS, in_percent
from losspick.advising.labels import circle, given_as, is_ready
from losspick.advising.shown import Shown
from losspick.core.domains import TargetDomain
from losspick.core.profile import Encoding, Profile
from losspick.core.vocabulary import Kind

_D = TargetDomain

#: More columns than this are not named in a comment.
MOST_NAMED = 6

_READ = "y = np.asarray(target, dtype=float)"


def preparation(shown: Shown, profile: Profile) -> str:
    """Return the lines that make ``y`` from ``target``, the values in the data."""
    targets = given_as(shown, profile)
    if targets.within(_D.TIME_EVENT):
        return "\n".join((f"# target: {_named(profile)}", *_time_event(shown)))
    lines = _PREPARED.get(targets, _numbers)(targets, profile)
    return "\n".join((f"# target: {_named(profile)}", *lines))


def _named(profile: Profile) -> str:
    # repr keeps a line break in a name inside the comment.
    names = ", ".join(repr(name) for name in profile.target[:MOST_NAMED])
    if len(profile.target) > MOST_NAMED:
        names += f", ... ({len(profile.target)} columns)"
    which = "column" if len(profile.target) == 1 else "columns"
    missing = ", rows without a value left out" if profile.missing else ""
    return f"the values of {which} {names}{missing}"


def _numbers(targets: TargetDomain, profile: Profile) -> tuple[str, ...]:
    if targets in FRACTIONS and in_percent(profile):
        return (f"{_READ} / 100  # the data are in percent",)
    return (_READ,)


def _angle(targets: TargetDomain, profile: Profile) -> tuple[str, ...]:
    turn, unit = circle(profile)
    if unit == "radians":
        return (_READ,)
    return (f"{_READ} * 2 * np.pi / {turn:g}  # {unit} to radians",)


def _classes(targets: TargetDomain, profile: Profile) -> tuple[str, ...]:
    if is_ready(targets, profile) or profile.encoding is Encoding.BOOLEANS:
        signed = targets is _D.PLUS_MINUS_ONE and profile.encoding is Encoding.BOOLEANS
        return (_READ, "y = 2 * y - 1") if signed else (_READ,)
    if profile.encoding is Encoding.ONE_HOT:
        return (f"{_READ}.argmax(axis=1)",)
    return (*_codes(profile), *_CODED.get(targets, ()))


_CODED: Mapping[TargetDomain, tuple[str, ...]] = MappingProxyType(
    {
        _D.PLUS_MINUS_ONE: ("y = 2 * y - 1  # -1 and +1",),
        _D.ONE_HOT: ("y = np.eye(len(levels))[y]  # one-hot rows",),
    }
)


def _codes(profile: Profile) -> tuple[str, ...]:
    classes = profile.classes or ()
    whole = len(classes) == profile.class_count
    levels = repr([one.label for one in classes]) if whole else "sorted(set(map(str, target)))"
    return (
        f"levels = {levels}",
        "codes = {level: code for code, level in enumerate(levels)}",
        "y = np.array([codes[str(value)] for value in target])",
    )


def _one_hot(targets: TargetDomain, profile: Profile) -> tuple[str, ...]:
    if profile.kind is Kind.ONE_HOT:
        return (_READ,)
    return (*_codes(profile), *_CODED[_D.ONE_HOT])


def _soft_labels(targets: TargetDomain, profile: Profile) -> tuple[str, ...]:
    return (_READ, "y = y / y.sum(axis=1, keepdims=True)")


def _multi_hot(targets: TargetDomain, profile: Profile) -> tuple[str, ...]:
    if is_ready(targets, profile):
        return (_READ,)
    return (
        f"labels = {[one.label for one in profile.classes or ()]!r}",
        "y = np.array([[label in row for label in labels] for row in target])  # row: its labels",
    )


def _time_event(shown: Shown) -> tuple[str, ...]:
    read = f"{_READ}  # a column of times and one of events: 1 observed, 0 censored"
    if shown.spelling.shape != "(N,)":
        return (read,)
    return (read, "y = np.where(y[:, 1] == 1, y[:, 0], -y[:, 0])  # negative: censored then")


_PREPARED: Mapping[TargetDomain, Callable[[TargetDomain, Profile], tuple[str, ...]]] = (
    MappingProxyType(
        {
            _D.ANGLE: _angle,
            _D.ZERO_ONE: _classes,
            _D.PLUS_MINUS_ONE: _classes,
            _D.CLASS_INDEX: _classes,
            _D.RANK: _classes,
            _D.ONE_HOT: _one_hot,
            _D.MULTI_HOT: _multi_hot,
            _D.SOFT_LABELS: _soft_labels,
        }
    )
)
