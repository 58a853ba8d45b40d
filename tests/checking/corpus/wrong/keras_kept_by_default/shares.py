import keras
import tensorflow as tf

model = keras.models.load_model("spam.keras")
scores = tf.nn.sigmoid(model.predict(vectors))
print(scores)
