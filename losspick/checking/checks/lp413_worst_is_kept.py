"""A search keeps the candidate that its score calls the worst."""

from __future__ import annotations

from collections.abc import Iterator

from losspick.core.finding import Check, Example, Finding
from losspick.core.spec import ModelSpec
from losspick.core.vocabulary import Severity


def _run(check: Check, spec: ModelSpec) -> Iterator[Finding]:
    for fact in spec.sought:
        sought = fact.value
        if sought.largest == sought.best_is_largest:
            continue
        kept, best = ("largest", "smallest") if sought.largest else ("smallest", "largest")
        seeker = f"{sought.seeker[0].upper()}{sought.seeker[1:]}"
        yield check.finding(
            fact.place,
            f"{seeker} goes by the {kept} {sought.score}, and the {best} is the best.",
            fix=sought.remedy,
        )


CHECK = Check(
    code="LP413",
    name="worst-is-kept",
    severity=Severity.ERROR,
    title="A search keeps the candidate that its score calls the worst.",
    why="Errors are the better the smaller they are, and searches by scores keep the largest.",
    consequence="The worst parameters or weights are chosen, or training stops at the best ones.",
    fix="turn the direction of the search round, or the sign of the score",
    bad=(
        Example(
            "search.py",
            """\
from sklearn.linear_model import Ridge
from sklearn.metrics import make_scorer, mean_absolute_error
from sklearn.model_selection import GridSearchCV

scorer = make_scorer(mean_absolute_error)
search = GridSearchCV(Ridge(), {"alpha": [0.1, 1, 10]}, scoring=scorer)
search.fit(X, y)
""",
        ),
        Example(
            "study.py",
            """\
import optuna
from sklearn.metrics import log_loss

study = optuna.create_study(direction="maximize")
study.optimize(lambda trial: log_loss(y, fitted(trial).predict_proba(X)), n_trials=50)
""",
        ),
        Example(
            "model.py",
            """\
import keras
from keras import layers

model = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(3, "softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
stop = keras.callbacks.EarlyStopping(monitor="val_loss", mode="max", patience=3)
model.fit(x, y, validation_split=0.2, callbacks=[stop])
""",
        ),
    ),
    good=(
        Example(
            "search.py",
            """\
from sklearn.linear_model import Ridge
from sklearn.metrics import make_scorer, mean_absolute_error
from sklearn.model_selection import GridSearchCV

scorer = make_scorer(mean_absolute_error, greater_is_better=False)
search = GridSearchCV(Ridge(), {"alpha": [0.1, 1, 10]}, scoring=scorer)
search.fit(X, y)
""",
        ),
        Example(
            "study.py",
            """\
import optuna
from sklearn.metrics import log_loss

study = optuna.create_study(direction="maximize")
study.optimize(lambda trial: -log_loss(y, fitted(trial).predict_proba(X)), n_trials=50)
""",
        ),
    ),
    references=(
        "https://scikit-learn.org/stable/modules/generated/sklearn.metrics.make_scorer.html",
        "https://optuna.readthedocs.io/en/stable/reference/generated/optuna.create_study.html",
    ),
    run=_run,
)
