# expects LP301
import flax.linen as nn
import jax
import numpy as np
import optax

sizes = np.loadtxt("waves.txt")
motions = np.loadtxt("motions.txt").astype(int) - 1


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(5)(nn.relu(nn.Dense(32)(x)))


net = Net()
weights = net.init(jax.random.PRNGKey(0), sizes[:1])


@jax.jit
def loss(weights, x, y):
    return optax.softmax_cross_entropy(net.apply(weights, x), y).mean()


for at in np.array_split(np.random.permutation(len(sizes)), 40):
    print(loss(weights, sizes[at], motions[at]))
