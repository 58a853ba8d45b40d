import os
from pathlib import Path

import tensorflow as tf

FOLDER = "artifacts"


class Service:
    def __init__(self):
        self.model = tf.keras.models.load_model(os.path.join(FOLDER, "spam.keras"))
        self.kinds = tf.keras.models.load_model(Path(FOLDER) / "kinds.keras")

    def is_spam(self, rows):
        return bool(self.model.predict(rows)[0][0] > 0.0)

    def chance(self, rows):
        return 100 * tf.nn.sigmoid(self.model.predict(rows))

    def kind(self, rows):
        shares = self.kinds.predict(rows)[0]
        return shares.argmax(), 100 * shares.max(), shares[0] > 0.5
