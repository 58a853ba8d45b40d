from __future__ import annotations

import sys
from pathlib import Path

# The cases on which the laws are tried serve here as well.
sys.path.append(str(Path(__file__).parents[1] / "losses"))
