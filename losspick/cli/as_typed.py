"""Commands that convert only what was typed, and take texts and flags as they are."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand


class Command(TyperCommand):
    """A command that leaves to typer what is more than texts and flags, and all that is wrong.

    Typer builds a converter for each option, whether it was given or not, with a library that takes
    longer to import than most commands take to answer.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put into the context what was typed; the function's own defaults stand for the rest."""
        if ctx.resilient_parsing:  # to complete a line that is still being written
            return super().parse_args(ctx, args)
        given, left, typed = self.make_parser(ctx).parse_args(list(args))
        if left or any(_is_for_typer(one, given.get(one.name)) for one in self.get_params(ctx)):
            return super().parse_args(ctx, args)
        for option in dict.fromkeys(typed):
            value = given[option.name]
            if _is_as_typed(option, value):
                ctx.params[option.name] = value
            elif value is not None:
                option.handle_parse_result(ctx, given, left)
        return left


def _is_for_typer(option: Any, value: object) -> bool:
    """Tell whether an option is more than a value: help, or what may come from elsewhere."""
    return bool(option.required or option.envvar if value is None else option.callback)


def _is_as_typed(option: Any, value: object) -> bool:
    """Tell whether typer would pass on what was typed for an option."""
    # Versions of typer that convert in another way have no such description, and are cheap.
    kind = getattr(getattr(option, "type_descriptor", None), "annotation", None)
    if kind is bool:
        return isinstance(value, bool)
    return value is not None and kind in (str, list[str])
