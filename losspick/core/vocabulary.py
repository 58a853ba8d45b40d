"""Closed vocabularies: the words that stand in JSON, in rules, in options and in the docs."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What the values of a target are."""

    CONTINUOUS = "continuous"
    POSITIVE_CONTINUOUS = "positive_continuous"
    COUNT = "count"
    ZERO_INFLATED = "zero_inflated"
    PROPORTION = "proportion"
    BINARY = "binary"
    MULTICLASS = "multiclass"
    ORDINAL = "ordinal"
    MULTILABEL = "multilabel"
    ONE_HOT = "one_hot"
    SOFT_LABEL = "soft_label"
    CIRCULAR = "circular"
    SURVIVAL = "survival"
    MULTI_TARGET = "multi_target"
    UNUSABLE = "unusable"
    BOXES = "boxes"
    MASK = "mask"
    SEQUENCE = "sequence"
    TEXT = "text"


class Encoding(StrEnum):
    """How the values are written in the data."""

    NUMBERS = "numbers"
    PERCENT = "percent"
    ZERO_ONE = "0/1"
    ONE_TWO = "1/2"
    PLUS_MINUS_ONE = "-1/+1"
    BOOLEANS = "booleans"
    INTEGERS_FROM_ZERO = "integers from 0"
    INTEGERS_FROM_ONE = "integers from 1"
    INTEGERS_WITH_GAPS = "integers with gaps"
    HOURS_AND_MINUTES = "hours and minutes"
    MONTHS = "names of months"
    WEEKDAYS = "names of weekdays"
    STRINGS = "strings"
    DELIMITED = "delimited lists"
    LISTS = "lists"
    ONE_HOT = "one-hot columns"
    MULTI_HOT = "multi-hot columns"
    SHARES = "shares that sum to one"
    TIME_AND_EVENT = "time and event"
    DATES = "dates"
    RUN_LENGTHS = "run lengths"
    COCO_RUN_LENGTHS = "COCO run lengths"
    PATHS = "paths of pictures"
    MIXED = "mixed"
    NONE = "none"


class Task(StrEnum):
    """What is learned from a target."""

    REGRESSION = "regression"
    BINARY = "binary"
    MULTICLASS = "multiclass"
    ORDINAL = "ordinal"
    MULTILABEL = "multilabel"
    SURVIVAL = "survival"
    SEGMENTATION = "segmentation"
    DETECTION = "detection"
    SEQUENCE = "sequence"
    RANKING = "ranking"
    METRIC_LEARNING = "metric_learning"
    GENERATIVE = "generative"
    MULTI_TASK = "multi_task"
    NONE = "none"


TASK_OF_KIND: dict[Kind, Task] = {
    Kind.CONTINUOUS: Task.REGRESSION,
    Kind.POSITIVE_CONTINUOUS: Task.REGRESSION,
    Kind.COUNT: Task.REGRESSION,
    Kind.ZERO_INFLATED: Task.REGRESSION,
    Kind.PROPORTION: Task.REGRESSION,
    Kind.CIRCULAR: Task.REGRESSION,
    Kind.MULTI_TARGET: Task.REGRESSION,
    Kind.BINARY: Task.BINARY,
    Kind.MULTICLASS: Task.MULTICLASS,
    Kind.ONE_HOT: Task.MULTICLASS,
    Kind.SOFT_LABEL: Task.MULTICLASS,
    Kind.ORDINAL: Task.ORDINAL,
    Kind.MULTILABEL: Task.MULTILABEL,
    Kind.SURVIVAL: Task.SURVIVAL,
    Kind.BOXES: Task.DETECTION,
    Kind.MASK: Task.SEGMENTATION,
    Kind.SEQUENCE: Task.SEQUENCE,
    Kind.TEXT: Task.NONE,
    Kind.UNUSABLE: Task.NONE,
}


class Engine(StrEnum):
    """What reads a table and computes on it."""

    PANDAS = "pandas"
    POLARS = "polars"
    DUCKDB = "duckdb"
    DASK = "dask"
    PYSPARK = "pyspark"


class Framework(StrEnum):
    """A library in which a loss can be spelled."""

    TORCH = "torch"
    KERAS = "keras"
    JAX = "jax"
    SKLEARN = "sklearn"
    XGBOOST = "xgboost"
    LIGHTGBM = "lightgbm"
    CATBOOST = "catboost"


FRAMEWORK_ALIASES: dict[str, Framework] = {
    "pytorch": Framework.TORCH,
    "lightning": Framework.TORCH,
    "tensorflow": Framework.KERAS,
    "tf": Framework.KERAS,
    "tf.keras": Framework.KERAS,
    "optax": Framework.JAX,
    "flax": Framework.JAX,
    "scikit-learn": Framework.SKLEARN,
    "xgb": Framework.XGBOOST,
    "lgbm": Framework.LIGHTGBM,
}


class Functional(StrEnum):
    """The property of the target's distribution that minimises the expected loss."""

    MEAN = "mean"
    MEDIAN = "median"
    QUANTILE = "quantile"
    EXPECTILE = "expectile"
    HUBER_LOCATION = "huber location"
    LOG_COSH_LOCATION = "log-cosh location"
    LOG_MEAN = "exp of the mean of log(1 + y), minus 1"
    WEIGHTED_MEDIAN = "median weighted by 1/y"
    SYMMETRIC_PERCENTAGE_LOCATION = "symmetric percentage location"
    LOCATION = "location"
    MEAN_AND_VARIANCE = "mean and variance"
    PROBABILITY = "class probability"
    TILTED_PROBABILITY = "class probability tilted by weights"
    DISTORTED_PROBABILITY = "distorted class probability"
    MOST_LIKELY_CLASS = "most likely class"
    CUMULATIVE_PROBABILITY = "cumulative probability"
    CONTINUATION_PROBABILITY = "probability of a higher rank, given this one is reached"
    CIRCULAR_MEAN = "mean direction"
    LOG_HAZARD_RATIO = "log hazard ratio"
    HAZARD = "hazard"
    TIME_LOCATION = "location of log time"
    OVERLAP = "overlap"
    DISTRIBUTION = "predictive distribution"
    QUANTILES = "several quantiles"
    SEQUENCE_PROBABILITY = "probability of a label sequence"
    CLOSENESS = "closeness of embeddings"
    DENSITY_RATIO = "ratio of two densities"
    EXPECTATION_GAP = "difference of two expectations"
    ORDER = "order within a query"
    TASK_NOISE = "noise of each task"
    TASK_BALANCE = "weights that balance the tasks' gradients"
    BETWEEN = "a compromise between its parts"


#: Texts that say on; the rows they mark are the positive ones.
ON_WORDS = frozenset("yes y true t on present positive 1 dead died deceased event".split())  # noqa: SIM905


class PositiveBy(StrEnum):
    """What tells which of two classes is the positive one, the strongest first."""

    ASKED = "asked"
    NUMBERS = "numbers"
    YES = "yes"
    DENIAL = "denial"
    NAME = "name"
    WORDS = "words"
    RARER = "rarer"
    ORDER = "order"


class Level(StrEnum):
    """What a number after the name of a metric says, as in ``pinball@0.9``."""

    QUANTILE = "quantile"
    POWER = "power"
    CUTOFF = "cutoff"
    BETA = "beta"
    RATE = "rate"
    OVERLAP = "overlap"
    RADIUS = "radius"
    ORDER = "order"


class NoiseFamily(StrEnum):
    """The distribution whose negative log-likelihood a loss is."""

    NORMAL = "normal"
    LAPLACE = "laplace"
    STUDENT_T = "student_t"
    LOG_NORMAL = "log_normal"
    GAMMA = "gamma"
    EXPONENTIAL = "exponential"
    WEIBULL = "weibull"
    TWEEDIE = "tweedie"
    POISSON = "poisson"
    NEGATIVE_BINOMIAL = "negative_binomial"
    ZERO_INFLATED_POISSON = "zero_inflated_poisson"
    BETA = "beta"
    VON_MISES = "von_mises"
    BERNOULLI = "bernoulli"
    CATEGORICAL = "categorical"


class Severity(StrEnum):
    """How bad something is, if true."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Need(StrEnum):
    """What the predictions are wanted for."""

    PROBABILITIES = "probabilities"
    RANKING = "ranking"
    LABELS = "labels"
    INTERVALS = "intervals"


class Preparation(StrEnum):
    """What code does to the target between the data and the loss.

    Recoded means that each class got another label or a column, and is a class still.
    """

    NONE = "none"
    RECODED = "recoded"
    UNKNOWN = "unknown"
    CHANGED = "changed"
