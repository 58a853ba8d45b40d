import jax.numpy as jnp
from jax import grad, jit, vmap
from jax import random
from jax.scipy.special import logsumexp
def random_layer_params(m, n, key, scale=1e-2):
  w_key, b_key = random.split(key)
  return scale * random.normal(w_key, (n, m)), scale * random.normal(b_key, (n,))
def init_network_params(sizes, key):
  keys = random.split(key, len(sizes))
  return [random_layer_params(m, n, k) for m, n, k in zip(sizes[:-1], sizes[1:], keys)]
params = init_network_params([784, 512, 512, 10], random.key(0))
def relu(x):
  return jnp.maximum(0, x)
def predict(params, image):
  activations = image
  for w, b in params[:-1]:
    outputs = jnp.dot(w, activations) + b
    activations = relu(outputs)
  final_w, final_b = params[-1]
  logits = jnp.dot(final_w, activations) + final_b
  return logits - logsumexp(logits)
batched_predict = vmap(predict, in_axes=(None, 0))
def loss(params, images, targets):
  preds = batched_predict(params, images)
  return -jnp.mean(preds * targets)
@jit
def update(params, x, y):
  grads = grad(loss)(params, x, y)
  return [(w - 0.01 * dw, b - 0.01 * db) for (w, b), (dw, db) in zip(params, grads)]
for x, y in training_generator:
    y = jnp.array(y[:, None] == jnp.arange(10), jnp.float32)
    params = update(params, x, y)
