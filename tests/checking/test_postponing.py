"""What the interpreter puts off, leaves out or never reads must not change what is found."""

from __future__ import annotations

import ast
import textwrap
from pathlib import Path

import pytest

from losspick.api.checking import check_paths
from losspick.reading.python.programs.text_words import words_of_quiet
from losspick.reading.python.programs.words import LOSSES
from losspick.reading.python.text.source import parse

BEGINNING = "import torch\nfrom torch import nn\nimport torch.nn.functional as F\n"

HEAD = """
class Body(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layer = nn.Linear(width, width)

    def forward(self, x):
        return self.layer(x)


class Head(nn.Module):
    def __init__(self, width, classes):
        super().__init__()
        self.layer = nn.Linear(width, classes)

    def forward(self, x):
        return torch.softmax(self.layer(x), dim=-1)
"""

#: Programs whose loss is given what has a softmax, on the way through what is put off.
FOUND = {
    "a result that is used later": """
        def train(body, head, x, y):
            body, head = Body(8), Head(8, 3)
            hidden = body(x)
            scores = head(hidden)
            return F.cross_entropy(scores, y)
        """,
    "a name that is bound anew after it was used": """
        def train(x, y):
            head = Head(8, 3)
            out = head(x)
            head = nn.Linear(8, 3)
            return F.cross_entropy(out, y)
        """,
    "results that are unpacked": """
        class Both(nn.Module):
            def __init__(self):
                super().__init__()
                self.head = Head(8, 3)

            def forward(self, x):
                return self.head(x), x

        def train(x, y):
            scores, hidden = Both()(x)
            return F.cross_entropy(scores, y)
        """,
    "one of two branches": """
        def train(x, y, deep):
            body, head = Body(8), Head(8, 3)
            if deep:
                hidden = body(body(x))
            else:
                hidden = body(x)
            return F.cross_entropy(head(hidden), y)
        """,
    "an attribute that the constructor sets": """
        class Net(nn.Module):
            def __init__(self, classes=3):
                super().__init__()
                self.last = nn.Sequential(nn.Linear(8, classes), nn.Softmax(dim=-1))

            def forward(self, x):
                return self.last(x)

        def train(x, y):
            return F.cross_entropy(Net()(x), y)
        """,
    "a head that is replaced after it was made": """
        class Net(nn.Module):
            def __init__(self):
                super().__init__()
                self.last = nn.Linear(8, 3)

            def forward(self, x):
                return self.last(x)

        def train(x, y):
            net = Net()
            net.last = Head(8, 3)
            return F.cross_entropy(net(x), y)
        """,
    "a method that counts in its object": """
        class Net(nn.Module):
            def __init__(self):
                super().__init__()
                self.width = 8
                self.blocks = nn.Sequential(self.block(16), self.block(3))

            def block(self, width):
                layer = nn.Sequential(nn.Linear(self.width, width), nn.Softmax(dim=-1))
                self.width = width
                return layer

            def forward(self, x):
                return self.blocks(x)

        def train(x, y):
            return F.cross_entropy(Net()(x), y)
        """,
    "a long row of results": """
        def train(x, y):
            body, head = Body(8), Head(8, 3)
            a = body(x)
            b = body(a)
            c = body(b)
            d = body(c)
            e = body(d)
            f = body(e)
            g = body(f)
            h = body(g)
            i = body(h)
            j = body(i)
            k = body(j)
            m = body(k)
            n = body(m)
            o = body(n)
            return F.cross_entropy(head(o), y)
        """,
    "a loss that is written out and only returned": """
        def train(x, y):
            head = Head(8, 3)
            probabilities = torch.softmax(head(x), dim=-1)
            loss = -(y * torch.log_softmax(probabilities, dim=-1)).sum()
            return loss
        """,
}

#: Programs in which a later change must not reach back to what was put off.
SILENT = {
    "a result of before the head was replaced by one with a softmax": """
        def train(x, y):
            head = nn.Linear(8, 3)
            out = head(x)
            head = Head(8, 3)
            return F.cross_entropy(out, y)
        """,
    "a result that nobody hands to the loss": """
        def train(x, y):
            body, head, last = Body(8), Head(8, 3), nn.Linear(8, 3)
            hidden = body(x)
            shown = head(hidden)
            return F.cross_entropy(last(hidden), y), shown
        """,
}


def codes(tmp_path: Path, body: str) -> set[str]:
    file = tmp_path / "train.py"
    file.write_text(BEGINNING + HEAD + textwrap.dedent(body), encoding="utf-8")
    report = check_paths([str(file)])
    assert not report.errors
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize("body", FOUND.values(), ids=FOUND)
def test_what_is_put_off_is_found_when_a_loss_asks_for_it(tmp_path: Path, body: str) -> None:
    assert codes(tmp_path, body) == {"LP101"}


@pytest.mark.parametrize("body", SILENT.values(), ids=SILENT)
def test_what_is_put_off_stays_what_it_was(tmp_path: Path, body: str) -> None:
    assert codes(tmp_path, body) == set()


def test_the_inside_of_a_model_costs_no_steps_behind_its_last_layer(tmp_path: Path) -> None:
    """Two hundred blocks of sixty lines would spend the steps of a file several times."""
    lines = "\n".join(f"        x = self.layer(x) + {number}" for number in range(60))
    blocks = "\n\n".join(
        f"class Block{n}(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        f"        self.layer = nn.Linear(8, 8)\n\n    def forward(self, x):\n{lines}\n"
        "        return x"
        for n in range(200)
    )
    calls = "\n".join(f"        x = Block{n}()(x)" for n in range(200))
    net = (
        "\n\nclass Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
        "        self.last = nn.Linear(8, 3)\n\n    def forward(self, x, y):\n"
        f"{calls}\n        return F.cross_entropy(torch.softmax(self.last(x), dim=-1), y)\n"
    )
    assert codes(tmp_path, blocks + net) == {"LP101"}


def test_a_large_module_is_not_read_for_the_sake_of_another_file(tmp_path: Path) -> None:
    """What follows in the file that was asked about matters more than what stands elsewhere."""
    (tmp_path / "small.py").write_text(BEGINNING + HEAD, encoding="utf-8")
    (tmp_path / "large.py").write_text(BEGINNING + HEAD + "#" * 100_001, encoding="utf-8")
    for name in ("small", "large"):
        (tmp_path / f"with_{name}.py").write_text(
            f"import torch.nn.functional as F\nfrom {name} import Head\n\n\n"
            "def train(x, y):\n    return F.cross_entropy(Head(8, 3)(x), y)\n",
            encoding="utf-8",
        )
    found = check_paths([str(tmp_path)]).findings
    asked = {Path(place.path).name for one in found for place in (one.place, *one.related)}
    assert "with_small.py" in asked
    assert "with_large.py" not in asked


def _is_quiet(text: str) -> bool:
    source = parse("step.py", text)
    cls = source.tree.body[0]
    assert isinstance(cls, ast.ClassDef)
    return words_of_quiet(cls, source) is not None


@pytest.mark.parametrize("name", sorted(LOSSES))
def test_every_name_of_a_loss_is_heard_in_a_class(name: str) -> None:
    assert not _is_quiet(f"class Step:\n    value = library.{name}(given)")


@pytest.mark.parametrize(
    "line",
    [
        "return -(y * torch.log(p)).mean()",
        "logs = torch.log(p)\n        return (y * logs).sum()",
        "return (y * safe_log(p)).sum()",
        "return torch.mean((a - b) ** 2)",
        "return torch.abs(a - b)",
        "return (a - b).square()",
        "return (torch.sigmoid(self.net(x)) > 0.5).float()",
        "return torch.round(torch.sigmoid(self.net(x)))",
        "with torch.no_grad():\n            return torch.softmax(self.net(x), 1)",
        "from losses import focal\n        return focal(a, b)",
        "model.compile(loss=chosen)",
        "return y1 * torch.log(p1)",
        "return 0.5 <= self.net(x)",
        "return round(model(x), 0)",
    ],
)
def test_what_writes_a_loss_out_or_uses_outputs_is_heard(line: str) -> None:
    assert not _is_quiet(f"class Step:\n    def forward(self, x):\n        {line}\n")


@pytest.mark.parametrize(
    "line",
    [
        '"""Indices of a dialogue, raising ValueError after a cross_entropy was seen."""',
        "return self.norm(x) + x",
        "scale = width ** -0.5",
        "return torch.log(position / largest) / math.log(ratio)",
        "units = int(round(width * factor))",
        "return x\n    @torch.no_grad()\n    def reset(self):\n        nn.init.zeros_(self.bias)",
        "return self.attention_loss_weight",
        "def drop(rate=0.5):\n            return x * rate",
        "# the mean of (a - b) ** 2, and y * log(p)\n        return x",
        "return sum(sizes)  # and log(scale) of each",
        "return torch.sign(x) * torch.log(1 + x.abs())",
        "return 0.25 * torch.log(x)",
        "self.log('output', x.sum())",
        "return torch.compile(self.inner)(x)",
        "seconds = round(output_time() - start, 4)\n        return x",
        "return torch.round(output / scale)",
    ],
)
def test_most_classes_are_quiet(line: str) -> None:
    assert _is_quiet(f"class Block:\n    def forward(self, x):\n        {line}\n")
