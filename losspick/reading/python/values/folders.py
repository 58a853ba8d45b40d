"""Folders in which models of transformers are kept after training, and files of boosters."""

from __future__ import annotations

from dataclasses import dataclass, field

from losspick.core.spec import Location, ModelSpec
from losspick.reading.python.values.net_values import EstimatorV


@dataclass(slots=True)
class Folders:
    """Folders of models of transformers, and files of boosters.

    Attributes:
        saved: The constructor of the model that is kept in each.
        opened: The folder, or the name, from which each constructor reads a model.
        boosters: Those that are kept in a file, by its folder and its name.
        asked: Files whose boosters predict, where, and whether they are asked for raw scores.
        applied: What activation is applied to what they predict, by where that is, and where.
        raised: Exponentials of amounts that boosters predict, by their places.
    """

    saved: dict[str, Location] = field(default_factory=dict)
    opened: dict[Location, str] = field(default_factory=dict)
    boosters: dict[str, list[EstimatorV]] = field(default_factory=dict)
    asked: dict[Location, tuple[str, bool]] = field(default_factory=dict)
    applied: dict[Location, tuple[str, Location]] = field(default_factory=dict)
    raised: dict[Location, ModelSpec] = field(default_factory=dict)

    def trained_as(self, place: Location) -> Location | None:
        """Return the constructor of the model that another one reads; None: not known."""
        name = self.opened.get(place, "").removeprefix("./").rstrip("/")
        for folder, made in self.saved.items():
            home = folder.removeprefix("./").rstrip("/")
            if home and made != place and (name == home or name.startswith(f"{home}/")):
                return made
        return None
