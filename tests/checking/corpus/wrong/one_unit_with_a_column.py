# expects LP201
import flax.linen as nn
import jax
import numpy as np
import optax
from sklearn.datasets import load_breast_cancer

x, y = load_breast_cancer(return_X_y=True)
y = y.reshape(-1, 1).astype(np.float32)
net = nn.Dense(1)
params = net.init(jax.random.PRNGKey(0), x[:1])


def cost(params):
    return optax.softmax_cross_entropy(net.apply(params, x), y).mean()


jax.grad(cost)(params)
