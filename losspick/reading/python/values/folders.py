"""Folders in which models of transformers are kept after training."""

from __future__ import annotations

from dataclasses import dataclass, field

from losspick.core.spec import Location


@dataclass(slots=True)
class Folders:
    """Folders of models of transformers.

    Attributes:
        saved: The constructor of the model that is kept in each.
        opened: The folder, or the name, from which each constructor reads a model.
    """

    saved: dict[str, Location] = field(default_factory=dict)
    opened: dict[Location, str] = field(default_factory=dict)

    def trained_as(self, place: Location) -> Location | None:
        """Return the constructor of the model that another one reads; None: not known."""
        name = self.opened.get(place, "").removeprefix("./").rstrip("/")
        for folder, made in self.saved.items():
            home = folder.removeprefix("./").rstrip("/")
            if home and made != place and (name == home or name.startswith(f"{home}/")):
                return made
        return None
