import flax.linen as nn
import jax
import jax.numpy as jnp
import optax
import tensorflow as tf


class Net(nn.Module):
    @nn.compact
    def __call__(self, x):
        return nn.Dense(12)(nn.relu(nn.Dense(48)(x)))


net = Net()


def by_rows(weights, pictures, kinds):
    scores = net.apply(weights, pictures)
    loss = optax.softmax_cross_entropy(scores, kinds).mean()
    return loss, (jnp.argmax(scores, -1) == jnp.argmax(kinds, -1)).mean()


def by_indices(weights, pictures, kinds):
    scores = net.apply(weights, pictures)
    loss = optax.softmax_cross_entropy_with_integer_labels(scores, kinds).mean()
    return loss, (jnp.argmax(scores, -1) == kinds).mean()


def turned(weights, pictures, kinds):
    scores = net.apply(weights, pictures)
    hits = (jnp.argmax(scores, -1) == kinds).mean()
    kinds = jax.nn.one_hot(kinds, 12)
    return optax.softmax_cross_entropy(scores, kinds).mean(), hits


def turned_outside(weights, pictures, kinds):
    def loss_of(weights, kinds):
        return optax.softmax_cross_entropy(net.apply(weights, pictures), kinds).mean()

    hits = (jnp.argmax(net.apply(weights, pictures), -1) == kinds).mean()
    return loss_of(weights, jax.nn.one_hot(kinds, 12)), hits


def either(weights, pictures, kinds, soft=False):
    scores = net.apply(weights, pictures)
    if soft:
        return optax.softmax_cross_entropy(scores, kinds).mean(), 0
    loss = optax.softmax_cross_entropy_with_integer_labels(scores, kinds).mean()
    return loss, (jnp.argmax(scores, -1) == kinds).mean()


def by_form(weights, pictures, kinds):
    scores = net.apply(weights, pictures)
    loss = optax.softmax_cross_entropy(scores, kinds).mean()
    return loss, (scores.argmax(-1) == kinds if kinds.ndim == 1 else kinds.argmax(-1)).mean()


def mixed(weights, pictures, kinds):
    scores = net.apply(weights, pictures)
    rows = mix(kinds)
    hits = jnp.argmax(scores, -1) == kinds
    return optax.softmax_cross_entropy(scores, rows).mean(), hits


def learn(rows, held):
    net = tf.keras.Sequential([tf.keras.layers.Dense(48, "relu"), tf.keras.layers.Dense(9)])
    loss = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
    for waves, kinds in rows:
        print(loss(kinds, net(waves)))
    for waves, kinds in held:
        print(tf.argmax(net(waves), axis=1) == tf.cast(kinds, tf.int64))


for pictures, kinds in batches("leaves"):
    print(by_rows(weights, pictures, kinds), by_indices(weights, pictures, kinds))
    print(turned(weights, pictures, kinds), turned_outside(weights, pictures, kinds))
    print(either(weights, pictures, kinds), by_form(weights, pictures, kinds))
    print(mixed(weights, pictures, kinds))
learn(batches("waves"), batches("more"))
