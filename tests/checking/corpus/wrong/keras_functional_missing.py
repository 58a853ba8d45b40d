# expects LP102
from tensorflow.keras.layers import Input, Dense, Flatten
from tensorflow.keras.models import Model
from tensorflow.keras.applications import VGG16
base = VGG16(include_top=False, weights="imagenet")
inp = Input((224, 224, 3))
h = Flatten()(base(inp))
h = Dense(256, activation="relu")(h)
out = Dense(5)(h)
model = Model(inp, out)
model.compile(optimizer="sgd", loss="categorical_crossentropy")
