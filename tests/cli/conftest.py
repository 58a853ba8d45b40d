from __future__ import annotations

from pathlib import Path

import pytest
from running import Outcome, Run

from losspick.__main__ import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run losspick in an empty folder, 80 columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*words: str) -> Outcome:
        code = main(words)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return call


def _write(path: Path, head: str, rows: list[str]) -> str:
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path.name


@pytest.fixture
def prices(tmp_path: Path) -> str:
    """Right-skewed amounts with a few extreme ones and a dirty cell."""
    values = [f"{100 * 1.01 ** ((i * 37) % 300) + (i % 7) * 0.25:.2f}" for i in range(300)]
    values[:4] = ["9100.5", "9900.25", "8800.75", "n/a"]
    return _write(tmp_path / "prices.csv", "row,price", [f"{i},{v}" for i, v in enumerate(values)])


@pytest.fixture
def claims(tmp_path: Path) -> str:
    """Counts over years, more of them over longer ones."""
    years = [0.1 + (i * 37 % 90) / 100 for i in range(300)]
    counts = [int(3 * year * ((i * 53 % 17) / 8) ** 0.8) for i, year in enumerate(years)]
    rows = [f"{i},{year:.2f},{n}" for i, (year, n) in enumerate(zip(years, counts, strict=True))]
    return _write(tmp_path / "claims.csv", "policy,years,n_claims", rows)


@pytest.fixture
def churn(tmp_path: Path) -> str:
    """Two classes, one in ten of the rarer."""
    rows = [f"{i},{'yes' if i % 10 == 3 else 'no'}" for i in range(200)]
    return _write(tmp_path / "churn.csv", "customer,churn", rows)


@pytest.fixture
def species(tmp_path: Path) -> str:
    """Three balanced classes, as one-hot columns too."""
    names = ("ash", "oak", "yew")
    rows = [f"{names[i % 3]},{','.join(str(int(i % 3 == k)) for k in range(3))}" for i in range(90)]
    return _write(tmp_path / "species.csv", "species,is_ash,is_oak,is_yew", rows)
