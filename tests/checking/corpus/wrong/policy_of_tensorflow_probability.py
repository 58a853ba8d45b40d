# expects LP101
import tensorflow as tf
import tensorflow_probability as tfp
from tensorflow import keras
tfd = tfp.distributions
net = keras.Sequential([keras.layers.Dense(32, activation="relu"), keras.layers.Dense(4, activation="softmax")])
def act(state):
    dist = tfp.distributions.Categorical(logits=net(state))
    return dist.sample()
while True:
    action = act(env.state)
    with tf.GradientTape() as tape:
        lp = tfd.Categorical(net(states)).log_prob(actions)
        loss = -tf.reduce_mean(lp * adv)
