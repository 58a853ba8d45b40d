"""The texts of a column: what it is, what is missing, what is odd."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

import losspick
from losspick.core.vocabulary import Kind
from losspick.profiling.cells.columns import NUMBER_SHARE, column_of_texts
from losspick.profiling.cells.texts import Convention, factorise
from losspick.profiling.column import DirtyCell, Storage
from losspick.profiling.run import profile_columns


def read(cells, **convention):
    return column_of_texts(factorise("y", list(cells)), Convention(**convention))


STORAGES = [
    (["1", "2", "3"], Storage.NUMBERS),
    (["1.5", "", "2"], Storage.NUMBERS),
    (["$1", "$2"], Storage.NUMBERS),
    (["TRUE", "false", ""], Storage.BOOLEANS),
    (["True", "NA", "False"], Storage.BOOLEANS),
    (["True", "True"], Storage.BOOLEANS),
    (["True", "1", "False"], Storage.TEXT),
    (["yes", "no"], Storage.TEXT),
    (["t", "f"], Storage.TEXT),
    (["2020-01-01", "2021-12-31"], Storage.DATES),
    (["2020-01-01T12:00:00Z", "2020-01-02T00:00:00+01:00"], Storage.DATES),
    (["1/31/2020", "12/1/2020"], Storage.DATES),
    (["31.01.20", "01.12.21"], Storage.DATES),
    (["3 Jan 2020", "14-Feb-2021"], Storage.DATES),
    (["January 3, 2020", "Feb 4 2020"], Storage.DATES),
    (["2020-13-01", "2020-01-45"], Storage.TEXT),
    (["10-20", "20-30"], Storage.TEXT),
    (["", None, ""], Storage.TEXT),
]


@pytest.mark.parametrize(("cells", "storage"), STORAGES)
def test_storage(cells, storage):
    column = read(cells)
    assert column.storage is storage
    assert column.rows == len(cells)
    assert (column.numbers is None) is not (column.codes is None)


def test_a_few_words_among_numbers_are_missing_and_told():
    column = read([*map(str, range(98)), "oops", "?"])
    assert column.storage is Storage.NUMBERS
    assert column.dirty_count == 1
    assert [(cell.row, cell.text, cell.read_as) for cell in column.dirty] == [
        (99, "oops", "missing")
    ]
    assert column.missing_words == (("?", 1),)
    assert np.isnan(column.numbers[98:]).all()
    assert any("'oops' in row 99" in note for note in column.notes)


def test_many_words_among_numbers_make_a_mixed_column_of_text():
    column = read([*map(str, range(100)), *["high"] * 50])
    assert column.storage is Storage.TEXT
    assert any(note.startswith("mixed: 100 of 150") for note in column.notes)


@pytest.mark.parametrize(("words", "storage"), [(4, Storage.NUMBERS), (6, Storage.TEXT)])
def test_the_share_of_numbers_decides(words, storage):
    assert pytest.approx(0.95) == NUMBER_SHARE
    assert read([*map(str, range(100 - words)), *["word"] * words]).storage is storage


def test_dirt_is_counted_with_rows():
    column = read(["1", "$2", "3 ", "$2", "4"])
    assert column.numbers.tolist() == [1, 2, 3, 2, 4]
    assert column.dirty_count == 2
    told = [(cell.row, cell.text, cell.read_as) for cell in column.dirty]
    assert told == [(2, "$2", "2"), (4, "$2", "2")]


def test_at_most_twenty_dirty_cells_are_listed_and_long_ones_cut():
    column = read([f"${at}" for at in range(50)] + ["1" * 4500])
    assert len(column.dirty) == 20
    assert column.dirty_count == 51
    assert column.infinite == 1
    assert len(read(["1" * 4500, "2"]).dirty[0].text) < 100


def test_percent_signs():
    column = read(["12 %", "50%", ""])
    assert column.percent
    assert column.numbers[:2].tolist() == [12.0, 50.0]
    assert not read(["12 %", "50", "60"]).percent


def test_infinite_values_are_missing_and_counted():
    column = read(["1", "inf", "-1e400", "2"])
    assert column.infinite == 2
    assert np.isnan(column.numbers[1:3]).all()


@pytest.mark.parametrize(
    ("cells", "integers"),
    [(["1", "2"], True), (["1", "", "2"], True), (["1.0", "2.0"], False), (["1", "2.5"], False)],
)
def test_integers_are_told_from_floats(cells, integers):
    assert read(cells).integers is integers


def test_minus_zero_is_zero():
    assert not np.signbit(read(["-0.0", "0", "1"]).numbers).any()


def test_numbers_in_several_units_are_not_mixed_up():
    column = read(["1 kg", "5 km"] * 20)
    assert column.storage is Storage.TEXT
    assert read(["1 star", "5 stars"]).numbers.tolist() == [1, 5]


@pytest.mark.parametrize(
    ("cells", "convention", "values"),
    [
        (["1,5", "1,234"], {}, [1.5, 1.234]),
        (["1.5", "1,234"], {}, [1.5, 1234.0]),
        (["1,234", "2,345"], {}, [1234.0, 2345.0]),
        (["1,234", "2,345"], {"semicolons": True}, [1.234, 2.345]),
        (["1,234", "2,345"], {"likely_decimal": ","}, [1.234, 2.345]),
        (["1,234", "2,345"], {"semicolons": True, "decimal": "."}, [1234.0, 2345.0]),
        (["1.234", "2.345"], {"semicolons": True}, [1.234, 2.345]),
        (["1.234", "2.345"], {"decimal": ","}, [1234.0, 2345.0]),
    ],
)
def test_the_decimal_mark_is_found_out(cells, convention, values):
    assert read(cells, **convention).numbers.tolist() == values


def test_a_missing_word_as_frequent_as_classes_is_a_class():
    column = read(["NA", "EU", "AS"] * 30)
    assert column.levels == ("AS", "EU", "NA")
    assert not column.missing_words
    assert any("'NA' (30 rows) was kept as a class" in doubt.text for doubt in column.doubts)
    assert read(["None", "Mild", "Severe"] * 9).levels == ("Mild", "None", "Severe")


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        (["NA"] + ["EU", "AS"] * 30, "NA"),  # rare
        (["NA", "yes", "no"] * 30, "NA"),  # written unlike the classes
        (["n/a", "b/c", "d/e"] * 30, "n/a"),  # never a class
        (["NA"] * 20 + [f"NAME{at}" for at in range(50)], "NA"),  # not among names
    ],
)
def test_other_missing_words_are_missing(cells, word):
    column = read(cells)
    assert word not in column.levels
    assert column.missing_words == ((word, cells.count(word)),)


def test_signs_are_classes():
    assert read(["+", "-", "?"] * 5).levels == ("+", "-")


def test_the_user_names_missing_values():
    assert read(["NA", "EU", "AS"] * 9, na_values=("NA",)).missing_words == (("NA", 9),)
    column = read(["-999", "-999.0", "5", "x"] * 9, na_values=("-999", "x"))
    assert column.numbers[2] == 5
    assert np.isnan(column.numbers[[0, 1, 3]]).all()
    assert column.missing_words == (("-999", 9), ("-999.0", 9), ("x", 9))


def test_a_known_sentinel_that_alone_is_negative_means_missing():
    column = read([*map(str, range(30)), *["-999"] * 4])
    assert np.isnan(column.numbers).sum() == 4
    assert column.missing_words == (("-999", 4),)
    assert "the only negative value" in column.doubts[0].text


@pytest.mark.parametrize("named", ["", "-1", "8888"])
def test_naming_missing_numbers_keeps_the_others(named: str):
    column = read([*map(str, range(30)), *["-999"] * 4], na_values=(named,))
    assert (column.numbers == -999).sum() == 4
    assert column.doubts == ()


def test_naming_missing_words_keeps_looking_for_numbers():
    column = read([*map(str, range(30)), *["-999"] * 4, "gone"], na_values=("gone",))
    assert np.isnan(column.numbers).sum() == 5


@pytest.mark.parametrize(
    ("values", "doubted"),
    [
        ([*range(30), *[9999] * 4], "--na-values 9999"),
        ([*range(-5, 30), *[-999] * 4], "--na-values -999"),
        ([*range(30), *[777] * 4], "--na-values 777"),
        ([*range(30), 777], None),
        ([*range(100), *[-9] * 4], None),
        ([*range(5), *[-999] * 30], None),
    ],
)
def test_other_isolated_values_are_kept_and_doubted(values, doubted):
    column = read([str(value) for value in values])
    assert not np.isnan(column.numbers).any()
    said = " ".join(doubt.text for doubt in column.doubts)
    assert said.endswith(doubted) if doubted else said == ""
    assert not read([*map(str, range(30)), "99"]).notes  # once only
    assert not read(["0", "1", "100"] * 20).notes  # codes of classes


def test_blanks_are_stripped_and_case_is_kept():
    column = read(["Yes", " Yes", "yes", "no"])
    assert column.levels == ("Yes", "no", "yes")
    assert (column.dirty, column.dirty_count) == ((DirtyCell(2, " Yes", "'Yes'"),), 1)
    assert dict(column.seen_at) == {"Yes": (1, 2), "yes": (3,)}
    padded = read([" Yes", " no", " no", "yes"])
    assert not padded.dirty
    assert any("3 cells" in note for note in padded.notes)
    assert any("'Yes' and 'yes'" in note for note in column.notes)


def test_levels_are_sorted_and_codes_point_to_them():
    column = read(["b", "a", None, "b", ""])
    assert column.levels == ("a", "b")
    assert column.codes.tolist() == [1, 0, -1, 1, -1]


def test_half_characters_are_replaced():
    column = read(["\ud800x", "b"])
    "".join(column.levels).encode()
    assert column.notes


def test_words_for_missing_are_told_with_their_rows():
    found = profile_columns((read(["1", "?", "2.5", "?", "?", "?", "n/a"] * 6),))
    told = {warning.message: warning.rows for warning in found.warnings}
    assert told["'?' in 24 rows of 'y' read as missing (rows 2, 4, 5, ...)"] == (2, 4, 5)
    assert told["'n/a' in 6 rows of 'y' read as missing (rows 7, 14, 21, ...)"] == (7, 14, 21)


def test_sentinels_are_told_with_their_rows():
    values = [*range(60), -999, *range(60), -999]
    found = profile_columns((read(list(map(str, values))),))
    (told,) = [each for each in found.warnings if each.code == "doubtful-reading"]
    assert told.rows == (61, 122)
    assert told.message.endswith("keeps it (rows 61, 122)")


def test_rows_without_an_order_have_no_numbers():
    column = dataclasses.replace(read(["1", "?", "2.5", "?"] * 9), unordered=True)
    (told,) = [each for each in profile_columns((column,)).warnings if each.code == "missing-words"]
    assert told.rows == ()
    assert "rows 2" not in told.message


def test_classes_that_look_alike_are_told_with_the_rows_of_the_rarer_spelling():
    found = profile_columns((read(["Yes", "No", "yes", "No ", "Yes"] * 9),))
    told = {warning.code: warning for warning in found.warnings}
    assert told["similar-labels"].rows == (3, 8, 13)
    assert "'yes' (rows 3, 8, 13, ...)" in told["similar-labels"].message
    assert told["dirty-cells"].message.startswith("9 cells of 'y' not plain: row 4 'No ' read as")


@pytest.mark.parametrize("none", ["None", "none"])
def test_none_is_a_class_where_it_is_as_frequent_and_written_as_the_others(none):
    cells = ["Attached", none, "Detached"] * 20
    column = read(cells if none.istitle() else [cell.lower() for cell in cells])
    assert len(column.levels) == 3
    assert read(["Attached", "Detached"] * 30 + ["None"] * 3).levels == ("Attached", "Detached")


def test_a_rare_word_is_a_class_where_gaps_are_written_otherwise(tmp_path: Path):
    cells = ["Freq"] * 115 + ["Some"] * 98 + ["None"] * 24
    beside = ["NA" if at % 9 == 0 else str(at * 1.5) for at in range(len(cells))]
    path = tmp_path / "sport.csv"
    path.write_text("y,x\n" + "".join(f"{y},{x}\n" for y, x in zip(cells, beside, strict=True)))
    profile = losspick.profile(path, "y")
    assert profile.class_count == 3
    assert profile.missing == 0
    (doubt,) = [each for each in profile.warnings if each.code == "doubtful-reading"]
    assert "gaps are written otherwise here" in doubt.message
    assert "--na-values None" in doubt.message
    path.write_text(path.read_text().replace("NA", "None"))
    assert losspick.profile(path, "y").missing == 24


def test_a_rare_word_is_a_class_beside_empty_cells_of_its_column():
    cells = ["Freq"] * 115 + ["Some"] * 98 + ["None"] * 24
    assert read(cells).missing_words == (("None", 24),)
    assert read([*cells, ""]).levels == ("Freq", "None", "Some")
    assert read([*cells, "n/a"]).levels == ("Freq", "None", "Some")
    assert read([*cells, ""], gaps=frozenset({"none"})).missing_words == (("None", 24),)
    assert read(["null" if cell == "None" else cell.lower() for cell in cells] + [""]).levels == (
        "freq",
        "some",
    )


def test_the_user_keeps_words_that_may_be_classes():
    cells = ["Freq"] * 115 + ["Some"] * 98 + ["None"] * 24 + ["NA", "?"]
    assert read(cells, na_values=("",)).levels == ("Freq", "NA", "None", "Some")
    both = read(cells, na_values=("", "NA"))
    assert both.levels == ("Freq", "None", "Some")
    assert both.doubts == ()
    assert np.isnan(read(["1", "2", "NA"] * 9, na_values=("",)).numbers).sum() == 9


def test_the_warning_of_a_missing_word_says_how_to_keep_it():
    words = ["Freq"] * 115 + ["Some"] * 98 + ["None"] * 24
    told = losspick.profile(words).warnings[0].message
    assert told.endswith("; if it is a class, keep it with --na-values ''")
    told = losspick.profile([*words, "NA"]).warnings[0].message
    assert told.endswith("--na-values '' --na-values None")
    assert "na-values" not in losspick.profile(["1.5", "2.5", "NA"] * 9).warnings[0].message


MIXED = ["Yes", "yes", "YES", "No", "no"] * 16 + ["Yes", "NO", ""]


def test_yes_in_any_capitals_is_one_label():
    profile = losspick.profile(MIXED)
    assert [(one.label, one.count) for one in profile.classes] == [("no", 33), ("Yes", 49)]
    assert profile.kind is Kind.BINARY
    assert profile.missing == 1
    told = [each.message for each in profile.warnings if each.code == "similar-labels"]
    assert told == [
        "'NO' (row 82), 'No' (rows 4, 9, 14, ...) differ from 'no' only in case: read as one label",
        "'YES' (rows 3, 8, 13, ...), 'yes' (rows 2, 7, 12, ...) differ from 'Yes' only in case: "
        "read as one label",
    ]
    assert losspick.profile(["US", "us", "Us", "UK"] * 9).class_count == 4
    assert losspick.profile(["yes", "Yes", "no", "maybe"] * 9).class_count == 4


def test_the_code_reads_yes_in_any_capitals():
    code = losspick.recommend(losspick.profile(MIXED), framework="sklearn").snippets[0].code
    reading = [line for line in code.splitlines() if line.startswith(("values =", "levels ="))]
    found = {"target": MIXED}
    exec("\n".join(reading), found)
    assert found["levels"] == ["no", "yes"]
    assert set(found["values"]) == {"no", "yes", ""}


def test_rows_of_the_same_odd_cell_are_told_after_one_of_each() -> None:
    column = read([*map(str, range(40)), "<1", "7", "<1", ">50", "<1"])
    assert [(cell.row, cell.text) for cell in column.dirty] == [
        (41, "<1"),
        (44, ">50"),
        (43, "<1"),
        (45, "<1"),
    ]
    assert column.dirty_count == 4
    many = read([*map(str, range(900)), *["<1"] * 50])
    assert [cell.row for cell in many.dirty] == list(range(901, 921))


def test_rows_of_labels_with_blanks_are_told() -> None:
    column = read(["oak", "elm", " oak", "elm", " oak", "elm "] + ["oak", "elm"] * 10)
    assert [cell.row for cell in column.dirty] == [3, 6, 5]
