# expects LP103
from tensorflow.keras import layers, models, optimizers
cnn = models.Sequential([
    layers.Conv1D(128, 5, activation='relu', input_shape=(400, 50)),
    layers.GlobalMaxPooling1D(),
    layers.Dense(90, activation='sigmoid'),
])
cnn.compile(optimizer=optimizers.Adam(1e-3), loss='categorical_crossentropy', metrics=['categorical_accuracy'])
