"""The page on the grammar of rules, from the same tables that check them."""

from __future__ import annotations

from losspick.advising.fields import FIELDS, FactType, Field
from losspick.core.rule import Basis
from losspick.core.vocabulary import Level

_OPENING = """\
# Rules

Advice as data: one TOML file a rule, one folder a subject, and one file a metric in `metrics/`.
`losspick ... --rules DIR` reads more of them: a rule or metric of yours takes the place of the
shipped one with its id, and `id = "..."` with `disable = true` removes that one.

```toml
id = "heavy-tails"                # kebab-case; the file is named after it
basis = "profile"                 # what it argues from: {bases}
why = "Excess kurtosis {{kurtosis:.1f}}: single rows can dominate a squared error."
caveat = "Judged on the target without its features."      # optional
references = ["Huber (1964), Robust Estimation of a Location Parameter"]

[when]                            # all of these hold
kind = {{ in = ["continuous", "positive_continuous"] }}
kurtosis = {{ above = 6 }}
not = {{ metric = "rmse" }}         # and none of these tables
any = [{{ rows = {{ above = 500 }} }}, {{ weighted = true }}]      # and one of these tables

[speaks]                          # log-odds points for (or against) losses
huber = 1.2
mse = -0.9

[why_for]                         # optional: what is told under one loss instead of `why`
huber = "Excess kurtosis {{kurtosis:.1f}}: it counts large errors by their size."

[[example]]                       # at least one that fires
facts = {{ kind = "continuous", kurtosis = 12, rows = 800 }}
fires = true

[[example]]                       # and one that does not
facts = {{ kind = "continuous", kurtosis = 12, rows = 80 }}
fires = false
```

- Operators: `field = value` (or `is`), `in` (a list), `above`, `below` (both strict), `between`
  (both ends included), `exists` (true or false). A fact that is not known satisfies only
  `exists = false`. Where a field holds several words, `is` asks for one of them.
- Points: 1 makes a loss e = 2.7 times as likely as before; rules use 0.2 to 5.
- Once a metric is given, points of `basis = "profile"` count a twentieth: the metric leads, and
  they only part what it holds for equal. Where no metric but a rule of `basis = "goal"` speaks,
  they count two fifths.
- Under a loss `why` is told only if the rule speaks mainly for it (at least 0.8 of its most points)
  or against it; a sentence of `[why_for]` always.
- `why` takes `{{field}}` and `{{field:.1f}}`, `{{field:.2g}}`, `{{field:.1%}}`, nothing else.
- A rule may have `advises` instead of `speaks`: one short sentence on the optimiser, told if `when`
  holds once the losses are ranked (`first_loss` and the fields of its gradient are known then, and
  only there). The screen shows two of them at most.
- A metric file has `id`, `title`, `aliases`, `tasks`, `greater_is_better`, `elicits` (a functional,
  where it is a mean over rows), `common`, `why`, `step` (what to do after training), `references`
  and `speaks`; besides, if it is not defined for all targets, `takes` (the set of targets, such as
  `positive` or `nonnegative`) and `instead` (the metric that takes its place on others); and, if a
  number may follow its name after `@`, `level`: what that number says ({levels}).
- All faults of all files are told at once, with file and key. A file has at most 100,000 bytes.
- `losspick rules lint DIR` also finds what is grammatical and makes no sense, `losspick rules test
  DIR` runs the examples, and `losspick rules new ID` writes a rule to start from.

## Fields

| field | type | meaning |
| --- | --- | --- |
"""


def grammar_page() -> str:
    """Return the page on the grammar of rules in Markdown."""
    bases = ", ".join(Basis)
    levels = ", ".join(f"`{level}`" for level in Level)
    rows = "".join(
        f"| `{name}` | {_type(field)} | {field.meaning} |\n" for name, field in _sorted()
    )
    return _OPENING.format(bases=bases, levels=levels) + rows


def _sorted() -> list[tuple[str, Field]]:
    return sorted(FIELDS.items())


def _type(field: Field) -> str:
    if field.words:
        return f"{field.type}: {', '.join(f'`{word}`' for word in field.words)}"
    return "words" if field.type is FactType.WORDS else str(field.type)
