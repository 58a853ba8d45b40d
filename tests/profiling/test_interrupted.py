from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import losspick


def test_an_interrupted_reading_is_no_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a signal comes while pandas parses, it says only that no more bytes were given."""
    table = tmp_path / "t.csv"
    table.write_text("x,y\n" + "".join(f"{n},{n / 7}\n" for n in range(200_000)))

    def read_csv(*_: object, **__: object) -> pd.DataFrame:
        said = "Calling read(nbytes) on source failed. Try engine='python'."
        raise pd.errors.ParserError(f"Error tokenizing data. C error: {said}")

    monkeypatch.setattr(pd, "read_csv", read_csv)
    with pytest.raises(KeyboardInterrupt):
        losspick.profile(table, "y")
