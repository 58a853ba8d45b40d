"""The text of a new rule: one that works already, with every part explained."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from losspick.core.regexes import regex
from losspick.core.rule import Basis
from losspick.core.vocabulary import Task

#: What stands in the template where the author's own words belong.
UNFILLED = "FILL IN"

_KEBAB = regex(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Start:
    """What a template speaks about until its author changes it.

    Attributes:
        kind: Kind of the target.
        field: The fact compared.
        threshold: Above which the rule fires.
        higher: A value with which it fires.
        lower: A value with which it does not.
        better: The loss that it speaks for.
        worse: The loss that it speaks against.
    """

    kind: str
    field: str
    threshold: float
    higher: float
    lower: float
    better: str
    worse: str


#: The tasks for which losses are ranked.
STARTS: Mapping[Task, Start] = {
    Task.REGRESSION: Start("continuous", "skew", 2, 3, 1, "mae", "mse"),
    Task.BINARY: Start("binary", "imbalance_ratio", 10, 20, 2, "bce", "hinge"),
    Task.MULTICLASS: Start(
        "multiclass", "class_count", 50, 80, 5, "sparse_categorical_ce", "multiclass_hinge"
    ),
    Task.ORDINAL: Start("ordinal", "class_count", 10, 12, 5, "coral", "sparse_categorical_ce"),
    Task.MULTILABEL: Start(
        "multilabel", "class_count", 100, 300, 8, "asymmetric_loss", "multilabel_bce"
    ),
    Task.SURVIVAL: Start("survival", "event_share", 0.5, 0.8, 0.2, "weibull_aft", "cox_ph"),
}


def is_kebab(word: str) -> bool:
    """Tell whether a word is lower-case words and digits joined by hyphens."""
    return _KEBAB.fullmatch(word) is not None


def kebab(word: str) -> str:
    """Return the nearest id in kebab-case, empty if nothing of the word is left."""
    return re.sub(r"[^a-z0-9]+", "-", word.casefold()).strip("-")


def rule_text(identity: str, task: Task = Task.REGRESSION) -> str:
    """Return the text of a new rule for a task of ``STARTS``."""
    start = STARTS[task]
    return _TEXT.format(
        id=identity,
        bases=", ".join(Basis),
        kind=start.kind,
        field=start.field,
        shown="{" + start.field + ":.2f}",
        braced="{field}",
        threshold=start.threshold,
        higher=start.higher,
        lower=start.lower,
        better=start.better,
        worse=start.worse,
        unfilled=UNFILLED,
    )


_TEXT = """\
# A rule of losspick: under which condition it speaks for and against which losses, and why.
# `losspick rules lint FOLDER` checks it, `losspick rules test FOLDER` runs its examples,
# `losspick DATA -t COLUMN --rules FOLDER` uses it.

id = "{id}"            # the file is named after it; a shipped rule of this id is replaced
basis = "profile"      # what it argues from: {bases}

# One sentence with this data's numbers: {braced} or {braced} with a precision, as below.
why = "{unfilled}: {field} is {shown}, so ..."

# What could be wrong with it; delete the line if there is nothing to say.
caveat = "{unfilled}: when not to follow this"

# Papers or documentation: author (year), title.
references = ["{unfilled}"]

# All of these must hold. Operators: is, in, above, below, between, exists.
# not = {{ ... }} excludes, any = [{{ ... }}, {{ ... }}] asks for one of several.
[when]
kind = "{kind}"
{field} = {{ above = {threshold} }}

# Points for (or, negative, against) losses: 1 makes a loss 2.7 times as likely; use 0.2 to 5.
# `losspick losses` lists the ids.
[speaks]
{better} = 0.5
{worse} = -0.5

# At least one example that fires, and one that does not.
[[example]]
facts = {{ kind = "{kind}", {field} = {higher} }}
fires = true

[[example]]
facts = {{ kind = "{kind}", {field} = {lower} }}
fires = false
"""
