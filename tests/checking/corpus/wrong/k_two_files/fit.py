from tensorflow import keras
from nets.builder import make_classifier

model = make_classifier(40, 8)
model.compile(
    keras.optimizers.Adam(3e-4),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
model.fit(train, validation_data=val)
