from __future__ import annotations

from collections.abc import Sequence

import pytest

from losspick.core.profile import Profile
from losspick.core.vocabulary import Kind
from losspick.profiling.cells.list_texts import lists_in
from losspick.profiling.column import LIST_SEPARATOR
from losspick.profiling.run import profile_columns
from losspick.profiling.source import open_source


def _profile(cells: Sequence[str | None]) -> Profile:
    return profile_columns(open_source(list(cells)).read(["target"]))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("['ml', 'cv']", ["ml", "cv"]),
        ('["ml", "cv"]', ["ml", "cv"]),
        ('["it\'s", null]', ["it's", ""]),
        ("('ml', 'cv')", ["ml", "cv"]),
        ("('ml',)", ["ml"]),
        ("{'cv', 'ml'}", ["cv", "ml"]),
        ("['ml' 'cv']", ["ml", "cv"]),
        ('["don\'t", \'a "b"\']', ["don't", 'a "b"']),
        (r"['don\'t']", ["don't"]),
        ("[1, -2.5, 3]", ["1", "-2.5", "3"]),
        ("[]", [""]),
        ("set()", [""]),
    ],
)
def test_what_python_and_json_write_is_a_list(text: str, items: list[str]) -> None:
    assert lists_in([text]) == {text: LIST_SEPARATOR.join(items)}


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').getcwd()",
        "[__import__('os').getcwd()]",
        "['a'][0]",
        "['a'] + ['b']",
        "{'a': 1}",
        "[['a'], ['b']]",
        "[" * 900 + "]" * 900,
        "[" + "'a', " * 900 + "]",
        "[a, b]",
        "[1 (2)]",
        "(unknown)",
        "'a', 'b'",
        "['a",
        "[1e999999999999, 9" + "9" * 1500,
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert lists_in([text]) is None
    assert lists_in(["['a']", text]) is None


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("write", [str, lambda labels: str(labels).replace("'", '"')])
def test_written_lists_are_label_sets(write: object) -> None:
    sets = [["ml", "cv"], ["cv"], [], ["ml", "db"]] * 10
    assert callable(write)
    written, given = _profile([write(one) for one in sets]), _profile(sets)  # type: ignore[arg-type]
    assert written.kind is Kind.MULTILABEL
    assert written.classes == given.classes
    assert (written.missing, written.labels_per_row) == (0, given.labels_per_row)


def test_an_empty_cell_among_lists_means_no_label() -> None:
    profile = _profile(["ml|cv", "cv|db", "", "db|ml", "cv|ml"] * 10)
    assert (profile.kind, profile.missing) == (Kind.MULTILABEL, 0)
    assert profile.labels_per_row == pytest.approx(1.6)
    assert "10 empty cells among lists of labels: rows without any label" in profile.source
    assert [one.label for one in profile.classes or ()] == ["cv", "db", "ml"]


@pytest.mark.parametrize("empty", ["", None, "n/a"])
def test_among_single_words_it_is_still_missing(empty: str | None) -> None:
    assert _profile([*["ml", "cv", "db"] * 10, empty]).missing == 1
    if empty != "":
        assert _profile([*["ml|cv", "cv|db", "db|ml"] * 10, empty]).missing == 1


def test_intervals_are_classes() -> None:
    assert lists_in(["[0, 10]", "[10, 20]"]) is None


def test_numbers_within_names_are_no_labels() -> None:
    names = ["methyl", "ethyl", "propyl", "butyl", "pentyl", "hexyl", "octyl", "nonyl"]
    ends = ["ane", "ene", "ol", "al", "one", "amine", "ester", "acid"]
    chemicals = [f"{1 + at % 2},{2 + at % 3}-{n}{e}" for at, n in enumerate(names) for e in ends]
    assert _profile(chemicals).kind is Kind.UNUSABLE
