# expects LP102
import jax, jax.numpy as jnp
import flax.linen as nn
class MLP(nn.Module):
    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(10)(x))
        return nn.Dense(1)(x)
mlp = MLP()
def loss(params, xs, ys):
    preds = mlp.apply(params, xs).squeeze()
    eps = 1e-7
    return -(ys * jnp.log(preds + eps) + (1 - ys) * jnp.log(1 - preds + eps)).mean()
jax.grad(loss)(p, xs, ys)
