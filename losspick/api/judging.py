"""Judge pairings from Python: one by its names, those of files, that of a model in memory."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

from losspick.api.choices import activation_of, framework_of, kind_of, names_of, targets_of
from losspick.errors import LosspickError, UsageError

if TYPE_CHECKING:
    from losspick.api.pair_result import PairReport
    from losspick.core.finding import Finding


def pair(
    loss: str,
    activation: str,
    *,
    framework: str | None = None,
    units: int | None = None,
    kind: str | None = None,
    targets: str | None = None,
) -> PairReport:
    """Judge a loss with an output activation.

    Args:
        loss: Id, alias or a framework's name of the loss.
        activation: Name of the output activation.
        framework: Count only this library's spellings.
        units: Number of output units.
        kind: What the values of the target are.
        targets: The set of targets, such as "zero_one", where it is known more exactly.

    Raises:
        UsageError: A name is not known.
    """
    from losspick import __version__
    from losspick.api.display import present
    from losspick.api.pair_result import PairReport
    from losspick.api.pairing import check_order, judge_pair, sets_of_kind

    if kind is not None and targets is not None:
        raise UsageError("kind and targets say the same thing", fix="give one of them")
    check_order(loss, activation)
    known_kind, known_set = kind_of(kind), targets_of(targets)
    sets = sets_of_kind(known_kind) if known_kind else (known_set,) if known_set else ()
    report = judge_pair(
        loss,
        activation_of(activation),
        framework=framework_of(framework),
        units=units,
        sets=sets,
        version=__version__,
    )
    return present(PairReport, report)


def check(
    paths: str | PathLike[str] | Sequence[str | PathLike[str]],
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    data: str | PathLike[str] | None = None,
    target: str | Sequence[str] | None = None,
) -> list[Finding]:
    """Find losses, output activations, units and labels that do not fit, in files and folders.

    No file is run, and no configuration file is read. Each finding has ``code``, ``name``,
    ``severity``, ``confidence``, ``message``, ``consequence``, ``fix`` and ``place``.

    Args:
        paths: A file, a folder, or several.
        select: Only these checks: codes, beginnings of codes such as "LP1", or names.
        ignore: Not these checks.
        include: Globs; of folders only the files that match one are read.
        exclude: Globs of files and folders that are left out.
        data: A table that the models are trained on, to compare with.
        target: Names of its target columns.

    Raises:
        LosspickError: A path does not exist, a file that was named can't be read, a word means no
            check, or the data have no such column. Files of folders that can't be read are left
            out.
    """
    from os import fspath

    from losspick.api.check_data import TableFor
    from losspick.api.check_options import CheckOptions
    from losspick.api.checking import check_paths
    from losspick.reading.walking import Selection

    several = (paths,) if isinstance(paths, str | PathLike) else paths
    options = CheckOptions(
        select=names_of(select),
        ignore=names_of(ignore),
        selection=Selection(include=names_of(include), exclude=names_of(exclude)),
        data=() if data is None else (TableFor(path=fspath(data), target=names_of(target)),),
    )
    report = check_paths([fspath(p) for p in several], options)
    unread = next((e for e in report.errors if e.named and e.is_fault), None)
    if unread is not None:
        fix = "leave it out, or mend it: of what can't be read, nothing is known"
        raise LosspickError(unread.message, where=unread.path, fix=fix)
    return list(report.findings)


def check_model(model: Any, loss: Any = None, batch: Any = None) -> list[Finding]:
    """Find what does not fit between a live torch or Keras model and its loss.

    No framework is imported, and no source is read; places are ``<model>``.

    Args:
        model: A torch module, or a Keras model.
        loss: A loss object, a loss function, or the name of one; of a model with several outputs
            a list or a mapping of them. A compiled Keras model has it.
        batch: Inputs, or a pair of inputs and targets. The model is run on them once, a torch
            module as in training, and left as it was; shapes, labels and ranges count then, too.

    Raises:
        LosspickError: It is no such model, no loss is known, or the model does not run.
    """
    from losspick.api.check_options import chosen_checks
    from losspick.checking.run import check_specs
    from losspick.reading.live.read import read_model

    return check_specs(read_model(model, loss, batch), chosen_checks())
