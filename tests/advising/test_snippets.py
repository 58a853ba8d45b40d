from __future__ import annotations

import ast
import builtins
from dataclasses import replace

import pytest
from made_profiles import classes, numbers, plain

from losspick.advising.eligibility import Presented
from losspick.advising.presenting import presented
from losspick.advising.sanity import sanity_for
from losspick.advising.shown import show, trained_as
from losspick.advising.snippets import snippets_for
from losspick.core.goal import Costs, Goal
from losspick.core.loss import Loss
from losspick.core.profile import Profile
from losspick.core.vocabulary import Encoding, Framework, Kind
from losspick.losses import catalogue

PROFILES = {
    "number": numbers(Kind.CONTINUOUS, [1.0, 2.5, 4.0], missing=3, rows=6),
    "count": numbers(Kind.COUNT, [1.0, 2.0, 4.0]),
    "percent": numbers(Kind.PROPORTION, [1.0, 2.5, 40.0]),
    "binary": classes(Kind.BINARY, [60, 40]),
    "hostile": classes(Kind.BINARY, [60, 40], target=("a\"\n\nimport os\n'\\",)),
    "multiclass": classes(Kind.MULTICLASS, [50, 30, 20]),
    "many": classes(Kind.MULTICLASS, [50] * 12),
    "one-hot": classes(Kind.ONE_HOT, [5, 3, 2], encoding=Encoding.ONE_HOT, target=("a", "b", "c")),
    "soft": classes(Kind.SOFT_LABEL, [5, 3, 2], encoding=Encoding.SHARES, target=("a", "b", "c")),
    "ordinal": classes(Kind.ORDINAL, [50, 30, 20]),
    "labels": classes(Kind.MULTILABEL, [5, 3, 2], encoding=Encoding.DELIMITED),
    "angle": numbers(Kind.CIRCULAR, [0.0, 90.0, 350.0]),
    "survival": plain(Kind.SURVIVAL, target=("time", "event")),
    "several": plain(Kind.MULTI_TARGET, target=("a", "b")),
    "boxes": plain(Kind.BOXES, target=("xmin", "ymin", "xmax", "ymax")),
    "sizes of boxes": plain(Kind.BOXES, target=("w", "h", "cx", "cy")),
    "lists of boxes": plain(Kind.BOXES, target=("bbox",), encoding=Encoding.LISTS),
    "runs": classes(Kind.MASK, [9900, 100], encoding=Encoding.RUN_LENGTHS),
    "coco runs": classes(Kind.MASK, [900, 100], encoding=Encoding.COCO_RUN_LENGTHS),
    "files of masks": plain(Kind.MASK, encoding=Encoding.PATHS),
    "masks": plain(Kind.MASK),
}


#: Where a model can see pictures.
NETWORKS = {Framework.TORCH, Framework.KERAS, Framework.JAX}


def _codes(loss: Loss, profile: Profile, goal: Goal | None = None) -> dict[Framework, str]:
    goal = goal or Goal()
    targets = presented(profile, loss)
    assert targets is not None
    entry = Presented(loss, targets)
    sanity = sanity_for(show(entry, profile, goal), profile)
    return {s.framework: s.code for s in snippets_for(entry, profile, goal, sanity)}


def _cases() -> list[object]:
    return [
        pytest.param(loss, profile, id=f"{loss.id}-{name}")
        for name, profile in PROFILES.items()
        for loss in catalogue().values()
        if presented(profile, loss) is not None and profile.task in loss.tasks
    ]


@pytest.mark.parametrize(("loss", "profile"), _cases())
def test_every_snippet_is_python_and_uses_the_loss(loss: Loss, profile: Profile) -> None:
    codes = _codes(loss, profile)
    frameworks = {spelling.framework for spelling in loss.spellings}
    assert set(codes) == (frameworks & NETWORKS if profile.kind is Kind.MASK else frameworks)
    for framework, code in codes.items():
        tree = ast.parse(code)
        assert trained_as(loss, loss.spelled_in(framework)[0]).short in code
        assert "$" not in code
        assert "\n\n\n\n" not in code
        assert _unbound(tree) <= {"X", "target", *dir(builtins)}


@pytest.mark.parametrize(("loss", "profile"), _cases())
def test_every_weighted_snippet_is_python(loss: Loss, profile: Profile) -> None:
    for code in _codes(loss, replace(profile, weight="w", missing=1)).values():
        assert _unbound(ast.parse(code)) <= {"X", "target", "weight", *dir(builtins)}
        assert profile.kind is Kind.MASK or "keep = " in code


def _unbound(tree: ast.Module) -> set[str]:
    """Return the names that are read and nowhere bound."""
    bound: set[str] = set()
    read: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (read if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).partition(".")[0])
    return read - bound


def test_names_in_the_data_cannot_become_code() -> None:
    code = _codes(catalogue()["bce"], PROFILES["hostile"])[Framework.TORCH]
    imported = {
        alias.name
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert imported == {"numpy", "torch"}


def test_a_complete_piece_for_torch() -> None:
    code = _codes(catalogue()["bce"], PROFILES["binary"])[Framework.TORCH]
    for line in (
        "codes = {level: code for code, level in enumerate(levels)}",
        "y = torch.as_tensor(y, dtype=torch.float32).reshape(-1, 1)",
        "    nn.Linear(64, 1),  # logits: no activation",
        "    model[-1].bias.copy_(torch.tensor([-0.405465]))",
        "loss_fn = torch.nn.BCEWithLogitsLoss()",
        "    probability = torch.sigmoid(output)",
        "    return probability, probability >= 0.5",
    ):
        assert line in code.splitlines()


def test_the_head_before_a_divergence_is_log_softmax() -> None:
    code = _codes(catalogue()["kl_divergence"], PROFILES["soft"])[Framework.TORCH]
    assert "    nn.LogSoftmax(dim=-1)," in code.splitlines()
    assert 'torch.nn.KLDivLoss(reduction="batchmean")' in code


def test_costs_set_the_threshold_of_calibrated_probabilities_only() -> None:
    goal = Goal(costs=Costs(false_negative=9.0))
    plain_code = _codes(catalogue()["bce"], PROFILES["binary"], goal)[Framework.TORCH]
    assert "probability >= 0.1" in plain_code
    weighted = _codes(catalogue()["weighted_bce"], PROFILES["binary"], goal)[Framework.TORCH]
    assert "probability >= 0.5" in weighted


def test_percentages_go_in_as_fractions_and_come_out_as_percentages() -> None:
    code = _codes(catalogue()["fractional_bce"], PROFILES["percent"])[Framework.TORCH]
    assert "y = y / 100" in code
    assert "return 100 * torch.sigmoid(output)" in code


@pytest.mark.parametrize("name", ["mse", "gamma", "fractional_bce", "beta_nll_proportion"])
def test_what_is_divided_before_training_is_multiplied_after_it(name: str) -> None:
    for framework, code in _codes(catalogue()[name], PROFILES["percent"]).items():
        assert ("y = y / 100" in code) is ("100 * " in code), framework


def test_long_lists_of_weights_get_a_name() -> None:
    code = _codes(catalogue()["class_weighted_ce"], PROFILES["many"])[Framework.TORCH]
    assert "class_weight = [1.0, 1.0," in code
    assert "weight=torch.tensor(class_weight)" in code


def test_an_estimator_is_imported_and_given_its_arguments() -> None:
    code = _codes(catalogue()["poisson"], PROFILES["count"])[Framework.SKLEARN]
    assert "from sklearn.ensemble import HistGradientBoostingRegressor" in code
    assert 'model = HistGradientBoostingRegressor(loss="poisson")' in code


def test_numbers_in_code_are_never_integers() -> None:
    code = _codes(catalogue()["mae"], numbers(Kind.COUNT, [1.0, 2.0, 4.0]))[Framework.JAX]
    assert "jax.numpy.array([2.0])" in code


def test_several_targets_get_an_estimator_each_and_one_network() -> None:
    codes = _codes(catalogue()["mae"], PROFILES["several"])
    assert "MultiOutputRegressor(LGBMRegressor(" in codes[Framework.LIGHTGBM]
    assert "nn.Linear(64, 2)" in codes[Framework.TORCH]
    assert "reshape" not in codes[Framework.TORCH]


def test_censored_times_are_negative_where_one_column_holds_both() -> None:
    codes = _codes(catalogue()["cox_ph"], PROFILES["survival"])
    assert "np.where(y[:, 1] == 1, y[:, 0], -y[:, 0])" in codes[Framework.XGBOOST]
    assert "np.where" not in codes[Framework.TORCH]


def test_conditional_probabilities_are_multiplied_up() -> None:
    conditional = _codes(catalogue()["corn"], PROFILES["ordinal"])[Framework.TORCH]
    assert "    probability = torch.cumprod(probability, dim=-1)" in conditional.splitlines()
    cumulative = _codes(catalogue()["coral"], PROFILES["ordinal"])[Framework.TORCH]
    assert "cumprod" not in cumulative


def test_fractions_come_back_as_fractions_from_every_estimator() -> None:
    fractions = numbers(Kind.PROPORTION, [0.1, 0.5])
    code = _codes(catalogue()["fractional_bce"], fractions)[Framework.CATBOOST]
    assert 'prediction = model.predict(X, prediction_type="Probability")[:, 1]' in code


WEIGHTED = {
    name: replace(PROFILES[name], weight="w") for name in ("number", "binary", "soft", "survival")
}


@pytest.mark.parametrize(
    ("loss", "name", "framework", "line"),
    [
        ("mse", "number", Framework.TORCH, 'loss_fn = torch.nn.MSELoss(reduction="none")'),
        ("kl_divergence", "soft", Framework.TORCH, ".sum(1) * weight).sum() / weight.sum()"),
        ("expectile", "number", Framework.TORCH, "torch.vmap(loss_fn)(model(x).unsqueeze(1)"),
        ("mse", "number", Framework.JAX, ".mean(1) * weight).sum() / weight.sum()"),
        ("bce", "binary", Framework.KERAS, "# model.fit(X, y, sample_weight=weight,"),
        ("bce", "binary", Framework.SKLEARN, "model.fit(X, y, sample_weight=weight)"),
        ("bce", "binary", Framework.XGBOOST, "model.fit(X, y, sample_weight=weight)"),
        ("bce", "binary", Framework.LIGHTGBM, "model.fit(X, y, sample_weight=weight)"),
        ("bce", "binary", Framework.CATBOOST, "model.fit(X, y, sample_weight=weight)"),
    ],
)
def test_weights_are_used(loss: str, name: str, framework: Framework, line: str) -> None:
    weighted = _codes(catalogue()[loss], WEIGHTED[name])[framework]
    assert line in weighted
    assert "weight = weight / weight.mean()" in weighted
    assert "sample_weight" not in _codes(catalogue()[loss], PROFILES[name])[framework]


@pytest.mark.parametrize(("loss", "name"), [("dice", "binary"), ("cox_ph", "survival")])
def test_losses_that_pool_over_rows_take_no_weights(loss: str, name: str) -> None:
    for framework in (Framework.TORCH, Framework.KERAS, Framework.JAX):
        code = _codes(catalogue()[loss], WEIGHTED[name])[framework]
        assert "# This loss pools over rows: it takes no weights." in code
        assert "sample_weight" not in code
        assert "* weight" not in code


def test_squared_errors_of_logarithms_are_trained_on_logarithms() -> None:
    codes = _codes(catalogue()["msle"], numbers(Kind.COUNT, [1.0, 20.0, 4000.0]))
    undone = {
        Framework.TORCH: "    return torch.expm1(output)",
        Framework.KERAS: "    return keras.ops.expm1(output)",
        Framework.JAX: "    return jax.numpy.expm1(output)",
        Framework.XGBOOST: "prediction = np.expm1(model.predict(X))",
    }
    assert set(codes) == set(undone)
    for framework, code in codes.items():
        assert "y = np.log1p(y)  # undone on predictions, by expm1" in code.splitlines()
        assert undone[framework] in code.splitlines()
    assert 'XGBRegressor(objective="reg:squarederror")' in codes[Framework.XGBOOST]


@pytest.mark.parametrize("loss", ["mape", "smape"])
def test_errors_in_percent_are_trained_on_an_exp_output(loss: str) -> None:
    codes = _codes(catalogue()[loss], numbers(Kind.POSITIVE_CONTINUOUS, [1e3, 2e3, 4e4] * 9))
    assert "\n    Exp(),\n" in codes[Framework.TORCH]
    assert 'activation="exponential",' in codes[Framework.KERAS]
    assert "return jax.numpy.exp(output)" in codes[Framework.JAX]
