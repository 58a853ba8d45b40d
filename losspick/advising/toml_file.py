"""Read a TOML file that anybody may have written: sized, shallow, in UTF-8, with plain numbers."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from losspick.advising.faults import Faults

#: A rule has a few hundred bytes; beyond this the parser's time grows with the square.
MOST_BYTES = 100_000

#: Far more than the grammar allows, and far less than what Python can print.
MOST_LEVELS = 100

#: TOML promises no larger integers, and neither floats nor JSON carry them.
_LARGEST = 2**63


def parse(path: Path, faults: Faults) -> dict[str, object] | None:
    """Return the table in a file; None, and a fault noted, where there is none to work with."""
    try:
        if not path.is_file():  # reading from a pipe would wait for ever
            faults.add("", "can't be read: no regular file")
            return None
        with path.open("rb") as stream:
            start = stream.read(MOST_BYTES + 1)
        if len(start) > MOST_BYTES:
            faults.add("", f"more than {MOST_BYTES:,} bytes, too long for a rule")
            return None
        table = tomllib.loads(start.decode("utf-8-sig"))
    except UnicodeDecodeError:
        faults.add("", "not UTF-8 text")
    except RecursionError:
        faults.add("", "nested too deep")
    except OSError as error:
        faults.add("", f"can't be read: {error.strerror}")
    except ValueError as error:  # also for integers of more digits than Python converts
        faults.add("", f"not TOML: {error}")
    else:
        fault = next(_faults(table), None)
        if fault is None:
            return table
        faults.add("", fault)
    return None


def _faults(table: object) -> Iterator[str]:
    waiting = [(table, 0)]
    while waiting:
        value, level = waiting.pop()
        if level > MOST_LEVELS:
            yield f"nested more than {MOST_LEVELS} deep"
            return
        if isinstance(value, dict):
            waiting.extend((one, level + 1) for one in value.values())
        elif isinstance(value, list):
            waiting.extend((one, level + 1) for one in value)
        elif isinstance(value, int) and abs(value) >= _LARGEST:
            yield "holds an integer of more than 64 bits"
            return
