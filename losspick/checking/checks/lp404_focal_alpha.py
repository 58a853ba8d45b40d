"""The alpha of Keras' binary focal loss is given and has no effect."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import Literal, ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    if spec.loss is None or not spec.loss.value.path.endswith(_FOCAL) or spec.loss.value.unread:
        return
    alpha, balancing = (spec.loss.value.argument(n) for n in ("alpha", "apply_class_balancing"))
    on = "apply_class_balancing" in spec.loss.value.names
    if alpha is not None and (not on or (balancing is not None and balancing.value is False)):
        yield check.finding(
            alpha.place,
            f"alpha={alpha.value} has no effect without apply_class_balancing=True.",
            consequence=_consequence(check, alpha.value),
            related=(spec.loss.place, spec.call),
        )


_FOCAL = ("BinaryFocalCrossentropy", "binary_focal_crossentropy")


def _consequence(check: Check, alpha: Literal) -> str:
    if not isinstance(alpha, int | float) or not 0.0 < alpha < 1.0:
        return check.consequence
    return (
        f"Positives and negatives weigh 1 : 1, not {alpha:g} : {1.0 - alpha:g}, though the code "
        "says so."
    )


CHECK = Check(
    code="LP404",
    name="focal-alpha-ignored",
    severity=Severity.WARNING,
    title="The alpha of Keras' binary focal loss is given and has no effect.",
    why="Keras multiplies by alpha only with apply_class_balancing=True, which is not the default.",
    consequence="The classes are not weighted, though the code says so.",
    fix="add apply_class_balancing=True, or leave alpha out",
    bad=(
        Example(
            "model.py",
            """\
import keras

model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss=keras.losses.BinaryFocalCrossentropy(alpha=0.75, gamma=2.0))
""",
        ),
    ),
    good=(
        Example(
            "model.py",
            """\
import keras

model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
model.compile(
    loss=keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.75, gamma=2.0)
)
""",
        ),
    ),
    references=("https://keras.io/api/losses/probabilistic_losses/",),
    run=_run,
)
