import keras
from keras import layers, losses
from pupil import Follower

SPECIES = 37


def recogniser(widths):
    calls = keras.Input((64, 128, 1))
    x = calls
    for width in widths:
        x = layers.Conv2D(width, 3, strides=2, activation="relu")(x)
    return keras.Model(calls, layers.Dense(SPECIES)(layers.GlobalMaxPooling2D()(x)))


follower = Follower(recogniser([8, 16]), keras.models.load_model("large.keras"))
follower.compile(
    "adamw",
    own_loss=losses.SparseCategoricalCrossentropy(from_logits=True),
    close_loss=losses.KLDivergence(),
    metrics=["sparse_categorical_accuracy"],
)
follower.fit(clips, species, epochs=30)
