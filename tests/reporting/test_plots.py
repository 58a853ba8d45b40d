from __future__ import annotations

from losspick.reporting.plots import bar, sparkline, squeeze, tall_histogram


def test_a_single_row_among_thousands_is_still_seen() -> None:
    assert sparkline([0, 1, 10000]) == " ▁█"
    assert bar(0.00001, 10) == "▏"
    assert bar(0.0, 10) == ""


def test_bars_grow_with_their_share() -> None:
    widths = [len(bar(share / 20, 20)) for share in range(21)]
    assert widths == sorted(widths)
    assert bar(1.0, 20) == "█" * 20
    assert bar(7.0, 20) == "█" * 20


def test_a_histogram_of_two_lines_stacks_its_blocks() -> None:
    assert tall_histogram([0, 8, 16], lines=2) == ("  █", " ██")
    assert tall_histogram([4, 12, 16], lines=2) == (" ▄█", "▄██")


def test_without_unicode_everything_is_ascii() -> None:
    drawn = "".join(tall_histogram([0, 1, 5, 10], ascii_only=True)) + bar(0.5, 8, ascii_only=True)
    assert drawn.isascii()
    assert drawn.endswith("####")


def test_squeezing_loses_no_rows() -> None:
    heights = tuple(range(50))
    squeezed = squeeze(heights, 24)
    assert len(squeezed) <= 24
    assert sum(squeezed) == sum(heights)


def test_nothing_to_draw_draws_nothing() -> None:
    assert sparkline([]) == ""
    assert sparkline([0, 0]) == "  "
