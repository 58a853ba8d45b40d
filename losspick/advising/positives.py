"""Which class is the positive one: what is said of it, and what has to agree with it."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from losspick.core.profile import Profile
from losspick.core.vocabulary import ON_WORDS, Encoding, PositiveBy

#: Ways of writing that say by themselves which class is which.
_PLAIN = frozenset({Encoding.ZERO_ONE, Encoding.PLUS_MINUS_ONE, Encoding.BOOLEANS})

#: What tells the positive class by its meaning, and not only by its rows or place.
_MEANT = frozenset(
    {PositiveBy.ASKED, PositiveBy.YES, PositiveBy.DENIAL, PositiveBy.NAME, PositiveBy.WORDS}
)


def is_turned_round(profile: Profile) -> bool:
    """Tell whether the positive class is the one that sorts first: its code is then not the 1."""
    if profile.positive is None or profile.classes is None:
        return False
    negative, positive = (one.label for one in profile.classes)
    try:
        return float(positive) < float(negative)
    except ValueError:
        return positive < negative


def is_meant(profile: Profile) -> bool:
    """Tell whether the positive class is known by its meaning, so that its share says something."""
    if profile.positive_by in _MEANT:
        return True
    classes = profile.classes or ()
    return bool(classes) and classes[-1].label.strip().casefold() in ON_WORDS


def positive_steps(profile: Profile) -> Iterator[str]:
    """Yield which class is positive, by what, and how to change it; nothing of plain 0 and 1."""
    if profile.positive is None or profile.classes is None:
        return
    turned = is_turned_round(profile)
    if profile.encoding in _PLAIN and not turned:
        return
    negative = profile.classes[0].label
    said = f"positive is {profile.positive!r}: {profile.positive_why}"
    if profile.positive_by is not PositiveBy.ASKED:
        said += f"; --positive {quote(negative)} makes it the other"
    yield said
    if turned:
        yield (
            f"LabelEncoder and scikit-learn sort labels and would give {profile.positive!r} the 0: "
            "recode first"
        )
