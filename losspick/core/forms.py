"""What losses of pairs, games and several tasks are given as predictions."""

from __future__ import annotations

from losspick.core.activations import COSINE, DISTANCE, EXP, LINEAR
from losspick.core.domains import NONNEGATIVE, POSITIVE, REAL, Link
from losspick.core.loss import Form

EMBEDDING_PAIRS = Form("pairs of embeddings", REAL, Link.IDENTITY, LINEAR, ("first", "second"))
DIRECTION_PAIRS = Form(
    "pairs of embeddings, compared by direction", REAL, Link.IDENTITY, LINEAR, ("first", "second")
)
EMBEDDING_TRIPLETS = Form(
    "triplets of embeddings", REAL, Link.IDENTITY, LINEAR, ("anchor", "positive", "negative")
)
DISTANCES = Form("distances of pairs", NONNEGATIVE, Link.IDENTITY, DISTANCE)
COSINES = Form("cosines to the class centres", COSINE.image, Link.IDENTITY, COSINE)
VIEWS = Form(
    "embeddings with their positives, compared by direction",
    REAL,
    Link.IDENTITY,
    LINEAR,
    ("anchor", "positive"),
)
DIRECTIONS = Form("embeddings, compared by direction", REAL, Link.IDENTITY, LINEAR)
SCORE_PAIRS = Form("pairs of scores", REAL, Link.IDENTITY, LINEAR, ("first", "second"))
ATTACKED_LOGITS = Form(
    "class logits of the input and of the attacked input",
    REAL,
    Link.SOFTMAX,
    LINEAR,
    ("clean", "attacked"),
)
TASK_LOG_VARIANCES = Form("log-variances of the tasks", REAL, Link.LOG, LINEAR)
TASK_WEIGHTS = Form("weights of the tasks", POSITIVE, Link.IDENTITY, EXP)
