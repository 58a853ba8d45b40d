# expects LP304
import tensorflow as tf
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense
from sklearn.datasets import load_breast_cancer
X, y = load_breast_cancer(return_X_y=True)
m = Sequential([Dense(1)])
def loss(y, f):
    return tf.reduce_mean(tf.maximum(0.0, 1.0 - y * f))
def train(X, y):
    with tf.GradientTape() as t:
        l = loss(y, tf.squeeze(m(X), -1))
train(X, y.astype("float32"))
