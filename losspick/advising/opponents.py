"""Code for the second player of a game: a generator against a critic, an attack on the inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from losspick.advising.cells import template
from losspick.advising.shown import Shown
from losspick.core.domains import TargetDomain
from losspick.core.vocabulary import Framework


@dataclass(frozen=True, slots=True)
class Game:
    """What the critic of a game needs beside its loss.

    Attributes:
        steps: Its steps for one of the generator.
        spectral: Its layers are normalised by their largest singular value.
        penalised: Its slope is held near 1 by a penalty, where the library gives it.
    """

    steps: int = 1
    spectral: bool = False
    penalised: bool = False


#: What is not a plain game, by loss.
_GAMES: Mapping[str, Game] = MappingProxyType(
    {"gan_hinge": Game(spectral=True), "wgan": Game(steps=5, penalised=True)}
)
_PLAIN = Game()


@dataclass(frozen=True, slots=True)
class _Layers:
    """The first and the last layer of a critic, plain and with spectral normalisation."""

    plain: tuple[str, str]
    spectral: tuple[str, str]


_NORMALISED = "nn.utils.parametrizations.spectral_norm({})"
_LAYERS: Mapping[Framework, _Layers] = MappingProxyType(
    {
        Framework.TORCH: _Layers(
            ("nn.Linear(features, 64)", "nn.Linear(64, 1)"),
            (
                _NORMALISED.format("nn.Linear(features, 64)"),
                _NORMALISED.format("nn.Linear(64, 1)"),
            ),
        ),
        Framework.KERAS: _Layers(
            ("keras.layers.Dense(64)", "keras.layers.Dense(1)"),
            (
                "keras.layers.SpectralNormalization(keras.layers.Dense(64))",
                "keras.layers.SpectralNormalization(keras.layers.Dense(1))",
            ),
        ),
        Framework.JAX: _Layers(
            ("nnx.Linear(features, 64, rngs=rngs)", "nnx.Linear(64, 1, rngs=rngs)"),
            ("Smooth(features, 64, rngs=rngs)", "Smooth(64, 1, rngs=rngs)"),
        ),
    }
)
_PENALTIES: Mapping[Framework, str] = MappingProxyType(
    {
        Framework.TORCH: " + loss_fn.penalty(critic, real, made)",
        Framework.JAX: " + gradient_penalty(lambda row: critic(row)[0], between).mean()",
    }
)
_BETWEEN = (
    "\n    share = jax.random.uniform(key, (len(real), 1))"
    "\n    between = share * real + (1 - share) * made"
)


def game_fields(shown: Shown, _: Mapping[str, str]) -> dict[str, str]:
    """Return the pieces of code of a critic against a generator."""
    framework, game = shown.spelling.framework, _GAMES.get(shown.loss.id, _PLAIN)
    layers, penalty = _LAYERS[framework], _PENALTIES.get(framework)
    # Where no penalty can be written, spectral normalisation holds the slopes.
    spectral = game.spectral or (game.penalised and penalty is None)
    first, last = layers.spectral if spectral else layers.plain
    penalised = game.penalised and penalty is not None
    return {
        "first_layer": first,
        "last_layer": last,
        "spectral": _smooth(framework) if spectral else "",
        "made": "-1.0" if shown.loss.targets is TargetDomain.PLUS_MINUS_ONE else "0.0",
        "penalty": penalty or "" if penalised else "",
        "between": _BETWEEN if penalised else "",
        "critic_steps": str(game.steps),
        "why_steps": "a critic that is ahead" if game.steps > 1 else "more where the critic lags",
        "generator_function": shown.spelling.name.replace("_loss", "_generator_loss"),
    }


def _smooth(framework: Framework) -> str:
    """Return the layer that flax lacks: its own one changes its weights inside of a gradient."""
    return template("spectral.jax").substitute() if framework is Framework.JAX else ""


@dataclass(frozen=True, slots=True)
class _Attacked:
    """What a step of adversarial training gives to the loss, and what the attack climbs."""

    given: Mapping[Framework, str]
    trained: str
    climbed: str
    labelled: str


_ALONE = _Attacked(
    MappingProxyType(
        {
            Framework.TORCH: "model(attacked), y",
            Framework.KERAS: "attack(x, y)",
            Framework.JAX: "model(attacked)",
        }
    ),
    "trained = model",
    "model(attacked)",
    ", y",
)
_BOTH = _Attacked(
    MappingProxyType(
        {
            Framework.TORCH: "model(x), model(attacked), y",
            Framework.KERAS: "np.stack([x, attack(x, y)], axis=1)",
            Framework.JAX: "model(x), model(attacked)",
        }
    ),
    "both = keras.Input((2, features))  # the input and the attacked one\n"
    "trained = keras.Model(both, keras.layers.TimeDistributed(model)(both))",
    "trained(torch.stack([x, attacked], dim=1))",
    "",
)


def attack_fields(shown: Shown, function: Mapping[str, str]) -> dict[str, str]:
    """Return the pieces of code of training against an attack."""
    framework = shown.spelling.framework
    found = _BOTH if shown.loss.form.parts else _ALONE
    own = "def attack(" in (shown.spelling.code or "")
    lent = framework is Framework.JAX and not own
    return {
        "given": found.given[framework],
        "trained": found.trained,
        "climbed": found.climbed,
        "labelled": found.labelled,
        "attack": template("attack_both.jax").substitute(function) if lent else "",
    }
