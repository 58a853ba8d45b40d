"""Plots as files: well-formed, safe, and readable by everybody."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pytest

import losspick
from losspick.core.curve import Plot
from losspick.errors import MissingExtraError
from losspick.losses import catalogue
from losspick.reporting.plot_lines import DARK, DASHES, LIGHT
from losspick.reporting.plot_scale import Scale, gradient_part, loss_part, vertical
from losspick.reporting.svg import plot_svg

_SVG = "{http://www.w3.org/2000/svg}"
SIX = ["mse", "mae", "huber", "quantile", "student_t_nll", "log_cosh"]


def _six() -> Plot:
    plot = losspick.compare(SIX).plot
    assert plot is not None
    return plot


def _lines(svg: str) -> list[tuple[str, str]]:
    root = ElementTree.fromstring(svg)
    return [
        (line.attrib["stroke"], line.attrib["stroke-dasharray"])
        for line in root.iter(f"{_SVG}polyline")
    ]


@pytest.mark.parametrize("loss", catalogue())
def test_every_plot_is_well_formed_and_inside_of_its_frame(loss: str) -> None:
    root = ElementTree.fromstring(losspick.explain(loss).to_svg())
    height = float(root.attrib["height"])
    assert root.attrib["role"] == "img"
    named = root.attrib["aria-labelledby"].split()
    assert [e.attrib["id"] for e in root[:2]] == named
    assert [e.tag for e in root[:2]] == [f"{_SVG}title", f"{_SVG}desc"]
    assert all(e.text for e in root[:2])
    assert len(list(root.iter(f"{_SVG}polyline"))) >= 2
    for text in root.iter(f"{_SVG}text"):
        wide = 6.9 * len(text.text or "")
        shift = {"middle": 0.5, "end": 1.0}.get(text.attrib.get("text-anchor", ""), 0.0)
        left = float(text.attrib["x"]) - shift * wide
        assert left >= 0
        assert left + wide <= 880
        assert 0 <= float(text.attrib["y"]) <= height
    assert "nan" not in (ElementTree.tostring(root, encoding="unicode"))


def test_names_are_text_and_never_markup() -> None:
    plot = _six()
    hostile = '</title><script>alert("1")</script>&\x1b\ud83d'
    curves = (replace(plot.curves[0], name=hostile), *plot.curves[1:])
    svg = plot_svg(replace(plot, title=hostile, curves=curves), version="1.0")
    svg.encode("utf-8")
    root = ElementTree.fromstring(svg)
    assert list(root.iter(f"{_SVG}script")) == []
    assert "\\x1b" in (root[0].text or "")


def test_lines_differ_in_colour_and_in_dashes() -> None:
    lines = _lines(plot_svg(_six(), version="1.0"))
    assert len(set(lines)) == 6
    assert len({dashes for _, dashes in lines}) == 6
    assert len(set(DASHES)) == len(set(LIGHT)) == len(set(DARK)) == 6


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_enough_in_light_and_dark() -> None:
    svg = plot_svg(_six(), version="1.0")
    light, dark = svg.split("@media (prefers-color-scheme: dark)")
    for style, lines in ((light, LIGHT), (dark, DARK)):
        colours = dict(re.findall(r"--(\w+): (#\w{6});", style))
        assert [colours[f"c{i}"] for i in range(6)] == list(lines)
        assert min(_contrast(colour, colours["paper"]) for colour in lines) >= 3.0
        assert min(_contrast(colours[i], colours["paper"]) for i in ("ink", "faint")) >= 4.5


def test_the_description_tells_the_numbers() -> None:
    root = ElementTree.fromstring(losspick.compare(["mse", "mae"], at=(0, 3)).to_svg())
    assert (root[1].text or "").endswith("mse: 0 at 0, 9 at 3. mae: 0 at 0, 3 at 3.")


def test_the_highest_line_does_not_flatten_the_others() -> None:
    plot = losspick.compare(["mse", "mae"]).plot
    assert plot is not None
    scale = vertical(plot.curves, loss_part)
    assert (scale.low, scale.high) == (0.0, pytest.approx(10 * 1.04))
    slopes = vertical(plot.curves, gradient_part)
    assert (slopes.low, slopes.high) == (pytest.approx(-2.16), pytest.approx(2.16))


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0.0, 10.0, (0, 2, 4, 6, 8, 10)),
        (-1.04, 1.04, (-1, -0.5, 0, 0.5, 1)),
        (0.0, 0.0031, (0, 0.001, 0.002, 0.003)),
        (-13.0, 54.0, (0, 20, 40)),
    ],
)
def test_ticks_are_round(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert Scale(low, high).ticks(5) == pytest.approx(ticks)


def test_png_names_its_writer() -> None:
    pytest.importorskip("matplotlib")
    png = losspick.compare(["mse", "mae"]).plot_file("a.png")
    assert png.startswith(b"\x89PNG\r\n")
    assert b"Software\x00losspick " in png[:80]


def test_png_without_matplotlib_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingExtraError, match=r"losspick\[plots\]"):
        losspick.explain("mse").plot_file("a.png")
