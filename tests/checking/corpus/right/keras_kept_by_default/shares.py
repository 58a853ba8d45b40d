import keras
import tensorflow as tf

model = keras.models.load_model("spam.keras")
scores = tf.nn.softmax(model.predict(vectors))
print(scores)
