"""Which of two classes is the positive one, and by what."""

from __future__ import annotations

import pandas as pd
import pytest

from losspick import api
from losspick.core.vocabulary import PositiveBy
from losspick.errors import UsageError

#: Name of the column, negative class, positive class, what tells; the negative one is frequent.
TOLD = [
    ("y", "0", "1", "numbers"),
    ("y", "-1", "1", "numbers"),
    ("y", "1", "2", "numbers"),
    ("y", "no", "yes", "yes"),
    ("y", "false", "true", "yes"),
    ("y", "F", "T", "yes"),
    ("y", "nein", "ja", "yes"),
    ("y", "fever_n", "fever_y", "yes"),
    ("y", "no finding", "malignant", "denial"),
    ("y", "not responding", "responding", "denial"),
    ("y", "non-smoker", "smoker", "denial"),
    ("y", "unmatched", "matched", "denial"),
    ("y", "inactive", "active", "denial"),
    ("y", "pain free", "pain", "denial"),
    ("responded", "silent", "responded", "name"),
    ("approved", "rejected", "approved", "name"),
    ("loan_approval", "declined", "approved", "name"),
    ("churn", "Stayed", "Churned", "name"),
    ("hasPurchased", "browsed", "purchased", "name"),
    ("survived", "died", "survived", "name"),
    ("is_paid", "not paid", "paid", "name"),
    ("fraud", "N", "F", "name"),
    ("loan_status", "paid", "default", "words"),
    ("loan_status", "Fully Paid", "Charged Off", "words"),
    ("label", "ok", "abuse", "words"),
    ("label", "ham", "spam", "words"),
    ("credit", "good", "bad", "words"),
    ("outcome", "survived", "died", "words"),
    ("result", "pass", "fail", "words"),
    ("y", "normal", "attack", "words"),
    ("y", "negative", "positive", "words"),
    ("health", "healthy", "unhealthy", "words"),
    ("bill", "paid", "unpaid", "words"),
    ("bill", "paid", "not paid", "words"),
    ("y", "normal", "abnormal", "words"),
    ("y", "stayed", "left", "words"),
    ("y", "-", "+", "words"),
    ("pump", "functional", "non functional", "words"),
    ("smoking", "never", "current", "denial"),
    ("y", "oak", "fir", "rarer"),
]


def column(name: str, negative: str, positive: str, share: float = 0.2) -> pd.DataFrame:
    rows = 500
    return pd.DataFrame({name: [positive if i < share * rows else negative for i in range(rows)]})


@pytest.mark.parametrize(("name", "negative", "positive", "by"), TOLD)
def test_what_tells_the_positive_class(name: str, negative: str, positive: str, by: str) -> None:
    # But for rows themselves, how many there are must not matter.
    for share in (0.2,) if by == "rarer" else (0.2, 0.8):
        found = api.profile(column(name, negative, positive, share), name, "binary")
        assert found.classes is not None
        labels = [one.label.casefold() for one in found.classes]
        assert labels == [negative.casefold(), positive.casefold()]
        assert (found.positive, found.positive_by) == (found.classes[1].label, PositiveBy(by))
        assert found.positive_why


def test_without_any_evidence_it_is_the_second_in_the_alphabet() -> None:
    found = api.profile(column("y", "oak", "fir", 0.45), "y")
    assert (found.positive, found.positive_by) == ("oak", PositiveBy.ORDER)


def test_few_rows_do_not_tell_which_class_is_rarer() -> None:
    found = api.profile(pd.DataFrame({"y": ["fir"] * 4 + ["oak"] * 9}), "y", "binary")
    assert found.positive_by is PositiveBy.ORDER


def test_a_name_that_tells_both_classes_tells_neither() -> None:
    found = api.profile(column("good_or_bad", "good", "bad"), "good_or_bad")
    assert (found.positive, found.positive_by) == ("bad", PositiveBy.WORDS)


@pytest.mark.parametrize("wanted", ["paid", " PAID "])
def test_what_is_asked_for_wins(wanted: str) -> None:
    found = api.profile(column("loan", "paid", "default"), "loan", positive=wanted)
    assert found.classes is not None
    assert [one.label for one in found.classes] == ["default", "paid"]
    assert found.positive_by is PositiveBy.ASKED


@pytest.mark.parametrize("wanted", ["0", 0, 0.0])
def test_a_number_can_be_asked_for(wanted: str | float) -> None:
    found = api.profile(pd.DataFrame({"y": [0, 1, 1, 1] * 50}), "y", positive=wanted)
    assert found.positive == "0"


def test_a_class_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no class 'late'") as caught:
        api.profile(column("loan", "paid", "default"), "loan", positive="late")
    assert caught.value.fix == "the classes are 'default' and 'paid'"
    with pytest.raises(UsageError, match="can't be the positive class"):
        api.profile(pd.DataFrame({"y": list("abcd") * 50}), "y", positive="a")


def test_targets_of_other_kinds_have_no_positive_class() -> None:
    found = api.profile(pd.DataFrame({"y": list("abcd") * 50}), "y")
    assert (found.positive, found.positive_by, found.positive_why) == (None, None, None)
