"""Ways of writing a model, a loss, data and a loop, in all pairs: a fault is found in each of them.

Each program has a right twin that differs in the fault alone.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from textwrap import dedent, indent

import pytest

from losspick.api.checking import check_paths

#: Ways of writing a classifier; ``LAST`` is what follows the last dense layer.
MODELS = {
    "stack": "net = nn.Sequential(nn.Linear(20, 64), nn.ReLU(), nn.Linear(64, 5)LAST)",
    "list of layers": """
        layers = [nn.Linear(20, 64), nn.ReLU()]
        layers += [nn.Linear(64, 5)LAST]
        net = nn.Sequential(*layers)
    """,
    "class": """
        class Net(nn.Module):
            def __init__(self):
                super().__init__()
                self.body = nn.Linear(20, 64)
                self.head = nn.Sequential(nn.Dropout(0.1), nn.Linear(64, 5)LAST)

            def forward(self, x):
                return self.head(torch.relu(self.body(x)))

        net = Net()
    """,
    "list in a class": """
        class Net(nn.Module):
            def __init__(self, sizes):
                super().__init__()
                self.layers = nn.ModuleList()
                for a, b in zip(sizes, sizes[1:]):
                    self.layers.append(nn.Sequential(nn.Linear(a, b), nn.ReLU()))
                self.layers.append(nn.Sequential(nn.Linear(sizes[-1], 5)LAST))

            def forward(self, x):
                for layer in self.layers:
                    x = layer(x)
                return x

        net = Net([20, 64, 32])
    """,
    "registry": """
        NETS = {}

        def register(cls):
            NETS[cls.__name__.lower()] = cls
            return cls

        @register
        class Mlp(nn.Module):
            def __init__(self, hidden=64):
                super().__init__()
                self.hidden = nn.Linear(20, hidden)
                self.out = nn.Sequential(nn.Linear(hidden, 5)LAST)

            def forward(self, x):
                return self.out(nn.functional.gelu(self.hidden(x)))

        net = NETS["mlp"](hidden=32)
    """,
    "ready-made": """
        net = torchvision.models.vgg16(weights="DEFAULT")
        net.classifier[6] = nn.Sequential(nn.Linear(4096, 5)LAST)
    """,
}
#: Ways of applying cross-entropy to ``out`` and ``y``: what comes before, and the call.
LOSSES = {
    "object": ("criterion = nn.CrossEntropyLoss()", "criterion(out, y)"),
    "function": ("", "nn.functional.cross_entropy(out, y)"),
    "by name": ('criterion = getattr(nn, "CrossEntropyLoss")()', "criterion(out, y)"),
    "partial": (
        "loss_of = functools.partial(nn.functional.cross_entropy, label_smoothing=0.1)",
        "loss_of(out, y)",
    ),
    "table": ('LOSSES = {"ce": nn.CrossEntropyLoss, "l1": nn.L1Loss}', 'LOSSES["ce"]()(out, y)'),
    "class": (
        """
        class Weighted(nn.Module):
            def __init__(self, factor):
                super().__init__()
                self.factor, self.inner = factor, nn.CrossEntropyLoss()

            def forward(self, scores, labels):
                return self.factor * self.inner(scores, labels)

        criterion = Weighted(0.5)
        """,
        "criterion(out, y)",
    ),
}
#: Ways of making rows with labels of the type ``KIND``.
DATA = {
    "arrays": """
        table, kinds = load_iris(return_X_y=True)
        rows = TensorDataset(torch.tensor(table).float(), torch.from_numpy(kinds).KIND())
        loader = DataLoader(rows, batch_size=16)
    """,
    "rows of a class": """
        class Rows(Dataset):
            def __init__(self, table, kinds):
                self.table, self.kinds = table, kinds

            def __len__(self):
                return len(self.table)

            def __getitem__(self, i):
                return torch.tensor(self.table[i]), torch.tensor(self.kinds[i]).KIND()

        loader = DataLoader(Rows(*load_iris(return_X_y=True)), batch_size=16, shuffle=True)
    """,
    "collated": """
        def collate(rows):
            table, kinds = zip(*rows)
            return torch.tensor(table), torch.tensor(kinds, dtype=torch.KIND)

        table, kinds = load_iris(return_X_y=True)
        loader = DataLoader(list(zip(table, kinds)), batch_size=16, collate_fn=collate)
    """,
    "stream": """
        class Stream(IterableDataset):
            def __iter__(self):
                for row in open("rows.txt"):
                    *cells, kind = row.split()
                    yield torch.tensor([float(c) for c in cells]), torch.tensor(int(kind)).KIND()

        loader = DataLoader(Stream(), batch_size=16)
    """,
    "loader of its own": """
        class Moved:
            def __init__(self, loader):
                self.loader = loader

            def __iter__(self):
                for x, y in self.loader:
                    yield x.to("cuda"), y.to("cuda")

        table, kinds = load_iris(return_X_y=True)
        kinds = torch.as_tensor(kinds).KIND()
        loader = Moved(DataLoader(TensorDataset(torch.tensor(table), kinds), batch_size=16))
    """,
}
#: Ways of going through the batches; ``STEP`` computes the loss of a batch ``x, y``.
LOOPS = {
    "plain": """
        for epoch in range(3):
            for x, y in loader:
                STEP
                loss.backward()
    """,
    "function": """
        def train(batches):
            for number, batch in enumerate(tqdm(batches)):
                x, y = batch[0].cuda(), batch[1].cuda()
                with torch.autocast("cuda"):
                    STEP
                (loss / 4).backward()

        if __name__ == "__main__":
            train(loader)
    """,
    "module": """
        class Module(lightning.LightningModule):
            def training_step(self, batch, batch_idx):
                return self.step(batch)

            def validation_step(self, batch, batch_idx):
                self.step(batch)

            def step(self, batch):
                x, y = batch
                STEP
                return loss

        lightning.Trainer().fit(Module(), loader)
    """,
    "engine": """
        def update(engine, batch):
            x, y = batch
            STEP
            loss.backward()
            return loss.item()

        Engine(update).run(loader, max_epochs=2)
    """,
}
IMPORTS = """
import functools

import lightning
import torch
import torch.nn as nn
import torchvision
from ignite.engine import Engine
from sklearn.datasets import load_iris
from torch.utils.data import DataLoader, Dataset, IterableDataset, TensorDataset
from tqdm import tqdm
"""


def _program(model: str, loss: str, loop: str, data: str, *, last: str, kind: str) -> str:
    before, call = LOSSES[loss]
    body = dedent(LOOPS[loop])
    margin = next(line for line in body.splitlines() if "STEP" in line).removesuffix("STEP")
    step = indent(f"out = net(x)\nloss = {call}", margin).lstrip()
    parts = [
        IMPORTS,
        dedent(MODELS[model]).replace("LAST", last),
        dedent(before),
        dedent(DATA[data]).replace("KIND", kind),
        body.replace("STEP", step),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _codes(folder: Path, text: str) -> set[str]:
    path = folder / "train.py"
    path.write_text(text, encoding="utf-8")
    return {finding.code for finding in check_paths([str(path)]).findings}


_NUMBERED = list(enumerate(itertools.product(MODELS, LOSSES)))


@pytest.mark.parametrize("loop", LOOPS)
def test_an_activation_too_many_is_found_in_each_way_of_writing(tmp_path: Path, loop: str) -> None:
    for number, (model, loss) in _NUMBERED:
        data = [*DATA][number % len(DATA)]
        wrong = _program(model, loss, loop, data, last=", nn.Softmax(dim=1)", kind="long")
        assert _codes(tmp_path, wrong) == {"LP101"}, wrong
        right = _program(model, loss, loop, data, last="", kind="long")
        assert _codes(tmp_path, right) == set(), right


@pytest.mark.parametrize("loop", LOOPS)
def test_a_wrong_number_type_is_found_in_each_way_of_writing(tmp_path: Path, loop: str) -> None:
    for number, (data, loss) in enumerate(itertools.product(DATA, LOSSES)):
        model = [*MODELS][number % len(MODELS)]
        wrong = _program(model, loss, loop, data, last="", kind="float")
        assert _codes(tmp_path, wrong) == {"LP303"}, wrong
        right = _program(model, loss, loop, data, last="", kind="long")
        assert _codes(tmp_path, right) == set(), right
