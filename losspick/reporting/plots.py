"""Histograms and bars out of block characters."""

from __future__ import annotations

from collections.abc import Sequence

BLOCKS = " ▁▂▃▄▅▆▇█"
EIGHTHS = " ▏▎▍▌▋▊▉█"
ASCII_BLOCKS = " .:-=+*%#"


def sparkline(heights: Sequence[float], *, ascii_only: bool = False) -> str:
    """Return one character a height; what is above zero never looks empty."""
    blocks = ASCII_BLOCKS if ascii_only else BLOCKS
    top = max(heights, default=0.0)
    if top <= 0:
        return blocks[0] * len(heights)
    steps = (round(height / top * 8) for height in heights)
    return "".join(
        blocks[max(step, 1) if height > 0 else 0]
        for step, height in zip(steps, heights, strict=True)
    )


def tall_histogram(
    heights: Sequence[float], *, lines: int = 2, ascii_only: bool = False
) -> tuple[str, ...]:
    """Return a histogram of several text lines, the top one first."""
    if ascii_only or lines == 1:
        return (sparkline(heights, ascii_only=ascii_only),)
    top = max(heights, default=0.0) or 1.0
    eighths = [max(round(height / top * 8 * lines), 1) if height > 0 else 0 for height in heights]
    return tuple(
        "".join(BLOCKS[min(max(eighth - 8 * below, 0), 8)] for eighth in eighths)
        for below in reversed(range(lines))
    )


def squeeze(heights: Sequence[float], width: int) -> tuple[float, ...]:
    """Return at most ``width`` heights by adding up neighbours."""
    if len(heights) <= width:
        return tuple(heights)
    group = -(-len(heights) // width)
    return tuple(sum(heights[start : start + group]) for start in range(0, len(heights), group))


def bar(share: float, width: int, *, ascii_only: bool = False) -> str:
    """Return a bar for a share of ``width`` columns; what is above zero leaves a trace."""
    share = min(max(share, 0.0), 1.0)
    if ascii_only:
        full = max(round(share * width), 1) if share > 0 else 0
        return "#" * full
    eighths = max(round(share * width * 8), 1) if share > 0 else 0
    full, rest = divmod(eighths, 8)
    return "█" * full + (EIGHTHS[rest] if rest else "")
