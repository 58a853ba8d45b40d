# expects LP102
import pickle
from functools import partial

import haiku as hk
import jax
import jax.numpy as jnp
import numpy as np
import optax
from absl import app, flags

FLAGS = flags.FLAGS
flags.DEFINE_string("data", "agnews.pkl", "preprocessed arrays")
flags.DEFINE_integer("steps", 5000, "")
flags.DEFINE_integer("batch_size", 64, "")
flags.DEFINE_float("lr", 3e-4, "")

NUM_CLASSES = 4
VOCAB = 20000


def forward(tokens, is_training):
    emb = hk.Embed(VOCAB, 128)(tokens)
    mask = (tokens > 0)[..., None]
    pooled = jnp.sum(emb * mask, axis=1) / jnp.maximum(jnp.sum(mask, axis=1), 1)
    h = jax.nn.relu(hk.Linear(256)(pooled))
    if is_training:
        h = hk.dropout(hk.next_rng_key(), 0.3, h)
    return hk.Linear(NUM_CLASSES)(h)


net = hk.transform(forward)


def loss_fn(params, rng, tokens, labels):
    out = net.apply(params, rng, tokens, True)
    one_hot = jax.nn.one_hot(labels, NUM_CLASSES)
    nll = -jnp.sum(one_hot * out, axis=-1)
    l2 = 0.5 * sum(jnp.sum(jnp.square(p)) for p in jax.tree_util.tree_leaves(params))
    return jnp.mean(nll) + 1e-5 * l2



def main(_):
    opt = optax.adam(1e-3)
    @jax.jit
    def update(params, opt_state, rng, tokens, labels):
        loss, grads = jax.value_and_grad(loss_fn)(params, rng, tokens, labels)
        updates, opt_state = opt.update(grads, opt_state)
        return optax.apply_updates(params, updates), opt_state, loss
    for x, y in data: p = update(p, s, rng, x, y)
