"""Join the catalogue, the rules and the words about them: explain a name, compare losses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from losspick.consulting.explain import explain_loss, explain_metric, explain_rule
from losspick.core.explanation import Explanation, Subject
from losspick.core.regexes import regex
from losspick.core.rule import Metric, Rule
from losspick.errors import UsageError, nearest
from losspick.losses import catalogue, known_names, resolve

if TYPE_CHECKING:
    from pathlib import Path

    from losspick.advising.load import RuleBook
    from losspick.consulting.parameters import Numbers
    from losspick.core.comparison import Comparison
    from losspick.core.curve import Plot


def explain_name(name: str, *, folders: Sequence[Path] = (), version: str) -> Explanation:
    """Return what is known about whatever has that name: a loss first, a rule, a metric, a check.

    Args:
        name: Id, alias, framework's name, or one with its subject in front: ``metric:mae``.
        folders: Folders of rules beside the shipped ones.
        version: Of losspick.

    Raises:
        UsageError: Nothing has that name; the fix tells the nearest.
    """
    subject, bare = _subject(name)
    if subject is Subject.CHECK or (subject is None and _CODE.fullmatch(bare)):
        return _check(name, bare, version)
    if subject in (None, Subject.LOSS):
        try:
            named = resolve(bare)
        except UsageError:
            if subject is Subject.LOSS:
                raise
        else:
            facts = explain_loss(named.loss, named.spellings, catalogue().values())
            return Explanation(version=version, name=name, subject=Subject.LOSS, loss=facts)
    found = None if folders else _shipped(bare, subject)
    if found is None:
        from losspick.advising.load import load_rules

        try:
            found = _search(bare, subject, load_rules(folders))
        except UsageError:
            if subject is None and (check := _check_named(name, bare, version)) is not None:
                return check
            raise
    if isinstance(found, Rule):
        facts_of_rule = explain_rule(found)
        return Explanation(version=version, name=name, subject=Subject.RULE, rule=facts_of_rule)
    facts_of_metric = explain_metric(found)
    return Explanation(version=version, name=name, subject=Subject.METRIC, metric=facts_of_metric)


#: The codes of checks, which no loss, rule or metric is called by.
_CODE = regex(r"(?i)lp\d{3}")


def _check(name: str, bare: str, version: str) -> Explanation:
    """Return what a check is about, by its code or its name.

    Raises:
        UsageError: There is none.
    """
    from losspick.api.check_options import find_check
    from losspick.reporting.check_documents import check_facts

    facts = check_facts(find_check(bare))
    return Explanation(version=version, name=name, subject=Subject.CHECK, check=facts)


def _check_named(name: str, bare: str, version: str) -> Explanation | None:
    try:
        return _check(name, bare, version)
    except UsageError:
        return None  # of the names of all things, another error tells


def _subject(name: str) -> tuple[Subject | None, str]:
    head, colon, rest = name.partition(":")
    folded = head.strip().casefold()
    return (Subject(folded), rest.strip()) if colon and folded in set(Subject) else (None, name)


def _shipped(name: str, subject: Subject | None) -> Rule | Metric | None:
    """Return what is found at once, since a shipped file has the name of its entry.

    An own rule can take the place of a shipped one; with folders of such, all have to be read.
    """
    from losspick.advising.load import shipped_entry

    if not re.fullmatch(r"[\w-]+", name):
        return None
    found = shipped_entry(name)
    wanted = {Subject.RULE: Rule, Subject.METRIC: Metric}
    return found if subject is None or isinstance(found, wanted[subject]) else None


def _search(name: str, subject: Subject | None, book: RuleBook) -> Rule | Metric:
    """Return the rule or the metric of that name.

    Raises:
        UsageError: There is none.
    """
    found: Rule | Metric | None = None
    if subject is not Subject.METRIC:
        found = _rule(name, book.rules)
    if found is None and subject is not Subject.RULE:
        found = _metric(name, book.metrics)
    if found is None:
        raise _nothing(name, subject, book)
    return found


def _folded(name: str) -> str:
    return name.strip().casefold().replace("-", "_").replace(" ", "_")


def _rule(name: str, rules: Sequence[Rule]) -> Rule | None:
    return next((rule for rule in rules if _folded(rule.id) == _folded(name)), None)


def _metric(name: str, metrics: Sequence[Metric]) -> Metric | None:
    """Return the metric of that id, else the first one with such a title or alias."""
    wanted = _folded(name)
    by_id = (metric for metric in metrics if _folded(metric.id) == wanted)
    others = (m for m in metrics if wanted in map(_folded, (m.title, *m.aliases)))
    return next(by_id, None) or next(others, None)


def _nothing(name: str, subject: Subject | None, book: RuleBook) -> UsageError:
    rules = [rule.id for rule in book.rules]
    metrics = [word for metric in book.metrics for word in (metric.id, *metric.aliases)]
    known = {
        None: (*known_names(), *rules, *metrics),
        Subject.RULE: rules,
        Subject.METRIC: metrics,
        Subject.LOSS: known_names(),
    }[subject]
    what = "loss, rule, metric or check" if subject is None else subject.value
    close = nearest(name, known, count=3)
    listed = "losspick losses lists the losses"
    fix = f"did you mean {' or '.join(close)}?" if close else listed
    return UsageError(f"there is no {what} named {name!r}", fix=fix)


def draw_explanation(
    explanation: Explanation, parameters: Mapping[str, Numbers] | None = None
) -> Plot | None:
    """Return the plot of an explained loss; None for other subjects, and where none is known.

    Args:
        explanation: What ``explain_name`` returned.
        parameters: Values to draw with, such as ``{"delta": 2}``.

    Raises:
        UsageError: The loss has no such parameter.
    """
    if explanation.loss is None:
        if parameters:
            raise UsageError(f"a {explanation.subject} has no parameters to draw with")
        return None
    from losspick.consulting.curves import plot_of
    from losspick.consulting.parameters import given_parameters

    loss = catalogue()[explanation.loss.id]
    return plot_of(loss, given_parameters(parameters or {}, (loss,)).get(loss.id))


def compare_names(
    names: Sequence[str],
    *,
    at: Sequence[float],
    parameters: Mapping[str, Numbers],
    version: str,
) -> Comparison:
    """Return losses side by side; a loss that is named twice stands there once.

    Raises:
        UsageError: A name, a place or a parameter is not known, or a number of losses that can't
            be compared.
    """
    from losspick.consulting.compare import compare_losses
    from losspick.consulting.parameters import given_parameters

    losses = tuple({loss.id: loss for loss in (resolve(name).loss for name in names)}.values())
    given = given_parameters(parameters, losses)
    return compare_losses(losses, at=at, given=given, version=version)
