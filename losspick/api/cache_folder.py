"""Where what may be lost is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """Return the folder for what may be lost, as the platform has it."""
    own = os.environ.get("LOSSPICK_CACHE_DIR")
    if own:
        return Path(own)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", "~/AppData/Local")).expanduser() / "losspick"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/losspick").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "losspick"
