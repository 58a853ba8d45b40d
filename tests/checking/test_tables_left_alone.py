"""Calls that a table is given to before it trains a model: which leave it as it is."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from losspick.api.check_data import TableFor
from losspick.api.check_options import CheckOptions
from losspick.api.checking import check_paths
from losspick.core.finding import CheckReport
from losspick.reporting.findings_text import summary

HEAD = """\
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
table = pd.read_csv("t.csv")
"""
FIT = 'RandomForestClassifier().fit(table[["x"]], table["y"])\n'
_draw = random.Random(3)
PRICES = [round(_draw.uniform(-9.0, 9.0), 3) for _ in range(300)]


def _report(folder: Path, text: str) -> CheckReport:
    rows = "".join(f"{i % 17},{i % 5},{value}\n" for i, value in enumerate(PRICES))
    (folder / "t.csv").write_text(f"x,z,y\n{rows}")
    (folder / "train.py").write_text(text)
    table = TableFor(path=str(folder / "t.csv"), target=("y",))
    return check_paths([str(folder / "train.py")], CheckOptions(data=(table,)))


def _codes(folder: Path, text: str) -> list[str]:
    return [finding.code for finding in _report(folder, text).findings]


LEFT = [
    'X = table[["x", "z"]]\nhelper(X)\n',
    'X = table[["x", "z"]]\nX = clean(X)\nhelper(data=X)\n',
    "print(base.predict(table))\n",
    "base.score(table, other)\n",
    "import seaborn as sns\nsns.pairplot(table)\n",
    "import seaborn as sns\nsns.pairplot(data=table)\n",
    "import missingno\nmissingno.matrix(table)\n",
    "import plotly.express as px\npx.scatter(table, x='x', y='y').show()\n",
    "from pandas.plotting import scatter_matrix\nscatter_matrix(table)\n",
    "from pprint import pprint\npprint(table)\n",
    "import streamlit as st\nst.dataframe(table)\n",
    "import matplotlib.pyplot as plt\nplt.imshow(table)\n",
    "import numpy as np\nprint(np.mean(table))\n",
    "from sklearn.cluster import KMeans\nlabels = KMeans(3).fit_predict(table)\n",
    "from sklearn.preprocessing import StandardScaler\nscaler = StandardScaler()\n"
    "X = scaler.fit_transform(table)\n",
    "import seaborn as sns\ndef eda(df):\n    print(df.describe())\n    sns.pairplot(df)\n"
    "eda(table)\n",
    "table.hist()\n",
]
CHANGED = [
    "helper(table)\n",
    "helper(data=table)\n",
    "helper([table, other])\n",
    'helper(table)\nX = table[["x", "z"]]\n',
    "own.matrix(table)\n",
    "from own import pairplot\npairplot(table)\n",
    "import seaborn as sns\nfrom own import sns\nsns.pairplot(table)\n",
    "def eda(df):\n    clean(df)\neda(table)\n",
    "def eda(df):\n    df['y'] = df['y'].map(names)\neda(table)\n",
    "from sklearn.preprocessing import StandardScaler\n"
    "StandardScaler(copy=False).fit_transform(table)\n",
    "import numpy as np\nnp.nan_to_num(table, copy=False)\n",
    "import numpy as np\nnp.copyto(table, other)\n",
    "import numpy as np\nnp.sqrt(table, out=table)\n",
    "table.update(other)\n",
    "def deep(df, n):\n    if n:\n        return deep(df, n - 1)\n    clean(df)\ndeep(table, 9)\n",
]


@pytest.mark.parametrize("code", LEFT)
def test_what_leaves_a_table_alone(tmp_path: Path, code: str) -> None:
    assert _codes(tmp_path, HEAD + code + FIT) == ["LP505"]


@pytest.mark.parametrize("code", CHANGED)
def test_what_may_change_a_table(tmp_path: Path, code: str) -> None:
    assert _codes(tmp_path, HEAD + code + FIT) == []


def test_functions_of_modules_beside(tmp_path: Path) -> None:
    (tmp_path / "views.py").write_text("def eda(df):\n    print(df.head())\n")
    (tmp_path / "prepare.py").write_text("def clean(df):\n    df['y'] = own(df)\n")
    for head in ("import views\nviews.eda(table)\n", "from views import eda\neda(table)\n"):
        assert _codes(tmp_path, HEAD + head + FIT) == ["LP505"]
    for head in ("import prepare\nprepare.clean(table)\n", "from prepare import clean\n"
                 "clean(table)\n"):  # fmt: skip
        assert _codes(tmp_path, HEAD + head + FIT) == []


def test_the_summary_counts_what_was_compared(tmp_path: Path) -> None:
    seen = _report(tmp_path, HEAD + FIT + FIT.replace('"y"', '"z"'))
    assert "(1 pairing in 1 file, 1 compared with the data)" in summary(seen)
    changed = _report(tmp_path, f"{HEAD}helper(table)\n{FIT}")
    assert "(1 pairing in 1 file, none compared with the data)" in summary(changed)
    (tmp_path / "plain.py").write_text(HEAD + FIT)
    assert "(0 pairings in 1 file)" in summary(check_paths([str(tmp_path / "plain.py")]))
