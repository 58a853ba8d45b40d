import os

import tensorflow as tf

FOLDER = "artifacts"


class Service:
    def __init__(self):
        self.model = tf.keras.models.load_model(os.path.join(FOLDER, "spam.keras"))

    def is_spam(self, rows):
        return bool(self.model.predict(rows)[0][0] > 0.5)
