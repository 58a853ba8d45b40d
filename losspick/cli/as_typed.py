"""Commands that take what was typed as it is, where there is nothing to convert."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from typer.core import TyperCommand


class Command(TyperCommand):
    """A command that leaves texts and flags as they were typed, and the rest to typer.

    Typer builds a converter for each option, whether it was given or not, with a library that takes
    longer to import than most commands take to answer.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Keep the arguments, if all are texts and flags; else let typer convert them."""
        if ctx.resilient_parsing:  # to complete a line that is still being written
            return super().parse_args(ctx, args)
        given, left, _ = self.make_parser(ctx).parse_args(list(args))
        if left or not all(_is_as_typed(option, given) for option in self.get_params(ctx)):
            return super().parse_args(ctx, args)
        # What is not given keeps the default of the function that is called.
        ctx.params.update((name, value) for name, value in given.items() if value is not None)
        return []


def _is_as_typed(option: Any, given: Mapping[str, Any]) -> bool:
    """Tell whether typer would pass on what was given for an option, or that it was not given."""
    value = given.get(option.name)
    if value is None:
        return not (option.required or option.envvar)
    if option.callback is not None:
        return False
    # Versions of typer that convert in another way have no such description, and are cheap.
    kind = getattr(getattr(option, "type_descriptor", None), "annotation", None)
    return isinstance(value, bool) if kind is bool else kind in (str, list[str])
