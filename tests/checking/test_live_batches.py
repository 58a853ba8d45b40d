"""What a batch shows of a live model: its graph, its targets, its several outputs."""

from __future__ import annotations

import collections
import functools
from dataclasses import replace
from typing import Any

import pytest

import losspick
from losspick.checking.catalogue import all_checks
from losspick.checking.run import check_specs
from losspick.core.domains import TargetDomain
from losspick.core.finding import Finding
from losspick.core.spec import Fact, ModelSpec, NamedLoss
from losspick.core.vocabulary import Framework
from losspick.reading.live.classes import PLACE
from losspick.reading.live.graph import Made, activation_of_graph
from losspick.reading.live.targets import seen_targets


class Output:
    """A stand-in for a tensor."""

    def __init__(self, *steps: str, axis: int | None = None) -> None:
        self.grad_fn: Any = None
        for name in steps:
            step = type(f"{name}Backward0", (), {})()
            step.next_functions = ((self.grad_fn, 0),)
            step._saved_dim = axis
            self.grad_fn = step


@pytest.mark.parametrize(
    ("output", "made"),
    [
        (Output("Addmm"), Made("linear")),
        (Output("Addmm", "Sigmoid", "Squeeze"), Made("sigmoid")),
        (Output("Addmm", "Softmax", axis=1), Made("softmax", 1)),
        (Output("Addmm", "Softmax", "Clone", axis=(1 << 64) - 1), Made("softmax", -1)),
        (Output("Addmm", "Softmax", "Log", axis=1), Made("log_softmax", 1)),
        (Output("Addmm", "Softmax", "View", axis=1), None),  # the rows may be others now
        (Output("Addmm", "Sigmoid", "Log"), None),
        (Output("Softmax", "Mul", axis=1), None),
        (Output(), None),
        (Output(*["View"] * 50), None),
    ],
)
def test_the_graph_tells_the_last_operation(output: Output, made: Made | None) -> None:
    assert activation_of_graph(output) == made


_MSE, _CE = NamedLoss(path="torch.nn.MSELoss", written="m"), "torch.nn.CrossEntropyLoss"
_D = TargetDomain


@pytest.mark.parametrize(
    ("targets", "activation", "domain"),
    [
        ([0.0, 1.0, 1.0], "sigmoid", _D.ZERO_ONE),
        ([1.0, 1.0], "sigmoid", None),  # may be anything
        ([-1.0, 1.0], "tanh", _D.PLUS_MINUS_ONE),
        ([[0, 1, 0], [1, 0, 0]], "softmax", _D.ONE_HOT),
        ([[0, 1, 1], [1, 0, 0]], "sigmoid", _D.MULTI_HOT),
        ([[0.5, 0.25, 0.25]], "softmax", _D.SOFT_LABELS),
        ([-0.5, 0.5], "tanh", None),
        ([-0.5, 0.5], "relu", _D.SIGNED_UNIT_INTERVAL),
        ([-0.5, 1.5], "tanh", _D.REAL),
        ([0.5, 1.5], "relu", None),
        ([0.5, 1.5], "relu6", None),
        ([0.5, 1.5], "sigmoid", _D.NONNEGATIVE),
        ([0.5, 1.0000001], "sigmoid", None),
        ([0.5, float("nan")], "relu", None),
        ([3, -2], "relu", None),
        (["a", "b"], "softmax", None),
        ([[0.5], 0.5], "relu", None),
        ([], "relu", None),
        (None, "relu", None),
        (3.0, "relu", None),
    ],
)
def test_targets_tell_their_set(targets: Any, activation: str, domain: TargetDomain) -> None:
    found = seen_targets(targets).domain(_MSE, activation, 2)
    assert (found.value if found else None) is domain


def test_rows_of_labels_are_no_rows_of_classes_where_outputs_have_more_axes() -> None:
    seen = seen_targets([[0, 1, 0], [1, 0, 0]])
    found = seen.domain(NamedLoss(path=_CE, written="ce"), "linear", 3)
    assert found is not None
    assert found.value is _D.ZERO_ONE


def test_numbers_tell_no_set_to_a_loss_over_classes() -> None:
    seen = seen_targets([0.0, 3.0, 1.0])
    assert seen.domain(NamedLoss(path=_CE, written="ce"), "softmax", 2) is None
    assert (seen.rank, seen.dtype.value if seen.dtype else None) == (1, "float")


def _codes(found: list[Finding]) -> list[str]:
    return sorted(finding.code for finding in found)


@pytest.mark.heavy
@pytest.mark.filterwarnings("default")
class TestTorch:
    """With torch itself, and batches too small to judge by the range of the outputs."""

    def test_what_forward_applies(self) -> None:
        torch = pytest.importorskip("torch")
        nn, functional = torch.nn, torch.nn.functional

        class Net(nn.Module):
            def __init__(self, units: int, link: Any) -> None:
                super().__init__()
                self.last, self.link = nn.Linear(4, units), link

            def forward(self, x: Any) -> Any:
                return self.link(self.last(x))

        x, indices, one = (
            torch.randn(3, 4),
            torch.tensor([0, 1, 2]),
            torch.tensor([[0.0], [1], [1]]),
        )
        real, hot = torch.tensor([[-3.0], [2], [1]]), torch.eye(3)

        class Own(nn.CrossEntropyLoss):
            pass

        class Other(nn.CrossEntropyLoss):
            def forward(self, output: Any, y: Any) -> Any:
                return super().forward(output.log(), y)

        summed = functools.partial(functional.cross_entropy, reduction="sum")
        softmax, raw = functools.partial(torch.softmax, dim=1), torch.clone
        cases = [
            (1, torch.sigmoid, nn.BCEWithLogitsLoss(), one, ["LP101"]),
            (1, raw, nn.BCELoss(), one, ["LP102"]),
            (1, torch.sigmoid, nn.BCELoss(), one, []),
            (1, torch.relu, nn.MSELoss(), real, ["LP106"]),
            (1, torch.relu, nn.MSELoss(), real.abs(), []),
            (1, torch.tanh, nn.MSELoss(), real / 3, []),
            (1, raw, nn.SoftMarginLoss(), one, ["LP304"]),
            (1, softmax, nn.BCELoss(), one, ["LP201"]),
            (3, softmax, Own(), indices, ["LP101"]),
            (3, softmax, Other(), indices, []),
            (3, softmax, summed, indices, ["LP101"]),
            (3, softmax, nn.MSELoss(), hot, ["LP107"]),
            (3, lambda z: torch.log_softmax(z, 0), nn.NLLLoss(), indices, ["LP203"]),
            (3, lambda z: torch.log_softmax(z, -1), nn.NLLLoss(), indices, []),
            (3, lambda z: torch.softmax(z, 1).log(), nn.NLLLoss(), indices, []),
            (3, raw, nn.CrossEntropyLoss(), hot, []),
            (3, raw, nn.CrossEntropyLoss(), hot.long(), ["LP301"]),
            (3, raw, nn.CrossEntropyLoss(), torch.eye(4)[:3], ["LP202"]),
        ]
        for units, link, loss, y, codes in cases:
            found = _codes(losspick.check_model(Net(units, link), loss, (x, y)))
            assert found == codes, (units, link, loss)

    def test_training_counts_and_leaves_no_trace(self) -> None:
        torch = pytest.importorskip("torch")
        nn = torch.nn

        class Net(nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.last, self.norm = nn.Linear(4, 3), nn.BatchNorm1d(3)
                self.drop = nn.Dropout()
                self.register_buffer("seen", torch.zeros(1))

            def forward(self, x: Any) -> Any:
                z = self.last(self.drop(x))
                self.norm(z)
                self.seen += 1
                return z if self.training else torch.softmax(z, 1)

        net, x, y = Net().eval(), torch.randn(8, 4), torch.arange(8) % 3
        before, drawn = {k: v.clone() for k, v in net.state_dict().items()}, torch.get_rng_state()
        assert losspick.check_model(net, nn.CrossEntropyLoss(), (x, y)) == []
        assert _codes(losspick.check_model(net, nn.NLLLoss(), (x, y))) == ["LP102"]
        assert all(torch.equal(value, before[name]) for name, value in net.state_dict().items())
        assert torch.equal(torch.get_rng_state(), drawn)
        assert not any(layer.training for layer in net.modules())
        assert net.last.weight.grad is None

    def test_several_outputs_and_inputs(self) -> None:
        torch = pytest.importorskip("torch")
        nn = torch.nn

        class Net(nn.Module):
            def __init__(self, *, named: bool) -> None:
                super().__init__()
                self.a, self.b, self.named = nn.Linear(4, 3), nn.Linear(4, 3), named

            def forward(self, x: Any, also: Any) -> Any:
                a, b = torch.softmax(self.a(x), 1), torch.softmax(self.b(also), 1)
                return {"a": a, "b": b} if self.named else (a, b)

        x, y, ce = torch.randn(3, 4), torch.arange(3), nn.CrossEntropyLoss()
        named, listed = Net(named=True), Net(named=False)
        inputs = {"x": x, "also": x}
        found = losspick.check_model(named, {"a": ce, "b": ce}, (inputs, {"a": y, "b": y}))
        assert [(one.code, one.place.inner) for one in found] == [
            ("LP101", "output a"),
            ("LP101", "output b"),
        ]
        assert _codes(losspick.check_model(listed, [ce, ce], ((x, x), (y, y)))) == ["LP101"] * 2
        with pytest.raises(losspick.LosspickError, match="1 loss for 2 outputs"):
            losspick.check_model(listed, [ce], ((x, x), (y, y)))
        assert losspick.check_model(listed, ce, ((x, x), y)) == []

    def test_logits_beside_others(self) -> None:
        torch = pytest.importorskip("torch")
        nn, both = torch.nn, collections.namedtuple("Both", ["logits", "aux"])

        class Net(nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.last = nn.Linear(4, 3)

            def forward(self, x: Any) -> Any:
                return both(torch.softmax(self.last(x), 1), x)

        batch = torch.randn(3, 4), torch.arange(3)
        assert _codes(losspick.check_model(Net(), nn.CrossEntropyLoss(), batch)) == ["LP101"]
        assert _codes(losspick.check_model(Net(), nn.MSELoss(), batch)) == ["LP204"]

    def test_labels_that_stand_for_others(self) -> None:
        torch = pytest.importorskip("torch")
        nn = torch.nn
        ignoring, ce, three = (
            nn.CrossEntropyLoss(ignore_index=255),
            nn.CrossEntropyLoss(),
            nn.Linear(4, 3),
        )
        labels = torch.tensor([0, 1, 2, 255])
        assert losspick.check_model(three, ignoring, (torch.randn(4, 4), labels)) == []
        assert losspick.check_model(three, ce, (torch.randn(4, 4), labels - 100)) == []

        class Steps(nn.Module):
            def forward(self, x: Any) -> Any:
                return three(x).transpose(1, 2)

        tokens = torch.tensor([[0, 1], [1, 1]])
        assert losspick.check_model(Steps(), ce, (torch.randn(2, 2, 4), tokens)) == []

    def test_pixels(self) -> None:
        torch = pytest.importorskip("torch")
        nn, images = torch.nn, torch.randn(2, 3, 4, 4)
        y, ce = torch.randint(0, 5, (2, 4, 4)), nn.NLLLoss()
        for axis, codes in [(1, []), (-1, ["LP203"]), (0, ["LP203"])]:
            net = nn.Sequential(nn.Conv2d(3, 5, 1), nn.LogSoftmax(axis))
            assert _codes(losspick.check_model(net, ce, (images, y))) == codes

    def test_columns_that_broadcast(self) -> None:
        torch = pytest.importorskip("torch")
        nn = torch.nn
        mse, bce = nn.MSELoss(), nn.BCEWithLogitsLoss()
        cases = [
            (mse, 3, (5, 1), ["LP204"]),
            (mse, 1, (5, 3), ["LP204"]),
            (mse, 3, (5, 2), ["LP202"]),
            (mse, 3, (5,), ["LP204"]),
            (mse, 1, (5,), ["LP204"]),
            (mse, 3, (5, 3), []),
            (mse, 1, (5, 1), []),
            (nn.L1Loss(), 3, (5, 1), ["LP204"]),
            (nn.HuberLoss(), 3, (5, 1), ["LP204"]),
            (nn.SmoothL1Loss(), 3, (5, 1), ["LP204"]),
            (nn.CosineEmbeddingLoss(), 3, (5,), []),
            (nn.CrossEntropyLoss(), 3, (5, 3), []),
        ]
        for loss, units, shape, codes in cases:
            batch = torch.randn(5, 4), torch.randn(shape)
            if isinstance(loss, nn.CrossEntropyLoss):
                batch = batch[0], batch[1].softmax(1)
            found = _codes(losspick.check_model(nn.Linear(4, units), loss, batch))
            assert found == codes, (loss, units, shape)
        for units, shape, codes in [(3, (5, 1), ["LP204"]), (3, (5, 3), []), (1, (5, 1), [])]:
            batch = torch.randn(5, 4), torch.randint(0, 2, shape).float()
            assert _codes(losspick.check_model(nn.Linear(4, units), bce, batch)) == codes

        class Steps(nn.Module):
            def forward(self, x: Any) -> Any:
                return x

        batch = torch.randn(5, 6, 3), torch.randn(5, 6, 1)
        assert losspick.check_model(Steps(), mse, batch) == []  # of more axes less is known


def _outputs_and_targets(units: int, width: int | None) -> ModelSpec:
    return ModelSpec(
        framework=Framework.TORCH,
        reader="live",
        loss=Fact(_MSE, PLACE),
        call=PLACE,
        units=Fact(units, PLACE),
        class_axis=-1,
        output_rank=2,
        target_rank=1 if width is None else 2,
        target_width=width,
    )


@pytest.mark.parametrize(
    ("units", "width", "said", "then"),
    [
        (3, 1, "outputs of shape (N, 3) and targets of shape (N, 1)", "the same target"),
        (1, 3, "outputs of shape (N, 1) and targets of shape (N, 3)", "all 3 columns"),
        (3, None, "outputs of shape (N, 3) and targets of shape (N,)", "raises an error"),
        (3, 3, "", ""),
        (1, 1, "", ""),
    ],
)
def test_what_is_said_of_columns(units: int, width: int | None, said: str, then: str) -> None:
    spec = _outputs_and_targets(units, width)
    found = check_specs([spec], [all_checks()["LP204"]])
    assert len(found) == bool(said)
    for one in found:
        assert said in one.message
        assert then in one.consequence
    code = replace(spec, reader="python")  # there the target may be meant for all units
    assert check_specs([code], [all_checks()["LP204"]]) == []


@pytest.mark.heavy
@pytest.mark.filterwarnings("default")
def test_columns_of_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    keras = pytest.importorskip("keras")
    import numpy as np

    rng = np.random.default_rng(0)
    x = rng.normal(size=(5, 4)).astype("float32")
    cases = [
        ("mse", 3, (5, 1), ["LP204"]),
        ("mse", 1, (5, 3), ["LP204"]),
        ("mae", 3, (5, 2), ["LP202"]),
        ("huber", 3, (5,), ["LP204"]),
        ("mape", 3, (5, 1), ["LP204"]),
        ("log_cosh", 3, (5, 1), ["LP204"]),
        ("mse", 1, (5,), []),  # Keras gives the targets the axis that they lack
        ("mse", 1, (5, 1), []),
        ("mse", 3, (5, 3), []),
    ]
    for loss, units, shape, codes in cases:
        model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(units)])
        batch = x, rng.normal(size=shape)
        assert _codes(losspick.check_model(model, loss, batch)) == codes, (loss, units, shape)


@pytest.mark.heavy
@pytest.mark.filterwarnings("default")
def test_targets_of_keras(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    keras = pytest.importorskip("keras")
    import numpy as np

    def one(units: int, activation: str) -> Any:
        dense = keras.layers.Dense(units, activation=activation)
        return keras.Sequential([keras.layers.Input((4,)), dense])

    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(6, 4)).astype("float32"), np.arange(6) % 3
    cases = [
        (one(3, "softmax"), "categorical_crossentropy", y, ["LP301"]),
        (one(3, "softmax"), "categorical_crossentropy", np.eye(3)[y], []),
        (one(3, "softmax"), "categorical_crossentropy", np.eye(4)[y], ["LP202"]),
        (one(3, "softmax"), "sparse_categorical_crossentropy", np.eye(3)[y], ["LP301"]),
        (one(3, "softmax"), "sparse_categorical_crossentropy", y + 1, ["LP301"]),
        (one(3, "softmax"), "sparse_categorical_crossentropy", y, []),
        (one(1, "relu"), "mse", rng.normal(size=6), ["LP106"]),
        (one(1, "linear"), "mse", rng.normal(size=6), []),
        (one(1, "sigmoid"), "binary_crossentropy", (y == 0) * 1, []),
    ]
    for model, loss, targets, codes in cases:
        assert _codes(losspick.check_model(model, loss, (x, targets))) == codes, (loss, codes)
        assert _codes(losspick.check_model(model, loss, (x, targets, np.ones(6)))) == codes
    inner = keras.layers.Input((4,))
    heads = [keras.layers.Dense(3, activation="softmax", name=name)(inner) for name in "ab"]
    two, loss = keras.Model(inner, heads), "categorical_crossentropy"
    found = losspick.check_model(two, loss, (x, [np.eye(3)[y], y]))
    assert [(one.code, one.place.inner) for one in found] == [("LP301", "output b")]
