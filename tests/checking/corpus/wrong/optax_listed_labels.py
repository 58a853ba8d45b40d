# expects LP301
import haiku as hk, jax, jax.numpy as jnp, numpy as np, optax, glob
def load():
    xs, ys = [], []
    for k, path in enumerate(sorted(glob.glob("*.txt"))):
        with open(path) as f:
            for line in f:
                ys.append(k)
    return np.array(ys, np.int32)
def net_fn(x, n):
    return hk.nets.MLP([64, n])(x)
net = hk.without_apply_rng(hk.transform(net_fn))
params = net.init(key, x)
def loss(p, x, y):
    return jnp.mean(optax.softmax_cross_entropy(net.apply(p, x), y))
y = load()
jax.value_and_grad(loss)(params, x, y)
