# expects LP101
import keras
from keras import layers
body_input = keras.Input(shape=(None,), name="body")
f = layers.LSTM(32)(layers.Embedding(1000, 64)(body_input))
priority_pred = layers.Dense(1, activation="sigmoid", name="priority")(f)
department_pred = layers.Dense(4, name="department")(f)
model = keras.Model(inputs=body_input, outputs={"priority": priority_pred, "department": department_pred})
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-3),
    loss={
        "priority": keras.losses.BinaryCrossentropy(from_logits=True),
        "department": keras.losses.CategoricalCrossentropy(from_logits=True),
    },
    loss_weights={"priority": 1.0, "department": 0.2},
)
