# expects LP102
import tensorflow as tf

class Churn(tf.keras.Model):
    def __init__(self, hidden=32, **kw):
        super().__init__(**kw)
        self.h1 = tf.keras.layers.Dense(hidden, activation='relu')
        self.h2 = tf.keras.layers.Dense(hidden, activation='relu')
        self.bn = tf.keras.layers.BatchNormalization()
        self.score = tf.keras.layers.Dense(1)

    def call(self, inputs, training=False):
        x = self.h1(inputs)
        x = self.bn(x, training=training)
        x = self.h2(x)
        return self.score(x)

model = Churn()
model.compile(optimizer='adam', loss=tf.keras.losses.BinaryCrossentropy(), metrics=[tf.keras.metrics.AUC()])
model.fit(X, y, batch_size=64)
