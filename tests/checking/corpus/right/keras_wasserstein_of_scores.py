
from keras import backend
from keras.layers import Dense, LeakyReLU
from keras.models import Sequential
from keras.optimizers import RMSprop


def wasserstein_loss(y_true, y_pred):
    return backend.mean(y_true * y_pred)


def critic(width):
    net = Sequential()
    net.add(Dense(64, input_shape=(width,)))
    net.add(LeakyReLU(0.2))
    net.add(Dense(1))
    net.compile(loss=wasserstein_loss, optimizer=RMSprop(learning_rate=5e-5))
    return net


judge = critic(32)
for real, made, signs in batches():
    judge.train_on_batch(real, -signs)
    judge.train_on_batch(made, signs)
