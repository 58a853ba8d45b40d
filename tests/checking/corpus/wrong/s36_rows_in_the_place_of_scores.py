# expects LP302
import haiku as hk
import jax
import optax

net = hk.transform(lambda x: hk.BatchApply(hk.Linear(40))(hk.Embed(40, 16)(x)))


def cost(params, key, x, y):
    scores = net.apply(params, key, x)
    return optax.softmax_cross_entropy(jax.nn.one_hot(y, 40), scores).mean()
