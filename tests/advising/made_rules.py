"""A rule in which every test breaks one thing."""

from __future__ import annotations

RULE = """\
id = "mine"
basis = "profile"
why = "Skewness {skew:.1f}."
references = ["Me (2026)"]
when = { kind = "continuous", skew = { above = 2 } }
speaks = { mae = 1.0 }
[[example]]
facts = { kind = "continuous", skew = 3 }
fires = true
[[example]]
facts = { kind = "continuous", skew = 1 }
fires = false
"""
