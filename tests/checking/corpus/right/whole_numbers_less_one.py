import flax.linen as nn
import jax
import jax.numpy as jnp
import keras
import numpy as np
import optax
import pandas as pd
from keras import layers

waves = np.loadtxt("waves.txt")
motions = np.loadtxt("motions.txt").astype(int) - 1


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(5)(nn.relu(nn.Dense(32)(x)))


net = Net()
weights = net.init(jax.random.PRNGKey(0), waves[:1])


@jax.jit
def loss(weights, x, y):
    scores = net.apply(weights, x)
    rows = optax.softmax_cross_entropy(scores, jax.nn.one_hot(y, 5)).mean()
    same = optax.softmax_cross_entropy(scores, jnp.eye(5)[y]).mean()
    alike = optax.softmax_cross_entropy(scores, (y[:, None] == jnp.arange(5)).astype(float)).mean()
    smooth = optax.softmax_cross_entropy(scores, optax.smooth_labels(jax.nn.one_hot(y, 5), 0.1))
    return rows + same + alike + smooth.mean()


@jax.jit
def sparse(weights, x, y):
    scores = net.apply(weights, x)
    return optax.softmax_cross_entropy_with_integer_labels(scores, y).mean()


@jax.jit
def soft(weights, x, y):
    return optax.softmax_cross_entropy(net.apply(weights, x), y).mean()


shares = np.loadtxt("shares.txt") / 100
marks = np.zeros((len(motions), 5))
marks[np.arange(len(motions)), motions] = 1
for at in np.array_split(np.random.permutation(len(waves)), 40):
    print(loss(weights, waves[at], motions[at]), sparse(weights, waves[at], motions[at]))
    print(soft(weights, waves[at], shares[at]), soft(weights, waves[at], marks[at]))

trees = pd.read_csv("trees.csv")
kinds = trees["kind"].astype("int32") - 1
counted = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(7, "softmax")])
counted.compile("adam", "sparse_categorical_crossentropy")
counted.fit(trees.drop(columns="kind").values, kinds.values, epochs=5)
rows = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(7, "softmax")])
rows.compile("adam", "categorical_crossentropy")
rows.fit(trees.drop(columns="kind").values, keras.utils.to_categorical(kinds, 7), epochs=5)
rows.fit(trees.drop(columns="kind").values, pd.get_dummies(kinds), epochs=5)
amounts = keras.Sequential([layers.Dense(32, activation="relu"), layers.Dense(1)])
amounts.compile("adam", "mse")
amounts.fit(trees.drop(columns="kind").values, trees["rings"].astype(int).values - 1, epochs=5)
