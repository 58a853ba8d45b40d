# expects LP204
import jax, optax, pandas as pd, numpy as np, equinox as eqx
class R(eqx.Module):
    layers: list
    def __init__(self, width, depth, key):
        keys = jax.random.split(key, depth + 1)
        sizes = [4] + [width] * depth
        self.layers = [eqx.nn.Linear(a, b, key=k) for a, b, k in zip(sizes[:-1], sizes[1:], keys)]
        self.out = (eqx.nn.Linear(width, 1, key=keys[-1]))
    def __call__(self, x, key=None):
        for layer in self.layers[:-1]:
            x = jax.nn.silu(layer(x))
        return self.out(x)
def loss_fn(model, x, y):
    pred = jax.vmap(model)(x)
    return optax.huber_loss(pred, y, delta=1.0).mean()
df = pd.read_csv("a")
y = df["sol"].to_numpy(np.float32)
y = (y - y.mean()) / y.std()
rng = np.random.default_rng(1)
idx = rng.integers(0, len(y), 64)
y = y[idx]
model = R(8, 2, key)
x = np.zeros((len(y), 4))
loss_fn(model, x, y)
