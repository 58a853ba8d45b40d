# expects LP204
import jax, jax.numpy as jnp, numpy as np, optax
import pandas as pd
from flax import nnx
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler
def load(path):
    df = pd.read_csv(path)
    target = df.pop("critical_temp").to_numpy(np.float32)
    return df.to_numpy(np.float32), target
@nnx.jit
def train_step(model, x, y):
    def loss_fn(model):
        return optax.huber_loss(model(x), y, delta=1.0).mean()
    return nnx.value_and_grad(loss_fn)(model)
def fit_fold(x, y, fold):
    model = nnx.Linear(8, 1, rngs=nnx.Rngs(0))
    order = np.random.permutation(len(x))
    for i in range(0, len(order), 32):
        idx = order[i : i + 32]
        train_step(model, jnp.asarray(x[idx]), jnp.asarray(y[idx]))
x, y = load("a.csv")
scores = [fit_fold(x[tr], y[tr], k) for k, (tr, va) in enumerate(KFold(5).split(x))]
