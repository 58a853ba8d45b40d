# expects LP102
import jax
import keras

net = keras.Sequential([keras.layers.Dense(10)])
judge = keras.losses.SparseCategoricalCrossentropy()


def loss(weights, others, x, y):
    scores, others = net.stateless_call(weights, others, x)
    return judge(y, scores), others


step = jax.value_and_grad(loss, has_aux=True)
