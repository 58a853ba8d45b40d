"""Folders in which models of transformers are kept after training, and files of boosters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from losspick.core.spec import Location, ModelSpec
from losspick.reading.python.values.net_values import EstimatorV

Held = TypeVar("Held")


@dataclass(slots=True)
class Kept(Generic[Held]):
    """What programs keep in files.

    Attributes:
        files: By the folder and the name of a file, what is kept there, by which program, and
            whether that is read with what it is told by default.
    """

    files: dict[str, list[tuple[Held, str, bool]]] = field(default_factory=dict)

    def note(self, file: str, held: Held, path: str, *, assumed: bool) -> None:
        """Note what a program keeps in a file."""
        self.files.setdefault(file, []).append((held, path, assumed))

    def of(self, file: str) -> list[Held]:
        """Return what a file holds; of a program that is told something, what by default."""
        known = self.files.get(file, [])
        told = {path for _, path, assumed in known if assumed}
        return [held for held, path, assumed in known if assumed or path not in told]


@dataclass(slots=True)
class Folders:
    """Folders of models of transformers, and files of boosters.

    Attributes:
        saved: The constructor of the model that is kept in each.
        opened: The folder, or the name, from which each constructor reads a model.
        boosters: Those that are kept in files.
        estimators: Those that are pickled likewise, each alone or under a word.
        logged: Files of regressors, and which programs fit them to logarithms; empty: to others.
        plain: Where what a file keeps predicts, and nothing speaks of logarithms.
        asked: Files whose boosters predict, where, and whether they are asked for raw scores.
        applied: What activation is applied to what they predict, by where that is, and where.
        raised: Exponentials of amounts that boosters predict, by their places.
        networks: Where the outputs of the networks of Keras come from that are kept in a file.
        loaded: The file that each call reads such a network from.
        elsewhere: Pairings of the other run, that takes defaults for granted, or does not.
    """

    saved: dict[str, Location] = field(default_factory=dict)
    opened: dict[Location, str] = field(default_factory=dict)
    boosters: Kept[EstimatorV] = field(default_factory=Kept)
    estimators: Kept[dict[str, EstimatorV]] = field(default_factory=Kept)
    logged: dict[str, list[str]] = field(default_factory=dict)
    plain: dict[Location, str] = field(default_factory=dict)
    asked: dict[Location, tuple[str, bool]] = field(default_factory=dict)
    applied: dict[Location, tuple[str, Location]] = field(default_factory=dict)
    raised: dict[Location, ModelSpec] = field(default_factory=dict)
    networks: dict[str, set[Location | None]] = field(default_factory=dict)
    loaded: dict[Location, str] = field(default_factory=dict)
    elsewhere: list[ModelSpec] = field(default_factory=list)

    def keep_with(self, other: Folders) -> None:
        """Share what is kept in files: one program names the file that another one asks for."""
        self.networks, self.boosters = other.networks, other.boosters
        self.estimators, self.logged = other.estimators, other.logged

    def trained_as(self, place: Location) -> Location | None:
        """Return the constructor of the model that another one reads; None: not known.

        Of a network of Keras, it is where its output comes from.
        """
        if place in self.loaded:
            kept = self.networks.get(self.loaded[place], set())
            return next(iter(kept)) if len(kept) == 1 else None
        name = self.opened.get(place, "").removeprefix("./").rstrip("/")
        for folder, made in self.saved.items():
            home = folder.removeprefix("./").rstrip("/")
            if home and made != place and (name == home or name.startswith(f"{home}/")):
                return made
        return None
