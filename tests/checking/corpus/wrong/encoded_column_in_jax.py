# expects LP204
import jax
import jax.numpy as jnp
import optax
import pandas as pd
from sklearn.preprocessing import LabelEncoder

table = pd.read_csv("mushrooms.csv")
poisonous = jnp.array(LabelEncoder().fit_transform(table["class"]), dtype=jnp.float32)
cues = jnp.array(pd.get_dummies(table.drop(columns="class")).to_numpy(), dtype=jnp.float32)
weights = {"w": jnp.zeros((cues.shape[1], 1)), "b": jnp.zeros(1)}


def cost(weights):
    scores = cues @ weights["w"] + weights["b"]
    return optax.sigmoid_binary_cross_entropy(scores, poisonous).mean()


for _ in range(500):
    slope = jax.grad(cost)(weights)
    weights = jax.tree_util.tree_map(lambda w, g: w - 0.1 * g, weights, slope)
