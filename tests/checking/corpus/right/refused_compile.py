import keras, numpy as np, pytest
def test_refused():
    model = keras.Sequential([keras.layers.Dense(3, activation="softmax")])
    with pytest.raises(ValueError):
        model.compile(loss="categorical_crossentropy", optimizer="adam")
        model.fit(np.zeros((4, 2)), np.array([0, 1, 2, 0]))
