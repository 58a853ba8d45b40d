from functools import partial

import jax
import jax.numpy as jnp
import optax
from sklearn.datasets import make_moons

x, y = make_moons(500, noise=0.2)
array = partial(jnp.asarray, dtype=jnp.float32)
x, y = array(x), 2 * array(y) - 1


def margin_loss(theta, x, y):
    return optax.hinge_loss(x @ theta["w"] + theta["b"], y).mean()


def train(theta, x, y, steps=300):
    rule = optax.adam(1e-2)

    def advance(carry, _):
        theta, memory = carry
        slope = jax.grad(margin_loss)(theta, x, y)
        change, memory = rule.update(slope, memory)
        return (optax.apply_updates(theta, change), memory), None

    carry, _ = jax.lax.scan(advance, (theta, rule.init(theta)), None, length=steps)
    return carry[0]


theta = {"w": jnp.zeros((2,)), "b": 0.0}
theta = jax.jit(train, static_argnames="steps")(theta, x, y)
