"""Run the command line, and turn whatever happens into an exit code and at most a few lines."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Sequence

from losspick.errors import LosspickError

FINE, WRONG, MISUSED, OUR_FAULT, INTERRUPTED = 0, 1, 2, 3, 130

#: A full disk or quota, a file at its largest, a reader who has gone away.
_OUTPUT_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EPIPE)

#: A message is for reading: what comes in through file names and cells may be of any length.
_LONGEST_LINE = 500


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    if words is None and sys.argv[1:2] == ["check"]:
        _collect_seldom()  # libraries that others load tell of objects that were not collected
    # The columns are too short for threads to pay; on a busy machine they wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    arguments = list(sys.argv[1:] if words is None else words)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(arguments)
    except LosspickError as error:
        _complain(f"losspick: {error}")
        return MISUSED
    except OSError as error:
        return _stuck(error, debug="--debug" in arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever else comes up here is our own fault
        return _confess(error, debug="--debug" in arguments)


#: Objects that may wait for the collector; imports alone make so many.
_UNCOLLECTED = 100_000


def _collect_seldom() -> None:
    """Keep the collector from walking all objects while modules are imported, and at the exit.

    Of a short run that is a sixth.
    """
    gc.set_threshold(_UNCOLLECTED)
    atexit.register(gc.freeze)


def _stuck(error: OSError, *, debug: bool) -> int:
    """Tell of a disk that is full or an output that is closed: not our fault, nor a traceback."""
    if error.errno not in _OUTPUT_FAULTS:
        return _confess(error, debug=debug)
    # Python flushes standard output once more at exit; what is left over has nowhere to go.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _complain(f"losspick: the output can't be written: {error.strerror}")
    return MISUSED


def _run(arguments: list[str]) -> int:
    import typer

    from losspick.cli.app import build

    try:
        return build()(args=arguments, prog_name="losspick", standalone_mode=False) or FINE
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        # Usage errors of typer know how to show themselves; their class has no public name.
        if not (hasattr(error, "show") and hasattr(error, "exit_code")):
            raise
        error.show()
        return int(error.exit_code)


def _complain(text: str) -> None:
    from losspick.reporting.safe_text import safe

    for line in text.split("\n"):
        print(safe(line, _LONGEST_LINE), file=sys.stderr)  # noqa: T201 - this is the command line


def _confess(error: Exception, *, debug: bool) -> int:
    from losspick import __version__

    if debug:
        import traceback

        traceback.print_exception(error)
    said = f"{type(error).__name__}: {error}".replace("\n", " ")
    _complain(f"losspick: a fault of losspick {__version__} itself: {said}")
    if not debug:
        _complain("please report it with the command that you ran and what it says with --debug")
    return OUR_FAULT


if __name__ == "__main__":
    sys.exit(main())
