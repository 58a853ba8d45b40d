"""Public data sets of Hugging Face: what their columns of labels hold."""

from __future__ import annotations

from collections.abc import Mapping

from losspick.core.domains import TargetDomain
from losspick.reading.python.values.values import TensorV, Value

#: Classes by data set, or by data set and part, and the column of the labels if it is no "label".
_CLASSES: Mapping[str, tuple[int, str]] = {
    **dict.fromkeys(
        ("imdb", "rotten_tomatoes", "yelp_polarity", "amazon_polarity", "sst2", "glue/sst2",
         "glue/cola", "glue/mrpc", "glue/qqp", "glue/qnli", "glue/rte", "glue/wnli",
         "tweet_eval/hate", "tweet_eval/irony", "tweet_eval/offensive", "super_glue/boolq",
         "sms_spam", "paws"), (2, "label"),
    ),
    **dict.fromkeys(("glue/mnli", "snli", "multi_nli", "anli", "financial_phrasebank",
                     "tweet_eval/sentiment", "tweet_eval/stance", "super_glue/cb"), (3, "label")),
    **dict.fromkeys(("ag_news", "tweet_eval/emotion", "poem_sentiment"), (4, "label")),
    **dict.fromkeys(("yelp_review_full", "SetFit/sst5"), (5, "label")),
    **dict.fromkeys(("emotion",), (6, "label")),
    "dbpedia_14": (14, "label"),
    "tweet_eval/emoji": (20, "label"),
    "SetFit/20_newsgroups": (20, "label"),
    "banking77": (77, "label"),
    **dict.fromkeys(("mnist", "fashion_mnist", "cifar10"), (10, "label")),
    "cifar100": (100, "fine_label"),
    "food101": (101, "label"),
    "beans": (3, "labels"),
    "cats_vs_dogs": (2, "labels"),
    "trec": (6, "coarse_label"),
    "clinc_oos": (151, "intent"),
    "yahoo_answers_topics": (10, "topic"),
    "hate_speech_offensive": (3, "class"),
    "minds14": (14, "intent_class"),
    "esc50": (50, "target"),
    **dict.fromkeys(("xnli", "sick"), (3, "label")),
    **dict.fromkeys(("pawsx", "paws-x", "medical_questions_pairs", "super_glue/rte",
                     "super_glue/wic", "tweets_hate_speech_detection", "ethos/binary"),
                    (2, "label")),
    "liar": (6, "label"),
    "patent-classification": (9, "label"),
    "ledgar": (100, "label"),
    "lex_glue/ledgar": (100, "label"),
    "lex_glue/scotus": (13, "label"),
    "imagenet-1k": (1000, "label"),
    "tiny-imagenet": (200, "label"),
    "Falah/Alzheimer_MRI": (4, "label"),
    "svhn/cropped_digits": (10, "label"),
}  # fmt: skip
#: Columns of numbers: scores with their range, and ratings that are numbered from 1 on.
_SCORE = TensorV(targets=TargetDomain.NONNEGATIVE, dtype="float", rank=0)
_SHARE = TensorV(targets=TargetDomain.UNIT_INTERVAL, dtype="float", rank=0)
_STARS = TensorV(targets=TargetDomain.CLASS_INDEX, dtype="int", classes=5, rank=0, lowest=1)
_NUMBERS: Mapping[str, Mapping[str, TensorV]] = {
    "glue/stsb": {"label": _SCORE},
    "stsb_multi_mt": {"similarity_score": _SCORE},
    "mteb/stsbenchmark-sts": {"score": _SCORE},
    "mteb/sickr-sts": {"score": _SCORE},
    "sentence-transformers/stsb": {"score": _SHARE},
    "stanfordnlp/sst": {"label": _SHARE},
    "sst": {"label": _SHARE},
    "civil_comments": {"toxicity": _SHARE},
    "sick": {"relatedness_score": _SCORE},
    "amazon_reviews_multi": {"stars": _STARS},
    "amazon_us_reviews": {"star_rating": _STARS},
    "app_reviews": {"star": _STARS},
}


def labels_of_set(name: str) -> dict[object, Value] | None:
    """Return the columns of a data set that hold labels, for one row; None: it is not known."""
    columns: dict[object, Value] = dict(_NUMBERS.get(name, {}).items())
    if name in _CLASSES:
        classes, column = _CLASSES[name]
        kind = TargetDomain.ZERO_ONE if classes == 2 else TargetDomain.CLASS_INDEX
        columns[column] = TensorV(targets=kind, dtype="int", classes=classes, rank=0)
    return columns or None
