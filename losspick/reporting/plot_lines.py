"""Colours and dashes of the lines of a plot, in the order of its curves."""

from __future__ import annotations

#: After Okabe and Ito, darkened or lightened until each has a contrast of 3 to 1 or more.
LIGHT = ("#0072b2", "#c74e00", "#00805e", "#a43a78", "#3b3b3b", "#7a5c00")
DARK = ("#5cb8ee", "#f0a043", "#2fcba0", "#ee9dc6", "#d9dee5", "#e3d24a")
#: Lengths of dashes and gaps; none for a solid line.
DASHES = ((), (9, 5), (2, 4), (12, 4, 2, 4), (5, 3), (14, 4, 2, 4, 2, 4))
