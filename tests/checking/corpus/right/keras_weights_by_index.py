import numpy as np
from keras import Input, Model, Sequential, layers
from sklearn.utils.class_weight import compute_class_weight

weights = compute_class_weight(class_weight="balanced", classes=np.unique(leaks), y=leaks)
pipes = Sequential([layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
pipes.compile(loss="binary_crossentropy", optimizer="adam")
pipes.fit(pressures, leaks, class_weight=dict(enumerate(weights)))
pipes.fit(pressures, leaks, class_weight={1: 6.0})

moods = Sequential([layers.Embedding(9000, 24), layers.GlobalAveragePooling1D(), layers.Dense(4, activation="softmax")])
moods.compile("adam", "sparse_categorical_crossentropy")
moods.fit(letters, told_from_one, epochs=3, class_weight={1: 1.0, 2: 2.5, 3: 4.0})

flow = Input((6,))
both = Model(flow, [layers.Dense(1, "sigmoid", name="burst")(flow), layers.Dense(1, "sigmoid", name="clog")(flow)])
both.compile("adam", loss="binary_crossentropy")
both.fit(flows, [bursts, clogs], class_weight={"burst": {0: 1.0, 1: 9.0}, "clog": {0: 1.0, 1: 3.0}})
