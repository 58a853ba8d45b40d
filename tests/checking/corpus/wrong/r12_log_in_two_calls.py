# expects LP102
import equinox
import jax
import jax.numpy as jnp


class Grid(equinox.Module):
    top: equinox.nn.Linear

    def __init__(self, key):
        self.top = equinox.nn.Linear(6, 3, key=key)

    def __call__(self, x):
        return self.top(x)


def surprise(grid, x, which):
    chances = jax.vmap(grid)(x)
    return -jnp.mean(jnp.take_along_axis(jnp.log(chances), which[:, None], axis=1))


slope = equinox.filter_grad(surprise)(Grid(jax.random.PRNGKey(3)), x, which)
