import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers

inp = keras.Input((64,))
x = layers.Dense(32, activation="relu")(inp)
cls = layers.Dense(5, activation="softmax", name="species")(x)
sick = layers.Dense(1, activation="sigmoid", name="sick")(x)
age = layers.Dense(1, name="age")(x)
m = keras.Model(inp, {"kind": cls, "sick": sick, "age": age})
m.compile(
    "adam",
    loss={"kind": "sparse_categorical_crossentropy", "sick": "binary_crossentropy", "age": "mse"},
    metrics={"kind": ["Accuracy", "sparse_categorical_accuracy"], "sick": [keras.metrics.AUC()], "age": "mae"},
)

seg = keras.Sequential([layers.Conv2D(8, 3, padding="same"), layers.Conv2D(4, 1, activation="softmax")])
seg.compile(
    "adam",
    "sparse_categorical_crossentropy",
    metrics=[keras.metrics.MeanIoU(num_classes=4, sparse_y_pred=False)],
)

model = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dense(10)])
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
hits, iou = keras.metrics.Accuracy(), keras.metrics.MeanIoU(num_classes=10)
flags, raw, soft = (
    keras.metrics.BinaryAccuracy(), keras.metrics.BinaryAccuracy(threshold=0.0), keras.metrics.Precision()
)
one = keras.Sequential([layers.Dense(1)])
bce = keras.losses.BinaryCrossentropy(from_logits=True)
for x, y, t in ds:
    z = model(x, training=True)
    loss = loss_fn(y, z)
    hits.update_state(y, tf.argmax(z, axis=1))
    iou.update_state(y, tf.argmax(tf.nn.softmax(z), -1))
    s = one(x)
    other = bce(t, s)
    flags.update_state(t, tf.nn.sigmoid(s))
    raw.update_state(t, s)
    soft.update_state(t, tf.cast(s > 0, tf.float32))
