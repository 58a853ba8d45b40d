"""Models in memory: stand-ins with the libraries' class names, and the libraries themselves."""

from __future__ import annotations

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

import losspick
from losspick.core.finding import Confidence, Finding
from losspick.errors import LosspickError
from losspick.reading.live.seen import activation_of_rows


def _class(library: str, name: str, base: type = object) -> type:
    return type(name, (base,), {"__module__": library})


TorchModule = _class("torch.nn.modules.module", "Module")


class Layer(TorchModule):
    """A stand-in for a torch module."""

    def __init__(self, *inner: Any, **attributes: Any) -> None:
        self.inner = inner
        for name, value in attributes.items():
            setattr(self, name, value)

    def children(self) -> tuple:
        return self.inner

    def modules(self) -> list:
        return [self, *(one for child in self.inner for one in child.modules())]


def _torch(name: str) -> type:
    return _class("torch.nn.modules.stand_in", name, Layer)


def _stack(*layers: Layer) -> Layer:
    return _torch("Sequential")(*layers)


LINEAR = _torch("Linear")(out_features=3)
ONE = _torch("Linear")(out_features=1)
SOFTMAX = _torch("Softmax")(dim=1)
CROSS_ENTROPY = _torch("CrossEntropyLoss")()
BCE = _torch("BCELoss")()


def _codes(found: list[Finding]) -> list[str]:
    return sorted(finding.code for finding in found)


@pytest.mark.parametrize(
    ("model", "loss", "codes"),
    [
        (_stack(LINEAR, SOFTMAX), CROSS_ENTROPY, ["LP101"]),
        (_stack(LINEAR, SOFTMAX, _torch("Dropout")()), CROSS_ENTROPY, ["LP101"]),
        (_stack(LINEAR), CROSS_ENTROPY, []),
        (_stack(LINEAR), "nll_loss", ["LP102"]),
        (_stack(ONE), BCE, ["LP102"]),
        (_stack(ONE, _torch("Sigmoid")()), BCE, []),
        (_stack(ONE, _torch("Sigmoid")()), "F.binary_cross_entropy_with_logits", ["LP101"]),
        (_stack(ONE), CROSS_ENTROPY, ["LP201"]),
        (_stack(LINEAR, SOFTMAX), _class("mine", "OwnLoss", TorchModule)(), []),
    ],
)
def test_torch_by_its_last_layer(model: Any, loss: Any, codes: list[str]) -> None:
    assert _codes(losspick.check_model(model, loss)) == codes


def test_a_module_of_ones_own_is_less_certain() -> None:
    own = _class("mine", "Net", Layer)
    (finding,) = losspick.check_model(own(LINEAR, SOFTMAX), CROSS_ENTROPY)
    assert finding.confidence is Confidence.MEDIUM
    assert finding.place.path == "<model>"
    assert losspick.check_model(own(LINEAR), BCE) == []  # its forward may apply anything


@pytest.mark.parametrize(
    ("model", "loss", "said"),
    [
        (object(), "mse", "neither"),
        (_stack(LINEAR), None, "holds no loss"),
        (_stack(LINEAR), "CrossEntropyLos", "did you mean CrossEntropyLoss"),
        (_stack(LINEAR), 3, "3 is no loss"),
        (_stack(LINEAR), {"a": CROSS_ENTROPY, "b": 0.5}, "0.5 is no loss"),
    ],
)
def test_what_is_no_model_or_no_loss_is_told(model: Any, loss: Any, said: str) -> None:
    with pytest.raises(LosspickError, match=said):
        losspick.check_model(model, loss)


KerasModel = _class("keras.src.models.sequential", "Sequential")


def _keras_model(loss: Any, word: str, units: int) -> Any:
    def applied() -> None: ...

    applied.__name__, applied.__module__ = word, "keras.src.activations.activations"
    layer = _class("keras.src.layers.core.dense", "Dense")()
    layer.activation, layer.units, layer.name = applied, units, "out"
    model = KerasModel()
    model.layers, model.outputs, model.loss = [layer], [], loss
    return model


@pytest.mark.parametrize(
    ("loss", "word", "units", "codes"),
    [
        ("binary_crossentropy", "softmax", 1, ["LP201"]),
        ("binary_crossentropy", "sigmoid", 1, []),
        ("mse", "linear", 1, []),
        ("SparseCategoricalCrossentropy", "linear", 4, ["LP102"]),
        ({"out": "categorical_crossentropy"}, "linear", 4, ["LP102"]),
        ([lambda y, f: f], "linear", 4, []),
    ],
)
def test_keras_by_its_last_layer(loss: Any, word: str, units: int, codes: list[str]) -> None:
    assert _codes(losspick.check_model(_keras_model(loss, word, units))) == codes


@pytest.mark.parametrize(
    ("loss", "said"),
    [
        ({"kin": "mse"}, "there is no output 'kin'"),
        ({"ou": "mse"}, "did you mean out"),
        (["mse", "mse"], "2 losses for 1 output"),
        ([], "0 losses for 1 output"),
    ],
)
def test_losses_for_no_output_are_told(loss: Any, said: str) -> None:
    with pytest.raises(LosspickError, match=said):
        losspick.check_model(_keras_model("mse", "linear", 1), loss)


def test_losses_of_outputs_in_a_dictionary() -> None:
    model = _keras_model("mse", "softmax", 1)
    (layer,) = model.layers
    history = SimpleNamespace(operation=layer)
    model.output = {"score": SimpleNamespace(_keras_history=history)}
    assert _codes(losspick.check_model(model, {"score": "binary_crossentropy"})) == ["LP201"]
    assert _codes(losspick.check_model(model, {"out": "binary_crossentropy"})) == ["LP201"]


@pytest.mark.parametrize(
    ("rows", "activation"),
    [
        ([[0.2, 0.3, 0.5]] * 8, "softmax"),
        ([[-1.6094379, -1.2039728, -0.6931472]] * 8, "log_softmax"),
        ([[0.2, 0.9]] * 10, "sigmoid"),
        ([[-3.0, 2.0]] * 10, "linear"),
        ([[0.0, 0.7]] * 10, None),
        ([[-0.3, 0.7]] * 10, None),
        ([[0.2, 0.3, 0.5]] * 2, None),
        ([[float("nan"), 1.0]] * 10, None),
    ],
)
def test_activation_that_is_seen(rows: list[list[float]], activation: str | None) -> None:
    assert activation_of_rows(rows).activation == activation


def test_no_framework_is_imported() -> None:
    code = (
        "import sys, losspick\n"
        "try: losspick.check_model(object(), 'mse')\n"
        "except losspick.LosspickError: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"torch", "keras", "tensorflow", "numpy"} & set(done.stdout.split())


@pytest.mark.heavy
@pytest.mark.filterwarnings("default")
class TestTorch:
    """With torch itself."""

    def test_batch_shows_labels_and_shapes_that_do_not_fit(self) -> None:
        torch = pytest.importorskip("torch")
        nn = torch.nn
        x, three, one = torch.randn(16, 4), nn.Linear(4, 3), nn.Linear(4, 1)
        labels = torch.arange(16) % 3
        flat = nn.Sequential(one, nn.Flatten(0))
        ce, mse = nn.CrossEntropyLoss(), nn.MSELoss()
        cases = [
            (three, ce, labels + 1, ["LP301"]),
            (three, ce, labels.unsqueeze(1), ["LP204"]),
            (three, ce, labels, []),
            (one, mse, torch.randn(16), ["LP204"]),
            (flat, mse, torch.randn(16, 1), ["LP204"]),
            (one, mse, torch.randn(16, 1), []),
            (flat, mse, torch.randn(16), []),
        ]
        for model, loss, y, codes in cases:
            assert _codes(losspick.check_model(model, loss, (x, y))) == codes

    def test_batch_shows_what_forward_does(self) -> None:
        torch = pytest.importorskip("torch")

        class Net(torch.nn.Module):
            def __init__(self, link: Any) -> None:
                super().__init__()
                self.inner, self.drop, self.link = torch.nn.Linear(4, 3), torch.nn.Dropout(), link

            def forward(self, x: Any) -> Any:
                return self.link(self.drop(self.inner(x)))

        torch.manual_seed(0)
        x, y = torch.randn(64, 4) * 9, torch.randint(3, (64,))
        bad = Net(lambda z: torch.softmax(z, 1)).train()
        (finding,) = losspick.check_model(bad, torch.nn.CrossEntropyLoss(), (x, y))
        assert (finding.code, finding.confidence) == ("LP101", Confidence.HIGH)
        assert bad.training
        assert bad.drop.training
        good = Net(lambda z: z)
        assert losspick.check_model(good, torch.nn.CrossEntropyLoss(), x) == []
        assert _codes(losspick.check_model(good, torch.nn.NLLLoss(), x)) == ["LP102"]
        assert losspick.check_model(good, torch.nn.functional.cross_entropy, x) == []
        with pytest.raises(LosspickError, match="does not run"):
            losspick.check_model(good, torch.nn.CrossEntropyLoss(), torch.randn(4, 9))

    def test_options_of_the_loss(self) -> None:
        torch = pytest.importorskip("torch")
        net = torch.nn.Sequential(torch.nn.Linear(4, 3))
        loss = torch.nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0]))
        assert _codes(losspick.check_model(net, loss)) == ["LP402"]


@pytest.mark.heavy
@pytest.mark.filterwarnings("default")
def test_keras_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    keras = pytest.importorskip("keras")
    layers, losses = keras.layers, keras.losses
    made = [layers.Input((4,)), layers.Dense(3, activation="softmax"), layers.Dropout(0.1)]
    model = keras.Sequential(made)
    model.compile(loss=losses.CategoricalCrossentropy(from_logits=True))
    assert _codes(losspick.check_model(model)) == ["LP101"]
    model.compile(loss="categorical_crossentropy")
    assert losspick.check_model(model) == []
    inner = layers.Input((4,))
    two = keras.Model(
        inner,
        {
            "a": layers.Dense(1, activation="softmax", name="a")(inner),
            "b": layers.Dense(1, name="b")(inner),
        },
    )
    two.compile(loss={"a": "binary_crossentropy", "b": "mse"})
    assert _codes(losspick.check_model(two)) == ["LP201"]
