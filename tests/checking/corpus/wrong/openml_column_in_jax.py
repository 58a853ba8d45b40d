# expects LP204
import jax
import jax.numpy as jnp
import optax
from sklearn.datasets import fetch_openml
from sklearn.model_selection import train_test_split

votes, party = fetch_openml("vote", version=1, return_X_y=True, as_frame=True)
is_republican = (party == "republican").astype("float32").to_numpy()
answers = (votes == "y").to_numpy().astype("float32")
x_train, x_test, y_train, y_test = train_test_split(answers, is_republican, random_state=3)


def make(key, inner):
    first, second = jax.random.split(key)
    return {
        "in": jax.random.normal(first, (16, inner)) * 0.1,
        "out": jax.random.normal(second, (inner, 1)) * 0.1,
    }


def score(weights, x):
    return jnp.tanh(x @ weights["in"]) @ weights["out"]


def cost(weights, x, y):
    return jnp.mean(optax.sigmoid_binary_cross_entropy(score(weights, x), y))


weights = make(jax.random.PRNGKey(7), 24)
rule = optax.sgd(0.1, momentum=0.9)
state = rule.init(weights)
for _ in range(200):
    value, slope = jax.value_and_grad(cost)(weights, x_train, y_train)
    change, state = rule.update(slope, state)
    weights = optax.apply_updates(weights, change)
