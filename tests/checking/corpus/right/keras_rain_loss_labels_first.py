import keras
from keras import layers, ops


class Wetness(keras.losses.Loss):
    """How surprising it is where it rained, dry places weighted down."""

    def __init__(self, dry=0.3):
        super().__init__()
        self.dry = dry

    def call(self, target, probs):
        shares = ops.clip(probs, 1e-6, 1 - 1e-6)
        rained = target * ops.log(shares)
        dry = (1 - target) * ops.log(1 - shares)
        return -ops.mean(rained + self.dry * dry)


radar = keras.Input((96, 96, 5))
rain = keras.Model(radar, layers.Conv2D(1, 1, activation="sigmoid")(layers.Conv2D(24, 3, padding="same")(radar)))
rain.compile("adam", loss=Wetness(0.2))
rain.fit(scans, rained_later, epochs=12)
