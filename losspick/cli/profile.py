"""``losspick profile``: what a target is, without a recommendation."""

from __future__ import annotations

from losspick import __version__, api, reporting
from losspick.cli import arguments, options
from losspick.cli.listing import list_columns, source_name
from losspick.cli.output import deliver, destination
from losspick.cli.settings import load_settings

HELP = "Say what a target is: its kind with the evidence, its shape, and what is odd about it."


def run(
    data: options.Data,
    target: options.Target = None,
    kind: options.KindName = None,
    weight: options.Weight = None,
    query: options.Query = None,
    exposure: options.Exposure = None,
    positive: options.Positive = None,
    given_features: options.GivenFeatures = False,
    sep: options.Sep = None,
    decimal: options.Decimal = None,
    encoding: options.Encoding = None,
    na_values: options.NaValues = None,
    engine: options.EngineName = None,
    split: options.Split = None,
    output_format: options.OutputFormat = None,
    output: options.Output = None,
    force: options.Force = False,
    color: options.Color = None,
    debug: options.Debug = False,
) -> None:
    """Read, profile, print."""
    settings = load_settings()
    place = destination(
        settings, form=output_format, output=output, color=color, force=force, source=data
    )
    reading = arguments.reading(settings, sep, decimal, encoding, na_values, engine, split)
    if not target:
        beside = {"weight": weight, "query": query, "exposure": exposure, "positive": positive}
        list_columns(data, reading, place, kind, given_features=given_features, **beside)
        return
    found = api.profile(
        data,
        target,
        kind,
        weight=weight,
        query=query,
        exposure=exposure,
        positive=positive,
        given_features=given_features,
        **reading,
    )
    name = source_name(data)
    deliver(
        place,
        terminal=lambda look: reporting.to_terminal.profile_sheet(
            found, look, name=name, version=__version__
        ),
        json=lambda: reporting.to_json.profile_document(found, __version__),
        markdown=lambda: reporting.to_markdown.profile_page(found, name=name, version=__version__),
    )
