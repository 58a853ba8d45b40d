"""What was found when a loss was held to the laws of losses."""

from __future__ import annotations

from dataclasses import dataclass

LAWS_SCHEMA = "losspick/laws/1"


@dataclass(frozen=True, slots=True)
class Law:
    """One law, tried on made-up targets and predictions.

    Attributes:
        name: Kebab-case.
        holds: None where the loss gives nothing to try.
        detail: What was seen, with numbers.
    """

    name: str
    holds: bool | None
    detail: str


@dataclass(frozen=True, slots=True)
class LossLaws:
    """The laws of one loss."""

    loss: str
    title: str
    laws: tuple[Law, ...]

    @property
    def broken(self) -> tuple[Law, ...]:
        """The laws that do not hold."""
        return tuple(law for law in self.laws if law.holds is False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LawReport:
    """The laws of several losses."""

    schema: str = LAWS_SCHEMA
    version: str
    source: str
    losses: tuple[LossLaws, ...]
